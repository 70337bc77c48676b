"""The steps from an installed bot to a first round, and which of them somebody has taken."""

from collections.abc import Collection, Mapping
from enum import StrEnum

from bot.domain.organisers.audit import Deed


class Step(StrEnum):
    """What an organiser does once, in this order; the text ``step-<name>`` says it."""

    CHOOSE = "choose"  # a kind of program
    LOOK = "look"  # at what will happen
    INVITE = "invite"  # people, in a channel


# Whoever chooses a kind, makes or changes a program sees what will happen, and so does whoever invites.
_COUNTS_AS: Mapping[str, frozenset[Step]] = {
    Deed.KIND_CHOSEN: frozenset({Step.CHOOSE, Step.LOOK}),
    Deed.PROGRAM_MADE: frozenset({Step.CHOOSE, Step.LOOK}),
    Deed.PROGRAM_CHANGED: frozenset({Step.CHOOSE, Step.LOOK}),
    Deed.KEPT: frozenset({Step.CHOOSE, Step.LOOK}),
    Deed.INVITED: frozenset(Step),
}
DEEDS = frozenset(_COUNTS_AS)
EVERY = frozenset(Step)


def steps_of(deeds: Collection[str]) -> frozenset[Step]:
    """The steps that have been taken, by what the record says of a program."""
    return frozenset[Step]().union(*(_COUNTS_AS.get(deed, frozenset()) for deed in deeds))
