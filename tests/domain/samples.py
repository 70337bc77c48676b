"""Participants and matches of which only what matters needs saying."""

from dataclasses import fields
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from bot.domain.people.hours import Hours
from bot.domain.people.member import Member
from bot.domain.people.participant import Participant, Profile, Standing
from bot.domain.people.workdays import Workdays
from bot.domain.rounds.local_time import RoundTimes, Timing
from bot.domain.rounds.round import Match, MatchState, Round
from bot.domain.rounds.rules import Rules

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


def everything_told() -> Profile:
    """A profile with an answer to every question that there is, or ever will be: none is what it was from the start."""
    answers = {each.name: _answer(each.name, getattr(Profile(""), each.name)) for each in fields(Profile)}
    return Profile(**answers)


def _answer(name: str, nothing: object) -> object:
    """An answer that is of the same kind as none."""
    if isinstance(nothing, StrEnum):
        return list(type(nothing))[-1]
    if name == "workdays":
        return Workdays(("sun", "mon"))
    if nothing is None:
        return Hours(time(7), time(12))
    return (f"some {name}",) if nothing == () else f"some {name}"
