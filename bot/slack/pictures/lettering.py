"""Lettering: which characters the fonts can draw, and what fits into a width."""

import logging
import re
import unicodedata
from functools import cache
from pathlib import Path

import matplotlib as mpl
from matplotlib.font_manager import FontProperties, findSystemFonts, fontManager, get_font
from matplotlib.ft2font import FT2Font

logging.getLogger("matplotlib.font_manager").setLevel(
    logging.ERROR
)  # of fonts without a bold face it warns each time
PLACEHOLDER = "□"  # for characters that the fonts lack
ELLIPSIS = "…"
FAMILY = "DejaVu Sans"  # comes with matplotlib: Latin, Greek, Cyrillic, Arabic, Hebrew and more
# Files that machines may have for the rest, the best first. Coloured emoji can't be drawn with.
OTHERS = (
    "NotoSansCJK-Regular.ttc",
    "NotoSansCJKjp-Regular.otf",
    "DroidSansFallbackFull.ttf",
    "wqy-zenhei.ttc",
    "NotoEmoji-Regular.ttf",
    "Symbola_hint.ttf",
)
_FONTS = Path(mpl.get_data_path(), "fonts", "ttf")
LONGEST = 200  # characters; nothing longer fits anywhere
_STACKS = re.compile(r"([\u0300-\u036f]{3})[\u0300-\u036f]+")  # of marks, that would reach into other lines
_INVISIBLE = {"Cc", "Cf", "Cs", "Co", "Cn"}  # would be drawn as boxes, or reorder other text


def lettering(*, bold: bool = False) -> FontProperties:
    """The font that comes with matplotlib, and those of the machine for what it lacks."""
    return FontProperties(family=[FAMILY, *_others()], weight="bold" if bold else "normal")


def lacks(words: str) -> bool:
    """Whether the fonts have no sign for some character of these words."""
    return PLACEHOLDER in drawable(words) and PLACEHOLDER not in words


def drawable(words: str) -> str:
    """One line that the fonts can draw; a placeholder replaces each character that they lack, and empty text."""
    signs = (" " if sign.isspace() else sign for sign in unicodedata.normalize("NFC", words))
    visible = "".join(sign for sign in signs if unicodedata.category(sign) not in _INVISIBLE)
    line = " ".join(_STACKS.sub(r"\1", visible).split())
    return "".join(sign if ord(sign) in _signs() else PLACEHOLDER for sign in line) or PLACEHOLDER


def fitted(words: str, width: float, size: float, *, bold: bool = False) -> str:
    """As much of a line as fits, with an ellipsis if it is cut.

    Args:
        width: in inches.
        size: of the letters, in points.
    """
    line = drawable(words[:LONGEST])
    if width_of(line, size, bold=bold) <= width:
        return line
    fits, too_long = 0, len(line)
    while too_long - fits > 1:
        middle = (fits + too_long) // 2
        if width_of(line[:middle] + ELLIPSIS, size, bold=bold) <= width:
            fits = middle
        else:
            too_long = middle
    return line[:fits].rstrip() + ELLIPSIS


def width_of(line: str, size: float, *, bold: bool = False) -> float:
    """The width of a line, in inches."""
    font = get_font([str(_own(bold=bold)), *_others().values()])
    font.set_size(size, 72)
    font.set_text(line)
    return float(font.get_width_height()[0]) / 64 / 72


def _own(*, bold: bool) -> Path:
    return _FONTS / ("DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf")


@cache
def _others() -> dict[str, str]:
    """The other fonts that this machine has: their files, by family."""
    here = {Path(path).name: path for path in findSystemFonts()}
    found = [here[name] for name in OTHERS if name in here]
    for path in found:
        fontManager.addfont(path)
    return {FT2Font(path).family_name: path for path in found}


@cache
def _signs() -> frozenset[int]:
    """The code points that can be drawn, in bold and otherwise."""
    both = (frozenset(FT2Font(str(_own(bold=bold))).get_charmap()) for bold in (True, False))
    others = (FT2Font(path).get_charmap() for path in _others().values())
    return frozenset.intersection(*both).union(*others)
