"""Who acts, and what they may touch. Ids from Slack are not trusted: every use case looks them up here."""

from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.actor import Actor
from bot.domain.errors import Refusal
from bot.domain.people.participant import Participant, Standing
from bot.domain.rounds.round import Match, MatchState
from bot.store import actors
from bot.store.rematching import waiting_list
from bot.store.rounds import matches


@dataclass(frozen=True, slots=True)
class Who:
    """Who acts, by Slack's ids.

    Args:
        name: what Slack's payload calls them; used only until Slack was asked for their profile.
    """

    team_id: str
    slack_id: str
    name: str = ""


async def acting(session: AsyncSession, who: Who) -> Actor:
    """Whoever acts, whether they ever joined or not.

    Raises:
        Refusal: the bot does not know the workspace.
    """
    found = await actors.actor(session, who.team_id, who.slack_id)
    if found is None:
        raise Refusal("refused-workspace")
    return found


async def acting_participant(session: AsyncSession, who: Who) -> Participant:
    """The participant that someone who acts is.

    Raises:
        Refusal: they take no part.
    """
    participant = await acting_once_participant(session, who)
    if participant.standing is Standing.LEFT:
        raise Refusal("refused-not-in")
    return participant


async def acting_once_participant(session: AsyncSession, who: Who) -> Participant:
    """The same, of someone who may have left.

    Raises:
        Refusal: they never took part.
    """
    participant = (await acting(session, who)).participant
    if participant is None:
        raise Refusal("refused-not-in")
    return participant


async def own_match(session: AsyncSession, who: Who, match_id: int) -> tuple[Match, Participant]:
    """The match that a button names, for someone in it.

    Raises:
        Refusal: it is none of theirs, or it was called off.
    """
    actor = await acting(session, who)
    program, participant = actor.program, actor.participant
    match = await matches.match_in(session, program.id, match_id)
    if match is None or participant is None or match.person(participant.id) is None:
        raise Refusal("refused-not-your-match")
    if match.state is MatchState.CALLED_OFF:
        raise Refusal("refused-called-off")
    return match, participant


async def check_not_left(session: AsyncSession, match: Match, participant: Participant) -> None:
    """Refuse what somebody who is out of a match wants to do about it.

    Raises:
        Refusal: they are.
    """
    if participant.id in match.left:
        sought = await waiting_list.seeks_other(session, match.id, participant.id)
        raise Refusal("refused-chat-swapped" if sought else "refused-chat-left")
