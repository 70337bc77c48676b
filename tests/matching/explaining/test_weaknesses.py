"""What is less good about a group, as data."""

from bot.domain.rounds.round import Weakness, WeaknessKind
from bot.matching import History, Person, Policy, Situation
from bot.matching.explaining.weaknesses import weaknesses_of
from tests.matching.people import crowd, person, together

BY_ROLES = {WeaknessKind.ALL_NEW, WeaknessKind.SEVERAL_CHATS}


def weak(people, *others: Person, past=(), policy: Policy | None = None) -> tuple[Weakness, ...]:
    """What is less good about these people in a round with the others."""
    return weaknesses_of(people, Situation((*people, *others), History(past), policy or Policy()))


def test_a_good_group_has_none():
    """Two strangers of different departments who work at the same time."""
    assert weak(crowd("Sales", "Design")) == ()


def test_two_who_met_within_the_gap():
    """Who they are, and how many rounds ago it was."""
    assert weak(crowd("Sales", "Design"), past=[together(1, 2, rounds_ago=6)]) == (
        Weakness(WeaknessKind.TOO_SOON, (1, 2), number=6),
    )


def test_two_who_met_long_ago():
    """Beyond the gap."""
    assert weak(crowd("Sales", "Design"), past=[together(1, 2, rounds_ago=7)]) == (
        Weakness(WeaknessKind.MET_BEFORE, (1, 2), number=7),
    )


def test_each_two_of_a_group_count():
    """Those who met latest come first."""
    past = [together(1, 3, rounds_ago=5), together(2, 3, rounds_ago=2), together(1, 2, rounds_ago=50)]
    assert weak(crowd("A", "B", "C"), past=past, policy=Policy(3)) == (
        Weakness(WeaknessKind.TOO_SOON, (2, 3), number=2),
        Weakness(WeaknessKind.TOO_SOON, (1, 3), number=5),
        Weakness(WeaknessKind.MET_BEFORE, (1, 2), number=50),
    )


def test_the_same_department_names_its_share():
    """In per cent of the round, in the words of the first."""
    people = [person(1, "Sales"), person(2, "sales ")]
    others = [person(3, "Sales"), person(4, "Design"), person(5, "Design"), person(6, "Legal")]
    assert weak(people, *others) == (Weakness(WeaknessKind.SAME_DEPARTMENT, (1, 2), ("Sales",), 50),)


def test_the_only_department_is_no_weakness():
    """Nobody could do better."""
    assert weak(crowd("Sales", "Sales")) == ()


def test_a_larger_group_names_its_size():
    """Only if it is larger than the policy has it."""
    assert weak(crowd("A", "B", "C")) == (Weakness(WeaknessKind.LARGER, (1, 2, 3), number=3),)
    assert weak(crowd("A", "B", "C"), policy=Policy(3)) == ()


def test_no_common_hours():
    """Where there is no half hour in which all of them work."""
    people = [person(1, "A", hours=0b011), person(2, "B", hours=0b110), person(3, "C", hours=0b101)]
    assert weak(people, policy=Policy(3)) == (Weakness(WeaknessKind.NO_COMMON_HOURS, (1, 2, 3)),)
    assert weak(people[:2]) == ()


def test_no_common_place():
    """Somebody doesn't like video, and there is no office in which all would meet in person."""
    here = person(1, "A", video=False, office="Porto")
    no_place = (Weakness(WeaknessKind.NO_COMMON_PLACE, (1, 2)),)
    assert weak([here, person(2, "B", office="Lisbon")]) == no_place
    assert weak([here, person(2, "B", in_person=False, office="Porto")]) == no_place
    assert weak([here, person(2, "B", office="porto")]) == ()
    assert weak([here, person(2, "B")]) == ()  # who may be there, for all that they said
    assert weak([person(1, "A", office="Porto"), person(2, "B", office="Lisbon")]) == ()


def test_no_common_language():
    """Where there is none that all speak who said what they speak."""
    people = [
        person(1, "A", languages=("Polish", "greek")),
        person(2, "B", languages=("Greek",)),
        person(3, "C", languages=("English", "polish")),
        person(4, "D"),
    ]
    assert weak(people, policy=Policy(4)) == (Weakness(WeaknessKind.NO_COMMON_LANGUAGE, (1, 2, 3, 4)),)
    assert weak(people[:2]) == weak(people[2:]) == ()


def test_weaknesses_come_in_the_order_of_their_kinds():
    """The weightiest first."""
    people = [
        person(1, "A", hours=1, languages=("Greek",), video=False, in_person=False),
        person(2, "A", hours=2, languages=("Polish",)),
        person(3, "A"),
    ]
    past = [together(1, 2, rounds_ago=1), together(2, 3, rounds_ago=30)]
    kinds = [weakness.kind for weakness in weak(people, person(4, "B"), past=past)]
    assert kinds == [kind for kind in WeaknessKind if kind not in BY_ROLES]
