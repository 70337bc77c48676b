"""The text of a file, in whatever encoding a spreadsheet saved it.

No library guesses better here: those that tell encodings of one byte apart go by how often letters come, and lists of
names are no prose. Beside UTF-8 and UTF-16 there is what Excel writes in Western Europe and America; others are named.
"""

import codecs
import re
from dataclasses import dataclass

from bot.domain.errors import SettingError
from bot.domain.sheets.problems import FileFault, UnusableFile

MOST_BYTES = 50_000_000
WESTERN = "cp1252"
# UTF-32 begins like UTF-16, so it is looked for first.
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
NO_CSV = (
    (b"PK\x03\x04", "an Excel or Numbers workbook"),
    (b"\xd0\xcf\x11\xe0", "an old Excel workbook"),
    (b"%PDF", "a PDF"),
    (b"<", "a web page, perhaps one that asks to sign in"),
)
_UNREADABLE = re.compile("[\udc80-\udcff\ufffd]")
_SAMPLE = 4096


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's lines.

    Args:
        strange: the indexes of lines with bytes that the encoding doesn't have.
    """

    lines: tuple[str, ...]
    encoding: str
    strange: frozenset[int]


def decoded(data: bytes, encoding: str | None = None) -> Decoded:
    """The lines of a file.

    Args:
        encoding: the one that somebody says it has.

    Raises:
        SettingError: it is no text, or too large.
    """
    if len(data) > MOST_BYTES:
        raise UnusableFile(
            FileFault.TOO_LARGE,
            f"it has more than {MOST_BYTES // 1_000_000} MB, far more than any list of people; leave out what isn't needed",
        )
    for beginning, what in NO_CSV:
        if data.lstrip().startswith(beginning):
            raise UnusableFile(
                FileFault.NO_TEXT, f"it is {what}, not a CSV file; open it, and save it as 'CSV UTF-8'"
            )
    chosen = encoding or _encoding_of(data)
    # Line breaks as text editors see them; str.splitlines would see others within cells.
    text = _text(data, chosen).replace("\r\n", "\n").replace("\r", "\n")
    lines = tuple(text.removesuffix("\n").split("\n"))
    strange = frozenset(index for index, line in enumerate(lines) if _UNREADABLE.search(line))
    return Decoded(lines, chosen, strange)


def _text(data: bytes, encoding: str) -> str:
    """The text, with a stand-in for each byte that the encoding doesn't have."""
    wide = encoding.replace("_", "-").startswith(("utf-16", "utf-32", "utf16", "utf32"))
    try:
        return data.decode(encoding, "replace" if wide else "surrogateescape").removeprefix("\ufeff")
    except (LookupError, ValueError):
        raise SettingError(
            f"'{encoding}' is no encoding of text; use one like utf-8, utf-16, cp1252 or mac-roman"
        ) from None


def _encoding_of(data: bytes) -> str:
    """UTF-8 or UTF-16 where it can be, else what Excel writes in the West.

    A file of UTF-8 in which a few letters are broken is still one: more are whole than broken.
    """
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return encoding
    sample = data[:_SAMPLE]
    zeros = [index % 2 for index, byte in enumerate(sample) if byte == 0]
    if len(zeros) * 4 > len(sample):
        return "utf-16-le" if sum(zeros) * 2 > len(zeros) else "utf-16-be"
    text = data.decode("utf-8", "surrogateescape")
    broken = len(_UNREADABLE.findall(text))
    whole = 0 if text.isascii() or not broken else sum(letter > "\x7f" for letter in text) - broken
    return "utf-8" if broken == 0 or whole > broken else WESTERN
