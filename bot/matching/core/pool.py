"""Who is in a round, and why the others are not."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.people.participant import Cadence, Participant, Standing, standing_on
from bot.domain.rounds.local_time import local_day
from bot.domain.rounds.round import Absence, AbsenceWhy
from bot.matching.core.history import History

MONTH = timedelta(
    days=27
)  # a day short of four weeks, so that a round on the same weekday is never too early


@dataclass(frozen=True, slots=True)
class Pool:
    """A program's participants, split for one round; both parts are ordered by participant id."""

    included: tuple[Participant, ...]
    absent: tuple[Absence, ...]


def select(
    roster: Sequence[Participant],
    history: History,
    now: datetime,
    scheduled_at: datetime | None = None,
    middle: datetime | None = None,
) -> Pool:
    """Split a program's participants into those who are matched now and those who are not.

    Args:
        scheduled_at: when the round was scheduled, for people who skip so many rounds; `now` if left out.
        middle: of the round: who is away until later is left out; nobody is, for that, if it is left out.
    """
    people = sorted(roster, key=lambda person: person.id)
    round_at = scheduled_at or now
    absences = {}
    for person in people:
        why = _why_absent(person, history, now, round_at)
        if why is None and middle and person.away_from(round_at, middle):
            why = AbsenceWhy.AWAY
        if why:
            absences[person.id] = why
    return Pool(
        included=tuple(person for person in people if person.id not in absences),
        absent=tuple(Absence(person_id, why) for person_id, why in absences.items()),
    )


def _why_absent(
    person: Participant, history: History, now: datetime, scheduled_at: datetime
) -> AbsenceWhy | None:
    standing = standing_on(person, local_day(now, person.member.time_zone))
    if person.member.gone:
        return AbsenceWhy.GONE
    if standing is Standing.LEFT:
        return AbsenceWhy.LEFT
    if not person.member.can_be_matched:
        return AbsenceWhy.OUTSIDER if person.member.outsider else AbsenceWhy.UNSEEN
    if standing is Standing.PAUSED:
        return AbsenceWhy.PAUSED
    if person.skips_round_at and scheduled_at <= person.skips_round_at:
        return AbsenceWhy.SKIPPED
    return AbsenceWhy.RESTING if _rests(person, history, now) else None


def _rests(person: Participant, history: History, now: datetime) -> bool:
    last = history.last_match(person.id)
    if last is None:
        return False
    match person.profile.cadence:
        case Cadence.EVERY_SECOND:
            return last.rounds_ago == 1
        case Cadence.MONTHLY:
            return now - last.scheduled_at < MONTH
        case Cadence.EVERY_ROUND:
            return False
