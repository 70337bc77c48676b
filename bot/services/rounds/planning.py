"""What a round is planned from: the pool and the program's past, as input for the matching."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.people.hours import Hours
from bot.domain.people.participant import GroupPreference, MeetingMode, Participant
from bot.domain.people.tags import each_once
from bot.domain.rounds.local_time import utc_offset
from bot.domain.rounds.program import Program, ProgramSettings, Rules
from bot.domain.rounds.roles import Roles
from bot.domain.rounds.round import Answer, Round
from bot.matching import (
    NO_TURNS,
    History,
    PastMatch,
    Person,
    Policy,
    Situation,
    Ties,
    Turns,
    past_match,
    turns_in,
    working_hours,
)
from bot.store.memory import encounters
from bot.store.people import participants
from bot.store.privacy import exclusions
from bot.store.rounds import past
from bot.store.rounds.past import PastGroup

NO_TIES = Ties()
OFFICE_HOURS = Hours(time(9), time(17))  # for those who didn't say when they work
LIKES_GROUPS = {GroupPreference.EITHER: None, GroupPreference.PAIR: False, GroupPreference.GROUP: True}


async def roster_and_history(
    session: AsyncSession, program: Program, now: datetime
) -> tuple[tuple[Participant, ...], History]:
    """Who could take part in a program's next round, and who was introduced to whom before."""
    roster = await participants.roster(session, program.id)
    times = await past.round_times(session, program.id)
    rounds_ago = {scheduled_at: ago for ago, scheduled_at in enumerate(times, start=1)}
    people = {participant.id: person(participant, now) for participant in roster}
    groups = await past.past_groups(session, program.id)
    remade = _remade(groups)
    remembered = [
        replace(
            _remembered(
                group, rounds_ago[group.scheduled_at], people, program.settings.rules, number in remade
            ),
            turns=_turns(group, people, program.settings.roles, now),
        )
        for number, group in enumerate(groups)
    ]
    return roster, History(remembered)


async def ties_of(session: AsyncSession, program_id: int) -> Ties:
    """Which pairs in a program must not be put together now."""
    return Ties(await exclusions.excluded_pairs(session, program_id))


def situation(
    people: Iterable[Participant],
    history: History,
    policy: Policy,
    seed: int,
    now: datetime,
    ties: Ties = NO_TIES,
) -> Situation:
    """The situation of a round with these people."""
    return Situation(
        people=tuple(person(participant, now) for participant in people),
        history=history,
        policy=policy,
        seed=seed,
        ties=ties,
    )


async def with_latecomers(
    session: AsyncSession, round_: Round, planned: Situation, people: Collection[int], now: datetime
) -> Situation:
    """What a round was planned from, plus which of these people came later and whom they had met."""
    known = {each.id for each in planned.people}
    late = sorted({*people} - known)
    if not late:
        return planned
    ago = await _rounds_before(session, round_)
    met = {
        (min(each.person, each.other), max(each.person, each.other)): ago[each.at]
        for each in await encounters.before(session, round_, late)
    }
    newcomers = [person(await participants.participant(session, one), now) for one in late]
    return replace(
        planned,
        people=(*planned.people, *newcomers),
        history=planned.history.with_met(met),
        meanings=None,  # the newcomers have words of their own
    )


async def history_of(session: AsyncSession, round_: Round, participant: Participant) -> History:
    """Whom someone was introduced to in the rounds before this one."""
    ago = await _rounds_before(session, round_)
    return History(
        PastMatch(ago[each.at], frozenset({each.person, each.other}), scheduled_at=each.at)
        for each in await encounters.before(session, round_, [participant.id])
    )


async def _rounds_before(session: AsyncSession, round_: Round) -> dict[datetime, int]:
    """How many rounds before this one each earlier round of its program was, by its time."""
    times = await past.round_times(session, round_.program_id)
    earlier = (at for at in times if at < round_.scheduled_at)
    return {at: ago for ago, at in enumerate(earlier, start=1)}


def policy_of(settings: ProgramSettings) -> Policy:
    """A program's rules and roles as the matching's policy, with the default weights."""
    return Policy(settings.rules.group_size, settings.rules.repeat_gap, roles=settings.roles)


def person(participant: Participant, now: datetime) -> Person:
    """A participant as the matching sees them; without hours of their own, they work 9 to 17 local time."""
    member, profile = participant.member, participant.profile
    hours = profile.hours or OFFICE_HOURS
    return Person(
        id=participant.id,
        department=profile.department,
        role=member.title,
        interests=each_once((*profile.interests, *profile.can_help)),
        offers=profile.can_help,
        seeks=profile.wants_to_learn,
        wishes=profile.wants_to_learn,
        office=profile.office,
        in_person=profile.meeting_mode is not MeetingMode.VIDEO,
        video=profile.meeting_mode is not MeetingMode.IN_PERSON,
        hours=working_hours(_minutes(hours.opens), _minutes(hours.closes), utc_offset(now, member.time_zone)),
        languages=profile.languages,
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


def _remade(groups: Sequence[PastGroup]) -> set[int]:
    """The indexes of groups that count as neither good nor bad luck: their people had others in that round.

    Either the partners had left, or someone suggested that they meet.
    """
    last = {
        (group.scheduled_at, one): number
        for number, group in sorted(enumerate(groups), key=lambda each: (not each[1].deserted, each[0]))
        if not group.extra
        for one in group.staying
    }
    return {
        number
        for number, group in enumerate(groups)
        if group.extra
        or (group.deserted and all(last[group.scheduled_at, one] != number for one in group.staying))
    }


def _remembered(
    group: PastGroup, rounds_ago: int, people: dict[int, Person], rules: Rules, remade: bool
) -> PastMatch:
    """Convert a group of an earlier round.

    Someone was let down if they said that it won't happen and the others didn't answer, or if the others all
    left.
    """
    silent = {one for one, answer in group.answers.items() if answer is None}
    let_down = {
        one
        for one, answer in group.answers.items()
        if answer is Answer.NO and silent.issuperset(group.answers.keys() - {one})
    }
    match = past_match(
        [people[one] for one in group.answers],
        rounds_ago,
        larger=len(group.staying) > rules.group_size,
        let_down=let_down | (group.staying if group.deserted else set()),
        remade=remade,
        scheduled_at=group.scheduled_at,
    )
    return replace(match, left=group.left)


def _turns(group: PastGroup, people: Mapping[int, Person], roles: Roles | None, now: datetime) -> Turns:
    """Whose turn a group was by the program's roles: nobody's who stayed in a chat that did not take place.

    Whoever left has had theirs all the same, and did not count for the others.
    """
    if roles is None:
        return NO_TURNS
    ago = (now - group.scheduled_at).days
    then = [replace(people[one], tenure_days=_earlier(people[one].tenure_days, ago)) for one in group.answers]
    given_up = turns_in(then, roles).taken & group.left
    if not group.took_place:
        return Turns(given_up)
    turns = turns_in([one for one in then if one.id in group.staying], roles)
    return Turns(turns.taken | given_up, turns.missed)


def _earlier(tenure_days: int | None, ago: int) -> int | None:
    return None if tenure_days is None else max(tenure_days - ago, 0)
