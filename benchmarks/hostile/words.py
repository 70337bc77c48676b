"""What a stranger might send: hostile texts, values of the wrong type, and canaries to know a secret by."""

import copy
import random
import re
from collections.abc import Sequence
from typing import Any

# Nothing in the bot's own words names these, so whoever reads them as markup was made to by somebody's text.
PINGED = "UPINGED"
MARKUP = (
    "<!channel>",
    "<!here>",
    "<!everyone|all>",
    "<!subteam^SPINGED>",
    f"<@{PINGED}>",
    f"<@{PINGED}|Ada>",
    "<#CPINGED>",
    "<https://pinged.example|click>",
    "&lt;!channel&gt;",
    "&amp;lt;!channel&amp;gt;",
    "<<!channel>>",
    "<!chan\u200bnel>",
)
PING = re.compile(r"<(?:!(?:channel|here|everyone|subteam)|@UPINGED|#CPINGED|https://pinged)")
TROUBLE = (
    "",
    " \t\n",
    "\u200b\u2060",
    "\x00",
    "a\x00b",
    "\ud800",
    "x\udfffy",
    "\u202egnp.exe",
    "\u2066rtl\u2069 \u0627\u0644\u0639\u0631\u0628\u064a\u0629",
    "\x1b[31mred\x1b[0m\x1b]0;title\x07",
    "\x08\x7f\x85",
    "Z" + "\u0310\u0354" * 200,
    "🧑‍🤝‍🧑" * 60,
    "'; DROP TABLE notes; --",
    "{name} { $name } %s %(x)s {0}",
    "%",
    "_",
    "\\",
    "`*_~>```",
    "ﷺ" * 300,
    "ß" * 75,
    "word " * 700,
    "a,b;c\n" * 400,
    "1" * 5000,
    "x" * 20_000,
    "null",
    "None",
    "[]",
    "{}",
    "true",
    "-1",
    "NaN",
    "1e999",
    "9" * 400,
)
TEXTS = (*MARKUP, *TROUBLE, "tomorrow", "2 weeks", "2027-13-45", "until 0000-00-00", "99999999999 rounds")
NUMBERS = (0, -1, 1, 2**31 - 1, 2**31, 2**63 - 1, 2**63, -(2**63) - 1, 10**30, 1.5, -0.0, 1e308)
# Those that Slack could send come first.
DATES = ("2027-02-01", "2026-12-24", "0001-01-01", "9999-12-31", "2027-02-30", "20270201", "", "soon")
TIMES = ("09:00", "17:30", "00:00", "24:00", "09:00:00+14:00", "9", "", "noon")
ZONES = (
    "UTC",
    "Europe/London",
    "Asia/Kathmandu",
    "Mars/Olympus",
    "../../etc/passwd",
    "",
    "europe/london",
    "a" * 300,
)
MOMENTS = (
    "2027-01-27T09:00:00Z",
    "0001-01-01T00:00:00+14:00",
    "9999-12-31T23:59:59-14:00",
    "2027-01-27T09:00:00",
    "1e300",
    "now",
)
ANYTHING: Sequence[Any] = (None, True, False, [], {}, [[]], [None], {"": None}, {"id": {}}, *NUMBERS, *TEXTS)
CANARY = re.compile(r"canary-(\w+)-(\w+?)-")


def canary(owner: str, kind: str) -> str:
    """A word by which a secret is known, whoever reads it: whose it is, and what it is."""
    return f"canary-{owner}-{kind}-"


def text(chance: random.Random, owner: str, kind: str) -> str:
    """Something that somebody types, as often as not with a canary of theirs in it if it is a secret."""
    if chance.random() < 0.5:
        return chance.choice(TEXTS)
    return f"{canary(owner, kind) if kind else owner} {chance.choice(MARKUP)}"


def twisted(chance: random.Random, payload: Any) -> Any:
    """The payload with one thing in it missing, doubled, of another type, or with another text."""
    payload = copy.deepcopy(payload)  # parts of it belong to others, too
    places = list(_places(payload))
    if not places:
        return payload
    holder, key = chance.choice(places)
    match chance.randrange(4):
        case 0:
            del holder[key]
        case 1:
            holder[key] = [holder[key], holder[key]]
        case 2:
            holder[key] = chance.choice(ANYTHING)
        case _ if isinstance(holder[key], str):
            holder[key] = chance.choice(TEXTS)
        case _:
            holder[key] = chance.choice(NUMBERS)
    return payload


def _places(node: Any) -> Any:
    """Every place in a payload, as what holds it and by which key."""
    keys = list(node) if isinstance(node, dict) else range(len(node)) if isinstance(node, list) else ()
    for key in keys:
        yield node, key
        yield from _places(node[key])
