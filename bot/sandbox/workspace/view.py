"""One modal view or home tab: what it shows, and what a person has typed and picked in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from bot.sandbox.block_kit.block_kit import interactive
from bot.sandbox.block_kit.stateful import STATE, initial_value, options_of
from bot.sandbox.wire import Json
from bot.sandbox.workspace.workspace import User

Key: TypeAlias = tuple[str, str]  # block_id and action_id


@dataclass(eq=False)
class View:
    """One modal view or home tab.

    Args:
        chosen: what the person has typed or picked, by (block_id, action_id).
        unsaid: what the client shows instead, though the app is told of ``chosen``.
    """

    id: str
    user: User
    root_id: str
    previous_id: str | None
    versions: list[Json]
    chosen: dict[Key, Any] = field(default_factory=dict)
    unsaid: dict[Key, Any] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)
    problem: str | None = None

    @property
    def json(self) -> Json:
        """The view object as Slack returns it."""
        return self.versions[-1]

    @property
    def on_screen(self) -> dict[Key, Any]:
        """What the person sees in the elements that they have used, or that an update kept."""
        return self.chosen | self.unsaid

    def state(self) -> Json:
        """Build ``state.values``: what every stateful element holds now."""
        return state_values(self.json["blocks"], self.chosen)

    def payload(self) -> Json:
        """Build the view object of an interaction, with the state that the person sees."""
        return {**self.json, "state": {"values": self.state()}}

    def show(self, version: Json, *, lags: bool) -> None:
        """Show another version; keep what was typed if block_id, action_id and type stay the same.

        In a modal, such an input keeps its value even if nobody touched it: Slack's client then ignores a new
        initial value (bolt-js issue 290, bolt-python issue 1064).

        Args:
            lags: whether the client shows the new initial value all the same, and says the old one.
        """
        before = _stateful(self.json)
        held = {key: self.chosen.get(key, initial_value(element)) for key, element in before.items()}
        kept = held if self.json["type"] == "modal" else self.chosen
        self.versions.append(version)
        after = _stateful(version)
        self.chosen = {
            key: value
            for key, value in kept.items()
            if key in after and _fits(value, before[key], after[key])
        }
        unsaid = self.unsaid | (_news(before, after) if lags else {})
        self.unsaid = {key: value for key, value in unsaid.items() if key in self.chosen}
        self.errors, self.problem = {}, None


def state_values(blocks: list[Json], chosen: dict[Key, Any]) -> Json:
    """Build ``state.values`` for some blocks: by block_id, then action_id."""
    values: Json = {}
    for block, element in interactive(blocks):
        kind = element["type"]
        if kind in STATE:
            key = (block["block_id"], element["action_id"])
            held = chosen.get(key, initial_value(element))
            values.setdefault(key[0], {})[key[1]] = {"type": kind, STATE[kind][0]: held}
    return values


def _stateful(view: Json) -> dict[Key, Json]:
    found = interactive(view["blocks"])
    return {(block["block_id"], one["action_id"]): one for block, one in found if one["type"] in STATE}


def _news(before: Mapping[Key, Json], after: Mapping[Key, Json]) -> dict[Key, Any]:
    """Return the initial values that have changed."""
    both = {
        key: (initial_value(before[key]), initial_value(after[key])) for key in before.keys() & after.keys()
    }
    return {key: new for key, (old, new) in both.items() if new != old}


def _fits(value: Any, before: Json, after: Json) -> bool:
    """Whether an element's value can be kept in the element that replaces it."""
    offered = options_of(after)
    values = value if isinstance(value, list) else [value]
    still_there = not offered or all(one is None or one in offered for one in values)
    return bool(before["type"] == after["type"]) and still_there
