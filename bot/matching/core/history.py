"""Who was matched before, and who goes first after bad luck."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import combinations, groupby

from bot.matching.core.person import Pair, Person
from bot.matching.core.sides import NO_TURNS, Turns
from bot.matching.core.words import key

REMEMBERED = 31  # rounds of a person that count towards their priority
LAST_TIME = 32  # extra weight of bad luck in the last round: more than all the rounds before it
MOST_PRIORITY = LAST_TIME + REMEMBERED
LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)

DepartmentPair = tuple[str, str]  # the keys of two departments, in ascending order
NO_BRIDGES: Mapping[DepartmentPair, int] = {}
NO_COUNTS: Mapping[int, int] = {}


@dataclass(frozen=True, slots=True)
class PastMatch:
    """A group from an earlier round; a group of one is someone who was left out.

    Args:
        rounds_ago: 1 for the previous round of the program.
        people: the ids of the participants.
        insiders: people in it who met nobody from another department.
        let_down: people in it whose partners did not come.
        larger: whether the group was larger than usual.
        content: people in it who like larger groups.
        remade: whether its people got other partners in the same round; then it is neither good nor bad luck.
        scheduled_at: when its round was scheduled, in UTC.
        left: people who left before they met; for them it is neither luck nor a match.
        turns: whose turn it was, and who missed theirs, where the program has roles.
        bridges: the pairs of departments that it brought together, by their keys; none if it did not take place.
    """

    rounds_ago: int
    people: frozenset[int]
    insiders: frozenset[int] = frozenset()
    let_down: frozenset[int] = frozenset()
    larger: bool = False
    remade: bool = False
    scheduled_at: datetime = LONG_AGO
    content: frozenset[int] = frozenset()
    left: frozenset[int] = frozenset()
    turns: Turns = NO_TURNS
    bridges: frozenset[DepartmentPair] = frozenset()


NO_MATCHES: Mapping[int, PastMatch] = {}


class History:
    """The past groups of a program, for look-ups; their order does not matter."""

    __slots__ = ("_bridged", "_last", "_left_over", "_priorities", "_together", "_turns")

    def __init__(self, past: Iterable[PastMatch] = ()) -> None:
        self._last: dict[int, PastMatch] = {}
        self._together: dict[Pair, int] = {}
        self._turns: Counter[int] = Counter()
        self._left_over: set[int] = set()
        self._bridged: dict[DepartmentPair, int] = {}
        luck: dict[int, list[bool]] = defaultdict(list)
        oldest_first = sorted(past, key=lambda match: (-match.rounds_ago, sorted(match.people)))
        for _, in_round in groupby(oldest_first, key=lambda match: match.rounds_ago):
            matches = list(in_round)
            kept = [match for match in matches if not match.remade]
            self._take_turns(kept)
            for person, chats in self._bad_luck(kept).items():
                luck[person].append(all(chats))
            for match in matches:
                self._together.update(dict.fromkeys(_pairs(match), match.rounds_ago))
                self._bridged.update(dict.fromkeys(match.bridges, match.rounds_ago))
                if len(match.people) > 1:
                    self._last.update(dict.fromkeys(match.people - match.left, match))
        self._priorities = {
            person: sum(rounds[-REMEMBERED:]) + LAST_TIME * rounds[-1] for person, rounds in luck.items()
        }

    def _take_turns(self, matches: Sequence[PastMatch]) -> None:
        """Remember a round's turns: those that roles give, and each chat of a person beyond the first."""
        chats = Counter(person for match in matches for person in match.people - match.left)
        missed = Counter(
            person
            for match in matches
            for person in (match.people if len(match.people) == 1 else match.turns.missed) - match.left
        )
        for match in matches:
            self._turns.update(match.turns.taken)
        self._turns.update({person: count - 1 for person, count in chats.items() if count > 1})
        self._left_over -= chats.keys()
        self._left_over |= {person for person, count in missed.items() if count == chats[person]}

    def _bad_luck(self, matches: Sequence[PastMatch]) -> dict[int, list[bool]]:
        """For each person of a round, whether each of their chats was bad luck.

        To meet someone again is none if most people did; nor is it to meet nobody from another department if
        everyone did, as in a small company.
        """
        met_again = [self._met_again(match) for match in matches]
        people = {person for match in matches for person in match.people}
        is_rare = 2 * len(set().union(*met_again)) <= len(people)
        together = {person for match in matches if len(match.people) > 1 for person in match.people}
        others_met_others = bool(together - {person for match in matches for person in match.insiders})
        found: dict[int, list[bool]] = defaultdict(list)
        for match, again in zip(matches, met_again, strict=True):
            unlucky = match.let_down | (match.people - match.content if match.larger else frozenset())
            unlucky |= (again if is_rare else set()) | (match.insiders if others_met_others else set())
            for person in match.people - match.left:
                found[person].append(len(match.people) == 1 or person in unlucky)
        return found

    def _met_again(self, match: PastMatch) -> set[int]:
        """Who met someone again in a match."""
        return {person for pair in _pairs(match) if pair in self._together for person in pair}

    @classmethod
    def recalled(
        cls,
        met: Mapping[Pair, int],
        priorities: Mapping[int, int],
        bridged: Mapping[DepartmentPair, int] = NO_BRIDGES,
        turns: Mapping[int, int] = NO_COUNTS,
        left_over: Collection[int] = (),
        last: Mapping[int, PastMatch] = NO_MATCHES,
    ) -> "History":
        """A history that knows only how many rounds ago people and departments met, and people's priorities and turns."""
        history = cls()
        history._last.update(last)
        history._bridged.update(bridged)
        history._together.update(met)
        history._priorities.update(priorities)
        history._turns.update(turns)
        history._left_over.update(left_over)
        return history

    def also_met(self, met: Mapping[Pair, int]) -> "History":
        """The same where pairs met outside of the program as well; luck, turns and bridges stay as they are."""
        together = dict(met)
        for pair, ago in self._together.items():
            together[pair] = min(ago, together.get(pair, ago))
        known = (self._priorities, self._bridged, self._turns, self._left_over)
        return History.recalled(together, *known, self._last)

    def last_match(self, person: int) -> PastMatch | None:
        """A participant's latest match; None if there is none."""
        return self._last.get(person)

    def rounds_since(self, a: int, b: int) -> int | None:
        """How many rounds ago two participants were last together; None if they never were."""
        return self._together.get((a, b) if a < b else (b, a))

    def met(self) -> Iterable[tuple[Pair, int]]:
        """All pairs who were ever together, each with how many rounds ago that last was."""
        return self._together.items()

    def bridged(self) -> Mapping[DepartmentPair, int]:
        """How many rounds ago people of two departments last met, by the departments' keys."""
        return self._bridged

    def priority(self, person: int) -> int:
        """How strongly someone goes first now, after bad luck: 0 to ``MOST_PRIORITY``.

        Bad luck in someone's last round counts more than all their earlier bad luck, so that nobody has it
        twice in a row if someone else can take a turn. Otherwise the number of bad rounds decides, so that
        people take turns.
        """
        return self._priorities.get(person, 0)

    def turns(self, person: int) -> int:
        """How often someone had their turn by a role, or more than one chat in a round; who had fewer goes first."""
        return self._turns[person]

    def was_left_over(self, person: int) -> bool:
        """Whether someone was left over in their last round, or as a newcomer met no one but newcomers."""
        return person in self._left_over


def _pairs(match: PastMatch) -> Iterable[Pair]:
    return combinations(sorted(match.people), 2)


def past_match(
    people: Iterable[Person],
    rounds_ago: int,
    *,
    larger: bool,
    let_down: Iterable[int] = (),
    remade: bool = False,
    scheduled_at: datetime = LONG_AGO,
) -> PastMatch:
    """A group as history remembers it, with its people's current departments, all of which met."""
    group = tuple(people)
    ids = frozenset(person.id for person in group)
    insiders = ids if len({key(person.department) for person in group}) == 1 else frozenset[int]()
    content = frozenset(person.id for person in group if person.likes_groups)
    return PastMatch(
        rounds_ago,
        ids,
        insiders,
        frozenset(let_down),
        larger,
        remade,
        scheduled_at,
        content,
        bridges=bridges_between(person.department for person in group),
    )


def bridges_between(departments: Iterable[str]) -> frozenset[DepartmentPair]:
    """The pairs of these departments; unknown ones are in none."""
    known = sorted({*map(key, departments)} - {""})
    return frozenset(combinations(known, 2))
