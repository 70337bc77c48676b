"""Why people were put together, as data."""

from bot.domain.participant import MeetingMode
from bot.domain.round import Reason, ReasonKind
from bot.matching import History
from bot.matching.reasons import reasons_for

from .people import person, together

MET = History([together(1, 2)])  # so that being new to each other is not a reason


def test_teaching_goes_from_helper_to_learner_in_the_learners_words():
    """Who helps comes first, then who learns, and the topic reads as the learner typed it."""
    helper = person(2, can_help=("SQL", "Excel"))
    learner = person(1, wants_to_learn=("sql", "Rust"))
    assert reasons_for([learner, helper], MET) == (Reason(ReasonKind.TEACHES, (2, 1), ("sql",)),)


def test_each_topic_is_a_reason_once_for_each_two():
    """Topics are told apart, and so are directions; a topic typed twice counts once."""
    both = person(1, can_help=("SQL", "sql"), wants_to_learn=("Rust", "Go"))
    other = person(2, can_help=("go", "rust"), wants_to_learn=("SQL", "Sql"))
    assert reasons_for([both, other], MET) == (
        Reason(ReasonKind.TEACHES, (1, 2), ("SQL",)),
        Reason(ReasonKind.TEACHES, (2, 1), ("Rust",)),
        Reason(ReasonKind.TEACHES, (2, 1), ("Go",)),
    )


def test_shared_interests_are_one_reason():
    """What two share is told at once, whatever the case, in the words and order of the first of them."""
    people = [person(1, interests=("Chess", "Sailing", "go")), person(2, interests=("sailing", "chess"))]
    assert reasons_for(people, MET) == (Reason(ReasonKind.INTEREST, (1, 2), ("Chess", "Sailing")),)


def test_interests_name_those_who_share_them():
    """In a trio each circle of people has its own reason, the largest first."""
    met = History([together(1, 2, 3)])
    people = [
        person(1, interests=("chess", "baking")),
        person(2, interests=("chess", "sailing", "baking")),
        person(3, interests=("sailing", "Baking")),
    ]
    assert reasons_for(people, met) == (
        Reason(ReasonKind.INTEREST, (1, 2, 3), ("baking",)),
        Reason(ReasonKind.INTEREST, (1, 2), ("chess",)),
        Reason(ReasonKind.INTEREST, (2, 3), ("sailing",)),
    )


def test_different_departments_are_a_reason():
    """Each department is named once, in the order of the people."""
    people = [person(1, "Sales"), person(2, "Design"), person(3, "sales")]
    met = History([together(1, 2, 3)])
    assert reasons_for(people, met) == (Reason(ReasonKind.DEPARTMENTS, (1, 2, 3), ("Sales", "Design")),)


def test_one_department_is_no_reason():
    """Being of the same department says nothing, and neither does a department that nobody knows."""
    assert reasons_for([person(1, "Sales"), person(2, "SALES")], MET) == ()
    assert reasons_for([person(1, "Sales"), person(2, "")], MET) == ()


def test_first_time_means_no_two_have_met():
    """A group is new to each other only if no two of it were ever together."""
    people = [person(1), person(2), person(3)]
    assert reasons_for(people, History()) == (Reason(ReasonKind.FIRST_TIME, (1, 2, 3)),)
    assert reasons_for(people, History([together(2, 3, rounds_ago=40)])) == ()


def test_an_office_is_a_reason_where_all_can_meet_there():
    """The same office counts unless someone only meets by video, or nobody says which it is."""
    porto = person(1, office="Porto", mode=MeetingMode.IN_PERSON)
    assert reasons_for([porto, person(2, office="porto")], MET) == (
        Reason(ReasonKind.OFFICE, (1, 2), ("Porto",)),
    )
    assert reasons_for([porto, person(2, office="Porto", mode=MeetingMode.VIDEO)], MET) == ()
    assert reasons_for([porto, person(2, office="Lisbon")], MET) == ()
    assert reasons_for([person(1), person(2)], MET) == ()


def test_video_is_a_reason_where_all_prefer_it():
    """It counts only if everyone prefers video."""
    video = person(1, mode=MeetingMode.VIDEO)
    assert reasons_for([video, person(2, mode=MeetingMode.VIDEO)], MET) == (
        Reason(ReasonKind.BOTH_VIDEO, (1, 2)),
    )
    assert reasons_for([video, person(2, mode=MeetingMode.EITHER)], MET) == ()


def test_reasons_come_in_the_order_of_their_kinds():
    """The weightiest reason comes first, as the kinds are declared."""
    people = [
        person(1, "Sales", interests=("chess",), can_help=("SQL",), office="Porto"),
        person(2, "Design", interests=("chess",), wants_to_learn=("SQL",), office="Porto"),
    ]
    kinds = [reason.kind for reason in reasons_for(people, History())]
    assert kinds == [kind for kind in ReasonKind if kind is not ReasonKind.BOTH_VIDEO]
