"""Participants and matches of which only what matters needs saying."""

from datetime import UTC, date, datetime, timedelta

from bot.domain.people.participant import Member, Participant, Profile, Standing
from bot.domain.rounds.calendar import RoundTimes, Timing
from bot.domain.rounds.program import Rules
from bot.domain.rounds.round import Match, MatchState, Round

START = datetime(2026, 3, 10, 10, tzinfo=UTC)
TIMES = RoundTimes.between(START, START + timedelta(weeks=2), Timing())


def participant(
    id: int,  # noqa: A002  (it is what the domain calls it)
    standing: Standing = Standing.ACTIVE,
    paused_until: date | None = None,
) -> Participant:
    """A participant of the Sales department in UTC."""
    member = Member(id, 1, f"U{id}", f"Person {id}", "", "UTC", "Sales", gone=False)
    return Participant(id, 1, member, Profile("Sales"), standing, paused_until)


def match(*people: int, id: int = 1, left: frozenset[int] = frozenset()) -> Match:  # noqa: A002
    """A match of these people in a round of a fortnight."""
    round_ = Round(1, 1, START, 7, Rules(), TIMES.closes_at, closed=False)
    together = tuple(participant(person) for person in people)
    return Match(id, round_, together, (), MatchState.ARRANGED, answers={}, left=left)
