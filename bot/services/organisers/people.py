"""The people of a program, for those who organise it: who is in, and pausing or removing somebody."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.errors import Refusal
from bot.domain.organisers.audit import Deed
from bot.domain.organisers.front import Roll, RollEntry, Sieve, Whom
from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.notice_builders import for_person
from bot.domain.people.participant import DEPARTMENT_LENGTH, Participant, Standing
from bot.domain.rounds.program import Program
from bot.services import audit
from bot.services.access import Who, organiser
from bot.services.organisers.front import standing_of
from bot.services.people.attendance import change
from bot.services.people.departures import end_participations
from bot.store.database import Database
from bot.store.outbox import outbox
from bot.store.people import participants

WHOM = {Whom.IN: Standing.ACTIVE, Whom.PAUSED: Standing.PAUSED, Whom.LEFT: Standing.LEFT}


async def roll(database: Database, who: Who, sieve: Sieve, now: datetime) -> Roll:
    """The people of a program who fit a sieve.

    Raises:
        Refusal: whoever asks is no organiser.
    """
    async with database.read() as session:
        program = (await organiser(session, who)).program
        everyone = await participants.roster(session, program.id)
    known = [each for each in everyone if each.member.name]  # who was forgotten is nobody any more
    listed = [RollEntry(each, standing_of(each, now), each.member.can_be_matched) for each in known]
    counts = {each: sum(one.standing is each for one in listed) for each in Standing}
    departments = sorted({each.profile.department for each in known if each.profile.department})
    found = sorted(
        (one for one in listed if _fits(one, sieve)), key=lambda one: one.person.member.name.casefold()
    )
    return Roll(sieve, tuple(found), counts, tuple(departments))


def _fits(one: RollEntry, sieve: Sieve) -> bool:
    person, words = one.person, sieve.words.casefold().split()
    told = (person.member.name, person.member.title, person.profile.department, person.team)
    text = " ".join(told).casefold()
    is_meant = sieve.whom is Whom.ALL or one.standing is WHOM[sieve.whom]
    return (
        is_meant
        and _is_in(person.profile.department, sieve.department)
        and all(word in text for word in words)
    )


def _is_in(department: str, wanted: str) -> bool:
    """Whether it is the department that is wanted, of which a form cuts a very long name short."""
    is_cut = len(wanted) > DEPARTMENT_LENGTH // 3 and department.startswith(wanted)
    return not wanted or department == wanted or is_cut


async def person_known(database: Database, who: Who, person_id: int) -> Participant:
    """Somebody who is or was in the program.

    Raises:
        Refusal: they never were, or whoever asks is no organiser.
    """
    async with database.read() as session:
        program = (await organiser(session, who)).program
        for each in await participants.by_id(session, [person_id]):
            if each.program_id == program.id and each.member.name:
                return each
    raise Refusal("refused-nobody-in")


async def pause(database: Database, who: Who, person_id: int, now: datetime) -> Participant:
    """Pause somebody until they resume, and tell them, kindly; chats in open rounds go on.

    Raises:
        Refusal: they aren't in the program, or whoever asks is no organiser.
    """
    async with database.write() as session:
        program, person = await _meant(session, who, person_id)
        stance = replace(person.stance, standing=Standing.PAUSED, paused_until=None)
        if person.stance != stance:
            await change(session, program, person, stance, now)
            told = for_person(NoticeKind.PAUSED_BY, person.id, now, (person.id, now.isoformat()))
            await outbox.add(session, program.id, [told])
            await audit.record(session, program, (who.slack_id, now), Deed.PAUSED, people=[person.id])
        return person


async def remove(database: Database, who: Who, person_id: int, now: datetime) -> Participant:
    """Take somebody out of the program, and tell them, kindly; they may join again.

    Raises:
        Refusal: they aren't in the program, or whoever asks is no organiser.
    """
    async with database.write() as session:
        program, person = await _meant(session, who, person_id)
        await end_participations(session, [person], now)
        told = for_person(NoticeKind.REMOVED_BY, person.id, now, (person.id, now.isoformat()))
        await outbox.add(session, program.id, [told])
        await audit.record(session, program, (who.slack_id, now), Deed.REMOVED, people=[person.id])
        return person


async def _meant(session: AsyncSession, who: Who, person_id: int) -> tuple[Program, Participant]:
    """The program, and the one in it who is meant by an id that comes from outside."""
    program = (await organiser(session, who)).program
    found = [
        each
        for each in await participants.by_id(session, [person_id])
        if each.program_id == program.id and each.standing is not Standing.LEFT
    ]
    if not found:
        raise Refusal("refused-nobody-in")
    return program, found[0]
