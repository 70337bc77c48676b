"""A situation in stored form, so that its round can be planned again with the same result."""

from collections.abc import Collection, Iterable
from dataclasses import asdict, fields
from typing import Any

from pydantic import TypeAdapter

from bot.domain.words.meanings import Meanings
from bot.matching.core.history import History
from bot.matching.core.person import Pair, Person, Ties
from bot.matching.core.policy import Policy, Weights
from bot.matching.core.situation import Situation

Record = dict[str, Any]

PEOPLE = TypeAdapter(tuple[Person, ...])
POLICY = TypeAdapter(Policy)
TIES = tuple(each.name for each in fields(Ties))
PAIRS = ("met", *TIES)  # lists that begin with a pair of ids
LISTED = ("managers", "contacts")  # what a person's record holds of others: their ids


def written(situation: Situation) -> Record:
    """Convert a situation to JSON values; of the history, keep only what concerns these people."""
    ids = {person.id for person in situation.people}
    met = sorted((a, b, ago) for (a, b), ago in situation.history.met() if a in ids and b in ids)
    priorities = [(one, priority) for one in sorted(ids) if (priority := situation.history.priority(one))]
    ties = situation.ties
    return {
        "people": [asdict(person) for person in situation.people],
        "policy": asdict(situation.policy),
        "seed": situation.seed,
        "met": met,
        "claims": priorities,
        "turns": [(one, turns) for one in sorted(ids) if (turns := situation.history.turns(one))],
        "left_over": [one for one in sorted(ids) if situation.history.was_left_over(one)],
        "exclusions": sorted(ties.exclusions),
        "acquaintance": [(a, b, share) for (a, b), share in sorted(ties.acquaintance.items())],
        "bridged": sorted((*bridge, ago) for bridge, ago in situation.history.bridged().items()),
        "sizes": dict(sorted(situation.sizes.items())),
        "meanings": dict(situation.words.table),
    }


def with_groups(record: Record, groups: Iterable[Iterable[int]], *, drawn_ahead: bool = False) -> Record:
    """Add the planned groups, by ids, to a stored situation; the round's own groups change while it is open.

    Args:
        drawn_ahead: whether they come from a draft that organisers saw, so that planning again may give others.
    """
    ahead = {"drawn_ahead": True} if drawn_ahead else {}
    return record | {"groups": [list(group) for group in groups]} | ahead


def read_groups(record: Record) -> frozenset[frozenset[int]] | None:
    """The groups in a stored situation; None if there are none."""
    return frozenset(map(frozenset, record["groups"])) if "groups" in record else None


def without(record: Record, person: int) -> Record:
    """Blank a person's profile in a stored situation, and drop all that it says of them and others.

    Their id stays among the people and in the groups, where the round would otherwise lack somebody.
    """
    blank = asdict(Person(person))
    people = [
        blank
        if each["id"] == person
        else each | {name: [one for one in each.get(name, ()) if one != person] for name in LISTED}
        for each in record["people"]
    ]
    pairs = {name: [pair for pair in record.get(name, ()) if person not in pair[:2]] for name in PAIRS}
    counts = {
        name: [[one, count] for one, count in record.get(name, ()) if one != person]
        for name in ("claims", "turns")
    }
    left_over = [one for one in record.get("left_over", ()) if one != person]
    rest = record | pairs | counts | {"people": people, "left_over": left_over}
    if meanings := record.get("meanings"):
        words = [word for one in PEOPLE.validate_python(people) for word in one.words]
        words += [
            *record.get("sizes", ()),
            *(name for each in record.get("bridged", ()) for name in each[:2]),
        ]
        rest["meanings"] = dict(Meanings(meanings).among(words).table)
    return rest


def without_exclusions(record: Record, pairs: Collection[Pair]) -> Record:
    """Drop exclusions from a stored situation; each pair has the lower id first."""
    return record | {"exclusions": [each for each in record["exclusions"] if tuple(each) not in pairs]}


def read(record: Record) -> Situation:
    """Rebuild a stored situation; what did not exist when it was written makes no difference.

    Raises:
        pydantic.ValidationError: the record is not a situation.
    """
    return Situation(
        people=PEOPLE.validate_python(record["people"]),
        history=History.recalled(
            {(a, b): ago for a, b, ago in record["met"]},
            dict(map(tuple, record["claims"])),
            {(one, other): ago for one, other, ago in record.get("bridged", ())},
            dict(map(tuple, record.get("turns", ()))),
            record.get("left_over", ()),
        ),
        policy=POLICY.validate_python({"bridges": False, **record["policy"], "weights": _weights(record)}),
        seed=record["seed"],
        ties=Ties(
            frozenset((a, b) for a, b in record["exclusions"]),
            {(a, b): share for a, b, share in record["acquaintance"]},
        ),
        sizes=record.get("sizes", {}),
        meanings=Meanings(record.get("meanings", {})),  # none: from before words were compared by meaning
    )


def _weights(record: Record) -> Record:
    """A record's weights; rules that did not exist when it was written weigh nothing."""
    return {each.name: 0 for each in fields(Weights)} | dict(record["policy"].get("weights", {}))
