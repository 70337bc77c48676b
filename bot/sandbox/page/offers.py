"""The options that a picker offers while somebody types in it: its own, people, channels, or those that the app has."""

from typing import Any

from bot.sandbox.block_kit.stateful import options_of, takes_many
from bot.sandbox.page.desk import Desk
from bot.sandbox.page.drawing.choices import least
from bot.sandbox.page.drawing.markup import Html, tag, together
from bot.sandbox.page.spots import Spot, find_place, find_spot
from bot.sandbox.person import interactions
from bot.sandbox.person.person import Person
from bot.sandbox.person.reader import Reader
from bot.sandbox.wire import Json, as_text, text_of

MOST = 100  # options that are shown at a time


async def offer(desk: Desk, person: Person, asked: Json) -> Html:
    """Draw what a picker offers for the words that are typed in it, and remember it until something is chosen.

    Raises:
        NotSeenError: the picker isn't there any more.
    """
    place = as_text(asked.get("place"))
    spot = find_spot(
        person.user, find_place(desk.core, person.user, place), asked.get("block"), asked.get("action")
    )
    typed = as_text(asked.get("value"))
    if len(typed) < least(spot.element):
        words = f"Type at least {least(spot.element)} characters."
        return tag("p", words, role="option", aria_disabled="true")
    found = [one for one in await _offered(desk, person, spot, typed) if not _is_held(spot, one[0])][:MOST]
    desk.offered[(person.id, place, *spot.ids)] = [value for value, *_ in found]
    drawn = [_option(spot, number, words, about) for number, (_, words, about) in enumerate(found)]
    return together(drawn or [tag("p", "No results", role="option", aria_disabled="true")])


async def _offered(desk: Desk, person: Person, spot: Spot, typed: str) -> list[tuple[Any, str, str]]:
    """Return values, each with what is read of it and what is said about it."""
    kind, reader = spot.element["type"], Reader(desk.core.workspace, person.user)
    if "external" in kind:
        options = await interactions.suggestions(
            desk.core, person.user, spot.place, spot.ids[0], spot.element, typed
        )
        return [_described(option) for option in options]
    if "static" in kind:
        found: list[tuple[Any, str, str]] = [_described(option) for option in options_of(spot.element)]
    else:
        named = reader.people() if "users" in kind else reader.places()
        found = [(key, name, "") for key, name in named]
    return [each for each in found if typed.casefold() in each[1].casefold()]


def _described(option: Json) -> tuple[Json, str, str]:
    return option, text_of(option["text"]), text_of(option.get("description"))


def _is_held(spot: Spot, value: Any) -> bool:
    return takes_many(spot.element) and value in spot.held


def _option(spot: Spot, number: int, words: str, about: str) -> Html:
    block_id, action_id = spot.ids
    return tag(
        "div",
        words,
        tag("small", about) if about else None,
        role="option",
        id=f"offer-{block_id}-{action_id}-{number}".replace(" ", "_"),
        aria_selected="true" if number == 0 else "false",
        data_option=number,
    )
