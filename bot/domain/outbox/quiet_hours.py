"""Which deliveries wait for their readers' hours, and until when."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from bot.domain.memory.followup import FollowUp
from bot.domain.outbox.declaration import Waits
from bot.domain.outbox.delivery import Delivery
from bot.domain.outbox.kinds import NoticeKind
from bot.domain.people.hours import Reader, next_shared
from bot.domain.people.participant import Participant
from bot.domain.rounds.calendar import local_day, local_time
from bot.domain.rounds.program import HoursFor, ProgramSettings
from bot.domain.rounds.round import Round

SHORT = timedelta(days=2)  # a round shorter than this, such as one for trying things out, heeds no hours


def readers_among(
    people: Iterable[Participant], kind: NoticeKind, settings: ProgramSettings, round_: Round | None
) -> tuple[Reader, ...]:
    """Those of some people whose hours a notice of a kind about a round heeds, with these hours.

    Their own hours go before the program's. Who has neither reads at any time, and in short rounds everybody does.
    """
    waits = kind.declared.waits
    everything = waits is Waits.IF_ALL_DOES and settings.hours_for is HoursFor.EVERYTHING
    short = round_ and settings.timing.length(round_.closes_at - round_.scheduled_at) < SHORT
    if short or not (waits is Waits.ALWAYS or everything):
        return ()
    return tuple(
        Reader(person.member.time_zone, hours, chosen=person.profile.hours is not None)
        for person in people
        if (hours := person.profile.hours or settings.hours)
    )


def waits_until(delivery: Delivery, now: datetime) -> datetime | None:
    """When a delivery may be said that must not be said now; None where it may be said at once.

    A notice is written with a due time within its readers' hours; it may be late all the same. A reminder waits even
    if it goes stale meanwhile; anything else is rather said outside the hours than never.
    """
    about = delivery.notice.content
    round_ = delivery.match.round if delivery.match else None
    readers = readers_among(_people(delivery), about.kind, delivery.program.settings, round_)
    if _is_on_its_day(delivery, readers, now):
        return None
    until = next_shared(now, readers)
    if until == now:
        return None
    if about.kind.declared.waits is Waits.ALWAYS:
        return until or about.expires_at
    return until if until and until < about.expires_at else None


def _people(delivery: Delivery) -> Iterable[Participant]:
    """Those who read it."""
    return [delivery.to] if delivery.to else delivery.match.staying if delivery.match else ()


def _is_on_its_day(delivery: Delivery, readers: tuple[Reader, ...], now: datetime) -> bool:
    """Whether it comes on the day that its reader chose, be it a Sunday, at a time of the day that suits."""
    if not isinstance(delivery.about, FollowUp):
        return False
    return all(
        local_day(now, zone) == delivery.about.due_on and hours.opens <= local_time(now, zone) < hours.closes
        for zone, hours, _ in readers
    )
