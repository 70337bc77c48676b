"""Who was put together before, and who has a priority to better luck now."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bot.matching import History, Turns, past_match
from bot.matching.core.history import LAST_TIME, MOST_PRIORITY, REMEMBERED
from tests.matching.people import people_of, person, together


class TestMeetings:
    """Who was together with whom."""

    def test_strangers_have_no_history(self):
        """Two who were never together have no number of rounds, and someone never matched no last match."""
        history = History([together(1, 2), together(3, 4)])
        assert history.rounds_since(1, 3) is None
        assert history.last_match(5) is None

    def test_the_latest_of_several_matches_counts(self):
        """Of all matches the latest counts, whatever their order, and whichever of two is asked about first."""
        past = [together(1, 2, rounds_ago=5), together(1, 2, rounds_ago=2), together(1, 2, rounds_ago=9)]
        for history in (History(past), History(reversed(past))):
            assert history.rounds_since(1, 2) == history.rounds_since(2, 1) == 2
            assert history.last_match(1) == past[1]

    def test_all_of_a_group_were_together(self):
        """In a group of four each was together with each of the others."""
        history = History([together(1, 2, 3, 4, rounds_ago=3)])
        assert history.rounds_since(4, 2) == 3
        assert history.last_match(3) == together(1, 2, 3, 4, rounds_ago=3)
        assert len(dict(history.met())) == 6

    def test_being_left_out_is_no_match(self):
        """Someone who was alone in the last round was last matched in the one before."""
        history = History([together(1, 2, rounds_ago=2), together(1, rounds_ago=1)])
        assert history.last_match(1) == together(1, 2, rounds_ago=2)

    def test_who_left_it_had_no_match(self):
        """They were together all the same, so that the gap holds, but it is neither luck of theirs nor their last match."""
        history = History([replace(together(1, 2, 3, larger=True), left=frozenset({1}))])
        assert history.rounds_since(1, 2) == 1
        assert (history.last_match(1), history.priority(1)) == (None, 0)
        assert history.priority(2) == LAST_TIME + 1


class TestBadLuck:
    """What gives a priority to better luck."""

    def test_a_good_round_gives_none(self):
        """Neither has someone who was never in a round."""
        history = History([together(1, 2)])
        assert [history.priority(1), history.priority(9)] == [0, 0]

    def test_being_left_out(self):
        """Nobody was left for them."""
        assert History([together(1)]).priority(1) == LAST_TIME + 1

    def test_a_larger_group(self):
        """All of it had bad luck."""
        history = History([together(1, 2, 3, larger=True)])
        assert {history.priority(one) for one in (1, 2, 3)} == {LAST_TIME + 1}

    def test_a_larger_group_is_no_bad_luck_for_who_likes_that(self):
        """Only for the others in it."""
        people = [person(1, likes_groups=True), person(2, "C", likes_groups=False), person(3)]
        history = History(
            [
                past_match(people, 1, larger=True),
                past_match([person(4, "A"), person(5, "B")], 1, larger=False),
            ]
        )
        assert history.priority(1) < history.priority(2) == history.priority(3)

    def test_partners_who_did_not_come(self):
        """Who came had bad luck, the others had not."""
        history = History([together(1, 2, let_down=frozenset({2}))])
        assert [history.priority(1), history.priority(2)] == [0, LAST_TIME + 1]

    def test_a_group_that_was_remade_is_no_luck_at_all(self):
        """Only that they know each other counts; the luck is that of the group that came instead."""
        lost = together(1, 2, let_down=frozenset({1}), remade=True)
        history = History([lost, together(1, 3)])
        assert history.rounds_since(1, 2) == 1
        assert [history.priority(one) for one in (1, 2, 3)] == [0, 0, 0]

    def test_the_own_department(self):
        """Who met nobody from another while somebody did."""
        history = History([together(1, 2, insiders=frozenset({1, 2})), together(3, 4)])
        assert [history.priority(1), history.priority(3)] == [LAST_TIME + 1, 0]

    def test_the_own_department_is_no_bad_luck_where_there_is_no_other(self):
        """In a company of one department nobody has a priority that all others have too."""
        history = History([together(1, 2, insiders=frozenset({1, 2}))])
        assert history.priority(1) == 0

    def test_somebody_known(self):
        """Who met the same person again while most met somebody new."""
        again = [together(1, 2, rounds_ago=2), together(1, 2), together(3, 4), together(5, 6)]
        history = History(again)
        assert [history.priority(1), history.priority(3)] == [LAST_TIME + 1, 0]

    def test_somebody_known_is_no_bad_luck_where_most_met_one(self):
        """Once new faces have run out, meeting again is how it is."""
        history = History([together(1, 2, rounds_ago=2), together(1, 2)])
        assert history.priority(1) == 0


class TestClaims:
    """How much bad luck counts."""

    def test_the_last_round_counts_more_than_all_before(self):
        """Someone who had bad luck just now comes before someone who always had, but not just now."""
        always = [together(1, rounds_ago=ago) for ago in range(2, 60)]
        history = History([*always, together(1, 9), together(2)])
        assert 0 < history.priority(1) < history.priority(2)

    def test_bad_rounds_add_up(self):
        """Of two who had bad luck just now, the one with more of it before comes first."""
        history = History([together(1), together(1, rounds_ago=5), together(2)])
        assert history.priority(1) == history.priority(2) + 1

    def test_only_the_rounds_that_one_was_in_count(self):
        """A pause does not make bad luck older."""
        assert History([together(1, rounds_ago=30)]).priority(1) == History([together(1)]).priority(1)

    @given(
        st.lists(
            st.tuples(st.integers(1, 60), st.integers(1, 5), st.booleans()),
            max_size=80,
            unique_by=lambda at: at[:2],
        )
    )
    def test_a_claim_has_a_bound(self, past):
        """From nought to the most, and the order of the past makes no difference."""
        groups = [together(one, one + 1, rounds_ago=ago, larger=larger) for ago, one, larger in past]
        history, backwards = History(groups), History(reversed(groups))
        priorities = [history.priority(one) for one in range(8)]
        assert all(0 <= priority <= MOST_PRIORITY for priority in priorities)
        assert priorities == [backwards.priority(one) for one in range(8)]

    def test_the_most_is_reached(self):
        """By someone who is always left out."""
        past = [together(1, rounds_ago=ago) for ago in range(1, REMEMBERED + 9)]
        assert History(past).priority(1) == MOST_PRIORITY


def test_a_recalled_history_says_what_it_was_told():
    """Who met and who has a priority, and nothing else."""
    history = History.recalled({(1, 2): 3}, {2: 33})
    assert (history.rounds_since(2, 1), history.rounds_since(1, 3)) == (3, None)
    assert (history.priority(2), history.priority(1)) == (33, 0)


class TestPastMatches:
    """A group as it is remembered later."""

    @given(people_of(1, 4))
    def test_insiders_are_all_of_a_group_or_none(self, people):
        """All where they are of one department, whatever its spelling."""
        match = past_match(people, 2, larger=False)
        alike = len({one.department for one in people}) == 1
        assert match.people == {one.id for one in people}
        assert match.insiders == (match.people if alike else frozenset())

    def test_a_department_is_the_same_in_any_spelling(self):
        """Case and white space don't make another department."""
        assert past_match([person(1, "sales "), person(2, "Sales")], 1, larger=True).insiders == {1, 2}


def test_with_several_chats_only_all_of_them_are_bad_luck():
    """One with somebody of another department makes up for one with a colleague, and for a repeat."""
    past = [
        together(1, 2, rounds_ago=2),
        together(3, 4, rounds_ago=2),
        together(1, 2, insiders=frozenset({1, 2})),
        together(1, 3),
        together(4, 5),
        together(6, 7),
        together(8, 9),
    ]
    history = History(past)
    assert history.priority(1) == 0
    assert history.priority(2) > 0
    assert History([each for each in past if 3 not in each.people]).priority(1) > 0


def test_turns_are_counted_and_every_chat_beyond_the_first():
    """Whose turn it was by a role, and who had two chats in one round; not in what was made anew."""
    past = [
        together(1, 2, turns=Turns(frozenset({2})), rounds_ago=3),
        together(1, 2, turns=Turns(frozenset({2})), rounds_ago=2, remade=True),
        together(1, 2),
        together(1, 3),
        together(1, 4, left=frozenset({1})),
    ]
    history = History(past)
    assert [history.turns(one) for one in (1, 2, 3, 4)] == [1, 1, 0, 0]


def test_who_was_left_over_was_so_in_their_last_round():
    """Alone, or a newcomer among newcomers; one who met an old hand as well was not."""
    past = [
        together(1, rounds_ago=2),
        together(1, 5),
        together(2),
        together(3, 4, turns=Turns(missed=frozenset({3, 4}))),
        together(4, 6, turns=Turns(frozenset({4, 6}))),
    ]
    history = History(past)
    assert [one for one in range(1, 7) if history.was_left_over(one)] == [2, 3]
    again = History.recalled({}, {}, {}, {1: 2}, {3}).also_met({(1, 2): 4})
    assert (again.turns(1), again.was_left_over(3), again.rounds_since(2, 1)) == (2, True, 4)


def test_who_met_elsewhere_has_met_and_nothing_else():
    """Luck, turns and the last match stay; the later of two meetings counts."""
    history = History([together(1, 2, rounds_ago=2), together(1, 3), together(4)])
    more = history.also_met({(1, 2): 1, (1, 3): 9, (4, 5): 3})
    assert [more.rounds_since(*pair) for pair in ((1, 2), (3, 1), (5, 4), (2, 3))] == [1, 1, 3, None]
    assert [more.priority(one) for one in (1, 2, 4)] == [history.priority(one) for one in (1, 2, 4)]
    assert more.last_match(1) == history.last_match(1)
    assert history.rounds_since(4, 5) is None
