"""Past meetings, as other tools write them."""

from datetime import date

import pytest

from bot.domain.errors import SettingError
from bot.domain.sheets.dates import Order
from bot.domain.sheets.meetings_file import Meetings, MeetingsReading, read_meetings
from bot.domain.sheets.problems import ProblemKind
from tests.domain.sheets.test_directory import TOWN

TODAY = date(2027, 1, 11)
DAY = date(2026, 5, 4)
ADA_AND_CLEO = {("U0ADA", "U0CLEO"): DAY}


def read(text: str, **reading: object) -> Meetings:
    """A file with this text."""
    return read_meetings(text.encode(), MeetingsReading(**reading), TOWN, TODAY)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        "ada@x.org,cleo@x.org,2026-05-04\n",
        "2026-05-04;U0ADA;@cleo\n",
        "Date,Person 1,Person 2,Channel\n2026-05-04,Ada Lovelace,cleo@x.org,#coffee\n",
        "Datum;Teilnehmer\n04.05.2026;Lovelace, Ada; \n04.05.2026;Ada Lovelace | Cléo Petit-Groß\n",
        'Participants,Matched on\n"Ada Lovelace, cleo@x.org",2026-05-04\n',
        "ada@x.org,cleo@x.org,2025-01-01\ncleo@x.org,ada@x.org,2026-05-04\nada@x.org,cleo@x.org,2026-01-01\n",
    ],
)
def test_people_and_a_day_are_found_in_any_order(text: str) -> None:
    """With a header or without; of several meetings the last counts."""
    assert read(text).met == ADA_AND_CLEO


def test_columns_are_said_by_hand() -> None:
    """Where others would be taken for people."""
    text = "when,who,whom,rating\n2026-05-04,ada,cleo,great\n"
    assert read(text, date="when", people=("who", "whom")).met == ADA_AND_CLEO
    assert [each.kind for each in read(text, date="when").problems] == [ProblemKind.NOT_FOUND]
    with pytest.raises(SettingError, match="no column 'whose'"):
        read(text, date="when", people=("who", "whose"))
    with pytest.raises(SettingError, match="no line with a column 'then'"):
        read(text, date="then")


def test_of_three_each_met_each() -> None:
    """Whoever can't be found is named, and the others stay."""
    found = read(
        "ada@x.org,cleo@x.org,alex2@x.org,2026-05-04\nada@x.org,alex@x.org,nobody@x.org,2026-05-04\n"
    )
    assert set(found.met) == {
        ("U0ADA", "U0CLEO"),
        ("U0ALEX2", "U0CLEO"),
        ("U0ADA", "U0ALEX2"),
        ("U0ADA", "U0ALEX1"),
    }
    assert [(each.line, each.kind, each.about) for each in found.problems] == [
        (2, ProblemKind.NOT_FOUND, ("nobody@x.org",))
    ]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("ada@x.org,ada@x.org,2026-05-04", ProblemKind.TOO_FEW),
        ("ada@x.org,,2026-05-04", ProblemKind.TOO_FEW),
        ("ada@x.org,ben@x.org,2026-05-04", ProblemKind.FORGOTTEN),
        ("ada@x.org,cleo@x.org,2027-01-12", ProblemKind.IN_THE_FUTURE),
        ("ada@x.org,cleo@x.org,soon", ProblemKind.NOT_A_DATE),
    ],
)
def test_a_bad_line_is_named(line: str, kind: ProblemKind) -> None:
    """And nothing of it is taken over."""
    found = read(f"ada@x.org,alex@x.org,2026-05-04\n{line}\n")
    assert [(each.line, each.kind) for each in found.problems] == [(2, kind)]
    assert set(found.met) == {("U0ADA", "U0ALEX1")}


def test_dates_that_could_be_two_days_are_asked_for() -> None:
    """As in any other file."""
    text = "ada@x.org,cleo@x.org,05/04/2026\n"
    with pytest.raises(SettingError, match="--dates day-first or --dates month-first"):
        read(text)
    assert read(text, dates=Order.MONTH_FIRST).met == ADA_AND_CLEO


def test_a_file_without_dates_is_refused() -> None:
    """With what a line should be like."""
    with pytest.raises(SettingError, match="no column of it has dates"):
        read("ada@x.org,cleo@x.org\n")
