"""One window of the page: who looks, and at what."""

from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

from bot.sandbox.page.desk import Desk
from bot.sandbox.person.person import Person
from bot.sandbox.person.reader import Reader
from bot.sandbox.workspace.workspace import Channel, User

HOME, ABOUT = "home", "about"


@dataclass(frozen=True)
class Window:
    """What is open in a window.

    Args:
        place: ``home`` or ``about``, or the id of a conversation.
        inspects: whether the inspector is open.
    """

    desk: Desk
    person: Person
    place: str
    inspects: bool = False

    @property
    def reader(self) -> Reader:
        """Whoever looks, as someone who reads."""
        return Reader(self.desk.core.workspace, self.person.user)

    @property
    def app(self) -> User:
        """The app's bot."""
        return self.desk.core.app.bot_user

    @property
    def channel(self) -> Channel | None:
        """The conversation that is open; None if it is none, or one that they aren't in."""
        channel = self.desk.core.workspace.channels.get(self.place)
        return channel if channel is not None and self.person.id in channel.members else None

    def address(self, place: str, person: Person | None = None) -> str:
        """Return the address of another window, with the inspector as it is here."""
        inspects = "?inspect" if self.inspects else ""
        return f"/as/{(person or self.person).handle}/{place}{inspects}"

    def leads(self, url: str) -> str:
        """Return where a link leads: one into Slack to the same conversation here, any other to where it says."""
        link = urlsplit(url)
        channel = parse_qs(link.query).get("channel", [""])[0]
        into_slack = (link.hostname, link.path) == ("slack.com", "/app_redirect")
        return self.address(channel) if into_slack and channel in self.desk.core.workspace.channels else url

    def title_of(self, channel: Channel) -> str:
        """Return what a conversation is called for whoever looks."""
        if channel.kind in {"public", "private"}:
            return channel.name
        users = self.desk.core.workspace.users
        others = [users[each] for each in channel.members if each not in {self.person.id, self.app.id}]
        if channel.kind == "im" and self.app.id in channel.members:
            return self.app.name
        return ", ".join(user.name for user in others) or f"{self.person.name} (you)"
