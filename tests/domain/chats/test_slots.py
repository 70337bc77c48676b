"""Half hours in which people could meet, for all zones, hours and moments, the clocks' changes included."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.domain.chats.slots import LENGTH, find_slots, outside, overlap
from bot.domain.people.hours import Hours
from bot.domain.people.member import Member
from bot.domain.people.participant import Participant, Profile, Standing
from bot.domain.people.workdays import read_workdays
from bot.domain.rounds.days_off import DaysOff, WorkCalendar
from tests.effort import examples

ZONES = (
    "UTC",
    "Europe/London",
    "Europe/Lisbon",
    "Europe/Berlin",
    "America/New_York",
    "America/Los_Angeles",
    "America/St_Johns",
    "Asia/Tokyo",
    "Asia/Kolkata",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "Pacific/Auckland",
    "Pacific/Kiritimati",
    "Pacific/Pago_Pago",
)
USUAL = (time(9), time(17))
NOW = datetime(2027, 1, 12, 10, tzinfo=UTC)  # a Tuesday
FORTNIGHT = timedelta(weeks=2)
QUARTER = timedelta(minutes=15)
# Weeks in which clocks change: in Europe, in the USA, in the south.
CHANGES = (
    datetime(2027, 3, 24, 10, tzinfo=UTC),
    datetime(2027, 3, 11, 10, tzinfo=UTC),
    datetime(2027, 10, 28, 10, tzinfo=UTC),
    datetime(2027, 4, 1, 10, tzinfo=UTC),
)


def person(id: int, zone: str, hours: Hours | None = None) -> Participant:  # noqa: A002
    """Somebody in a zone, with hours of their own or the usual ones."""
    member = Member(id, 1, f"U{id}", f"Person {id}", "", zone, "Sales", gone=False)
    return Participant(id, 1, member, Profile("Sales", hours=hours), Standing.ACTIVE)


def people_in(*zones: str) -> list[Participant]:
    """One person in each zone, with the usual hours."""
    return [person(number, zone) for number, zone in enumerate(zones, 1)]


def found(people: list[Participant], now: datetime = NOW, **changed: object) -> tuple[datetime, ...]:
    """What is proposed to people in a round of a fortnight."""
    search = {"until": now + FORTNIGHT, "calendar": WorkCalendar(), "declined": (), "seed": "1:1"} | changed
    return find_slots(people, now, **search)  # type: ignore[arg-type]


def at(start: datetime, someone: Participant) -> datetime:
    """A moment by somebody's own clock."""
    return start.astimezone(ZoneInfo(someone.member.time_zone))


@st.composite
def hours(draw: st.DrawFn) -> Hours | None:
    """Anybody's hours."""
    begin = draw(st.integers(0, 46))
    end = draw(st.integers(begin + 1, 47))
    own = Hours(time(begin // 2, begin % 2 * 30), time(end // 2, end % 2 * 30))
    return draw(st.sampled_from([None, own]))


@st.composite
def companies(draw: st.DrawFn) -> list[Participant]:
    """Two to four people anywhere."""
    count = draw(st.integers(2, 4))
    return [person(n, draw(st.sampled_from(ZONES)), draw(hours())) for n in range(1, count + 1)]


moments = st.one_of(
    st.builds(lambda later: NOW + later, st.timedeltas(timedelta(0), timedelta(days=800))),
    st.builds(
        lambda day, later: day + later,
        st.sampled_from(CHANGES),
        st.timedeltas(timedelta(0), timedelta(days=5)),
    ),
)


@examples(80)
@given(companies(), moments, st.integers(0, 21), st.integers(0, 99))
@example(people_in("Europe/Berlin", "America/New_York"), CHANGES[0], 7, 1)
def test_slots_suit_whoever_is_said_to(
    people: list[Participant], now: datetime, days: int, seed: int
) -> None:
    """Whatever the zones, hours and clock changes: to come, before the closing, in order, distinct, and bearable for all.

    All are within everybody's hours, but for those for whom that is said not to be so; and that only where nothing else is left.
    """
    until = now + timedelta(days=days)
    slots = found(people, now, until=until, seed=str(seed))

    assert slots == found(people, now, until=until, seed=str(seed))
    assert len(slots) <= 3
    assert list(slots) == sorted(set(slots))
    assert all(now + timedelta(hours=2) <= start and start + LENGTH <= until for start in slots)
    for start in slots:
        missed = outside(people, start, WorkCalendar())
        for each in people:
            begins, ends = at(start, each), at(start + LENGTH, each)
            own = each.profile.hours or Hours(*USUAL)
            assert begins.weekday() < 5
            within = own.opens <= begins.time() and ends.time() <= own.closes and begins.date() == ends.date()
            assert within is (each not in missed)
            assert within or (time(7) <= begins.time() and ends.time() <= time(22))
    if any(outside(people, start, WorkCalendar()) for start in slots):
        quarters = (
            now.replace(minute=0, second=0, microsecond=0) + n * QUARTER for n in range(days * 96 + 4)
        )
        for good in quarters:
            if now + timedelta(hours=2) <= good <= until - LENGTH and not outside(
                people, good, WorkCalendar()
            ):
                assert any(abs(good - start) < timedelta(hours=1) for start in slots)


@examples(40)
@given(st.sampled_from(CHANGES), st.sampled_from(ZONES), st.sampled_from(ZONES), st.integers(0, 9))
def test_a_fortnight_has_three_days_for_any_two_people(
    now: datetime, one: str, other: str, seed: int
) -> None:
    """For two people with the usual hours anywhere there are three slots, on days of their own, and at nobody's lunch.

    Lunch is left out where there is any choice: not for those who share no hours.
    """
    people = people_in(one, other)
    slots = found(people, now, seed=str(seed))

    assert len(slots) == 3
    assert len({at(start, people[0]).date() for start in slots}) == 3
    if overlap(people, now, WorkCalendar()) > timedelta(hours=2):
        local = [at(start, each).time() for start in slots for each in people]
        assert not any(time(11, 30) < clock < time(13) for clock in local)


@examples(40)
@given(st.sampled_from(ZONES), st.sampled_from(ZONES), st.integers(0, 9))
def test_other_times_are_others(one: str, other: str, seed: int) -> None:
    """What was declined is not proposed again, nor what overlaps with it."""
    people = people_in(one, other)
    first = found(people, seed=str(seed))
    others = found(people, declined=first, seed=str(seed + 1))

    assert others
    assert all(abs(start - declined) >= LENGTH for start in others for declined in first)


def test_slots_come_on_the_next_working_days_at_pleasant_times() -> None:
    """Not today, and for both from ten to noon or from two to half past four."""
    slots = found(people_in("Europe/London", "Europe/Lisbon"))

    assert [start.date() for start in slots] == [date(2027, 1, day) for day in (13, 14, 15)]
    assert all(time(10) <= s.time() <= time(11, 30) or time(14) <= s.time() <= time(16) for s in slots)
    assert len({start.time() for start in slots}) > 1


def test_weekends_and_days_off_are_left_out() -> None:
    """Nobody is asked to meet on a holiday of the program, or on a Saturday anywhere."""
    off = DaysOff(frozenset({date(2027, 1, 13), date(2027, 1, 15)}))

    slots = found(people_in("Europe/London", "Europe/London"), calendar=WorkCalendar(off=off))

    assert [start.date().day for start in slots] == [14, 18, 19]


def test_midnight_is_of_the_day_that_it_begins() -> None:
    """Whoever works through the nights has nothing proposed at the end of Friday that is on Saturday."""
    awake = person(1, "UTC", Hours(time(0), time(23, 30)))
    friday = datetime(2027, 1, 15, 20, 45, tzinfo=UTC)

    slots = found([awake], friday, until=friday + timedelta(hours=4))

    assert slots == (datetime(2027, 1, 15, 23, tzinfo=UTC),)


def test_own_hours_count() -> None:
    """Whoever works early is asked early, even before seven."""
    early = person(1, "UTC", Hours(time(5), time(7)))
    also = person(2, "UTC", Hours(time(5, 30), time(9)))

    slots = found([early, also])

    assert slots
    assert all(time(5, 30) <= start.time() <= time(6, 30) for start in slots)


def test_where_hours_do_not_overlap_the_closest_come() -> None:
    """London and Los Angeles meet within an hour of both working days, London and Auckland early and late."""
    for zones, most in (
        (("Europe/London", "America/Los_Angeles"), 1),
        (("Europe/London", "Pacific/Auckland"), 3),
    ):
        people = people_in(*zones)
        slots = found(people)
        assert len(slots) == 3
        for start in slots:
            assert outside(people, start, WorkCalendar())
            for each in people:
                begins, ends = at(start, each), at(start + LENGTH, each)
                assert begins.hour + begins.minute / 60 >= 9 - most
                assert ends.hour + ends.minute / 60 <= 17 + most


def test_where_somebody_would_have_to_get_up_there_is_nothing() -> None:
    """Tokyo, Los Angeles and London are never all awake at once; and a round may be almost over."""
    assert found(people_in("Asia/Tokyo", "America/Los_Angeles", "Europe/London")) == ()
    assert found(people_in("UTC", "UTC"), until=NOW + timedelta(hours=2)) == ()


def test_a_short_rest_of_a_round_has_several_slots_on_a_day() -> None:
    """Where only a day is left, its slots don't follow each other at once."""
    slots = found(people_in("UTC", "UTC"), until=NOW.replace(hour=17))

    assert len(slots) == 3
    assert {start.date() for start in slots} == {NOW.date()}
    assert all(later - start >= timedelta(hours=1) for start, later in pairwise(slots))


@pytest.mark.parametrize(
    ("zones", "now", "hours_a_day"),
    [
        (("UTC", "UTC"), NOW, 8),
        (("Europe/London", "America/New_York"), NOW, 3),
        (("Europe/London", "America/Los_Angeles"), NOW, 0),
        (("Europe/Berlin", "America/New_York"), NOW, 2),
        # While only America has changed its clocks, from Monday 15 March on.
        (("Europe/Berlin", "America/New_York"), datetime(2027, 3, 15, 0, tzinfo=UTC), 3),
        (("UTC",), NOW + timedelta(days=4), 8),
    ],
)
def test_the_overlap_is_what_working_days_have_in_common(
    zones: tuple[str, ...], now: datetime, hours_a_day: int
) -> None:
    """On average over the coming week, by the clocks as they are then."""
    assert overlap(people_in(*zones), now, WorkCalendar()) == timedelta(hours=hours_a_day)


@given(companies(), moments)
def test_nobody_adds_to_an_overlap(people: list[Participant], now: datetime) -> None:
    """It is never longer with somebody more, nor than a day, nor less than nothing."""
    assert (
        timedelta(0)
        <= overlap(people, now, WorkCalendar())
        <= overlap(people[1:], now, WorkCalendar())
        <= timedelta(days=1)
    )


SUNDAY_TO_THURSDAY = read_workdays("sun-thu")


def test_weeks_need_not_run_from_monday_to_friday() -> None:
    """A program's workdays hold for proposals and for what is outside of them."""
    people, sunday, friday = people_in("UTC", "UTC"), date(2027, 1, 17), datetime(2027, 1, 15, tzinfo=UTC)
    calendar = WorkCalendar(SUNDAY_TO_THURSDAY)
    until = datetime(2027, 1, 18, 6, tzinfo=UTC)

    slots = found(people, friday, until=until, calendar=calendar)

    assert {start.date() for start in slots} == {sunday}
    assert not outside(people, slots[0], calendar)
    assert outside(people, slots[0], WorkCalendar())
    assert {start.weekday() for start in found(people, friday, until=until)} == {4}


def test_somebody_has_workdays_of_their_own() -> None:
    """Two meet on days on which both work."""
    one, other = people_in("UTC", "UTC")
    one = replace(one, profile=replace(one.profile, workdays=read_workdays("thu-sun")))
    slots = found([one, other])
    assert {start.weekday() for start in slots} == {3, 4}
    assert overlap([one, other], NOW, WorkCalendar()) == timedelta(hours=16) / 5
