"""A coffee with somebody whom one names: they are asked first, and nobody learns of a no, nor why there is no answer."""

from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.errors import Refusal
from bot.domain.outbox.attendance_notices import invited, together
from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.validity import A_WEEK
from bot.domain.people.participant import Participant, Standing, standing_on
from bot.domain.rounds.local_time import local_day
from bot.services.access import Who, acting_in, acting_present, participant_called
from bot.store.database import Database
from bot.store.outbox import outbox
from bot.store.outbox.announcements import Announced, announced_since
from bot.store.people import participants
from bot.store.privacy import exclusions

ASKS = 3  # people whom somebody may have asked in a day
IS_ASKED = 2  # times that somebody is asked in a day
A_DAY = timedelta(days=1)


async def in_program_of(session: AsyncSession, who: Who, participant_id: int) -> Who:
    """The same person, who means the program in which somebody is whom a button names."""
    found = await participants.by_id(session, [participant_id])
    return who.meaning(found[0].program_id) if found else who


async def in_program_with(session: AsyncSession, who: Who, slack_id: str) -> Who:
    """The same person, who means the first program in which both they and somebody whom they name take part."""
    for participant in await acting_in(session, who):
        other = await participant_called(session, participant.program_id, slack_id)
        if other and other.standing is not Standing.LEFT:
            return who.meaning(participant.program_id)
    return who


async def may_invite(database: Database, who: Who, now: datetime) -> None:
    """Check that someone can ask others.

    Raises:
        Refusal: they don't take part, or are paused.
    """
    async with database.read() as session:
        await acting_present(session, who, now)


async def invite(database: Database, who: Who, slack_id: str, now: datetime) -> Participant:
    """Have somebody asked whether they would like a coffee with the one who asks; return whom.

    They aren't asked if either of the two won't meet the other, or if one of them had enough questions. The one who asks
    can't tell, because not every question gets an answer.

    Raises:
        Refusal: they don't take part themselves, or the other can't be asked: one sentence for every reason.
    """
    async with database.write() as session:
        person = await acting_present(session, await in_program_with(session, who, slack_id), now)
        other = await participant_called(session, person.program_id, slack_id)
        if other and other.id == person.id:
            raise Refusal("refused-invite-oneself")
        if other is None or not _is_there(other, now):
            raise Refusal("refused-invite-now")
        told = await announced_since(session, [person.program_id], now - A_WEEK, NoticeKind.INVITED)
        if not (
            _had_enough(told, person, other, now) or await exclusions.are_apart(session, person.id, other.id)
        ):
            await outbox.add(session, person.program_id, [invited(other.id, person.id, now)])
        return other


async def accept(database: Database, who: Who, asker_id: int, now: datetime) -> Participant:
    """Open a conversation between someone who was asked and the one who asked; return the latter.

    Raises:
        Refusal: nobody asked, they don't take part, or the other isn't there any more.
    """
    async with database.write() as session:
        person = await acting_present(session, await in_program_of(session, who, asker_id), now)
        told = await announced_since(session, [person.program_id], now - A_WEEK, NoticeKind.INVITED)
        asked_at = max(
            (each.at for each in told if (each.about, each.to) == (asker_id, person.id)), default=None
        )
        if asked_at is None:
            raise Refusal("refused-not-asked")
        asker = await participants.participant(session, asker_id)
        if not _is_there(asker, now) or await exclusions.are_apart(session, person.id, asker.id):
            raise Refusal("refused-invite-over")
        await outbox.add(session, person.program_id, [together(asker.id, person.id, asked_at, now)])
        return asker


def _is_there(person: Participant, now: datetime) -> bool:
    today = local_day(now, person.member.time_zone)
    return person.member.can_be_matched and standing_on(person, today) is Standing.ACTIVE


def _had_enough(told: tuple[Announced, ...], person: Participant, other: Participant, now: datetime) -> bool:
    """Whether these two had this question in the last week, or one of them enough of it today."""
    today = [each for each in told if each.at > now - A_DAY]
    return (
        any((each.about, each.to) == (person.id, other.id) for each in told)
        or sum(each.about == person.id for each in today) >= ASKS
        or sum(each.to == other.id for each in today) >= IS_ASKED
    )
