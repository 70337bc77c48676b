"""What pictures are made of: surfaces that an app sends, each with a name, and whom and when they are about."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib import import_module

from bot.sandbox.rendering.dates import ENGLISH
from bot.sandbox.wire import Json


@dataclass(frozen=True)
class Catalogue:
    """All that an app shows.

    Args:
        surfaces: views as they are published or opened, and messages as ``{"type": "message", "text": …, "blocks": […]}``,
            each with a name that a file can have.
        app: the name of the app.
        names: of people and channels, by their ids; who looks is the first of them.
        now: the time at which everything is shown.
        locale: the language and region that Slack is used in.
        images: the PNG files that are shown, by their addresses; initials stand for all others.
    """

    surfaces: Iterable[tuple[str, Json]]
    app: str = "App"
    names: Mapping[str, str] = field(default_factory=dict)
    now: datetime = datetime(2027, 1, 12, 10, tzinfo=UTC)
    locale: str = ENGLISH
    images: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True)
class Stranger:
    """Somebody who reads a catalogue: they know the names that it gives, and live by its time zone."""

    catalogue: Catalogue

    @property
    def user_id(self) -> str:
        """Return who looks."""
        return next(iter(self.catalogue.names), "")

    @property
    def locale(self) -> str:
        """Return the language and region that they use Slack in."""
        return self.catalogue.locale

    def user_name(self, user_id: str) -> str:
        """Return a user's name."""
        return self.catalogue.names.get(user_id, user_id)

    def channel_name(self, channel_id: str) -> str:
        """Return a channel's name."""
        return self.catalogue.names.get(channel_id, channel_id)

    def local(self, seconds: int) -> datetime:
        """Return the local time for seconds since 1970."""
        return datetime.fromtimestamp(seconds, self.catalogue.now.tzinfo)

    def today(self) -> datetime:
        """Return the local time now."""
        return self.catalogue.now

    def people(self) -> list[tuple[str, str]]:
        """Return everyone who can be chosen."""
        return [(key, name) for key, name in self.catalogue.names.items() if key[:1] in {"U", "W"}]

    def places(self) -> list[tuple[str, str]]:
        """Return the conversations that can be chosen."""
        return [(key, name) for key, name in self.catalogue.names.items() if key[:1] in {"C", "G", "D"}]


def load(name: str) -> Callable[[str], Catalogue]:
    """Load what makes a catalogue in a language, by its name: ``package.module:function``."""
    module, _, function = name.partition(":")
    found: Callable[[str], Catalogue] = getattr(import_module(module), function)
    return found
