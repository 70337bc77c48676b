"""What people type, made plain before it is compared.

Phones turn quotes and dashes into printers' ones, put no-break spaces between words and end sentences with a full stop.
"""

import re
from collections.abc import Container

INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u2060\u2066\u2067\u2068\u2069\u202a\u202b\u202c\ufeff\u00ad"
SINGLE = "‘’‚‛′´`ʼ＇‹›"
DOUBLE = "“”„‟″«»＂"
DASHES = "‐‑‒–—―−﹣－"
_PLAIN = str.maketrans(
    dict.fromkeys(SINGLE, "'")
    | dict.fromkeys(DOUBLE, '"')
    | dict.fromkeys(DASHES, "-")
    | dict.fromkeys(INVISIBLE)
    | {"…": "..."}
)
AROUND = " \"'`*_~.,;:!?…"  # stands around words, and belongs to none of them
LONGEST_COMMAND = 3  # words


def plain(typed: str) -> str:
    """The same words with straight quotes and dashes, single spaces, and no capital letters."""
    return " ".join(typed.translate(_PLAIN).casefold().split())


def bare(typed: str) -> str:
    """Plain words without the quotes, code ticks and full stops around all of them."""
    return plain(typed).strip(AROUND)


def joined(typed: str) -> str:
    """Bare words run together, so that ``opt-in``, ``Opt In.`` and ``optin`` are the same."""
    return re.sub(r"[^\w]", "", bare(typed)).replace("_", "")


def unquoted(typed: str) -> str:
    """Words as they were typed, without what stands around all of them."""
    return typed.strip(f"{AROUND}{SINGLE}{DOUBLE}{INVISIBLE}\N{NO-BREAK SPACE}\n\t")


def split_command(typed: str, known: Container[str]) -> tuple[str, str]:
    """The command that a line begins with, and what follows it; the first word as it was typed if that is none.

    Args:
        known: the commands, each run together, because people also write ``opt in`` and ``opt-in``.
    """
    words = unquoted(typed).split()
    for count in range(min(len(words), LONGEST_COMMAND), 0, -1):
        command = joined(" ".join(words[:count]))
        if command in known:
            return command, unquoted(" ".join(words[count:]))
    first, *more = typed.split() or [""]
    return first, " ".join(more)
