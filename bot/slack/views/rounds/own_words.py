"""How a program's introductions begin: the organisers' own words, of which nothing can be markup but what is bold."""

from slack_sdk.models.blocks import Block

from bot.domain.rounds.design.wording import Placeholder, Wording, parts_of
from bot.slack.texts import say
from bot.slack.views.rich import RichWords, line, rich_text, words


def own_opening(wording: Wording, names: str) -> list[Block]:
    """The opening with its placeholders filled; nothing if there is none.

    Args:
        names: of the people who are introduced.
    """
    parts = _filled(wording, names)
    return [rich_text(line(*parts))] if parts else []


def own_opening_in_words(wording: Wording, names: str) -> list[str]:
    """The same for notifications and screen readers."""
    parts = _filled(wording, names)
    return ["".join(part.text for part in parts)] if parts else []


def _filled(wording: Wording, names: str) -> list[RichWords]:
    if not wording.opening.strip():
        return []
    values = {Placeholder.NAMES: names, Placeholder.PROGRAM: wording.name or say("home-title")}
    found = (
        words(values[part.placeholder] if part.placeholder else part.text, bold=part.bold)
        for part in parts_of(wording.opening)
    )
    return [part for part in found if part.text]
