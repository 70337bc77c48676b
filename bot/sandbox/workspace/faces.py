"""Pictures of people who have uploaded none: their initials on a colour that stays theirs."""

from html import escape
from zlib import crc32

# Dark enough for white letters to be read on them.
COLOURS = (
    "#3f7d58", "#7a4b9d", "#b0413e", "#2f6690", "#8a5a00", "#00707a", "#a03572", "#4d5bb5", "#5f6b1e", "#6b4f4f",
)  # fmt: skip
# The sizes in which Slack has a picture, in pixels.
SIZES = (24, 32, 48, 72, 192, 512)


def initials(name: str) -> str:
    """Return the first letters of the first and the last word of a name."""
    words = [word for word in name.split() if word[0].isalnum()] or [name.strip() or "?"]
    return "".join(word[0] for word in dict.fromkeys((words[0], words[-1]))).upper()


def colour(name: str) -> int:
    """Return the number of somebody's colour."""
    return crc32(name.encode(errors="replace")) % len(COLOURS)


def face(name: str) -> str:
    """Draw somebody as an SVG file."""
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72">'
        f'<rect width="72" height="72" fill="{COLOURS[colour(name)]}"/>'
        '<text x="36" y="46" fill="white" font-family="Lato, sans-serif" font-size="28" font-weight="700"'
        f' text-anchor="middle">{escape(initials(name))}</text></svg>'
    )
