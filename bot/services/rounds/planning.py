"""What a round is planned from: the pool and the program's past, as input for the matching."""

import asyncio
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, time

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.people.hours import Hours
from bot.domain.people.participant import GroupPreference, MeetingMode, Participant
from bot.domain.people.tags import each_once
from bot.domain.people.workdays import Workdays
from bot.domain.rounds.local_time import utc_offset
from bot.domain.rounds.program import Program, ProgramSettings
from bot.domain.rounds.round import Match, Round, WeaknessKind
from bot.domain.rounds.rules import AbleToMeet, Levels
from bot.domain.words.meanings import Meanings
from bot.matching import (
    History,
    PastMatch,
    Person,
    Policy,
    Situation,
    Weights,
    gaps,
    working_hours,
    working_week,
)
from bot.services.rounds.departments import alike_in
from bot.services.rounds.known import NOTHING, Known, known_of
from bot.services.rounds.remembering import history_from, rounds_since
from bot.store.memory import encounters
from bot.store.people import earlier_meetings, participants
from bot.store.rounds import past, programs

OFFICE_HOURS = Hours(time(9), time(17))  # for those who didn't say when they work
LEVEL, OVERLAP = 100, 150  # points of the rules that are off unless an organiser wants them
LIKES_GROUPS = {GroupPreference.EITHER: None, GroupPreference.PAIR: False, GroupPreference.GROUP: True}


async def roster_and_history(
    session: AsyncSession, program: Program, now: datetime
) -> tuple[tuple[Participant, ...], History]:
    """Who could take part in a program's next round, and who was introduced to whom before.

    Departments that mean the same are one, so that two of their people are colleagues whatever they typed.
    """
    roster = await participants.roster(session, program.id)
    times = await past.round_times(session, program.id)
    words = await alike_in(roster)
    groups = await past.past_groups(session, program.id)
    history = await asyncio.to_thread(
        lambda: history_from(groups, times, _by_id(roster, words, now), program.settings, now)
    )
    elsewhere = await encounters.elsewhere(session, program.id)
    before = await earlier_meetings.in_program(session, program.id)
    outside = history.also_met(_met(elsewhere, times))
    return roster, outside.also_met(rounds_since(before, times, program, now))


def _by_id(roster: Iterable[Participant], words: Meanings, now: datetime) -> dict[int, Person]:
    return {
        each.id: replace(person(each, now), department=words.key(each.profile.department)) for each in roster
    }


def situation(
    people: Iterable[Participant],
    history: History,
    policy: Policy,
    seed: int,
    now: datetime,
    known: Known = NOTHING,
) -> Situation:
    """The situation of a round with these people."""
    return Situation(
        people=tuple(person(participant, now, known) for participant in people),
        history=history,
        policy=policy,
        seed=seed,
        ties=known.ties,
        sizes=known.sizes,
    )


async def with_latecomers(
    session: AsyncSession, round_: Round, planned: Situation, people: Collection[int], now: datetime
) -> Situation:
    """What a round was planned from, plus which of these people came later and whom they had met."""
    there = {each.id for each in planned.people}
    late = sorted({*people} - there)
    if not late:
        return planned
    times = await _times_before(session, round_)
    met = _met(await encounters.before(session, round_, late), times)
    roster = await participants.roster(session, round_.program_id)
    program = await programs.program(session, round_.program_id)
    known = await known_of(session, program, roster)
    before = await earlier_meetings.in_program(session, program.id, late)
    newcomers = [person(each, now, known) for each in roster if each.id in late]
    return replace(
        planned,
        people=(*planned.people, *newcomers),
        history=planned.history.also_met(rounds_since(before, times, program, round_.scheduled_at)).also_met(
            met
        ),
        meanings=None,  # the newcomers have words of their own
    )


async def history_of(session: AsyncSession, round_: Round, participant: Participant) -> History:
    """Whom someone was introduced to in the rounds before this one."""
    times = await _times_before(session, round_)
    return History(
        PastMatch(_ago(each.at, times), frozenset({each.person, each.other}), scheduled_at=each.at)
        for each in await encounters.before(session, round_, [participant.id])
    )


async def _times_before(session: AsyncSession, round_: Round) -> tuple[datetime, ...]:
    """When the earlier rounds of a round's program were scheduled, latest first."""
    times = await past.round_times(session, round_.program_id)
    return tuple(at for at in times if at < round_.scheduled_at)


def _met(pairs: Iterable[encounters.Together], times: Sequence[datetime]) -> dict[tuple[int, int], int]:
    """How many rounds ago these pairs were introduced to each other; the lower id comes first."""
    return {
        (min(each.person, each.other), max(each.person, each.other)): _ago(each.at, times) for each in pairs
    }


def _ago(at: datetime, times: Sequence[datetime]) -> int:
    """How many rounds ago something was that may have happened in another program; ``times`` are the program's own."""
    return max(1, sum(each >= at for each in times))


def policy_of(settings: ProgramSettings) -> Policy:
    """A program's rules and roles as the matching's policy; what they don't set has the default weights."""
    rules = settings.rules
    given = (
        {} if rules.able_to_meet is not AbleToMeet.OFF else dict.fromkeys(("hours", "meeting", "language"), 0)
    )
    given |= {Levels.OFF: {}, Levels.SAME: {"peers": LEVEL}, Levels.APART: {"levels": LEVEL}}[rules.levels]
    given |= {"overlap": OVERLAP} if rules.sweet_spot else {}
    return Policy(
        rules.group_size,
        rules.repeat_gap,
        rules.reporting_lines,
        must_meet=rules.able_to_meet is AbleToMeet.MUST,
        weights=Weights(**given),
        roles=settings.roles,
    )


async def gaps_of(
    matches: Iterable[Match], now: datetime, workdays: Workdays
) -> dict[int, tuple[WeaknessKind, ...]]:
    """What keeps those who stay in a program's matches from meeting, by the match's id; in a thread, as it loads NumPy.

    Args:
        workdays: the program's.
    """
    known = Known(workdays=workdays)
    staying = {match.id: [person(each, now, known) for each in match.staying] for match in matches}
    return await asyncio.to_thread(lambda: {one: gaps(people) for one, people in staying.items()})


def person(participant: Participant, now: datetime, known: Known = NOTHING) -> Person:
    """A participant as the matching sees them; without hours of their own, they work 9 to 17 local time."""
    member, profile = participant.member, participant.profile
    hours = profile.hours or OFFICE_HOURS
    span = (_minutes(hours.opens), _minutes(hours.closes), utc_offset(now, member.time_zone))
    return Person(
        id=participant.id,
        department=profile.department,
        role=member.title,
        interests=each_once((*profile.interests, *profile.can_help)),
        offers=profile.can_help,
        seeks=profile.wants_to_learn,
        wishes=profile.wants_to_learn,
        office=participant.office,
        in_person=profile.meeting_mode is not MeetingMode.VIDEO,
        video=profile.meeting_mode is not MeetingMode.IN_PERSON,
        hours=working_hours(*span),
        week=working_week(*span, (profile.workdays or known.workdays).numbers),
        managers=known.managers(participant),
        level=member.level,
        languages=profile.languages,
        contacts=known.contacts.get(participant.id, ()),
        likes_groups=LIKES_GROUPS[profile.company],
        tenure_days=_days_since(participant.here_since, now),
        side=participant.side,
        capacity=participant.capacity,
    )


def _days_since(day: date | None, now: datetime) -> int | None:
    """For how many days someone has been here; none if they are still to start."""
    return max((now.date() - day).days, 0) if day else None


def _minutes(clock: time) -> int:
    """Minutes after midnight."""
    return clock.hour * 60 + clock.minute
