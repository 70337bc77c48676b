"""What a match hears by itself comes within its readers' hours, in the order of a round."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.outbox.declaration import Waits
from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.match_notices import match_notices
from bot.domain.outbox.notice import NewNotice
from bot.domain.people.hours import Hours, Reader, next_shared, suits
from bot.domain.rounds.local_time import RoundTimes, Timing
from bot.domain.rounds.program import HoursFor, ProgramSettings
from bot.domain.rounds.round import Match
from tests.domain.samples import match

TUESDAY = datetime(2027, 1, 12, 10, tzinfo=UTC)
LISBON, NEW_YORK, TOKYO = "Europe/Lisbon", "America/New_York", "Asia/Tokyo"
REMINDERS = ProgramSettings()
EVERYTHING = ProgramSettings(hours_for=HoursFor.EVERYTHING)
ANY_TIME = ProgramSettings(hours=None)
KINDS = (NoticeKind.INTRO, NoticeKind.NUDGE, NoticeKind.CHECK_IN, NoticeKind.LAST_CALL)

zones = st.sampled_from(sorted(available_timezones()))
moments = st.datetimes(datetime(2026, 1, 1), datetime(2031, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001

clocks = st.integers(0, 24 * 4 - 1).map(lambda quarter: time(quarter // 4, quarter % 4 * 15))
own_hours = st.none() | st.tuples(clocks, clocks).filter(lambda two: two[0] < two[1]).map(
    lambda two: Hours(*two)
)


def with_hours(arranged: Match, *hours: Hours | None) -> Match:
    """The same match of people who chose these hours."""
    people = tuple(
        replace(person, profile=replace(person.profile, hours=own))
        for person, own in zip(arranged.people, hours, strict=True)
    )
    return replace(arranged, people=people)


def in_zones(start: datetime, length: timedelta, *zones: str) -> tuple[Match, RoundTimes]:
    """A match of people in these zones, in a round that begins then and lasts so long."""
    times = RoundTimes.between(start, start + length, Timing())
    found = match(*range(1, len(zones) + 1))
    people = tuple(
        replace(person, member=replace(person.member, time_zone=zone))
        for person, zone in zip(found.people, zones, strict=True)
    )
    return replace(
        found, people=people, round=replace(found.round, scheduled_at=start, closes_at=times.closes_at)
    ), times


def due(notices: tuple[NewNotice, ...], to: int = 1) -> dict[str, str]:
    """When the match, and one person in it, hears what, in UTC."""
    return {n.kind.value: f"{n.due_at:%a %d %H:%M}" for n in notices if n.to_id in (None, to)}


def test_a_fortnight_in_one_zone() -> None:
    """The nudge keeps its hour, the check-in too; the last call, for which no hour would be left, comes that afternoon."""
    notices = match_notices(*in_zones(TUESDAY, timedelta(weeks=2), LISBON, LISBON), REMINDERS)
    assert due(notices) == {
        "intro": "Tue 12 10:00",
        "nudge": "Wed 13 10:00",
        "check_in": "Tue 19 10:00",
        "last_call": "Mon 25 15:00",
    }


def test_each_is_asked_by_their_own_clock() -> None:
    """Between Lisbon and New York the nudge comes in the hours that both share, the questions in each one's own."""
    notices = match_notices(*in_zones(TUESDAY, timedelta(weeks=2), LISBON, NEW_YORK), REMINDERS)
    assert due(notices)["nudge"] == "Wed 13 14:00"
    assert due(notices, to=1)["check_in"] == "Tue 19 10:00"
    assert due(notices, to=2) == {
        "intro": "Tue 12 10:00",
        "nudge": "Wed 13 14:00",
        "check_in": "Tue 19 14:00",
        "last_call": "Mon 25 16:00",
    }


def test_where_no_hours_are_shared_nothing_is_held_back() -> None:
    """A nudge to a group in Lisbon and Tokyo comes when it would without hours."""
    notices = match_notices(*in_zones(TUESDAY, timedelta(weeks=2), LISBON, TOKYO), REMINDERS)
    assert due(notices)["nudge"] == "Wed 13 10:00"


def test_reminders_skip_the_weekend() -> None:
    """In a round from Friday evening on, the nudge of Saturday comes on Monday morning."""
    friday = TUESDAY + timedelta(days=3, hours=7)
    notices = match_notices(*in_zones(friday, timedelta(weeks=2), LISBON, LISBON), REMINDERS)
    assert (due(notices)["intro"], due(notices)["nudge"]) == ("Fri 15 17:00", "Mon 18 09:00")


def test_what_would_come_with_what_follows_it_is_left_out() -> None:
    """Where nudge and check-in both have to wait for Monday morning, the later one wins."""
    thursday = TUESDAY + timedelta(days=2, hours=7)
    notices = match_notices(*in_zones(thursday, timedelta(days=7), LISBON, LISBON), REMINDERS)
    assert due(notices) == {"intro": "Thu 14 17:00", "check_in": "Mon 18 09:00", "last_call": "Thu 21 09:00"}


@pytest.mark.parametrize("length", [timedelta(minutes=20), timedelta(days=1), timedelta(hours=47)])
def test_short_rounds_heed_no_hours(length: timedelta) -> None:
    """A round of less than two days keeps its times, on a Saturday night, too."""
    saturday = TUESDAY + timedelta(days=4, hours=12)
    arranged, times = in_zones(saturday, length, LISBON, TOKYO)
    told = match_notices(arranged, times, EVERYTHING)
    assert told == match_notices(arranged, times, ProgramSettings(hours=None))


def test_everything_waits_where_it_is_said_so() -> None:
    """Then the introduction waits as well, and what is counted from it comes later by that."""
    friday = TUESDAY + timedelta(days=3, hours=7)
    notices = match_notices(*in_zones(friday, timedelta(weeks=2), LISBON, LISBON), EVERYTHING)
    assert due(notices) == {
        "intro": "Mon 18 09:00",
        "nudge": "Tue 19 09:00",
        "check_in": "Mon 25 09:00",
        "last_call": "Fri 29 09:00",
    }


def test_a_reminder_that_suits_nobody_who_chose_hours_is_left_out() -> None:
    """Somebody up early and somebody up late share none: each is asked in their own, and nothing nudges both."""
    early, late = Hours(time(6), time(8)), Hours(time(18), time(20))
    arranged, times = in_zones(TUESDAY, timedelta(weeks=2), LISBON, LISBON)
    notices = match_notices(with_hours(arranged, early, late), times, REMINDERS)
    assert due(notices) == {"intro": "Tue 12 10:00", "check_in": "Wed 20 06:00", "last_call": "Mon 25 07:00"}
    assert due(notices, 2)["check_in"] == "Tue 19 18:00"


@given(
    start=moments,
    length=st.timedeltas(timedelta(days=2), timedelta(days=60)),
    who=st.lists(st.tuples(zones, own_hours), min_size=2, max_size=4),
    settings=st.sampled_from([REMINDERS, EVERYTHING, ANY_TIME]),
)
def test_no_reminder_comes_outside_hours(
    start: datetime, length: timedelta, who: list[tuple[str, Hours | None]], settings: ProgramSettings
) -> None:
    """Whatever the round, wherever people are and whichever hours they chose, reminders come within hours, in order."""
    arranged, times = in_zones(start, length, *(zone for zone, _ in who))
    arranged = with_hours(arranged, *(hours for _, hours in who))
    notices = match_notices(arranged, times, settings)
    for notice in notices:
        reading = who if notice.to_id is None else [who[notice.to_id - 1]]
        chosen = [Reader(zone, hours) for zone, hours in reading if hours]
        all_of_them = [
            Reader(zone, hours or settings.hours) for zone, hours in reading if hours or settings.hours
        ]
        if notice.kind.declared.waits is Waits.ALWAYS:
            assert suits(notice.due_at, chosen)
            found = next_shared(notice.due_at, [each._replace(chosen=True) for each in all_of_them])
            assert found in {None, notice.due_at}
        assert notice.due_at < notice.expires_at <= start + length
    for person in range(1, len(who) + 1):
        told = [n for n in notices if n.to_id in (None, person)]
        assert [n.kind for n in told] == [kind for kind in KINDS if kind in {n.kind for n in told}]
        moments_of = [n.due_at for n in told]
        assert moments_of == sorted(set(moments_of))
        assert all(one.expires_at <= later.due_at for one, later in pairwise(told[1:]))
