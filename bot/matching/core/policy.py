"""What a round is planned under, in words and numbers."""

from dataclasses import dataclass, field, fields

from bot.matching.core.errors import InputError

GROUP_SIZES = (2, 3, 4)
LARGEST = 4  # people in a group, whatever the group size
MOST = 1000  # what one thing may weigh
MEANINGS = {
    "company": "who likes groups sits in a larger one if there has to be one, and who would rather not doesn't",
    "teaches": "one can help with what the other would like to learn (each way)",
    "recommended": "somebody thinks that they should meet",
    "strangers": "they don't know each other yet (the less, the better they do)",
    "hours": "their working hours overlap (the full weight from four hours on)",
    "meeting": "there is a way of meeting that suits both: the same office, or video",
    "language": "they have a language in common, or somebody didn't say which they speak",
    "wishes": "one would like to meet people like the other (each way)",
    "interest": "they share an interest (each of up to three)",
    "tenure": "one is new and the other has been here long",
    "office": "they can meet at the same office",
}


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


@dataclass(frozen=True, slots=True)
class Weights:
    """What speaks for two people when nothing of higher rank does; 0 leaves a thing out, 1000 is the most."""

    teaches: int = 200
    recommended: int = 200
    strangers: int = 150
    hours: int = 150
    meeting: int = 150
    language: int = 150
    wishes: int = 100
    interest: int = 60
    tenure: int = 40
    office: int = 30
    company: int = 1000

    def __post_init__(self) -> None:
        """Refuse what is no weight."""
        for each in fields(self):
            weight = getattr(self, each.name)
            if not _is_whole(weight) or not 0 <= weight <= MOST:
                raise InputError(f"the weight '{each.name}' is a whole number from 0 to {MOST}, not {weight}")

    @property
    def most(self) -> int:
        """The most that two people can have of what suits them; the company is each one's own."""
        ways = self.hours + self.meeting + self.language + self.office
        return (
            ways
            + self.recommended
            + self.strangers
            + self.tenure
            + 2 * self.teaches
            + 3 * self.wishes
            + 3 * self.interest
        )


@dataclass(frozen=True, slots=True)
class Policy:
    """The rules of a round.

    Args:
        group_size: how many people sit together, 2 to 4; odd ones join, never more than 4 (3 where it is 2).
        repeat_gap: two people are not put together again within so many rounds while another way exists.
        keep_managers_apart: nobody is put together with the person whom they report to.
        weights: taste, the lowest of the ranks.
    """

    group_size: int = 2
    repeat_gap: int = 6
    keep_managers_apart: bool = False
    weights: Weights = field(default_factory=Weights)

    def __post_init__(self) -> None:
        """Refuse what can't be planned."""
        if self.group_size not in GROUP_SIZES:
            raise InputError(f"a group has 2, 3 or 4 people, not {self.group_size}")
        if not _is_whole(self.repeat_gap) or self.repeat_gap < 0:
            raise InputError(f"a repeat gap is a whole number of rounds, not {self.repeat_gap}")


def largest(size: int) -> int:
    """How many people may sit together where so many usually do."""
    return min(size + 1, LARGEST)


def explain(policy: Policy) -> tuple[str, ...]:
    """What a policy means: a sentence for each rank, the highest first."""
    size, gap = policy.group_size, policy.repeat_gap
    apart = " and nobody with the person they report to" if policy.keep_managers_apart else ""
    weighed = {name: getattr(policy.weights, name) for name in MEANINGS}
    liked = [
        f"{weight} points: {MEANINGS[name]}."
        for name, weight in sorted(weighed.items(), key=lambda item: -item[1])
        if weight
    ]
    return (
        f"Everyone who can be placed is placed, in groups of {size}; who doesn't fit in joins one of them.",
        f"Two people who exclude each other are never put together{apart}.",
        (
            f"Nobody meets the same person again within {gap} rounds while there is another way."
            if gap
            else "People may meet again in the very next round."
        ),
        "As many as the numbers allow meet someone from another department.",
        "Whoever had bad luck in their last round goes first: left out, in a larger group, with someone they knew, "
        "from their own department or who did not come.",
        "People who never met go before those who did, then those who met longest ago.",
        "Then what suits them:",
        *(liked or ["nothing; chance decides."]),
    )
