"""Who acts, in which workspace, and what they may access.

Ids from Slack are not trusted: every use case looks them up here, and nowhere else.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.actor import Actor, Visitor
from bot.domain.errors import Refusal
from bot.domain.people.member import Member
from bot.domain.people.participant import Participant, Standing, standing_on
from bot.domain.rounds.local_time import local_day
from bot.domain.rounds.round import Answer, Match, MatchState
from bot.store import actors
from bot.store.rematching import waiting_list
from bot.store.rounds import matches


@dataclass(frozen=True, slots=True)
class Who:
    """Who acts, by their Slack ids.

    Args:
        name: what Slack's payload calls them; used only until Slack has been asked for their profile.
        program_id: the program that they mean; None for the one that they are in.
    """

    team_id: str
    slack_id: str
    name: str = ""
    program_id: int | None = None

    def meaning(self, program_id: int | None) -> "Who":
        """The same person, who means this program."""
        return replace(self, program_id=program_id)


async def find_actor(session: AsyncSession, who: Who) -> Actor | None:
    """Whom an event concerns; None if the bot doesn't know the workspace. It refuses no one."""
    return await actors.actor(session, who.team_id, who.slack_id, who.program_id)


async def find_visitor(session: AsyncSession, who: Who) -> Visitor | None:
    """What is to be known of someone before anything is done for them; None if the bot doesn't know them."""
    return await actors.visitor(session, who.team_id, who.slack_id)


async def find_everywhere(session: AsyncSession, who: Who) -> tuple[Actor, ...]:
    """The same person in each program of the workspace, the one that they are in first; none in an unknown one."""
    return await actors.actors(session, who.team_id, who.slack_id)


async def acting(session: AsyncSession, who: Who) -> Actor:
    """The person who acts, whether or not they ever joined.

    Raises:
        Refusal: the bot doesn't know the workspace.
    """
    found = await find_actor(session, who)
    if found is None:
        raise Refusal("refused-workspace" if who.program_id is None else "refused-button")
    return found


async def acting_everywhere(session: AsyncSession, who: Who) -> tuple[Actor, ...]:
    """The person who acts, in each program of the workspace; the one that they are in comes first.

    Raises:
        Refusal: the bot doesn't know the workspace.
    """
    found = await find_everywhere(session, who)
    if not found:
        raise Refusal("refused-workspace")
    return found


async def acting_in(session: AsyncSession, who: Who) -> tuple[Participant, ...]:
    """The acting participant in each program that a change is about: the one that they mean, or all that they are in.

    Raises:
        Refusal: they don't take part.
    """
    if who.program_id is not None:
        return (await acting_participant(session, who),)
    every = await acting_everywhere(session, who)
    found = [each.participant for each in every if each.participant and not each.program.ended_at]
    is_in = tuple(each for each in found if each.standing is not Standing.LEFT)
    return is_in or (await acting_participant(session, who),)


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


def meant(every: Sequence[Actor], who: Who) -> Actor:
    """The one of someone's programs that they mean, or that they are in.

    Raises:
        Refusal: they mean another one.
    """
    for each in every:
        if who.program_id in {None, each.program.id}:
            return each
    raise Refusal("refused-button")


async def organises(session: AsyncSession, who: Who, program_id: int | None = None) -> bool:
    """Whether someone organises a program of their workspace; any that goes on, if none is named."""
    return running(who, await find_everywhere(session, who), program_id) is not None


async def organiser(session: AsyncSession, who: Who, program_id: int | None = None) -> Actor:
    """The acting organiser, who need not take part. Whatever only organisers may do comes through here.

    Where no program is named or meant, the oldest that they organise is meant: it stays the same whatever they join or leave.

    Raises:
        Refusal: they don't organise it, or any.
    """
    found = running(who, await acting_everywhere(session, who), program_id)
    if found is None:
        raise Refusal("refused-not-organiser")
    return found


def running(who: Who, every: Sequence[Actor], program_id: int | None = None) -> Actor | None:
    """Someone, as looked up everywhere, in a program that they organise, the oldest first; one that has ended only if named."""
    program_id = who.program_id if program_id is None else program_id
    for each in sorted(every, key=lambda actor: actor.program.id):
        is_it = each.program.ended_at is None if program_id is None else each.program.id == program_id
        if is_it and who.slack_id in each.program.settings.organisers:
            return each
    return None


def check_open(actor: Actor) -> None:
    """Refuse someone whom a program can't take.

    Raises:
        Refusal: it has ended, or isn't for them.
    """
    if actor.program.ended_at is not None:
        raise Refusal("refused-program-ended")
    if actor.outsider:
        raise Refusal("refused-outsider")


def check_belongs(member: Member | None) -> None:
    """Refuse someone whom the program isn't for, as far as is known.

    Raises:
        Refusal: they are a guest who isn't let in, or of another workspace.
    """
    if member and member.outsider:
        raise Refusal("refused-outsider")


async def participant_called(session: AsyncSession, program_id: int, slack_id: str) -> Participant | None:
    """The participant of a program whom somebody in it, or an organiser, named by Slack id, if they ever joined it."""
    return await actors.participant_of(session, program_id, slack_id)


async def own_match(session: AsyncSession, who: Who, match_id: int) -> tuple[Match, Participant]:
    """The match that a button names, for someone who is still in it: whoever acts on a match comes through here.

    Raises:
        Refusal: it isn't their match, it was called off, or they left it.
    """
    match, participant = await _own(session, who, match_id)
    if match.state is MatchState.CALLED_OFF:
        raise Refusal("refused-called-off")
    if participant.id in match.left:
        sought = await waiting_list.seeks_other(session, match.id, participant.id)
        raise Refusal("refused-chat-swapped" if sought else "refused-chat-left")
    return match, participant


async def _own(session: AsyncSession, who: Who, match_id: int) -> tuple[Match, Participant]:
    for actor in await acting_everywhere(session, who):
        participant = actor.participant
        match = participant and await matches.match_in(session, actor.program.id, match_id)
        if match and participant and match.person(participant.id):
            return match, participant
    raise Refusal("refused-not-your-match")


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
