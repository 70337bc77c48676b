"""The text of a file, in whatever encoding a spreadsheet saved it."""

import codecs
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.errors import SettingError
from bot.domain.sheets.decoding import MOST_BYTES, decoded

LINES = ("Name;Abteilung", "Jörg Müller;Qualität & Prüfung", "Cléo Petit;Straße – 5 €")
# What people write in the West, with something in it that is no ASCII.
WESTERN = st.text("abc,;äöüßéñ€–", min_size=1, max_size=30).map(lambda text: f"{text}ü")


@pytest.mark.parametrize(
    ("encoding", "called"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-32", "utf-32"),
        ("cp1252", "cp1252"),
    ],
)
@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_whatever_excel_saved_it_as_is_read(encoding: str, called: str, line_break: str) -> None:
    """With and without a mark at the beginning, and with the line breaks of any system."""
    found = decoded((line_break.join(LINES) + line_break).encode(encoding))
    assert (found.lines, found.encoding, found.strange) == (LINES, called, frozenset())


@given(st.lists(WESTERN, min_size=1, max_size=8), st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"]))
def test_western_words_survive_any_of_these(words: list[str], encoding: str) -> None:
    """Letter by letter."""
    assert decoded("\n".join(words).encode(encoding)).lines == tuple(words)


@given(st.binary(max_size=300))
def test_any_bytes_are_lines_or_refused_in_a_sentence(data: bytes) -> None:
    """Nothing else comes of them."""
    with suppress(SettingError):
        found = decoded(data)
        assert found.strange <= set(range(len(found.lines)))


def test_a_few_lines_of_another_encoding_don_t_spoil_the_rest() -> None:
    """They are told by their numbers, and the file stays what it is."""
    data = b"\n".join([*(line.encode() for line in LINES), "Öko;Größe".encode("cp1252"), b"Ada;Sales"])
    found = decoded(data)
    assert (found.encoding, found.strange) == ("utf-8", {3})
    assert found.lines[1] == LINES[1]


def test_somebody_may_know_better() -> None:
    """What is said holds; what is no encoding is refused."""
    assert decoded("Łódź".encode("cp1250"), "cp1250").lines == ("Łódź",)
    assert decoded("Zoë".encode("mac-roman"), "mac-roman").lines == ("Zoë",)
    for wrong in ("klingon", "base64"):
        with pytest.raises(SettingError, match=f"'{wrong}' is no encoding"):
            decoded(b"a", wrong)


def test_line_breaks_within_a_cell_of_another_kind_are_none() -> None:
    """Only what a text editor breaks a line at does so here."""
    assert decoded("a\u2028b\x0cc\nd".encode()).lines == ("a\u2028b\x0cc", "d")


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"PK\x03\x04rest", "Excel or Numbers"),
        (b"\xd0\xcf\x11\xe0rest", "old Excel"),
        (b"%PDF-1.7", "a PDF"),
        (b"\n<!DOCTYPE html>", "sign in"),
    ],
)
def test_what_is_no_csv_is_named(data: bytes, what: str) -> None:
    """With what to do about it."""
    with pytest.raises(SettingError, match=what):
        decoded(data)


def test_what_is_too_large_is_refused() -> None:
    """Before anything is made of it."""
    with pytest.raises(SettingError, match="more than 50 MB"):
        decoded(codecs.BOM_UTF8 + b"a" * MOST_BYTES)
