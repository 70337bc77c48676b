"""Why people were put together, as data."""

from bot.domain.rounds.round import Reason, ReasonKind
from bot.matching import History, Person, Situation
from bot.matching.explaining.reasons import reasons_for
from tests.matching.people import person, together

MET = (together(1, 2),)  # so that being new to each other is not a reason


def why(*people: Person, past=MET, first=()) -> tuple[Reason, ...]:
    """The reasons for these people to sit together, in order of their ids."""
    situation = Situation(people, History(past))
    return reasons_for(situation.people, situation, first)


class TestTeaching:
    """One can help with what another would like to learn."""

    def test_it_goes_from_helper_to_learner_in_the_learners_words(self):
        """Who helps comes first, then who learns, and the topic reads as the learner typed it."""
        found = why(person(1, seeks=("sql", "Rust")), person(2, offers=("SQL", "Excel")))
        assert found == (Reason(ReasonKind.TEACHES, (2, 1), ("sql",)),)

    def test_each_topic_is_a_reason_once_for_each_two(self):
        """Topics are told apart, and so are directions; a topic typed twice counts once."""
        both = person(1, offers=("SQL", "sql"), seeks=("Rust", "Go"))
        other = person(2, offers=("go", "rust"), seeks=("SQL", "Sql"))
        assert why(both, other) == (
            Reason(ReasonKind.TEACHES, (1, 2), ("SQL",)),
            Reason(ReasonKind.TEACHES, (2, 1), ("Rust",)),
            Reason(ReasonKind.TEACHES, (2, 1), ("Go",)),
        )


class TestWishes:
    """One of them would like to meet people like the other."""

    def test_a_wish_names_who_has_it_then_whom_it_is_about(self):
        """In the words of the one who has it, whether for a department or a role."""
        found = why(person(1, wishes=("nurse", "sales")), person(2, "Sales", role="Nurse"))
        assert found == (Reason(ReasonKind.WISH, (1, 2), ("sales", "nurse")),)

    def test_wishes_for_somebody_else_are_none(self):
        """Nor are those for oneself."""
        assert why(person(1, "Sales", wishes=("Design",)), person(2, "Sales", role="cook")) == ()
        assert why(person(1, role="cook", wishes=("cook",)), person(2)) == ()


class TestInterests:
    """They share an interest."""

    def test_shared_interests_are_one_reason(self):
        """What two share is told at once, whatever the case, in the words and order of the first of them."""
        found = why(
            person(1, interests=("Chess", "Sailing", "go")), person(2, interests=("sailing", "chess"))
        )
        assert found == (Reason(ReasonKind.INTEREST, (1, 2), ("Chess", "Sailing")),)

    def test_interests_name_those_who_share_them(self):
        """In a trio each circle of people has its own reason, the largest first."""
        people = [
            person(1, interests=("chess", "baking")),
            person(2, interests=("chess", "sailing", "baking")),
            person(3, interests=("sailing", "Baking")),
        ]
        assert why(*people, past=[together(1, 2, 3)]) == (
            Reason(ReasonKind.INTEREST, (1, 2, 3), ("baking",)),
            Reason(ReasonKind.INTEREST, (1, 2), ("chess",)),
            Reason(ReasonKind.INTEREST, (2, 3), ("sailing",)),
        )


class TestDepartments:
    """They are of different ones."""

    def test_each_is_named_once(self):
        """In the order of the people."""
        found = why(person(1, "Sales"), person(2, "Design"), person(3, "sales"), past=[together(1, 2, 3)])
        assert found == (Reason(ReasonKind.DEPARTMENTS, (1, 2, 3), ("Sales", "Design")),)

    def test_one_is_no_reason(self):
        """Being of the same department says nothing, and neither does a department that nobody knows."""
        assert why(person(1, "Sales"), person(2, "SALES")) == ()
        assert why(person(1, "Sales"), person(2, "")) == ()


class TestBridges:
    """Nobody from their departments has met before."""

    def test_the_envoy_comes_first(self):
        """With both departments as they are written; that they are different ones needs no saying then."""
        found = why(person(1, "Sales"), person(2, "Legal"), first={(2, "sales"), (2, "design")})
        assert found == (Reason(ReasonKind.BRIDGE, (2, 1), ("Legal", "Sales")),)

    def test_a_larger_group_may_have_several(self):
        """Beside the departments of all of them."""
        people = [person(1, "Sales"), person(2, "Legal"), person(3, "Design")]
        found = why(*people, past=[together(1, 2, 3)], first={(2, "sales"), (1, "design")})
        assert [reason.kind for reason in found] == [ReasonKind.BRIDGE] * 2 + [ReasonKind.DEPARTMENTS]

    def test_two_departments_have_one_first_coffee(self):
        """Though two colleagues sit with the envoy, it is said once."""
        people = [person(1, "Sales"), person(2, "Legal"), person(3, "Sales")]
        bridges = [each for each in why(*people, first={(2, "sales")}) if each.kind is ReasonKind.BRIDGE]
        assert bridges == [Reason(ReasonKind.BRIDGE, (2, 1), ("Legal", "Sales"))]


def test_first_time_means_no_two_have_met():
    """A group is new to each other only if no two of it were ever together."""
    people = [person(1), person(2), person(3)]
    assert why(*people, past=()) == (Reason(ReasonKind.FIRST_TIME, (1, 2, 3)),)
    assert why(*people, past=[together(2, 3, rounds_ago=40)]) == ()


class TestMeeting:
    """How they can meet."""

    def test_an_office_is_a_reason_where_all_can_meet_there(self):
        """The same office counts unless someone only meets by video, or nobody says which it is."""
        porto = person(1, office="Porto", video=False)
        assert why(porto, person(2, office="porto")) == (Reason(ReasonKind.OFFICE, (1, 2), ("Porto",)),)
        assert why(porto, person(2, office="Porto", in_person=False)) == ()
        assert why(porto, person(2, office="Lisbon")) == ()
        assert why(person(1), person(2)) == ()

    def test_video_is_a_reason_where_all_prefer_it(self):
        """It counts only if nobody meets in person."""
        video = person(1, in_person=False)
        assert why(video, person(2, in_person=False)) == (Reason(ReasonKind.BOTH_VIDEO, (1, 2)),)
        assert why(video, person(2)) == ()


def test_reasons_come_in_the_order_of_their_kinds():
    """The weightiest reason comes first, as the kinds are declared."""
    people = [
        person(1, "Sales", interests=("chess",), offers=("SQL",), office="Porto", wishes=("Design",)),
        person(2, "Design", interests=("chess",), seeks=("SQL",), office="Porto"),
    ]
    kinds = [reason.kind for reason in why(*people, past=())]
    assert kinds == [kind for kind in ReasonKind if kind in kinds]
    assert len(kinds) >= 6
