"""When each introduction of a large round can go out: Slack lets few conversations be opened a minute."""

import heapq
from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from functools import cache

from bot.domain.people.hours import Reader, closing_of, next_shared, suits

# conversations.open is of tier 3, fifty a minute; two are left for what people do.
EACH = timedelta(minutes=1) / 48
AT_ONCE = timedelta(hours=1)  # a round whose introductions take no longer than this is not spread
BATCH = timedelta(minutes=10)  # that many fall due together, so that the sender never waits for the next


def turns(starts_at: datetime, closes_at: datetime, groups: Sequence[Collection[Reader]]) -> list[datetime]:
    """When each group's introduction is due: whose working day ends first comes first, and who can't be reached in theirs waits for the next.

    Args:
        groups: the readers of each introduction with their hours; none for those who may read at any time.

    Returns:
        The moments in the groups' order, in UTC. Where all can go out within an hour, that is ``starts_at`` for each.
        So it is for a group that has no hours left before ``closes_at``.
    """
    due = [starts_at] * len(groups)
    if len(groups) * EACH <= AT_ONCE:
        return due
    opening, ending = cache(next_shared), cache(_ends)  # thousands of groups have few kinds of readers
    kinds = [frozenset(readers) for readers in groups]
    waiting = [(opening(starts_at, readers) or starts_at, place) for place, readers in enumerate(kinds)]
    heapq.heapify(waiting)
    ready: list[tuple[datetime, int, datetime]] = []
    free = starts_at
    while waiting or ready:
        if not ready:
            free = max(free, waiting[0][0])
        while waiting and waiting[0][0] <= free:
            opens, place = heapq.heappop(waiting)
            heapq.heappush(ready, (ending(opens, kinds[place], closes_at), place, opens))
        ends, place, opens = heapq.heappop(ready)
        again = opening(ends, kinds[place]) if free >= ends else None
        if again and again < closes_at:
            heapq.heappush(waiting, (again, place))
            continue
        due[place] = free - (free - opens) % BATCH
        free += EACH
    return due


def _ends(opens: datetime, readers: Collection[Reader], closes_at: datetime) -> datetime:
    """Until when a group can be introduced that can be from ``opens`` on: the first to finish work of those at work decides."""
    return min((closing_of(one, opens) for one in readers if suits(opens, [one])), default=closes_at)
