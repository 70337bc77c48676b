"""Calendar invitations for a booked chat: an ``icalendar`` file, and links that open Google Calendar and Outlook."""

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import quote, urlencode
from uuid import NAMESPACE_OID, uuid5

from bot.domain.rounds.round import Match

PRODUCT = "-//Coffee Chats//coffee-chat-bot//EN"
# Neither Google nor Microsoft documents these links:
# https://github.com/InteractionDesignFoundation/add-event-to-calendar-docs
GOOGLE = "https://calendar.google.com/calendar/render"
OUTLOOK = "https://outlook.office.com/calendar/0/action/compose"
SUMMARY_LENGTH = 100
LINK_LENGTH = 2000  # Outlook reads no more; Slack's buttons allow 3000
DESCRIPTION_LENGTHS = (1000, 300, 100, 0)


@dataclass(frozen=True, slots=True)
class Invitation:
    """A booked chat as a calendar event.

    Args:
        uid: the same for all bookings of a match, so that a rebooking moves the existing event.
        sequence: rises with each booking.
        starts_at, ends_at: in UTC.
        summary, description: the event's title and text.
    """

    uid: str
    sequence: int
    starts_at: datetime
    ends_at: datetime
    summary: str
    description: str
    video_link: str | None = None


def uid_of(match: Match) -> str:
    """The event id for all bookings of a match; the round's seed makes it unique across bots."""
    return str(uuid5(NAMESPACE_OID, f"coffee chat {match.round.seed}:{match.id}"))


def calendar_file(invitation: Invitation, now: datetime) -> bytes:
    """The invitation as an iCalendar file (RFC 5545), which any calendar can import."""
    from icalendar import Calendar, Conference, Event  # slow to load, and needed only for bookings
    from icalendar.enums import STATUS

    link = invitation.video_link
    event = Event.new(
        uid=invitation.uid,
        sequence=invitation.sequence,
        stamp=now.replace(microsecond=0),
        start=invitation.starts_at,
        end=invitation.ends_at,
        summary=invitation.summary,
        description=invitation.description,
        status=STATUS.CONFIRMED,
        location=link,
        url=link,
        conferences=[Conference(link, feature="VIDEO")] if link else None,
    )
    calendar = Calendar()
    calendar.prodid, calendar.version, calendar.method = PRODUCT, "2.0", "PUBLISH"
    calendar.add_component(event)
    written: bytes = calendar.to_ical()
    return written


def google_link(invitation: Invitation) -> str:
    """The link that opens Google Calendar with the chat filled in."""
    dates = f"{invitation.starts_at:%Y%m%dT%H%M%SZ}/{invitation.ends_at:%Y%m%dT%H%M%SZ}"
    names = {"text": "summary", "details": "description", "location": "location"}
    return _link(GOOGLE, {"action": "TEMPLATE", "dates": dates}, names, invitation)


def outlook_link(invitation: Invitation) -> str:
    """The link that opens Outlook's calendar with the chat filled in."""
    fixed = {
        "path": "/calendar/action/compose",
        "rru": "addevent",
        "startdt": f"{invitation.starts_at:%Y-%m-%dT%H:%M:%SZ}",
        "enddt": f"{invitation.ends_at:%Y-%m-%dT%H:%M:%SZ}",
    }
    names = {"subject": "summary", "body": "description", "location": "location"}
    return _link(OUTLOOK, fixed, names, invitation)


def _link(base: str, fixed: dict[str, str], names: dict[str, str], invitation: Invitation) -> str:
    """Build a link, with as much of the description as fits."""
    url = ""
    for length in DESCRIPTION_LENGTHS:
        words = {
            "summary": invitation.summary[:SUMMARY_LENGTH],
            "description": invitation.description[:length],
            "location": invitation.video_link or "",
        }
        filled = {name: words[part] for name, part in names.items() if words[part]}
        url = f"{base}?{urlencode(fixed | filled, quote_via=quote)}"
        if len(url) <= LINK_LENGTH:
            break
    return url
