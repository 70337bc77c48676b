"""The words in use: which are offered, and how new ones are spelt."""

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.people.participant import Profile
from bot.domain.people.vocabulary import in_use, most_used, respelt

WORDS = st.lists(st.sampled_from(["SQL", "sql", "Sql", "chess", "Chess", "jazz", "İ", "ß", "SS"]), max_size=4)


def test_the_most_used_come_first_in_their_usual_spelling() -> None:
    """Spellings count together; of those used equally often the first by the alphabet is taken."""
    lists = [("SQL", "jazz"), ("sql", "Jazz"), ("SQL",), ("chess",)]
    assert most_used(lists) == ("SQL", "Jazz", "chess")


@given(st.lists(WORDS, max_size=8))
def test_each_word_is_known_once(lists: list[list[str]]) -> None:
    """In one of the spellings that people use, whatever they are."""
    found = most_used(lists)
    assert {word.casefold() for word in found} == {word.casefold() for words in lists for word in words}
    assert len({word.casefold() for word in found}) == len(found)
    assert set(found) <= {word for words in lists for word in words}


def test_a_profile_takes_the_spelling_of_others() -> None:
    """What people help with and what others would like to learn are spelt alike; so are departments and wishes."""
    known = in_use(
        ("Legal",),
        {
            "interests": [("jazz",)],
            "can_help": [],
            "wants_to_learn": [("SQL",)],
            "wants_to_meet": [("nurse",)],
            "languages": [("English",)],
        },
    )
    typed = Profile(
        "LEGAL", ("Jazz", "go"), ("sql",), ("Sql",), wants_to_meet=("legal", "Nurse"), languages=("english",)
    )
    assert respelt(typed, known) == Profile(
        "Legal", ("jazz", "go"), ("SQL",), ("SQL",), wants_to_meet=("Legal", "nurse"), languages=("English",)
    )
