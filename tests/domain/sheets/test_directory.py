"""Finding people by what a file calls them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.people.member import MemberFacts
from bot.domain.people.org_chart import HIGHEST, line_above
from bot.domain.sheets.directory import Directory, Listed, Named
from bot.domain.sheets.people_file import PeopleReading, read_people
from bot.domain.sheets.people_found import find_people
from bot.domain.sheets.problems import BadCell, Problem, ProblemKind


def listed(slack_id: str, name: str, **facts: bool) -> Listed:
    """Somebody whose address and handle are made of their first name."""
    first = name.split(maxsplit=1)[0].lower().replace("é", "e")
    return Listed(MemberFacts(slack_id, name, **facts), f"{first}@x.org", first, (name,))


ADA, BEN = listed("U0ADA", "Ada Lovelace"), listed("U0BEN", "Ben Okri")
CLEO = listed("U0CLEO", "Cléo Petit-Groß")
GONE, GUEST = listed("U0GONE", "Gil Roth", gone=True), listed("U0GUEST", "Gus Guest", outsider=True)
TWO = (
    listed("U0ALEX1", "Alex Kim"),
    Listed(MemberFacts("U0ALEX2", "Alex Kim"), "alex2@x.org", "alex2", ("Alex Kim",)),
)
EVERYONE = (ADA, BEN, CLEO, GONE, GUEST, *TWO)
TOWN = Directory(EVERYONE, forgotten={"U0BEN"})


@pytest.mark.parametrize(
    "said",
    [
        "U0ADA",
        "ada@x.org",
        "ADA@X.ORG",
        "@ada",
        "ada",
        "Ada Lovelace",
        "ada  lovelace",
        "Lovelace, Ada",
        "Ada <ada@x.org>",
    ],
)
def test_one_cell_may_name_somebody_in_any_way(said: str) -> None:
    """Whatever its case and its order."""
    assert TOWN.find_any(said) is ADA


@pytest.mark.parametrize(
    "name", ["Cleo Petit-Gross", "CLÉO PETIT-GROSS", "Petit-Groß, Cléo", "Cléo Petit–Groß"]
)
def test_accents_don_t_matter(name: str) -> None:
    """Nor do dashes of other kinds."""
    assert TOWN.find(Named(names=(name,))) is CLEO


@pytest.mark.parametrize(
    ("named", "kind"),
    [
        (Named(), ProblemKind.NOBODY_NAMED),
        (Named(email="nobody@x.org", names=("Ada Lovelace",)), ProblemKind.NOT_FOUND),
        (Named(names=("Nobody",)), ProblemKind.NOT_FOUND),
        (Named(names=("Alex Kim",)), ProblemKind.SEVERAL),
        (Named(id="U0ADA", email="cleo@x.org"), ProblemKind.CONTRADICTION),
        (Named(id="U0GONE"), ProblemKind.DEACTIVATED),
        (Named(handle="gus"), ProblemKind.OUTSIDER),
        (Named(email="ben@x.org"), ProblemKind.FORGOTTEN),
        (Named(names=("Ben Okri",)), ProblemKind.FORGOTTEN),
    ],
)
def test_who_isn_t_clear_or_not_to_be_kept_is_told(named: Named, kind: ProblemKind) -> None:
    """A name counts only where nothing exact is said; it might be a namesake's."""
    with pytest.raises(BadCell) as bad:
        TOWN.find(named)
    assert bad.value.kind is kind


def test_what_is_said_twice_counts_once() -> None:
    """An old id does no harm where the address is right, and several columns may agree."""
    assert TOWN.find(Named(id="U0OLDID", email="ada@x.org")) is ADA
    assert TOWN.find(Named(id="U0ADA", email="ada@x.org", handle="ada", names=("Somebody Else",))) is ADA


def test_without_addresses_names_have_to_do() -> None:
    """Where Slack shows none, or another list has them."""
    blind = Directory(Listed(each.facts, "", each.handle, each.names) for each in EVERYONE)
    assert not blind.sees_emails
    named = Named(email="ada@x.org", names=("Ada Lovelace",))
    assert blind.find(named).slack_id == "U0ADA"
    with pytest.raises(BadCell) as bad:
        blind.find(Named(email="ada@x.org"))
    assert bad.value.kind is ProblemKind.NOT_LOOKED_UP
    seeing = blind.with_emails({"U0ADA": "ada@elsewhere.org"})
    assert seeing.find(Named(email="ada@elsewhere.org")).slack_id == "U0ADA"


def test_a_name_that_somebody_left_behind_is_the_one_s_who_stayed() -> None:
    """Two of one name, of whom one is deactivated, are one."""
    both = Directory([listed("U1", "Ada Lovelace", gone=True), ADA])
    assert both.find(Named(names=("Ada Lovelace",))) is ADA


def test_managers_are_found_by_number_address_or_name() -> None:
    """Whoever can't be is named, and the rest of the line stays; of two lines about somebody the first counts."""
    text = (
        "PersonID,Email,SupervisorID,Manager,Team\n"
        "1,ada@x.org,2,,A\n"
        "2,cleo@x.org,,Lovelace (Ada),B\n"
        "3,alex2@x.org,9,ada@x.org,C\n"
        "4,ada@x.org,,,D\n"
        "5,alex@x.org,5,,E\n"
        "6,gil@x.org,,,F\n"
    )
    found, problems = find_people(read_people(text.encode(), PeopleReading()), TOWN)
    assert {(each.person.slack_id, each.manager, each.told["filed_team"]) for each in found} == {
        ("U0ADA", "U0CLEO", "A"),
        ("U0CLEO", None, "B"),
        ("U0ALEX2", "U0ADA", "C"),
        ("U0ALEX1", None, "E"),
    }
    assert sorted(problems, key=lambda each: each.line) == [
        Problem(3, ProblemKind.MANAGER, ("Lovelace (Ada)",)),
        Problem(5, ProblemKind.TWICE, ("Ada Lovelace", "2")),
        Problem(6, ProblemKind.OWN_MANAGER, ("Alex Kim",)),
        Problem(7, ProblemKind.DEACTIVATED, ("Gil Roth",)),
    ]


PEOPLE = st.sampled_from("ABCDEFGHIJKLM")


@given(st.dictionaries(PEOPLE, st.one_of(PEOPLE, st.just(""))), PEOPLE)
def test_a_line_of_managers_ends(above: dict[str, str], person: str) -> None:
    """Nobody is above themselves, nobody is in it twice, and it goes up step by step."""
    line = line_above(person, above)
    assert person not in line
    assert len(set(line)) == len(line) <= HIGHEST
    for lower, higher in zip((person, *line), line, strict=False):
        assert above[lower] == higher


@given(st.dictionaries(PEOPLE, PEOPLE), st.dictionaries(PEOPLE, PEOPLE))
def test_what_is_told_twice_changes_nothing(first: dict[str, str], then: dict[str, str]) -> None:
    """Lines that are computed again from what is kept, and from the same file, are what they were."""
    kept = {one: line_above(one, first) for one in "ABCDEFGHIJKLM"}
    once = {one: line_above(one, then, kept) for one in kept}
    assert {one: line_above(one, then, once) for one in once} == once
    assert {one: line_above(one, {}, kept) for one in kept} == kept


def test_a_new_manager_of_somebody_further_up_is_known_below() -> None:
    """Also of who isn't in the file."""
    kept = {"A": ("B", "C", "D"), "B": ("C", "D"), "E": ("F", "")}
    assert line_above("A", {"B": "E"}, kept) == ("B", "E", "F", "")
    assert line_above("A", {"B": ""}, kept) == ("B",)
