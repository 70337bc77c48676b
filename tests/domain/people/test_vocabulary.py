"""The words in use: which are offered, and how new ones are spelt."""

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.people.participant import Profile
from bot.domain.people.vocabulary import SEVERAL, in_use, most_used, respelt

WORDS = st.lists(st.sampled_from(["SQL", "sql", "Sql", "chess", "Chess", "jazz", "İ", "ß", "SS"]), max_size=4)


def test_the_most_used_come_first_in_their_usual_spelling() -> None:
    """Spellings count together; of those used equally often the first by the alphabet is taken."""
    lists = [("SQL", "jazz"), ("sql", "Jazz"), ("SQL",), ("chess",)]
    assert most_used(lists) == ("SQL", "Jazz", "chess")
    assert most_used(lists, 2) == ("SQL", "Jazz")


@given(st.lists(WORDS, max_size=8), st.integers(1, 4))
def test_a_word_is_offered_if_enough_people_use_it(lists: list[list[str]], fewest: int) -> None:
    """However often, and in however many spellings, one of them told it."""
    found = {word.casefold() for word in most_used(lists, fewest)}
    told = [{word.casefold() for word in words} for words in lists]
    assert found == {word for words in told for word in words if sum(word in each for each in told) >= fewest}


def test_what_one_person_told_is_offered_to_nobody() -> None:
    """Not even if they told it as two things; departments are named from three people on."""
    nothing = {name: [()] * 2 for name in SEVERAL}
    told = nothing | {"can_help": [("secret",), ("SQL",)], "wants_to_learn": [("Secret",), ("sql",)]}
    known = in_use({"Legal": 2, "LEGAL": 1, "Sales": 2}, told | {"interests": [("chess",), ("Chess", "go")]})
    assert known.departments == ("Legal",)
    assert known.offered("can_help") == ()
    assert known.offered("interests") == ("Chess",)
    assert known.offered("wants_to_learn") == ("Legal",)
    assert known.respelt("wants_to_learn", "SALES") == "Sales"


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
        {"Legal": 1},
        {
            "interests": [("jazz",)],
            "can_help": [()],
            "wants_to_learn": [("SQL", "nurse")],
            "languages": [("English",)],
        },
    )
    typed = Profile("LEGAL", ("Jazz", "go"), ("sql",), ("Sql", "legal", "Nurse"), languages=("english",))
    assert respelt(typed, known) == Profile(
        "Legal", ("jazz", "go"), ("SQL",), ("SQL", "Legal", "nurse"), languages=("English",)
    )


def test_what_means_the_same_is_offered_once() -> None:
    """In the words that most people use; nobody is offered what only one person wrote, and nobody's words are changed."""
    told = {name: [()] * 5 for name in SEVERAL} | {
        "interests": [("Hiking", "hike"), ("Hiking",), ("Hiking", "biking"), ("hike", "biking"), ("hikes",)],
        "wants_to_learn": [("designers", "Legals"), ("designers", "Legals"), (), (), ()],
    }
    known = in_use({"Legal": 3}, told)
    assert known.offered("interests") == ("Hiking", "biking", "hike")
    understood = known.understood(Profile("", ("chess", "hikes")))
    assert understood.offered("interests") == ("Hiking", "biking")
    assert understood.offered("interests", ("chess", "hikes")) == ("biking",)
    assert understood.offered("wants_to_learn") == ("Legal", "designers")
    assert understood.respelt("interests", "hikes") == "hikes"
    assert understood.respelt("interests", "HIKING") == "Hiking"
