"""A round drawn ahead, once people have come and gone: only what must change, changes."""

from dataclasses import replace
from itertools import chain, combinations

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.rounds.draft import Pairing
from bot.matching import plan_round, seated, settle
from tests.effort import examples
from tests.matching.people import situations


def drawn(situation) -> Pairing:
    """The round as it is drawn."""
    plan = plan_round(situation)
    return Pairing(tuple(match.people for match in plan.matches), plan.alone, plan.waiting)


@examples(40)
@given(situations(2, 14))
def test_nothing_changes_where_nobody_came_or_went(situation):
    """What was drawn comes out again, with the same reasons."""
    before = drawn(situation)

    assert settle(situation, before) == before
    assert seated(situation, before) == plan_round(situation)


@examples(40)
@given(st.data())
def test_only_the_groups_of_who_went_or_came_change(data):
    """Whoever meets nobody who went meets the same people, and perhaps somebody who was left over, or came."""
    situation = data.draw(situations(4, 14))
    ids = [person.id for person in situation.people]
    come = data.draw(st.sets(st.sampled_from(ids), max_size=3))
    went = data.draw(st.sets(st.sampled_from(ids), max_size=3)) - come
    before = drawn(situation.among({*ids} - come))
    now = situation.among({*ids} - went)

    after = settle(now, before)

    assert after.everyone == {*ids} - went
    placed = [*chain.from_iterable(after.groups), *after.alone]
    assert len(placed) == len({*placed})
    for group in before.groups:
        stays = tuple(one for one in group if one not in went)
        if len(stays) > 1:
            assert any({*stays} <= {*each} for each in after.groups)
    exclusions = situation.ties.exclusions
    assert not any(pair in exclusions for group in after.groups for pair in combinations(group, 2))


@examples(40)
@given(st.data())
def test_who_must_part_is_not_the_only_one_who_changes(data):
    """As many other groups are mixed with theirs, where there are others, so that nobody can tell who it was."""
    situation = data.draw(situations(8, 14))
    situation = replace(situation, policy=replace(situation.policy, group_size=2))
    before = drawn(situation)
    if not before.groups:
        return
    pair = data.draw(st.sampled_from(before.groups))[:2]
    ties = replace(situation.ties, exclusions=situation.ties.exclusions | {pair})

    after = settle(replace(situation, ties=ties), before)

    changed = {*before.groups} - {*after.groups}
    assert not any({*pair} <= {*group} for group in after.groups)
    assert len(changed) >= min(2, len(before.groups))
