"""Words are compared by what they mean, and shown as each wrote them."""

import json
from random import Random

import pytest

from bot.domain.rounds.round import Reason, ReasonKind, WeaknessKind
from bot.matching import History, PastMatch, Person, Situation, plan_round, read, without, written
from bot.matching.weights.taste import Taste

HIKER, READER = Person(1, "Sales", interests=("Hiking",)), Person(2, "Legal", interests=("books",))
OTHER_HIKER, OTHER_READER = (
    Person(4, "Design", interests=("hikes",)),
    Person(3, "Finance", interests=("Book",)),
)
PEOPLE = (HIKER, READER, OTHER_READER, OTHER_HIKER)


def groups(situation: Situation) -> list[tuple[int, ...]]:
    """Who sits with whom."""
    return [match.people for match in plan_round(situation).matches]


def points(situation: Situation) -> int:
    """The taste of the first two people for each other."""
    taste = Taste(situation.compared(), situation.ties, situation.policy.weights)
    return int(taste.block(slice(None), slice(None))[0, 1])


def test_who_wrote_the_same_in_other_words_is_put_together() -> None:
    """And each reason is in the words of the one whom it names first."""
    for seed in range(5):
        plan = plan_round(Situation(PEOPLE, seed=seed))
        assert [match.people for match in plan.matches] == [(1, 4), (2, 3)]
        told = [
            reason for match in plan.matches for reason in match.reasons if reason.kind is ReasonKind.INTEREST
        ]
        assert told == [
            Reason(ReasonKind.INTEREST, (1, 4), ("Hiking",)),
            Reason(ReasonKind.INTEREST, (2, 3), ("books",)),
        ]


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        (Person(1, seeks=("Photograpy",)), Person(2, offers=("Photography",)), ReasonKind.TEACHES),
        (Person(1, wishes=("designers",)), Person(2, role="Senior Product-Designer, Web"), ReasonKind.WISH),
        (Person(1, wishes=("Enginering",)), Person(2, "Engineering"), ReasonKind.WISH),
        (Person(1, interests=("Brettspiele",)), Person(2, interests=("brettspiel",)), ReasonKind.INTEREST),
        (Person(1, office="Muenchen"), Person(2, office="München"), ReasonKind.OFFICE),
    ],
)
def test_points_and_reasons_agree(one: Person, other: Person, kind: ReasonKind) -> None:
    """Whatever has points has its reason, in whatever words it was told."""
    together = Situation((one, other))
    assert points(together) > points(Situation((Person(1), Person(2, role="cook"))))
    (match,) = plan_round(together).matches
    assert kind in [reason.kind for reason in match.reasons]


def test_false_friends_have_nothing_in_common() -> None:
    """Neither points nor reasons."""
    two = (Person(1, interests=("Reise", "hiking")), Person(2, interests=("Reis", "biking")))
    assert points(Situation(two)) == points(Situation((Person(1), Person(2))))
    assert ReasonKind.INTEREST not in [
        reason.kind for reason in plan_round(Situation(two)).matches[0].reasons
    ]


def test_a_department_with_a_slip_is_the_same_department() -> None:
    """Its people count as colleagues, and it as one."""
    people = tuple(
        Person(one, name) for one, name in enumerate(("Engineering", "Enginering", "Legal", "Legals"))
    )
    situation = Situation(people)
    assert sorted(situation.departments.values()) == [2, 2]
    assert plan_round(situation).report.insiders == 0


def test_a_department_met_others_however_those_who_met_them_typed_it() -> None:
    """Also where nobody types it like that in this round, and when the round is planned again."""
    people = tuple(Person(one, ("Operations", "Legal")[one % 2]) for one in range(10))
    met = History([PastMatch(1, frozenset({98, 99}), bridges=frozenset({("legal", "operation")}))])
    situation = Situation(people, met, sizes={"operation": 3, "operations": 5, "legal": 5})
    for each in (situation, read(json.loads(json.dumps(without(written(situation), 0))))):
        assert each.size(each.words.key("Operations")) == 8
        told = {reason.kind for match in plan_round(each).matches for reason in match.reasons}
        assert ReasonKind.BRIDGE not in told


def test_a_language_is_understood_however_it_is_spelt() -> None:
    """So nobody is told that they lack one."""
    two = (Person(1, languages=("English",)), Person(2, languages=("Englsih",)))
    (match,) = plan_round(Situation(two)).matches
    assert WeaknessKind.NO_COMMON_LANGUAGE not in [weakness.kind for weakness in match.weaknesses]


def test_neither_the_order_of_people_nor_of_their_words_makes_a_difference() -> None:
    """The plan stays the same."""
    words = [
        "Boote",
        "Boot",
        "boots",
        "hikes",
        "Hiking",
        "Photograpy",
        "photography",
        "Reis",
        "Reisen",
        "board games",
    ]
    chance = Random(1)
    lists = [chance.sample(words, 4) for _ in range(30)]
    planned = [
        Person(one, f"Department {one % 5}", interests=tuple(words)) for one, words in enumerate(lists)
    ]
    shuffled = [
        Person(one.id, one.department, interests=tuple(chance.sample(one.interests, 4)))
        for one in chance.sample(planned, len(planned))
    ]
    assert groups(Situation(tuple(planned))) == groups(Situation(tuple(shuffled)))


def test_a_round_of_before_is_planned_as_it_was() -> None:
    """When only case, quotes, dashes and spaces made no difference."""
    record = json.loads(json.dumps(written(Situation(PEOPLE))))
    del record["meanings"]
    old = read(record)
    assert points(old.among({1, 4})) == points(Situation((Person(1), Person(2))))
    assert len({tuple(groups(read(record | {"seed": seed}))) for seed in range(10)}) > 1


def test_what_meant_the_same_is_kept_with_a_round() -> None:
    """A dictionary that knows more later doesn't change it."""
    record = json.loads(json.dumps(written(Situation(PEOPLE))))
    assert record["meanings"] == {"hiking": "hikes", "books": "book"}
    as_then = read(record | {"meanings": {"hiking": "book"}})
    assert groups(as_then.among({1, 3, 4})) == [(1, 3, 4)]
    assert [reason.kind for reason in plan_round(as_then.among({1, 3})).matches[0].reasons].count(
        ReasonKind.INTEREST
    ) == 1


def test_words_of_whoever_is_taken_out_are_gone() -> None:
    """From what means the same, too."""
    hikers = (HIKER, OTHER_HIKER, Person(5, interests=("hike",)))
    kept = json.dumps(without(json.loads(json.dumps(written(Situation(hikers)))), 5))
    assert '"hike"' not in kept
    rest = read(json.loads(kept))
    assert rest.words.key("Hiking") == rest.words.key("hikes")
