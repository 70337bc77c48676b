"""Deliveries that are late wait for their readers' hours."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.domain.memory.followup import FollowUp, FollowUpKind, FollowUpState
from bot.domain.outbox.due.reader_hours import waits_until
from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.notice import Delivery, NewNotice, Notice
from bot.domain.outbox.states import NoticeState
from bot.domain.people.hours import Hours
from bot.domain.rounds.program import HoursFor, Program, ProgramSettings
from tests.domain.samples import START, TIMES, match, participant

NIGHT = datetime(2026, 3, 12, 22, tzinfo=UTC)  # a Thursday
MORNING = datetime(2026, 3, 13, 9, tzinfo=UTC)
REMINDERS = ("nudge", "check_in", "silent", "last_call", "suggested")
OTHERS = ("intro", "left_out", "partner_left", "partner_cant", "last_time", "thanks", "credit")
REMINDING = ProgramSettings()
EVERYTHING = ProgramSettings(hours_for=HoursFor.EVERYTHING)


def delivery(
    kind: str, settings: ProgramSettings = REMINDING, expires_at: datetime = TIMES.closes_at
) -> Delivery:
    """A delivery about a match of a fortnight, for one person where its kind is not for the group."""
    content = NewNotice(NoticeKind(kind), "key", START, expires_at)
    program = Program(1, 1, settings, date(2026, 3, 10), None)
    to = None if kind in {"nudge", "intro"} else participant(1)
    notice = Notice(1, 1, content, NoticeState.CLAIMED, attempts=1, refusals=0, next_attempt_at=None)
    return Delivery(notice, program, None, match(1, 2), to)


@pytest.mark.parametrize("kind", REMINDERS)
def test_reminders_wait_for_the_morning(kind: str) -> None:
    """At night they are said the next morning; in the morning at once."""
    assert waits_until(delivery(kind), NIGHT) == MORNING
    assert waits_until(delivery(kind), MORNING) is None


@pytest.mark.parametrize("kind", OTHERS)
def test_what_does_not_remind_waits_only_where_everything_does(kind: str) -> None:
    """An introduction at night is said at night, unless the program says otherwise."""
    assert waits_until(delivery(kind), NIGHT) is None
    assert waits_until(delivery(kind, EVERYTHING), NIGHT) == MORNING


@pytest.mark.parametrize("kind", ["summary", "round_skipped"])
def test_what_is_for_a_channel_or_organisers_never_waits(kind: str) -> None:
    """It is for nobody in particular, or for those who want to know at once."""
    assert waits_until(replace(delivery(kind, EVERYTHING), match=None, to=None), NIGHT) is None


@pytest.mark.parametrize("kind", ["times", "booked", "soon"])
def test_what_is_about_a_time_never_waits(kind: str) -> None:
    """It answers a click, or a meeting begins an hour later, at whatever hour that was agreed on."""
    assert waits_until(delivery(kind, EVERYTHING), NIGHT) is None


def test_without_hours_nothing_waits() -> None:
    """Any time will do."""
    assert (
        waits_until(delivery("nudge", ProgramSettings(hours=None, hours_for=HoursFor.EVERYTHING)), NIGHT)
        is None
    )


def test_a_reminder_rather_goes_stale_than_comes_at_night() -> None:
    """What is worth missing waits; what is not is said while it still means something."""
    assert waits_until(delivery("last_call", expires_at=NIGHT + timedelta(hours=1)), NIGHT) == MORNING
    assert waits_until(delivery("intro", EVERYTHING, expires_at=NIGHT + timedelta(hours=1)), NIGHT) is None


def test_a_short_round_waits_for_nobody() -> None:
    """A delivery about a round of a day is said whenever it is due."""
    short = delivery("nudge")
    assert short.match
    round_ = replace(short.match.round, closes_at=START + timedelta(hours=21))
    assert waits_until(replace(short, match=replace(short.match, round=round_)), NIGHT) is None


def test_a_group_that_shares_no_hours_is_not_kept_waiting() -> None:
    """Between people on two sides of the earth it comes when it comes."""
    group = delivery("nudge")
    assert group.match
    one, other = group.match.people
    far = replace(other, member=replace(other.member, time_zone="Pacific/Auckland"))
    assert waits_until(replace(group, match=replace(group.match, people=(one, far))), NIGHT) is None


@pytest.mark.parametrize("settings", [REMINDING, ProgramSettings(hours=None)])
def test_own_hours_go_before_the_programs(settings: ProgramSettings) -> None:
    """Who chose the evening is reminded in the evening, whatever the others do."""
    late = delivery("check_in", settings)
    assert late.to
    evening = replace(late.to.profile, hours=Hours(time(21), time(23)))
    chosen = replace(late, to=replace(late.to, profile=evening))
    assert waits_until(chosen, NIGHT) is None
    assert waits_until(chosen, MORNING) == datetime(2026, 3, 13, 21, tzinfo=UTC)


def test_what_suits_nobody_who_chose_hours_goes_stale() -> None:
    """Two who chose hours that never meet are not reminded together."""
    group = delivery("nudge")
    assert group.match
    people = tuple(
        replace(person, profile=replace(person.profile, hours=Hours(time(begin), time(begin + 1))))
        for person, begin in zip(group.match.people, (6, 20), strict=True)
    )
    assert waits_until(replace(group, match=replace(group.match, people=people)), NIGHT) == TIMES.closes_at


@pytest.mark.parametrize(
    ("now", "until"),
    [
        (datetime(2026, 3, 14, 9, tzinfo=UTC), None),
        (datetime(2026, 3, 14, 22, tzinfo=UTC), datetime(2026, 3, 16, 9, tzinfo=UTC)),
        (datetime(2026, 3, 15, 9, tzinfo=UTC), datetime(2026, 3, 16, 9, tzinfo=UTC)),
    ],
)
def test_a_reminder_keeps_the_day_that_its_reader_chose(now: datetime, until: datetime | None) -> None:
    """On a Saturday that they chose it comes that day; if it is late, it waits for Monday."""
    book = FollowUp(
        5, 1, 1, FollowUpKind.TASK, "Send the book", date(2026, 3, 14), FollowUpState.OPEN, ("Ana",)
    )
    chosen = replace(delivery("follow_up", expires_at=now + timedelta(days=30)), match=None, about=book)
    assert waits_until(chosen, now) == until
