"""Somebody's year: what is counted, and when it is told."""

from dataclasses import replace
from datetime import UTC, datetime, time

import pytest

from bot.domain.memory.network import Colleague, Meeting
from bot.domain.memory.recap import Year, recap_of
from bot.domain.outbox.notices import recap_notice
from bot.domain.people.hours import Hours
from tests.domain.samples import participant

YEAR = Year(2027, "Europe/Lisbon")
OFFICE = Hours(time(8, 30), time(16))


def chat(year: int, month: int, *people: int) -> Meeting:
    """These people met in a month."""
    return Meeting(year * 100 + month, datetime(year, month, 12, 10, tzinfo=UTC), frozenset(people))


def test_a_year_counts_what_was_in_it() -> None:
    """Chats, people, and new faces of this year alone; whoever is gone counts, and has no department any more.

    A department of few is not named.
    """
    departments = ["Sales", "Legal", "", "Legal", "Legal", "Sales", "Audit", "Audit"]
    known = {one: Colleague(one, f"P{one}", department) for one, department in enumerate(departments)}
    met = [
        chat(2026, 5, 0, 1),
        chat(2027, 2, 0, 1),
        chat(2027, 3, 0, 1, 2, 6),
        chat(2027, 9, 0, 9),
        chat(2028, 1, 0, 10),
    ]
    recap = recap_of(YEAR, 0, known, met)
    assert (recap.chats, recap.people, recap.new_people, recap.departments) == (3, 4, 3, ("Legal",))


@pytest.mark.parametrize(
    ("now", "told"),
    [
        (datetime(2027, 12, 13, 23, 59, tzinfo=UTC), False),
        (datetime(2027, 12, 14, tzinfo=UTC), True),
        (datetime(2027, 12, 31, 23, 59, tzinfo=UTC), True),
        (datetime(2028, 1, 1, tzinfo=UTC), False),
    ],
)
def test_a_year_is_told_in_its_last_weeks(now: datetime, told: bool) -> None:
    """From when its day begins anywhere on earth until it is over where the program is."""
    assert YEAR.is_to_be_told(now) is told


@pytest.mark.parametrize(
    ("year", "hours", "due"),
    [
        (2027, None, datetime(2027, 12, 15, 9, tzinfo=UTC)),
        (2027, OFFICE, datetime(2027, 12, 15, 8, 30, tzinfo=UTC)),
        (2029, OFFICE, datetime(2029, 12, 17, 8, 30, tzinfo=UTC)),  # the 15th is a Saturday
    ],
)
def test_it_comes_in_the_morning_of_the_fifteenth(year: int, hours: Hours | None, due: datetime) -> None:
    """Or of the first working day after it, and not in another year."""
    notice = recap_notice(participant(4), year, hours)
    assert (notice.key, notice.due_at, notice.to_id) == (f"recap:{year}:member:4", due, 4)
    assert notice.expires_at == datetime(year + 1, 1, 1, tzinfo=UTC)


def test_ones_own_hours_go_before_the_programs() -> None:
    """Somebody who begins at eleven reads it at eleven."""
    late = participant(4)
    late = replace(late, profile=replace(late.profile, hours=Hours(time(11), time(19))))
    assert recap_notice(late, 2027, OFFICE).due_at == datetime(2027, 12, 15, 11, tzinfo=UTC)
