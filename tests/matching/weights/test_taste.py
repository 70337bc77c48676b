"""How well two people suit each other."""

from dataclasses import fields

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching import Person, Ties, Weights
from bot.matching.core.policy import MOST
from bot.matching.rules.catalogue import most_taste
from bot.matching.weights.taste import Taste
from tests.matching.people import people_of, ties_of

ALL = slice(None)
WEIGHTS = Weights()
WEIGHED = ("hours", "teaches", "peers", "levels", "overlap")
PLAIN = WEIGHTS.strangers + WEIGHTS.hours + WEIGHTS.meeting + WEIGHTS.language


def suit(one: dict[str, object], other: dict[str, object], ties: Ties | None = None) -> int:
    """How much better two suit each other than two of whom nothing is known."""
    people = [Person(1, **one), Person(2, **other)]  # type: ignore[arg-type]
    return int(Taste(people, ties or Ties(), WEIGHTS).block(ALL, ALL)[0, 1]) - PLAIN


def test_the_most_that_a_pair_can_have_can_be_counted() -> None:
    """Points are short numbers: where every rule has the greatest weight, none may run over."""
    greatest = Weights(**{each.name: MOST for each in fields(Weights)})
    assert most_taste(greatest) <= np.iinfo(Taste([Person(1)], Ties(), greatest).block(ALL, ALL).dtype).max


class TestPoints:
    """What each thing is worth."""

    def test_helping_counts_in_each_direction(self):
        """It is good when one can help the other, better when both can; a second topic adds nothing."""
        helper, learner = {"offers": ("SQL", "go")}, {"seeks": ("sql", "Go")}
        both = {"offers": ("SQL",), "seeks": ("SQL",)}
        assert suit(helper, learner) == suit(learner, helper) == WEIGHTS.teaches
        assert suit(both, both) == 2 * WEIGHTS.teaches

    @pytest.mark.parametrize(("shared", "counted"), [(0, 0), (1, 1), (3, 3), (5, 3)])
    def test_shared_interests_count_up_to_three(self, shared, counted):
        """Each counts, in whatever case; beyond three it makes no difference."""
        words = ("chess", "sailing", "baking", "go", "film")[:shared]
        shouted = tuple(word.upper() for word in words)
        assert suit({"interests": words}, {"interests": shouted}) == counted * WEIGHTS.interest

    def test_wishes_count_in_each_direction(self):
        """For a department or a role, once even where both suit."""
        wish = {"wishes": ("Design", "nurse")}
        assert suit(wish, {"department": "design", "role": "Nurse"}) == WEIGHTS.wishes
        assert suit({**wish, "role": "nurse"}, {**wish, "role": "Nurse"}) == 2 * WEIGHTS.wishes

    @pytest.mark.parametrize("wish", ["nurse", "Product Designer", "senior product designer", "designer"])
    def test_a_wish_may_name_a_part_of_a_role(self, wish):
        """Whole words of it, in a row."""
        role = {"role": "Senior Product Designer (Nurse)"}
        assert suit({"wishes": (wish,)}, role) == WEIGHTS.wishes
        assert suit({"wishes": ("senior designer", "design", "")}, role) == 0

    @pytest.mark.parametrize(
        ("one", "other", "understood"),
        [
            ((), (), True),
            (("English",), (), True),
            (("English",), (" ",), True),
            (("English", "Polish"), ("polish",), True),
            (("English",), ("Polish", "Greek"), False),
        ],
    )
    def test_two_without_a_language_in_common_suit_each_other_less(self, one, other, understood):
        """Where both said which they speak."""
        lost = 0 if understood else WEIGHTS.language
        assert suit({"languages": one}, {"languages": other}) == -lost
        assert suit({"languages": other}, {"languages": one}) == -lost

    def test_ties_count_by_their_share(self):
        """Knowing each other is a minus; rounded to whole points."""
        assert suit({}, {}, Ties(acquaintance={(1, 2): 1})) == -WEIGHTS.strangers
        assert suit({}, {}, Ties(acquaintance={(2, 1): 0.333})) == -round(WEIGHTS.strangers * 0.333)

    def test_ties_of_people_who_are_not_there_are_passed_over(self):
        """They make no difference."""
        assert suit({}, {}, Ties(acquaintance={(1, 9): 1, (8, 9): 1})) == 0

    @pytest.mark.parametrize(("common", "share"), [(0, 0), (1, 1 / 8), (4, 1 / 2), (8, 1), (16, 1)])
    def test_hours_in_common_count_up_to_four(self, common, share):
        """Half hour by half hour."""
        hours = {"hours": (1 << common) - 1}
        assert suit(hours, {}) == int(WEIGHTS.hours * share) - WEIGHTS.hours

    @pytest.mark.parametrize(
        ("one", "other", "can_meet"),
        [
            ({"in_person": False}, {"in_person": False}, True),
            ({"in_person": False}, {}, True),
            ({"in_person": False}, {"video": False}, False),
            ({"video": False}, {"video": False}, True),
            ({"video": False, "office": "Porto"}, {"office": "Lisbon"}, False),
            ({"office": "Porto"}, {"office": "Lisbon"}, True),
        ],
    )
    def test_people_should_be_able_to_meet_as_they_like(self, one, other, can_meet):
        """Who meets in person needs the same office, who meets by video someone with video."""
        assert suit(one, other) == (0 if can_meet else -WEIGHTS.meeting)

    def test_the_same_office_is_a_plus(self):
        """Where both name it, and both would meet there."""
        assert suit({"office": "Porto"}, {"office": "porto "}) == WEIGHTS.office
        assert suit({"office": "Porto"}, {"office": "Porto", "in_person": False}) == 0
        assert suit({}, {}) == 0

    @pytest.mark.parametrize(
        ("one", "other", "mixed"),
        [(183, 730, True), (184, 730, False), (183, 729, False), (0, None, False), (10, 10, False)],
    )
    def test_new_people_suit_those_who_have_been_there_long(self, one, other, mixed):
        """Half a year is new, two years are long, and unknown is neither."""
        assert suit({"tenure_days": one}, {"tenure_days": other}) == mixed * WEIGHTS.tenure
        assert suit({"tenure_days": other}, {"tenure_days": one}) == mixed * WEIGHTS.tenure


class TestOffUnlessWanted:
    """Rules for which the evidence is thin give nothing until somebody sets their weight."""

    def given(self, name: str, one: dict[str, object], other: dict[str, object]) -> int:
        """What one rule alone gives two people, of a weight of 100."""
        nothing = {each.name: 0 for each in fields(Weights)}
        people = [Person(1, **one), Person(2, **other)]  # type: ignore[arg-type]
        taste = Taste(people, Ties(), Weights(**nothing | {name: 100})).block(ALL, ALL)
        assert taste[0, 1] == taste[1, 0]
        assert Weights(**{name: 0}) == WEIGHTS
        return int(taste[0, 1])

    @pytest.mark.parametrize(
        ("one", "other", "same", "apart"),
        [(3, 3, 100, 0), (3, 4, 0, 50), (1, 3, 0, 100), (9, -9, 0, 100), (None, 0, 0, 0), (None, None, 0, 0)],
    )
    def test_levels(self, one, other, same, apart):
        """On the same, or up to two apart; an unknown one is neither."""
        two = {"level": one}, {"level": other}
        assert (self.given("peers", *two), self.given("levels", *two)) == (same, apart)

    @pytest.mark.parametrize(
        ("interests", "contacts", "points"), [(0, 0, 0), (1, 0, 100), (0, 3, 100), (2, 2, 50), (6, 1, 0)]
    )
    def test_some_overlap(self, interests, contacts, points):
        """A few interests and contacts in common are better than some more, and these than none or many."""
        alike = {"interests": tuple("abcdefg"[:interests]), "contacts": tuple(range(10, 10 + contacts))}
        assert self.given("overlap", alike | {"contacts": (*alike["contacts"], 99)}, alike) == points


def test_the_best_match_has_all_the_taste_there_is():
    """The bound of all taste can be reached, and no taste at all too."""
    ideal = {
        "department": "Sales",
        "role": "nurse",
        "interests": ("chess", "sailing", "baking"),
        "offers": ("SQL",),
        "seeks": ("SQL",),
        "wishes": ("Sales",),
        "office": "Porto",
    }
    best = suit({**ideal, "tenure_days": 1}, {**ideal, "tenure_days": 999})
    assert best + PLAIN == most_taste(WEIGHTS)
    far = {"hours": 0, "video": False, "languages": ("Greek",)}
    ties = Ties(acquaintance={(1, 2): 1})
    nothing = suit(far, {"in_person": False, "languages": ("Polish",)}, ties)
    assert nothing + PLAIN == 0


@given(people_of(1, 8), st.data())
def test_taste_is_symmetric_and_within_its_bounds(people, data):
    """Whoever they are, of whatever weights; and blocks are parts of the whole."""
    weights = data.draw(st.builds(Weights, **{name: st.integers(0, 1000) for name in WEIGHED}))
    taste = Taste(people, data.draw(ties_of(people)), weights)
    whole = taste.block(ALL, ALL)
    assert np.array_equal(whole, whole.T)
    assert whole.min() >= 0
    assert whole.max() <= most_taste(weights)
    rows = np.array([0, len(people) - 1])
    assert np.array_equal(taste.block(rows, slice(0, 3)), whole[rows][:, :3])
