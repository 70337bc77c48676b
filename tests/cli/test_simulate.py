"""``coffee simulate``: many rounds ahead, for the people in a file."""

import json
from pathlib import Path

import pytest
from typer.testing import Result

from tests.command_line import typed

HEADER = "Name,Department,Interests,Meeting_mode,Time zone,Manager"
PEOPLE = "\n".join(
    [
        HEADER,
        "Ada,Legal,chess,video,Europe/Berlin,",
        'Ben,Design,"jazz, chess",,,Ada',
        "Cléo,Legal,jazz,in person,,",
        "",
        "Dan,Finance,,either,,",
    ]
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Four people in three departments."""
    path = tmp_path / "people.csv"
    path.write_text(PEOPLE, encoding="utf-8")
    return path


def simulate(file: Path, *words: str) -> Result:
    """Run the command."""
    return typed("simulate", "--csv", str(file), *words)


def test_it_tells_round_by_round_and_in_all(file: Path) -> None:
    """What four people can expect of four rounds, beside chance; the same each time."""
    told = simulate(file, "--rounds", "4", "--attendance", "1")
    assert told.exit_code == 0
    assert told.stderr.startswith("Planning 4 rounds of 4 people.")
    lines = told.stdout.splitlines()
    assert [line.split()[:3] for line in lines[1:5]] == [[str(number), "4", "0"] for number in (1, 2, 3, 4)]
    assert "Planned: 2 couples who met before" in told.stdout
    assert "of 3 pairs of departments bridged" in told.stdout
    assert "New faces run out in round 4." in told.stdout
    assert "Cléo meet 2 times." in told.stdout
    assert simulate(file, "--rounds", "4", "--attendance", "1").stdout == told.stdout


def test_pairs_beyond_the_first_five_are_counted(file: Path) -> None:
    """In eight rounds of four people six pairs meet more than once: five are named, and one is left."""
    told = simulate(file, "--rounds", "8", "--attendance", "1")
    assert "  1 more pair meets more than once." in told.stdout.splitlines()


def test_new_faces_may_last(file: Path) -> None:
    """Then it says so."""
    assert "New faces last for all of these rounds." in simulate(file, "--rounds", "1").stdout


def test_it_prints_json(file: Path) -> None:
    """With names instead of numbers, and nothing else on standard output."""
    told = json.loads(simulate(file, "--rounds", "4", "--attendance", "1", "--json").stdout)
    assert told["bridges"] == 3
    assert [each["number"] for each in told["planned"]["rounds"]] == [1, 2, 3, 4]
    assert told["planned"]["first_repeat"] == 4
    assert {name for each in told["planned"]["often"] for name in each["people"]} == {
        "Ada",
        "Ben",
        "Cléo",
        "Dan",
    }
    assert told["by_chance"]["rounds"][0]["couples"] == 2


@pytest.mark.parametrize(("ending", "begins"), [("png", b"\x89PNG"), ("SVG", b"<?xml")])
def test_it_draws(file: Path, ending: str, begins: bytes) -> None:
    """In the form that the file's name asks for."""
    picture = file.with_name(f"forecast.{ending}")
    assert simulate(file, "--rounds", "2", "--plot", str(picture)).exit_code == 0
    assert picture.read_bytes().startswith(begins)


def test_a_picture_that_cannot_be_drawn_is_refused_at_once(file: Path) -> None:
    """Before anybody waits for rounds to be planned."""
    for name in ("forecast.doc", "forecast", "nowhere/forecast.png"):
        told = simulate(file, "--plot", str(file.parent / name))
        assert told.exit_code == 2, name
        assert "picture" in told.stderr
        assert "Planning" not in told.stderr


USELESS = [
    ("", "has to name the columns, and one of them is 'name'"),
    ("Ada,Legal\nBen,Design", "known are name, department"),
    (HEADER, "names nobody; it takes two"),
    (f"{HEADER}\nAda", "names only one person; it takes two"),
    (f"{HEADER}\nAda\n,Legal", "line 3 of {file} has no name"),
    (f"{HEADER}\nAda\nBen\nAda", "line 4 of {file} has 'Ada' again"),
    (f"{HEADER}\nAda\nBen,Legal,jazz, chess,video,,,", "line 3 of {file} has 2 more cells"),
    (f"{HEADER}\nAda\nBen,,,walking", "'in person', 'video' or 'either', not 'walking'"),
    (f"{HEADER}\nAda\nBen,,,,Mars/Base", "one like Europe/Berlin, not 'Mars/Base'"),
    (f"{HEADER}\nAda\nBen,,,,,Cléo", "the manager in line 3 of {file}, 'Cléo', is nobody"),
    ("name,name\nAda,Ben", "names the column 'name' twice"),
    ('name\n"Ada\nBen', "is no CSV"),
]


def test_a_file_that_cannot_be_used_is_refused_in_a_sentence(file: Path) -> None:
    """Naming the line, and what it should be."""
    for content, says in USELESS:
        file.write_text(content, encoding="utf-8")
        told = simulate(file)
        assert told.exit_code == 2, content
        assert says.format(file=file) in told.stderr
        assert not told.stdout


def test_a_file_that_is_not_there_or_in_other_letters_is_told(file: Path) -> None:
    """And how to save it."""
    assert "can't be opened: No such file" in simulate(file.with_name("none.csv")).stderr
    file.write_bytes("name\nCléo".encode("latin-1"))
    assert "save it as 'CSV UTF-8'" in simulate(file).stderr


def test_numbers_that_make_no_sense_are_refused(file: Path) -> None:
    """In a sentence as well."""
    for words in (("--attendance", "0"), ("--attendance", "1.5"), ("--rounds", "0")):
        told = simulate(file, *words)
        assert told.exit_code == 2, words
        assert "attendance is a share" in told.stderr or "Invalid value" in told.stderr
