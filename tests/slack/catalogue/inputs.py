"""What may come in at worst: nothing, markup, other scripts, and as much of everything as there can be."""

from dataclasses import dataclass

from bot.domain.people.participant import TAG_LENGTH, TAGS

# What Slack reads as a mention, a link, a style or an escape, or shows as an emoji.
HOSTILE = (
    "<!channel>",
    "<!here|now>",
    "<@U0002>",
    "<#C0001|general>",
    "<https://evil.example|payroll>",
    "*bold* and _slanted_",
    "~gone~ `code`",
    "&amp; & <b>",
    ":tada: &lt;",
    "> quoted",
)
# What is longer, or goes elsewhere, than it looks.
ODD = (
    "👩🏽‍👩🏽‍👧🏽‍👦🏽🏴󠁧󠁢󠁳󠁣󠁴󠁿",
    "\u202eדיןרב\u202c שלום عليكم",
    "Z\u0351\u036b\u0343a\u0363\u0301\u0308l\u0344g\u030do\u0307",
    "\x01\x07\x1b[31m\x7f\x85",
    "one\ntwo\r\n\n\u2028three\tfour",
    "\u200b\ufeff\u2066\u2069",
    '{"a": "\\u0000"} { $name } %s %2F',
)
NAME_LENGTH = 500


@dataclass(frozen=True)
class Inputs:
    """What people, Slack and the operator put in.

    Args:
        typed: what stands wherever somebody can type; nothing at all is how somebody reads who was forgotten.
        brim: whether every field is filled to the brim with it, and there is as much of everything as there can be.
        people: how many are in a match.
    """

    typed: str
    brim: bool = False
    people: int = 2

    def words(self, most: int) -> str:
        """What stands in a field that so many characters fit into; white space around it doesn't come in."""
        times = most // len(self.typed) + 1 if self.brim and self.typed else 1
        return (self.typed * times)[:most].strip()

    def needed(self, most: int) -> str:
        """The same in a field that can't be left empty; white space around it is not kept."""
        return self.words(most) or "-"

    def several(self, most: int) -> range:
        """A number for each of several things, of which there are at most so many."""
        return range((most if self.brim else 2) if self.typed else 0)

    def tags(self, most: int = TAGS, length: int = TAG_LENGTH) -> tuple[str, ...]:
        """Different words, of which there are at most so many."""
        return tuple(f"{number} {self.words(length - 4)}" for number in self.several(most))


EMPTY = Inputs("")
ORDINARY = Inputs("Ada", people=3)
LONGEST = Inputs("&", brim=True, people=4)  # which is longer still when it is escaped
EXTREMES = (
    EMPTY,
    Inputs("", people=4),
    ORDINARY,
    LONGEST,
    *(Inputs(typed) for typed in (*HOSTILE, *ODD)),
    *(Inputs(typed, brim=True, people=4) for typed in ("W", "<!channel> ", "😀", *ODD)),
)
