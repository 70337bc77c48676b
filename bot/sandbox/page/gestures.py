"""What a click, a choice or a key in the page does: the person acts as in the tests, and Slack's rules hold."""

from base64 import b64decode
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

from bot.sandbox.block_kit.stateful import options_of, takes_many
from bot.sandbox.errors import NotPossibleError, NotSeenError
from bot.sandbox.page.desk import Desk
from bot.sandbox.page.spots import Spot, find_place, find_spot
from bot.sandbox.person import interactions, submissions
from bot.sandbox.person.attaching import attach
from bot.sandbox.person.entering import check
from bot.sandbox.person.payloads import Place
from bot.sandbox.person.person import Person
from bot.sandbox.person.reader import Reader
from bot.sandbox.wire import Json, as_dict, as_list, as_text


class Gestures:
    """What one person does in the page; what is asked for comes from its script."""

    def __init__(self, desk: Desk, person: Person) -> None:
        self._desk = desk
        self._core = desk.core
        self._person = person
        self._user = person.user
        self._known: dict[str, Callable[[Json], Awaitable[Json | None]]] = {
            "say": self._say,
            "write": self._write,
            "shortcut": self._use_shortcut,
            "submit": self._submit,
            "close": self._close,
            "reload": self._reload,
            "click": self._click,
            "choose": self._choose,
            "check": self._choose,
            "pick": self._pick,
            "drop": self._drop,
            "type": self._choose,
            "attach": self._attach,
        }

    async def do(self, asked: Json) -> Json:
        """Do what is asked for; return what the page has to do then.

        Raises:
            NotSeenError: it can't be done; the message says why.
        """
        gesture = self._known.get(as_text(asked.get("do")))
        if gesture is None or self._user.deleted:
            raise NotSeenError("That can't be done here.")
        if typed := as_list(asked.get("typed")):
            self._types(self._place(asked), typed)
        return await gesture(asked) or {}

    # In a conversation

    async def _say(self, asked: Json) -> None:
        if words := as_text(asked.get("value")).strip():
            await self._person.types(words, in_channel=as_text(asked.get("channel")))

    async def _write(self, asked: Json) -> Json:
        """Open the conversation with somebody."""
        other = self._core.workspace.users.get(as_text(asked.get("value")))
        if other is None:
            raise NotSeenError("Nobody here is called that.")
        channel = self._core.workspace.open_direct(list(dict.fromkeys([self._user.id, other.id])))
        return {"go": f"/as/{self._person.handle}/{channel.id}"}

    async def _use_shortcut(self, asked: Json) -> None:
        message = self._place(asked).message if asked.get("place") else None
        for shortcut in self._core.app.shortcuts:
            if shortcut.callback_id == asked.get("value") and shortcut.on_messages == bool(message):
                await interactions.uses_shortcut(self._core, self._user, shortcut, message)
                return
        raise NotSeenError("There is no such shortcut.")

    async def _reload(self, _: Json) -> None:
        self._person.reloads()

    # In a form

    async def _submit(self, asked: Json) -> None:
        if view := self._place(asked).view:
            await submissions.submit(self._core, view)

    async def _close(self, asked: Json) -> None:
        if view := self._place(asked).view:
            await submissions.close(self._core, view)

    def _types(self, place: Place, typed: list[Any]) -> None:
        """Keep what stands in the text fields of a form, before something in it is used."""
        for block_id, action_id, words in typed:
            spot = find_spot(self._user, place, block_id, action_id)
            if (value := _typed(words)) != spot.held:
                interactions.remember(self._user, place, spot.ids, value)

    # With an element

    async def _click(self, asked: Json) -> None:
        spot = self._spot(asked)
        option = None
        if spot.element["type"] == "overflow":
            option = spot.element["options"][int(asked["option"])]
        await interactions.clicks(self._core, self._user, spot.place, spot.ids[0], spot.element, option)

    async def _choose(self, asked: Json) -> None:
        spot = self._spot(asked)
        await self._hold(spot, self._value(spot, asked.get("value")))

    async def _pick(self, asked: Json) -> None:
        """Choose one of the options that were offered last."""
        spot, number = self._spot(asked), int(asked["option"])
        offered = self._desk.offered.get((self._user.id, as_text(asked.get("place")), *spot.ids), [])
        if not 0 <= number < len(offered):
            raise NotSeenError("That option isn't offered any more.")
        picked = offered[number]
        if not takes_many(spot.element):
            await self._hold(spot, picked)
        elif picked not in spot.held:
            await self._hold(spot, [*spot.held, picked])

    async def _attach(self, asked: Json) -> None:
        """Put files into a form, beside those that are in it; they come as base64."""
        spot = self._spot(asked)
        files = [(as_text(each["name"]), b64decode(each["data"])) for each in as_list(asked.get("files"))]
        await self._hold(spot, [*spot.held, *attach(self._core, self._user, files)])

    async def _drop(self, asked: Json) -> None:
        spot, number = self._spot(asked), int(asked["option"])
        held = spot.held if isinstance(spot.held, list) else [spot.held]
        left = [one for i, one in enumerate(held) if i != number]
        await self._hold(spot, left if takes_many(spot.element) else None)

    async def _hold(self, spot: Spot, value: Any) -> None:
        """Put a value into an element, which tells the app at once or when the form is sent."""
        if takes_many(spot.element) and (problem := check(spot.element, value, optional=True)):
            raise NotPossibleError(problem)
        if spot.tells:
            await interactions.chooses(self._core, self._user, spot.place, spot.ids[0], spot.element, value)
        else:
            interactions.remember(self._user, spot.place, spot.ids, value)

    def _value(self, spot: Spot, given: Any) -> Any:
        """Read a value that comes from the page: options by their numbers, the rest by itself."""
        kind = spot.element["type"]
        if takes_many(spot.element):
            return [options_of(spot.element)[int(number)] for number in as_list(given)]
        if given in {None, ""}:
            return None
        if kind in {"static_select", "radio_buttons"}:
            return options_of(spot.element)[int(given)]
        if kind == "datetimepicker":
            zone = Reader(self._core.workspace, self._user).today().tzinfo
            return int(datetime.fromisoformat(given).replace(tzinfo=zone).timestamp())
        return _typed(given)

    def _place(self, asked: Json) -> Place:
        return find_place(self._core, self._user, as_text(as_dict(asked).get("place")))

    def _spot(self, asked: Json) -> Spot:
        return find_spot(self._user, self._place(asked), asked.get("block"), asked.get("action"))


def _typed(words: object) -> str | None:
    """Return typed words; an empty field holds nothing."""
    return as_text(words) or None
