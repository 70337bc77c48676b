"""Lettering: which characters the font can draw, and what fits into a width."""

import unicodedata
from functools import cache
from pathlib import Path

import matplotlib as mpl
from matplotlib.font_manager import FontProperties
from matplotlib.ft2font import FT2Font

PLACEHOLDER = "□"  # for characters that the font lacks
ELLIPSIS = "…"
_FONTS = Path(mpl.get_data_path(), "fonts", "ttf")
LONGEST = 200  # characters; nothing longer fits anywhere
_INVISIBLE = {"Cc", "Cf", "Cs", "Co", "Cn"}  # would be drawn as boxes, or reorder other text


def lettering(*, bold: bool = False) -> FontProperties:
    """The font that comes with matplotlib, so that every machine draws the same."""
    return FontProperties(fname=_FONTS / ("DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf"))


def drawable(words: str) -> str:
    """One line that the font can draw; a placeholder replaces each character that it lacks, and empty text."""
    signs = (" " if sign.isspace() else sign for sign in unicodedata.normalize("NFC", words))
    visible = "".join(sign for sign in signs if unicodedata.category(sign) not in _INVISIBLE)
    line = " ".join(visible.split())
    return "".join(sign if ord(sign) in _signs() else PLACEHOLDER for sign in line) or PLACEHOLDER


def fitted(words: str, width: float, size: float, *, bold: bool = False) -> str:
    """As much of a line as fits, with an ellipsis if it is cut.

    Args:
        width: in inches.
        size: of the letters, in points.
    """
    line = drawable(words[:LONGEST])
    if _width(line, size, bold) <= width:
        return line
    fits, too_long = 0, len(line)
    while too_long - fits > 1:
        middle = (fits + too_long) // 2
        if _width(line[:middle] + ELLIPSIS, size, bold) <= width:
            fits = middle
        else:
            too_long = middle
    return line[:fits].rstrip() + ELLIPSIS


def _width(line: str, size: float, bold: bool) -> float:
    """The width of a line, in inches."""
    font = _font(bold=bold)
    font.set_size(size, 72)
    font.set_text(line)
    return float(font.get_width_height()[0]) / 64 / 72


@cache
def _signs() -> frozenset[int]:
    """The code points that both the regular and the bold font can draw."""
    return frozenset(_font(bold=False).get_charmap()) & frozenset(_font(bold=True).get_charmap())


@cache
def _font(*, bold: bool) -> FT2Font:
    return FT2Font(str(lettering(bold=bold).get_file()))
