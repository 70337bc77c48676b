"""What earlier rounds are to the matching: who met whom, who had bad luck, and whose turn it was."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from bot.domain.rounds.program import Program, ProgramSettings
from bot.domain.rounds.roles import Roles
from bot.domain.rounds.round import Answer
from bot.domain.rounds.rules import Rules
from bot.matching import NO_TURNS, History, PastMatch, Person, Turns, bridges_between, past_match, turns_in
from bot.store.rounds.past import PastGroup

FORTNIGHT = timedelta(weeks=2)


def rounds_since(
    met: Mapping[tuple[int, int], date], times: Sequence[datetime], program: Program, now: datetime
) -> dict[tuple[int, int], int]:
    """How many rounds ago pairs met outside of the program: before its first round, as many as there would have been.

    Args:
        times: of all earlier rounds, the latest first.
    """
    oldest_first = [*reversed(times)]
    first = oldest_first[0] if oldest_first else now
    coming = program.next_round_at or now
    step = (program.round_after(coming) or coming + FORTNIGHT) - coming
    found = {}
    for pair, day in met.items():
        at = datetime.combine(day, time(), UTC)
        since = len(oldest_first) - bisect_right(oldest_first, at)
        found[pair] = max(1, since + max(first - at, timedelta()) // step)
    return found


def history_from(
    groups: Sequence[PastGroup],
    times: Sequence[datetime],
    people: Mapping[int, Person],
    settings: ProgramSettings,
    now: datetime,
) -> History:
    """The groups of a program's earlier rounds as the matching remembers them.

    Args:
        times: of all earlier rounds, the latest first.
        people: all that are in the groups, by id, as they are now.
    """
    rounds_ago = {scheduled_at: ago for ago, scheduled_at in enumerate(times, start=1)}
    remade = _remade(groups)
    return History(
        replace(
            _remembered(group, rounds_ago[group.scheduled_at], people, settings.rules, number in remade),
            turns=_turns(group, people, settings.roles, now),
        )
        for number, group in enumerate(groups)
    )


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
    group: PastGroup, rounds_ago: int, people: Mapping[int, Person], rules: Rules, remade: bool
) -> PastMatch:
    """Convert a group of an earlier round.

    Someone was let down if they said that it won't happen and the others didn't answer, or if the others all
    left. Whoever doesn't answer may have met nevertheless, so their departments needn't be brought together at once.
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
    came = group.staying if group.took_place else ()
    bridges = bridges_between(people[one].department for one in came)
    return replace(match, left=group.left, bridges=bridges)


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
