"""Who is in a round, and why the others are not."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.people.participant import Cadence, Standing
from bot.domain.rounds.round import Absence, AbsenceWhy
from bot.matching import History, PastMatch, select
from tests.matching.people import NOW, histories, participant, people_of, together

TODAY = NOW.date()


def why(absent_participant, history=None) -> AbsenceWhy | None:
    """Why someone is absent from a round now; None where they are in it."""
    pool = select([absent_participant], history or History(), NOW)
    return pool.absent[0].why if pool.absent else None


def test_active_people_are_included():
    """Someone active, with no history, is in the round."""
    assert why(participant(1)) is None


@given(st.data())
def test_everyone_is_either_included_or_absent(data):
    """Each participant appears in exactly one of the two parts, ordered by id."""
    people = data.draw(people_of())
    roster = [participant(one.id, cadence=data.draw(st.sampled_from(Cadence))) for one in people]
    roster += [participant(100 + number, standing=standing) for number, standing in enumerate(Standing)]
    pool = select(roster, data.draw(histories(people)), NOW)
    included = [one.id for one in pool.included]
    absent = [one.participant_id for one in pool.absent]
    assert sorted(included + absent) == sorted(one.id for one in roster)
    assert included == sorted(included)
    assert absent == sorted(absent)


def test_absences_name_the_person():
    """An absence says who is absent and why."""
    pool = select([participant(2, standing=Standing.LEFT), participant(1)], History(), NOW)
    assert pool.included == (participant(1),)
    assert pool.absent == (Absence(2, AbsenceWhy.LEFT),)


@pytest.mark.parametrize(
    ("paused_until", "expected"),
    [
        (None, AbsenceWhy.PAUSED),
        (TODAY + timedelta(days=1), AbsenceWhy.PAUSED),
        (TODAY, None),
        (TODAY - timedelta(days=1), None),
    ],
)
def test_a_pause_that_is_over_is_none(paused_until: date | None, expected: AbsenceWhy | None):
    """A pause keeps someone out until the day on which they are back; without a day, until they resume."""
    assert why(participant(1, standing=Standing.PAUSED, paused_until=paused_until)) is expected


def test_just_the_round_that_somebody_skips_is_without_them():
    """Whoever skips a round is absent from the one scheduled then, however late it starts, and from no other."""
    skips = replace(participant(1), skips_round_at=NOW)
    late = NOW + timedelta(hours=2)
    absent = select([skips], History(), late, NOW).absent
    assert absent == (Absence(1, AbsenceWhy.SKIPPED),)
    assert select([skips], History(), late, late).absent == ()


def test_a_pause_ends_in_the_persons_own_time_zone():
    """At ten in the morning UTC it is already tomorrow on Kiritimati, and still today in Lisbon."""
    tomorrow = TODAY + timedelta(days=1)
    kiritimati = participant(
        1, standing=Standing.PAUSED, paused_until=tomorrow, time_zone="Pacific/Kiritimati"
    )
    lisbon = participant(1, standing=Standing.PAUSED, paused_until=tomorrow, time_zone="Europe/Lisbon")
    assert why(kiritimati) is None
    assert why(lisbon) is AbsenceWhy.PAUSED


def test_the_most_lasting_reason_counts():
    """Gone comes before left, left before paused, paused before resting."""
    met = History([together(1, 2)])
    resting = Cadence.EVERY_SECOND
    assert why(participant(1, gone=True, standing=Standing.LEFT), met) is AbsenceWhy.GONE
    assert why(participant(1, gone=True, standing=Standing.PAUSED), met) is AbsenceWhy.GONE
    assert why(participant(1, standing=Standing.LEFT, paused_until=date.max), met) is AbsenceWhy.LEFT
    assert why(participant(1, standing=Standing.PAUSED, cadence=resting), met) is AbsenceWhy.PAUSED


def test_every_round_never_rests():
    """Who wants a chat every round is in the round after a match."""
    assert why(participant(1, cadence=Cadence.EVERY_ROUND), History([together(1, 2)])) is None


@pytest.mark.parametrize(("rounds_ago", "expected"), [(1, AbsenceWhy.RESTING), (2, None), (3, None)])
def test_every_second_rests_after_a_match(rounds_ago, expected):
    """Who wants a chat every second round rests if they were matched in the previous one."""
    history = History([together(1, 2, rounds_ago=rounds_ago)])
    assert why(participant(1, cadence=Cadence.EVERY_SECOND), history) is expected


def test_every_second_is_counted_from_the_latest_match():
    """Earlier matches don't hide the one of the previous round, in whatever order they are told."""
    past = [together(1, 2, rounds_ago=3), together(1, 3, rounds_ago=1), together(1, 4, rounds_ago=5)]
    assert why(participant(1, cadence=Cadence.EVERY_SECOND), History(past)) is AbsenceWhy.RESTING


@pytest.mark.parametrize(
    ("days", "expected"), [(7, AbsenceWhy.RESTING), (26, AbsenceWhy.RESTING), (27, None)]
)
def test_monthly_rests_for_four_weeks_less_a_day(days, expected):
    """Who wants a chat a month rests until 27 days after the last, however many rounds that is."""
    history = History([PastMatch(1, frozenset({1, 2}), scheduled_at=NOW - timedelta(days=days))])
    assert why(participant(1, cadence=Cadence.MONTHLY), history) is expected


@pytest.mark.parametrize("cadence", list(Cadence))
def test_nobody_rests_before_their_first_match(cadence):
    """Whatever the cadence, someone who was never matched is in the round."""
    assert why(participant(1, cadence=cadence), History([together(2, 3)])) is None
