"""What a match hears by itself comes within its readers' hours, in the order of a round."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.chats.slots import LENGTH
from bot.domain.outbox.declaration import Waits
from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.match_notices import ASKED_AFTER, match_notices, questions_anew
from bot.domain.outbox.notice import NewNotice
from bot.domain.outbox.time_notices import nudge
from bot.domain.people.hours import Hours, Reader, next_shared, suits
from bot.domain.rounds.local_time import RoundTimes, Timing
from bot.domain.rounds.program import HoursFor, ProgramSettings
from bot.domain.rounds.round import Answer, Match
from tests.domain.samples import match

TUESDAY = datetime(2027, 1, 12, 10, tzinfo=UTC)
LISBON, NEW_YORK, TOKYO = "Europe/Lisbon", "America/New_York", "Asia/Tokyo"
REMINDERS = ProgramSettings()
EVERYTHING = ProgramSettings(hours_for=HoursFor.EVERYTHING)
ANY_TIME = ProgramSettings(hours=None)
KINDS = (NoticeKind.INTRO, NoticeKind.CHECK_IN, NoticeKind.LAST_CALL)

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
    """The check-in keeps its hour; the last call, for which no hour would be left, comes that afternoon."""
    notices = match_notices(*in_zones(TUESDAY, timedelta(weeks=2), LISBON, LISBON), REMINDERS)
    assert due(notices) == {
        "intro": "Tue 12 10:00",
        "check_in": "Tue 19 10:00",
        "last_call": "Mon 25 15:00",
    }


def test_each_is_asked_by_their_own_clock() -> None:
    """Between Lisbon and New York a nudge comes in the hours that both share, the questions in each one's own."""
    arranged, times = in_zones(TUESDAY, timedelta(weeks=2), LISBON, NEW_YORK)
    notices = match_notices(arranged, times, REMINDERS)
    assert due(tuple(nudge(arranged, 1, REMINDERS, TUESDAY)))["nudge"] == "Wed 13 14:00"
    assert due(notices, to=1)["check_in"] == "Tue 19 10:00"
    assert due(notices, to=2) == {
        "intro": "Tue 12 10:00",
        "check_in": "Tue 19 14:00",
        "last_call": "Mon 25 16:00",
    }


def test_where_no_hours_are_shared_nothing_is_held_back() -> None:
    """A nudge to a group in Lisbon and Tokyo comes when it would without hours."""
    arranged, _ = in_zones(TUESDAY, timedelta(weeks=2), LISBON, TOKYO)
    assert due(tuple(nudge(arranged, 1, REMINDERS, TUESDAY)))["nudge"] == "Wed 13 10:00"


def test_reminders_skip_the_weekend() -> None:
    """A nudge after a click on Friday evening comes on Monday morning."""
    friday = TUESDAY + timedelta(days=3, hours=7)
    arranged, times = in_zones(friday, timedelta(weeks=2), LISBON, LISBON)
    assert due(match_notices(arranged, times, REMINDERS))["intro"] == "Fri 15 17:00"
    assert due(tuple(nudge(arranged, 1, REMINDERS, friday)))["nudge"] == "Mon 18 09:00"


def test_no_nudge_comes_after_the_round() -> None:
    """Where the next hours that all share are those after its close."""
    arranged, times = in_zones(TUESDAY, timedelta(weeks=2), LISBON, LISBON)
    assert not tuple(nudge(arranged, 1, REMINDERS, times.closes_at - timedelta(hours=1)))


def test_a_week_from_thursday_evening_on() -> None:
    """The check-in waits for Monday morning."""
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
        "check_in": "Mon 25 09:00",
        "last_call": "Fri 29 09:00",
    }


def test_a_reminder_that_suits_nobody_who_chose_hours_is_left_out() -> None:
    """Somebody up early and somebody up late share none: each is asked in their own, and nothing nudges both."""
    early, late = Hours(time(6), time(8)), Hours(time(18), time(20))
    arranged, times = in_zones(TUESDAY, timedelta(weeks=2), LISBON, LISBON)
    notices = match_notices(with_hours(arranged, early, late), times, REMINDERS)
    assert due(notices) == {"intro": "Tue 12 10:00", "check_in": "Wed 20 06:00", "last_call": "Mon 25 07:00"}
    assert not tuple(nudge(with_hours(arranged, early, late), 1, REMINDERS, TUESDAY))
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


def booked(at: datetime, length: timedelta = timedelta(weeks=2)) -> tuple[Match, RoundTimes]:
    """A match in Lisbon, in a round from Tuesday on, that has agreed to meet then."""
    arranged, times = in_zones(TUESDAY, length, LISBON, LISBON)
    return replace(arranged, meets_at=at, bookings=1), times


@pytest.mark.parametrize(
    ("meets_at", "asked"),
    [
        (TUESDAY + timedelta(days=1, hours=1), {"check_in": "Wed 13 12:30", "last_call": "Mon 25 15:00"}),
        (TUESDAY + timedelta(days=9), {"check_in": "Thu 21 11:30", "last_call": "Mon 25 15:00"}),
        (TUESDAY + timedelta(days=10, hours=5), {"check_in": "Mon 25 09:00"}),
        (TUESDAY + timedelta(days=13, hours=4), {"check_in": "Mon 25 15:30"}),
        (TUESDAY + timedelta(days=13, hours=5, minutes=15), {"check_in": "Mon 25 15:45"}),
        (TUESDAY + timedelta(days=13, hours=6), {}),
    ],
)
def test_a_booked_chat_is_asked_about_an_hour_after_its_end(
    meets_at: datetime, asked: dict[str, str]
) -> None:
    """Before or after half-way, in the reader's hours; near the close once, and at its end if there is no other time."""
    found, _ = booked(meets_at)
    anew = tuple(questions_anew(found, TUESDAY, REMINDERS, TUESDAY + timedelta(hours=1)))
    assert due(anew) == asked
    assert {notice.key.rpartition("@")[2] for notice in anew} <= {"1"}


def test_a_booking_that_is_off_leaves_things_as_they_were() -> None:
    """Half-way and before the close, under keys of their own; what is past by now is left to the last call."""
    arranged, times = in_zones(TUESDAY, timedelta(weeks=2), LISBON, LISBON)
    before, after = times.check_in_at - timedelta(hours=1), times.check_in_at + timedelta(hours=1)
    off = replace(arranged, bookings=1)
    whole = {"check_in": "Tue 19 10:00", "last_call": "Mon 25 15:00"}
    assert due(tuple(questions_anew(off, TUESDAY, REMINDERS, before))) == whole
    assert due(tuple(questions_anew(off, TUESDAY, REMINDERS, after))) == {"last_call": "Mon 25 15:00"}
    keys = {notice.key for notice in questions_anew(off, TUESDAY, REMINDERS, before)}
    assert not keys & {notice.key for notice in match_notices(arranged, times, REMINDERS)}


def test_whoever_has_answered_is_not_asked_anew() -> None:
    """A "yes" or "it won't happen" stays; "not yet" is asked about again."""
    found, _ = booked(TUESDAY + timedelta(days=3))
    answered = replace(found, answers={1: Answer.MET, 2: Answer.NOT_YET})
    assert {notice.to_id for notice in questions_anew(answered, TUESDAY, REMINDERS, TUESDAY)} == {2}
    answered = replace(found, answers={1: Answer.NO, 2: Answer.NO})
    assert not tuple(questions_anew(answered, TUESDAY, REMINDERS, TUESDAY))


@given(
    moments,
    st.timedeltas(timedelta(minutes=30), timedelta(weeks=4)),
    st.floats(0, 1),
    st.lists(st.tuples(zones, own_hours), min_size=2, max_size=4),
)
def test_nobody_is_asked_before_a_booked_chat_is_over(
    start: datetime, length: timedelta, part: float, people: list[tuple[str, Hours | None]]
) -> None:
    """Neither whether they met nor for the last time, whatever the round, the hours and the zones."""
    arranged, times = in_zones(start, length, *(zone for zone, _ in people))
    arranged = with_hours(arranged, *(hours for _, hours in people))
    meets_at = start + part * (times.closes_at - LENGTH - start)
    found = replace(arranged, meets_at=meets_at, bookings=1)
    anew = tuple(questions_anew(found, start, REMINDERS, start))
    every = (*anew, *match_notices(found, times, REMINDERS))
    assert all(n.due_at >= meets_at + LENGTH for n in every if n.kind in KINDS[2:])
    assert all(n.due_at < n.expires_at for n in anew)


@pytest.mark.parametrize(
    ("before_the_last_call", "asked"),
    [
        (timedelta(days=1), [NoticeKind.CHECK_IN, NoticeKind.LAST_CALL]),
        (timedelta(days=1) - timedelta(minutes=15), [NoticeKind.CHECK_IN]),
    ],
)
def test_whoever_was_asked_within_a_day_is_not_asked_once_more(
    before_the_last_call: timedelta, asked: list[NoticeKind]
) -> None:
    """After a chat that was booked late in the round, the question comes once."""
    arranged, times = in_zones(TUESDAY, timedelta(days=14), LISBON, LISBON)
    ends_at = times.last_call_at - before_the_last_call - ASKED_AFTER
    late = replace(arranged, meets_at=ends_at - LENGTH)
    questions = [*questions_anew(late, TUESDAY, ANY_TIME, TUESDAY)]
    assert [each.kind for each in questions if each.to_id == late.people[0].id] == asked
