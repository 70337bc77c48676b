"""Finds what somebody uses in the page: the message or view that it stands in, and the element."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bot.sandbox.block_kit.block_kit import interactive
from bot.sandbox.block_kit.stateful import initial_value
from bot.sandbox.core import Core
from bot.sandbox.errors import NotSeenError
from bot.sandbox.person.entering import tells_at_once
from bot.sandbox.person.payloads import Place
from bot.sandbox.wire import Json
from bot.sandbox.workspace.messages import StoredMessage
from bot.sandbox.workspace.view import View
from bot.sandbox.workspace.workspace import User

GONE = "That isn't there any more."


@dataclass(frozen=True)
class Spot:
    """An element, its block, and where they stand."""

    user: User
    place: Place
    block: Json
    element: Json

    @property
    def ids(self) -> tuple[str, str]:
        """The element's key."""
        return self.block["block_id"], self.element["action_id"]

    @property
    def held(self) -> Any:
        """What it holds now."""
        return chosen_in(self.place, self.user).get(self.ids, initial_value(self.element))

    @property
    def tells(self) -> bool:
        """Whether the app is told at once of what is chosen in it."""
        return self.block["type"] != "input" or tells_at_once(self.block)


def name_of_message(message: StoredMessage) -> str:
    """Return what the page calls a message."""
    return f"message:{message.channel.id}:{message.ts}"


def name_of_view(view: View) -> str:
    """Return what the page calls a form or a Home tab."""
    return f"view:{view.id}"


def chosen_in(place: Place, user: User) -> dict[tuple[str, str], Any]:
    """Return what somebody has picked or typed in a message or view."""
    if place.view is not None:
        return place.view.on_screen
    return place.message.chosen.get(user.id, {}) if place.message is not None else {}


def find_place(core: Core, user: User, name: str) -> Place:
    """Find what somebody sees by what the page calls it.

    Raises:
        NotSeenError: they don't see it any more.
    """
    home = core.views.home(user)
    for view in [*core.views.stack(user), *([home] if home else [])]:
        if name == name_of_view(view):
            return Place(view=view)
    kind, _, rest = name.partition(":")
    channel = core.workspace.channels.get(rest.partition(":")[0])
    if kind == "message" and channel is not None and user.id in channel.members:
        for message in core.messages.shown_in(channel, user.id):
            if name == name_of_message(message):
                return Place(message=message)
    raise NotSeenError(GONE)


def find_spot(user: User, place: Place, block_id: object, action_id: object) -> Spot:
    """Find an element by its ids; somebody may click what the app has just changed, before their screen shows it.

    Raises:
        NotSeenError: there never was one.
    """
    for blocks in _versions(place):
        for block, element in interactive(blocks):
            if (block["block_id"], element["action_id"]) == (block_id, action_id):
                return Spot(user, place, block, element)
    raise NotSeenError(GONE)


def _versions(place: Place) -> Iterator[list[Json]]:
    """Yield the blocks of a message or view, the newest version first."""
    if place.view is not None:
        yield from (version["blocks"] for version in reversed(place.view.versions))
    elif place.message is not None:
        yield from (version.blocks for version in reversed(place.message.versions))
