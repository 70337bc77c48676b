"""Invitations: the calendar file, as calendar libraries and simple readers of RFC 5545 read it, and the links."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Event

from bot.domain.chats.invitation import Invitation, calendar_file, google_link, outlook_link, uid_of
from tests.domain.samples import match

NOW = datetime(2027, 3, 26, 9, 30, 5, 123456, tzinfo=UTC)
# The Monday after the clocks of Berlin went forward, ten o'clock there, and half past ten.
BERLIN = ZoneInfo("Europe/Berlin")
MEETS_AT = datetime(2027, 3, 29, 10, tzinfo=BERLIN).astimezone(UTC)
INVITATION = Invitation(
    uid="12-34",
    sequence=0,
    starts_at=MEETS_AT,
    ends_at=MEETS_AT + timedelta(minutes=30),
    summary="Coffee chat: Ada; Ben, Jr.",
    description="Half an hour.\nVideo call: https://video.example/a,b;c",
    video_link="https://video.example/a,b;c",
)
typed = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=200)


def read(content: bytes) -> Event:
    """The one event of a calendar file, read strictly: nothing in it may be ignored as broken."""
    calendar = Calendar.from_ical(content)
    assert isinstance(calendar, Calendar)
    calendar.validate()
    (event,) = calendar.events
    assert list(calendar.errors) == list(event.errors) == []
    return event


def lines(content: bytes) -> list[str]:
    """The file's lines as RFC 5545 has them: ended by CRLF, of 75 octets at most, folded with a space."""
    assert content.endswith(b"\r\n")
    raw = content.removesuffix(b"\r\n").split(b"\r\n")
    assert all(len(line) <= 75 and b"\n" not in line and b"\r" not in line for line in raw)
    return content.replace(b"\r\n ", b"").decode().removesuffix("\r\n").split("\r\n")


def test_the_calendar_file_is_what_rfc_5545_asks_for():
    """All that is needed to publish an event, with instants in UTC, and words escaped."""
    content = calendar_file(INVITATION, NOW)

    assert lines(content) == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Coffee Chats//coffee-chat-bot//EN",
        "METHOD:PUBLISH",
        "BEGIN:VEVENT",
        "SUMMARY:Coffee chat: Ada\\; Ben\\, Jr.",
        "DTSTART:20270329T080000Z",
        "DTEND:20270329T083000Z",
        "DTSTAMP:20270326T093005Z",
        "UID:12-34",
        "SEQUENCE:0",
        "CONFERENCE;FEATURE=VIDEO;VALUE=URI:https://video.example/a,b;c",
        "DESCRIPTION:Half an hour.\\nVideo call: https://video.example/a\\,b\\;c",
        "LOCATION:https://video.example/a\\,b\\;c",
        "STATUS:CONFIRMED",
        "URL:https://video.example/a,b;c",
        "END:VEVENT",
        "END:VCALENDAR",
    ]


@pytest.mark.parametrize("day", [26, 28, 29])
@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York", "Pacific/Auckland", "Asia/Kathmandu"])
def test_the_instants_are_right_in_a_week_in_which_clocks_change(zone: str, day: int):
    """Read back strictly, ten o'clock in a zone is that instant, before the change, on its day and after it."""
    starts_at = datetime(2027, 3, day, 10, tzinfo=ZoneInfo(zone)).astimezone(UTC)
    invitation = replace(INVITATION, starts_at=starts_at, ends_at=starts_at + timedelta(minutes=30))

    event = read(calendar_file(invitation, NOW))

    assert (event.start, event.end) == (starts_at, starts_at + timedelta(minutes=30))
    assert event.start.tzinfo is not None
    assert event.start.astimezone(ZoneInfo(zone)).hour == 10


@given(typed, typed)
def test_words_come_back_as_they_were(summary: str, description: str):
    """Whatever people are called, in whatever script."""
    content = calendar_file(replace(INVITATION, summary=f"x{summary}", description=f"x{description}"), NOW)

    lines(content)
    event = read(content)
    assert str(event["SUMMARY"]) == f"x{summary}"
    assert str(event["DESCRIPTION"]) == f"x{description}"


def test_without_a_link_there_is_no_place():
    """Nothing is said of a video call that there isn't."""
    event = read(calendar_file(replace(INVITATION, video_link=None), NOW))

    assert not {"LOCATION", "URL", "CONFERENCE"} & set(event)


def test_a_match_has_one_uid_and_no_other_has_it():
    """All bookings of a match are one event; the same id under another round's seed is another."""
    one = match(1, 2, id=5)

    assert uid_of(one) == uid_of(replace(one, bookings=3, meets_at=MEETS_AT))
    others = [match(1, 2, id=6), replace(one, round=replace(one.round, seed=8))]
    assert len({uid_of(each) for each in [one, *others]}) == 3


def test_links_open_the_calendars_with_the_chat_filled_in():
    """Google's and Outlook's parameters, with the instants in UTC."""
    google, outlook = urlsplit(google_link(INVITATION)), urlsplit(outlook_link(INVITATION))

    assert google.netloc == "calendar.google.com"
    assert parse_qs(google.query) == {
        "action": ["TEMPLATE"],
        "dates": ["20270329T080000Z/20270329T083000Z"],
        "text": [INVITATION.summary],
        "details": [INVITATION.description],
        "location": [INVITATION.video_link],
    }
    assert outlook.netloc == "outlook.office.com"
    assert parse_qs(outlook.query) == {
        "path": ["/calendar/action/compose"],
        "rru": ["addevent"],
        "startdt": ["2027-03-29T08:00:00Z"],
        "enddt": ["2027-03-29T08:30:00Z"],
        "subject": [INVITATION.summary],
        "body": [INVITATION.description],
        "location": [INVITATION.video_link],
    }


@given(typed, typed, st.integers(0, 478))
def test_links_fit_into_slacks_buttons(summary: str, description: str, length: int):
    """Whatever the names, 3000 characters hold them; what doesn't fit is left out."""
    link = f"https://video.example/{'%' * length}"
    invitation = replace(INVITATION, summary=summary * 3, description=description * 20, video_link=link)

    for url in (google_link(invitation), outlook_link(invitation)):
        assert len(url) <= 3000
        assert url.isascii()
        assert parse_qs(urlsplit(url).query)["location"] == [link]
