"""What closed rounds come to: sums of what each of them told, and nothing else."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.insight.departments import bridged_by_chance, department_map
from bot.domain.rounds.numbers import Reach
from bot.domain.rounds.round import Gain
from tests.effort import examples
from tests.slack.insights import report

NAMES = st.sampled_from(["", "Legal", "legal", "Sales", "Finance"])
PAIRS = st.tuples(NAMES, NAMES).map(lambda pair: (min(pair), max(pair)))
REACHES = st.lists(
    st.builds(
        Reach,
        st.lists(st.tuples(PAIRS, st.integers(1, 4)).map(lambda each: (*each[0], each[1])), max_size=6).map(
            tuple
        ),
        st.just(0),
        st.just(0),
        st.lists(PAIRS, max_size=4).map(tuple),
    ),
    max_size=8,
)


def test_totals_are_sums_of_what_rounds_told() -> None:
    """A round that tells nothing of its answers is in no total of answers, and in all others."""
    found = report(4)
    first, *others = found.rounds
    silent = replace(first.numbers, met=None, rating=None, gains={})
    partly = replace(found, rounds=(replace(first, numbers=silent), *others))
    assert found.met == (30 + 31 + 32 + 33, 39 + 40 + 41 + 42)
    assert partly.met == (31 + 32 + 33, 40 + 41 + 42)
    assert partly.introduced == found.introduced == 40 + 41 + 42 + 43
    assert [*found.gains] == [Gain.LAUGH, Gain.IDEA, Gain.CONTACT, Gain.HELP, Gain.PLAN]
    assert found.gains[Gain.PLAN] == 24
    assert partly.gains[Gain.PLAN] == 18
    assert partly.rating
    assert partly.rating[1] == 150


def test_chance_is_beside_it_only_where_it_was_counted_from_the_start() -> None:
    """With rounds of an earlier version, what chance would have given is not known."""
    found = report(4)
    first, *others = found.rounds
    older = replace(found, rounds=(replace(first, numbers=replace(first.numbers, reach=None)), *others))
    assert found.across_by_chance == (33 + 34 + 35 + 33, 160)
    assert len(found.bridged_by_chance) == 4
    assert older.across_by_chance is None
    assert older.bridged_by_chance == ()


def test_without_rounds_there_is_nothing_to_tell() -> None:
    """Nor does anything fail."""
    none = report(0)
    assert (none.met, none.rating, none.bridges, none.across_by_chance, none.gains) == (
        None,
        None,
        None,
        None,
        {},
    )
    assert none.departments.names == ()


@examples(200)
@given(REACHES)
def test_the_map_is_coarse_and_names_no_small_department(rounds: list[Reach]) -> None:
    """Each cell is a step of five, and at most what there was; a couple more changes nothing, or one cell by one step."""
    found = department_map(rounds)
    assert "" not in found.names
    assert len({name.casefold() for name in found.names}) == len(found.names)
    for (one, other), couples in found.cells.items():
        pair = sorted((found.names[one].casefold(), found.names[other].casefold()))
        true = sum(
            count
            for each in rounds
            for a, b, count in each.new
            if sorted((a.casefold(), b.casefold())) == pair
        )
        assert couples % 5 == 0
        assert couples <= true < couples + 5
        assert found.cell(other, one) == couples


@examples(100)
@given(REACHES)
def test_bridges_by_chance_add_up(rounds: list[Reach]) -> None:
    """They never become fewer, and each pair counts once."""
    counts = bridged_by_chance(rounds)
    assert counts == sorted(counts)
    assert len(counts) == len(rounds)


def test_a_round_of_some_day_is_told_of_in_its_order() -> None:
    """The samples are fortnights, which other tests rely on."""
    found = report(3)
    assert found.rounds[1].scheduled_at - found.rounds[0].scheduled_at == timedelta(weeks=2)
