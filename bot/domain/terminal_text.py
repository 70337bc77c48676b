"""Text that does nothing to a terminal, whatever somebody is called."""

from unicodedata import category

STEERS = {"Cc", "Cf", "Cs", "Zl", "Zp"}  # control and format characters, lone surrogates, separators
JOINERS = "\u200c\u200d"  # parts of words in some languages, and of emoji


def harmless_lines(text: str) -> str:
    """Several lines, each of them harmless."""
    return "\n".join(map(harmless, text.split("\n")))


def harmless(text: str) -> str:
    """A line with every character that would steer a terminal, or end the line, written as an escape."""
    if text.isprintable():  # as nearly every line is, of which there may be thousands
        return text
    return "".join(
        letter.encode("unicode_escape").decode()
        if category(letter) in STEERS and letter not in JOINERS
        else letter
        for letter in text
    )
