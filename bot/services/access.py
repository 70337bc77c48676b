"""Who acts, in which workspace, and what they may access.

Ids from Slack are not trusted: every use case looks them up here, and nowhere else.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.actor import Actor
from bot.domain.errors import Refusal, SettingError
from bot.domain.memory.followup import FollowUp
from bot.domain.memory.referral import Referral
from bot.domain.people.member import Member
from bot.domain.people.participant import Participant, Standing, standing_on
from bot.domain.rounds.local_time import local_day
from bot.domain.rounds.round import Answer, Match, MatchState
from bot.domain.workspace import Workspace
from bot.store import actors
from bot.store.memory import followups, referrals
from bot.store.people import workspaces
from bot.store.rematching import waiting_list
from bot.store.rounds import matches


@dataclass(frozen=True, slots=True)
class Who:
    """Who acts, by their Slack ids.

    Args:
        name: what Slack's payload calls them; used only until Slack has been asked for their profile.
    """

    team_id: str
    slack_id: str
    name: str = ""


async def find_actor(session: AsyncSession, who: Who) -> Actor | None:
    """Whom an event concerns; None if the bot doesn't know the workspace. It refuses no one."""
    return await actors.actor(session, who.team_id, who.slack_id)


async def acting(session: AsyncSession, who: Who) -> Actor:
    """The person who acts, whether or not they ever joined.

    Raises:
        Refusal: the bot doesn't know the workspace.
    """
    found = await find_actor(session, who)
    if found is None:
        raise Refusal("refused-workspace")
    return found


async def acting_member(session: AsyncSession, who: Who) -> tuple[Member, Participant | None]:
    """The acting member and, if they ever joined, participant.

    Raises:
        Refusal: the bot holds no data about them.
    """
    actor = await acting(session, who)
    if actor.member is None:
        raise Refusal("refused-nothing-kept")
    return actor.member, actor.participant


async def acting_participant(session: AsyncSession, who: Who) -> Participant:
    """The acting participant.

    Raises:
        Refusal: they don't take part.
    """
    participant = await acting_once_participant(session, who)
    if participant.standing is Standing.LEFT:
        raise Refusal("refused-not-in")
    return participant


async def acting_once_participant(session: AsyncSession, who: Who) -> Participant:
    """The acting participant, who may have left the program.

    Raises:
        Refusal: they never took part.
    """
    participant = (await acting(session, who)).participant
    if participant is None:
        raise Refusal("refused-not-in")
    return participant


async def acting_present(session: AsyncSession, who: Who, now: datetime) -> Participant:
    """The acting participant, unless they are paused.

    Raises:
        Refusal: they don't take part, are paused, or the program isn't for them.
    """
    participant = await acting_participant(session, who)
    check_belongs(participant.member)
    if standing_on(participant, local_day(now, participant.member.time_zone)) is not Standing.ACTIVE:
        raise Refusal("refused-now-paused")
    return participant


async def organises(session: AsyncSession, who: Who, program_id: int | None = None) -> bool:
    """Whether someone organises a program of their workspace; the one in which they act, if none is named."""
    found = await find_actor(session, who)
    return found is not None and _runs(found, who, program_id)


async def organiser(session: AsyncSession, who: Who, program_id: int | None = None) -> Actor:
    """The acting organiser, who need not take part. Whatever only organisers may do comes through here.

    Raises:
        Refusal: they don't organise this program.
    """
    found = await acting(session, who)
    if not _runs(found, who, program_id):
        raise Refusal("refused-not-organiser")
    return found


def _runs(actor: Actor, who: Who, program_id: int | None) -> bool:
    is_here = program_id is None or program_id == actor.program.id
    return is_here and who.slack_id in actor.program.settings.organisers


def check_belongs(member: Member | None) -> None:
    """Refuse someone whom the program isn't for, as far as is known.

    Raises:
        Refusal: they are a guest who isn't let in, or of another workspace.
    """
    if member and member.outsider:
        raise Refusal("refused-outsider")


async def colleague(session: AsyncSession, participant: Participant, slack_id: str) -> Participant | None:
    """A person whom a participant named by Slack id, if they ever joined the same program."""
    return await participant_called(session, participant.program_id, slack_id)


async def participant_called(session: AsyncSession, program_id: int, slack_id: str) -> Participant | None:
    """The participant of a program whom an organiser named by Slack id, if they ever joined it."""
    return await actors.participant_of(session, program_id, slack_id)


async def own_match(session: AsyncSession, who: Who, match_id: int) -> tuple[Match, Participant]:
    """The match that a button names, for someone who is still in it: whoever acts on a match comes through here.

    Raises:
        Refusal: it isn't their match, it was called off, or they left it.
    """
    actor = await acting(session, who)
    program, participant = actor.program, actor.participant
    match = await matches.match_in(session, program.id, match_id)
    if match is None or participant is None or match.person(participant.id) is None:
        raise Refusal("refused-not-your-match")
    if match.state is MatchState.CALLED_OFF:
        raise Refusal("refused-called-off")
    if participant.id in match.left:
        sought = await waiting_list.seeks_other(session, match.id, participant.id)
        raise Refusal("refused-chat-swapped" if sought else "refused-chat-left")
    return match, participant


async def current_match(session: AsyncSession, who: Who, match_id: int) -> tuple[Match, Participant]:
    """A match that is still to happen, for someone in it.

    Raises:
        Refusal: it isn't their match, it is over, or they left it or met; the message says which.
    """
    match, participant = await own_match(session, who, match_id)
    if match.round.closed:
        raise Refusal("refused-round-over")
    if match.answers.get(participant.id) is Answer.MET:
        raise Refusal("refused-already-met")
    if len(match.staying) < 2 and await matches.has_another_chat(session, match.round.id, participant.id):
        raise Refusal("refused-chat-over")
    return match, participant


async def own_follow_up(session: AsyncSession, who: Who, followup_id: int) -> tuple[FollowUp, Participant]:
    """The follow-up that a button names, for its author, who may have left the program.

    Raises:
        Refusal: it isn't their follow-up.
    """
    author = await acting_once_participant(session, who)
    found = await followups.follow_up(session, author.id, followup_id)
    if found is None:
        raise Refusal("refused-not-your-follow-up")
    return found, author


async def own_referral(session: AsyncSession, who: Who, introduction_id: int) -> Referral:
    """The suggestion that a button names, for the person who was asked about it.

    Raises:
        Refusal: they aren't the person who was asked.
    """
    actor = await acting(session, who)
    asked = await referrals.referral(session, actor.program.id, introduction_id)
    if asked is None or actor.participant is None or asked.person.id != actor.participant.id:
        raise Refusal("refused-not-asked")
    return asked


async def chosen_workspace(session: AsyncSession, team_id: str | None) -> Workspace:
    """The workspace that an operator means: the one with the given Slack id, or the only one.

    Raises:
        SettingError: there is no such workspace, or there are several and none was named.
    """
    every = await workspaces.all_workspaces(session)
    if not every:
        raise SettingError("There is no program yet; 'coffee run' makes it.")
    found = [each for each in every if team_id in {None, each.team_id}]
    if len(found) == 1:
        return found[0]
    known = ", ".join(f"{each.team_id} ({each.name})" for each in every)
    if found:
        raise SettingError(f"there are several workspaces; say which one with --workspace: {known}")
    raise SettingError(f"there is no workspace '{team_id}'; there is {known}")
