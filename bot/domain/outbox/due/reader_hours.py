"""Decide which notices wait for their readers' working hours, and until when."""

from collections.abc import Iterable, Sequence
from datetime import datetime, time, timedelta

from bot.domain.memory.followup import FollowUp
from bot.domain.outbox.declaration import Readers, Waits
from bot.domain.outbox.due import pace
from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.notice import Delivery
from bot.domain.people.hours import Hours, Reader, next_shared
from bot.domain.people.participant import Participant
from bot.domain.people.workdays import Workdays
from bot.domain.rounds.local_time import RoundTimes, local_day, local_time
from bot.domain.rounds.program import HoursFor, ProgramSettings
from bot.domain.rounds.round import Round

ALL_DAY = Hours(time.min, time.max)
SHORT = timedelta(days=2)  # rounds shorter than this, such as trial runs, ignore hours


def readers_among(
    people: Iterable[Participant], kind: NoticeKind, settings: ProgramSettings, round_: Round | None
) -> tuple[Reader, ...]:
    """The people whose hours a notice about a round must respect, with these hours.

    Their own hours and days take precedence over the program's. Someone without any hours can be notified at any
    time of the days that they chose, if they chose some; in short rounds, everyone can at any time.
    """
    waits = kind.declared.waits
    everything = waits is Waits.IF_ALL_DOES and settings.hours_for is HoursFor.EVERYTHING
    short = round_ and settings.timing.length(round_.closes_at - round_.scheduled_at) < SHORT
    if short or not (waits is Waits.ALWAYS or everything):
        return ()
    readers = (reader_of(person, settings.hours, settings.workdays) for person in people)
    return tuple(reader for reader in readers if reader)


def introduction_times(
    groups: Sequence[Sequence[Participant]], times: RoundTimes, settings: ProgramSettings
) -> list[datetime]:
    """When the introduction of each of a round's groups is due: at once, unless they are too many for that."""
    if settings.timing.length(times.closes_at - times.starts_at) < SHORT:
        return [times.starts_at] * len(groups)
    hours, workdays = settings.hours, settings.workdays
    readers = [
        [reader for person in people if (reader := reader_of(person, hours, workdays))] for people in groups
    ]
    return pace.turns(times.starts_at, times.closes_at, readers)


def reader_of(person: Participant, hours: Hours | None, workdays: Workdays) -> Reader | None:
    """When someone likes to be reminded; None if at any time.

    Args:
        hours, workdays: the program's; the person's own take precedence.
    """
    own = person.profile
    hours = own.hours or hours or (ALL_DAY if own.workdays else None)
    chosen = own.hours is not None or own.workdays is not None
    return Reader(person.member.time_zone, hours, chosen, own.workdays or workdays) if hours else None


def waits_until(delivery: Delivery, now: datetime) -> datetime | None:
    """Until when a delivery must wait, in UTC; None if it can be sent now.

    A notice's due time is within its readers' hours, but it may be late. A reminder waits even if it expires
    meanwhile; anything else is sent outside the hours if it would otherwise never be sent.
    """
    about = delivery.notice.content
    readers = _readers(delivery)
    if _is_on_its_day(delivery, readers, now):
        return None
    until = next_shared(now, readers)
    if until == now:
        return None
    if about.kind.declared.waits is Waits.ALWAYS:
        return until or about.expires_at
    return until if until and until < about.expires_at else None


def _readers(delivery: Delivery) -> tuple[Reader, ...]:
    """The people whose hours a delivery must respect; those of whoever is invited are the program's, by their clock."""
    kind, settings = delivery.notice.content.kind, delivery.program.settings
    if kind.declared.readers is Readers.INVITED:
        if delivery.member is None or settings.hours is None:
            return ()
        return (Reader(delivery.member.time_zone, settings.hours, days=settings.workdays),)
    round_ = delivery.match.round if delivery.match else None
    return readers_among(_people(delivery), kind, settings, round_)


def _people(delivery: Delivery) -> Iterable[Participant]:
    """The participants whom it may disturb; replacing a message disturbs nobody."""
    if delivery.notice.content.kind.declared.readers is Readers.EARLIER:
        return ()
    return [delivery.to] if delivery.to else delivery.match.staying if delivery.match else ()


def _is_on_its_day(delivery: Delivery, readers: tuple[Reader, ...], now: datetime) -> bool:
    """Whether it comes on the day its reader chose, even a Sunday, and during their hours."""
    if not isinstance(delivery.about, FollowUp):
        return False
    return all(
        local_day(now, each.zone) == delivery.about.due_on
        and each.hours.opens <= local_time(now, each.zone) < each.hours.closes
        for each in readers
    )
