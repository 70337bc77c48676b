"""What is told of a round's answers: it never matters what one person said. docs/privacy.md has the proof; this performs it."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from benchmarks.differencing import ELSE, Rigged, deniable
from bot.domain.rounds.counting.tally import Seat, Told, tally
from bot.domain.rounds.counting.voices import heard
from bot.domain.rounds.round import Answer, Gain
from tests.effort import examples

TOLD = st.one_of(
    st.builds(Told, st.sampled_from([None, Answer.NOT_YET, Answer.NO])),
    st.builds(
        Told,
        st.just(Answer.MET),
        st.none() | st.integers(1, 5),
        st.lists(st.sampled_from(Gain), unique=True, max_size=3).map(tuple),
    ),
)


@st.composite
def rounds(draw: st.DrawFn) -> tuple[dict[Seat, Told], int]:
    """A round of pairs and larger groups, in which some people may be in several, and a seed."""
    sizes = draw(st.lists(st.integers(2, 4), min_size=1, max_size=7))
    people = st.integers(1, 8) if draw(st.booleans()) else st.integers(1, 1000)
    chats = [draw(st.lists(people, min_size=size, max_size=size, unique=True)) for size in sizes]
    alike = draw(TOLD) if draw(st.booleans()) else None  # everybody says the same
    told = {(chat, one): alike or draw(TOLD) for chat, who in enumerate(chats) for one in who}
    return told, draw(st.integers(0, 1000))


@examples(300)
@given(rounds())
def test_whoever_told_something_may_have_told_anything_else(drawn: tuple[dict[Seat, Told], int]) -> None:
    """For each person and whatever they may have said, others can have said the rest so that the numbers are the same."""
    told, seed = drawn
    for seat in told:
        for other in ELSE:
            assert deniable(told, seed, seat, other)


@examples(200)
@given(rounds())
def test_nobody_speaks_twice_and_one_chat_is_silent(drawn: tuple[dict[Seat, Told], int]) -> None:
    """Who is heard does not depend on what was told; chats have equally many voices, and all but one have some."""
    told, seed = drawn
    chats: dict[int, list[int]] = {}
    for chat, one in told:
        chats.setdefault(chat, []).append(one)
    voices = heard(chats, Random(seed))
    people = [one for each in voices.values() for one in each]
    assert len(people) == len(set(people))
    assert len({len(each) for each in voices.values()}) <= 1
    assert all(each <= set(chats[chat]) for chat, each in voices.items())
    assert {chat for chat in chats if chat not in heard(chats, Rigged(seed, chat))}


def test_what_all_say_alike_is_told_of_all_but_one() -> None:
    """Five pairs that all met and liked it: four are told of. Of three pairs too few are left to tell anything."""
    happy = Told(Answer.MET, 5, (Gain.IDEA,))
    five = {(chat, 2 * chat + seat): happy for chat in range(5) for seat in range(2)}
    counted = tally(five, heard({chat: (2 * chat, 2 * chat + 1) for chat in range(5)}, Random(1)))
    assert (counted.counted, counted.voices, counted.met, counted.answered) == (4, 8, 4, 8)
    assert (counted.rating, counted.gains) == (5.0, {Gain.IDEA: 8})
    three = {chat: (2 * chat, 2 * chat + 1) for chat in range(3)}
    few = tally(five, heard(three, Random(1)))
    assert (few.counted, few.met, few.rating, few.gains) == (2, None, None, {})
