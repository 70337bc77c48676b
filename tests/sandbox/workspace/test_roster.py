"""Rosters in CSV files, and the sample company."""

from collections import Counter
from pathlib import Path

import pytest

from bot.sandbox import Profile, RosterError, load_roster, sample_company


def roster(tmp_path: Path, text: str | bytes) -> Path:
    """Write a roster file."""
    path = tmp_path / "people.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_only_the_name_is_needed(tmp_path: Path) -> None:
    """A roster with nothing but names gives people with handles made from them."""
    people = load_roster(roster(tmp_path, "name\nAda Lovelace\nJosé Núñez\n"))
    assert [(person.name, person.handle) for person in people] == [
        ("Ada Lovelace", "ada.lovelace"),
        ("José Núñez", "jose.nunez"),
    ]


def test_columns_are_known_in_any_case_and_order(tmp_path: Path) -> None:
    """The header is read without regard to case and order, and unknown columns are ignored."""
    text = "Shoe size,DEPARTMENT,Name,Time_Zone\n42,Research,Ada,Asia/Tokyo\n"
    assert load_roster(roster(tmp_path, text)) == [
        Profile("Ada", handle="ada", department="Research", time_zone="Asia/Tokyo")
    ]


def test_spreadsheets_separate_columns_by_semicolons_too(tmp_path: Path) -> None:
    """And people write spaces where a column's name has none."""
    text = "Name;Time Zone;Can-help\nAda;Asia/Tokyo;Python, SQL\n"
    assert load_roster(roster(tmp_path, text)) == [
        Profile("Ada", handle="ada", time_zone="Asia/Tokyo", can_help="Python, SQL")
    ]


def test_a_byte_order_mark_and_empty_lines_do_no_harm(tmp_path: Path) -> None:
    """Files from a spreadsheet begin with a byte order mark and end with empty lines."""
    people = load_roster(roster(tmp_path, b"\xef\xbb\xbfname,office\r\nAda,London\r\n,\r\n"))
    assert [(person.name, person.office) for person in people] == [("Ada", "London")]


def test_namesakes_get_different_handles(tmp_path: Path) -> None:
    """Two people may share a name; their handles differ."""
    people = load_roster(roster(tmp_path, "name\nAda\nAda\n田中\n王芳\n"))
    assert len({person.handle for person in people}) == 4


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "is empty"),
        ("\n\n", "is empty"),
        ("name\n", "names nobody"),
        ("first,last\nAda,Lovelace\n", "Line 1 .* no column called 'name'"),
        (
            "name,time_zone\nAda,Europe/London\nBob,Mars/Olympus\n",
            "Line 3 .* unknown time zone: 'Mars/Olympus'",
        ),
        ("name,time_zone\nAda,+05:30\nBob,+15:00\n", r"Line 3 .* unknown time zone: '\+15:00'"),
        ("name,locale\nAda,de-DE\nBob,German\n", "Line 3 .* no locale like de-DE: 'German'"),
        ("name,handle\nAda,ada\nBob,ADA\n", "Line 3 .* repeats the handle of line 2: 'ada'"),
        ("name,email\nAda,a@b.c\n\nBob,a@b.c\n", "Line 4 .* repeats the email of line 2"),
        ("name,email\n,a@b.c\n", "Line 2 .* no name"),
        (b"name\nJos\xe9\n", "not in UTF-8"),
        ('name\n"Ada\n', "not valid CSV"),
    ],
)
def test_a_bad_roster_is_explained_in_one_sentence(tmp_path: Path, text: str | bytes, complaint: str) -> None:
    """Whatever is wrong with a roster, one sentence says what and where."""
    with pytest.raises(RosterError, match=complaint) as caught:
        load_roster(roster(tmp_path, text))
    assert str(caught.value).endswith(".")


def test_a_missing_file_is_explained(tmp_path: Path) -> None:
    """A roster that is not there is a roster error, too."""
    with pytest.raises(RosterError, match="cannot be read"):
        load_roster(tmp_path / "nobody.csv")


def test_the_sample_company_is_a_believable_one() -> None:
    """Forty people in eight departments of unequal size, six time zones and more, a few offices."""
    people = sample_company()
    departments = Counter(person.department for person in people)
    assert len(people) == 40
    assert len(departments) == 8
    assert max(departments.values()) >= 3 * min(departments.values())
    assert len({person.time_zone for person in people}) >= 6
    assert 3 <= len({person.office for person in people} - {"Remote"}) <= 4


def test_in_the_sample_company_everyone_finds_someone_to_learn_from() -> None:
    """What anyone wants to learn, somebody in another department can help with."""
    people = sample_company()
    for learner in people:
        for wish in learner.wants_to_learn.split(", "):
            assert any(
                wish in helper.can_help.split(", ") and helper.department != learner.department
                for helper in people
            ), f"{learner.name} finds nobody for {wish}"


def test_the_names_of_the_sample_company_are_a_trial_for_any_escaping() -> None:
    """There is a name with an ampersand, one with an apostrophe, an accent and another script."""
    names = " ".join(person.name for person in sample_company())
    assert all(mark in names for mark in ("&", "'", "á", "田"))
