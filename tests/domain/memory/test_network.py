"""Networks: whom somebody met, the departments that reaches, and those that one introduction leads to."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.memory.network import (
    MOST_BY_NAME,
    Colleague,
    Meeting,
    Network,
    met_by,
    network_of,
)
from bot.domain.small_numbers import may_name

AT = datetime(2027, 1, 12, 10, tzinfo=UTC)
ADA, BEN, CLEO, DAN, EVE, FAY, GIL, HAL = range(1, 9)
COLLEAGUES = (
    Colleague(ADA, "Ada", "Engineering"),
    Colleague(BEN, "Ben", "Finance"),
    Colleague(CLEO, "Cléo", "Finance"),
    Colleague(DAN, "Dan", "Legal"),
    Colleague(EVE, "Eve", "legal"),
    Colleague(FAY, "Fay", "LEGAL"),
    Colleague(GIL, "Gil", "Sales"),
    Colleague(HAL, "Hal", ""),
)


def chat(*people: int, rounds_later: int = 0, missed: frozenset[int] = frozenset()) -> Meeting:
    """These people met, in the first round or one later."""
    return Meeting(
        hash((people, rounds_later)), AT + timedelta(weeks=2 * rounds_later), frozenset(people), missed
    )


def ada(*meetings: Meeting, colleagues: tuple[Colleague, ...] = COLLEAGUES) -> Network:
    """Ada's network."""
    return network_of(ADA, colleagues, meetings)


def test_contacts_are_those_somebody_met() -> None:
    """With how often and when last; the departments with most of them come first."""
    network = ada(
        chat(ADA, DAN), chat(ADA, CLEO, rounds_later=1), chat(ADA, BEN), chat(ADA, BEN, rounds_later=3)
    )
    assert [(one.name, one.times) for one in network.contacts] == [("Ben", 2), ("Cléo", 1), ("Dan", 1)]
    assert network.contacts[0].last_at == AT + timedelta(weeks=6)
    assert network.chats == 4
    assert list(network.groups) == ["Finance", "Legal"]
    assert network.reached == ("Finance", "Legal")
    assert network.departments == 3  # and Sales; one's own and the unknown one are none


def test_one_introduction_leads_to_whom_the_contacts_met() -> None:
    """Legal is told by the contacts who met somebody there, not by whom they met; its spelling doesn't matter."""
    network = ada(
        chat(ADA, BEN), chat(ADA, CLEO), chat(BEN, DAN, rounds_later=1), chat(CLEO, EVE, FAY), chat(DAN, EVE)
    )
    (bridge,) = network.bridges
    assert bridge.department == "Legal"
    assert [contact.name for contact in bridge.over] == ["Ben", "Cléo"]
    assert network.beyond == ()


def test_a_small_department_is_not_told_of() -> None:
    """Sales has one person: that Ben knows someone there would say whom he met, and so would its missing elsewhere."""
    network = ada(chat(ADA, BEN), chat(BEN, GIL))
    assert network.bridges == ()
    assert network.beyond == ("Legal",)
    assert ada(chat(ADA, BEN)).beyond == ("Legal",)
    assert ada(chat(ADA, GIL)).reached == ("Sales",)


def test_who_left_introduces_nobody() -> None:
    """Neither a contact who is out of the program, nor somebody who was met there; they stay contacts."""
    out = tuple(Colleague(c.id, c.name, c.department, c.id not in {BEN, DAN}) for c in COLLEAGUES)
    more = (*out, Colleague(9, "Ivo", "Legal"))
    network = ada(chat(ADA, BEN), chat(BEN, EVE), chat(ADA, CLEO), chat(CLEO, DAN), colleagues=more)
    assert [contact.name for contact in network.contacts] == ["Ben", "Cléo"]
    assert network.bridges == ()
    assert network.beyond == ("Legal",)


def test_ones_own_word_goes_first() -> None:
    """Whoever says that a chat did not happen has met nobody in it; the others have, as they say."""
    met = chat(ADA, BEN, missed=frozenset({ADA}))
    assert ada(met).contacts == ()
    assert ada(met).chats == 0
    assert met.met_by(BEN) == {ADA}


def test_who_is_gone_is_in_no_network() -> None:
    """Somebody who isn't among the colleagues any more can't be reached."""
    assert ada(chat(ADA, 99), chat(ADA, BEN)).contacts[0].name == "Ben"
    assert len(ada(chat(ADA, 99), chat(ADA, BEN)).contacts) == 1


people = st.integers(1, 60)
meetings = st.lists(
    st.builds(
        Meeting,
        st.integers(1, 999),
        st.datetimes(datetime(2025, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
        st.frozensets(people, min_size=1, max_size=4),
        st.frozensets(people, max_size=2),
    ),
    max_size=40,
)
rosters = st.dictionaries(
    people, st.tuples(st.sampled_from(["", "Legal", "LEGAL", "Sales", "People", "Design"]), st.booleans())
).map(lambda found: tuple(Colleague(one, f"P{one}", *facts) for one, facts in found.items()))


@given(people, rosters, meetings)
def test_a_network_says_what_it_may_and_nothing_else(
    reader: int, colleagues: tuple[Colleague, ...], met: list[Meeting]
) -> None:
    """Every other department is reached, a bridge away, beyond, or too small to tell; names are contacts' names."""
    network = network_of(reader, colleagues, met)
    named = {contact.id for contact in network.contacts}
    assert named == set(met_by(reader, met)) & {each.id for each in colleagues}
    bridged = [bridge.department for bridge in network.bridges]
    told = [*network.reached, *bridged, *network.beyond]
    assert len({department.casefold() for department in told}) == len(told) <= network.departments
    for bridge in network.bridges:
        assert {contact.id for contact in bridge.over} <= named
        assert bridge.over
    for department in (*bridged, *network.beyond):
        there = [c for c in colleagues if c.takes_part and c.department.casefold() == department.casefold()]
        assert may_name(len(there))
    assert network.by_name == (len(named) <= MOST_BY_NAME)


@given(people, rosters, meetings, st.randoms())
def test_a_network_does_not_depend_on_the_order_of_rows(
    reader: int, colleagues: tuple[Colleague, ...], met: list[Meeting], chance: object
) -> None:
    """Whatever order the database gives, the network and so its picture are the same."""
    shuffled, others = list(colleagues), list(met)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    chance.shuffle(others)  # type: ignore[attr-defined]
    assert network_of(reader, shuffled, others) == network_of(reader, colleagues, met)
