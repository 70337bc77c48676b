"""Pictures of people who have none: their initials on a colour that stays theirs."""

from zlib import crc32

from bot.sandbox.page.drawing.markup import Html, tag

# Dark enough for white letters to be read on them.
COLOURS = (
    "#3f7d58",
    "#7a4b9d",
    "#b0413e",
    "#2f6690",
    "#8a5a00",
    "#00707a",
    "#a03572",
    "#4d5bb5",
    "#5f6b1e",
    "#6b4f4f",
)


def initials(name: str) -> str:
    """Return the first letters of the first and the last word of a name."""
    words = [word for word in name.split() if word[0].isalnum()] or [name or "?"]
    return "".join(word[0] for word in dict.fromkeys((words[0], words[-1]))).upper()


def colour(name: str) -> str:
    """Return somebody's colour."""
    return COLOURS[crc32(name.encode()) % len(COLOURS)]


def picture(name: str) -> str:
    """Draw somebody as an SVG file."""
    letters = tag("text", initials(name), **_LETTERS)
    square = tag("rect", width=72, height=72, fill=colour(name))
    return tag("svg", square, letters, xmlns="http://www.w3.org/2000/svg", viewBox="0 0 72 72")


def avatar(name: str, *, size: str = "") -> Html:
    """Draw somebody in a page; the name stands beside it, so that it needn't be read out."""
    number = crc32(name.encode()) % len(COLOURS)
    return tag("span", initials(name), class_=f"avatar colour-{number} {size}".strip(), aria_hidden="true")


_LETTERS = {
    "x": 36,
    "y": 38,
    "fill": "white",
    "font-family": "Lato, sans-serif",
    "font-size": 28,
    "font-weight": 700,
    "text-anchor": "middle",
    "dominant-baseline": "middle",
}
