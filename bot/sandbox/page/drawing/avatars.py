"""Somebody's picture beside what they wrote."""

from bot.sandbox.page.drawing.markup import Html, tag
from bot.sandbox.workspace.faces import colour, initials


def avatar(name: str, *, size: str = "") -> Html:
    """Draw somebody; the name stands beside it, so that it needn't be read out."""
    return tag(
        "span", initials(name), class_=f"avatar colour-{colour(name)} {size}".strip(), aria_hidden="true"
    )
