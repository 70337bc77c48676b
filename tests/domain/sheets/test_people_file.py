"""Lists of people as Slack, BambooHR, Google and Excel write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.errors import SettingError
from bot.domain.sheets.columns import Column
from bot.domain.sheets.dates import Order
from bot.domain.sheets.directory import Named
from bot.domain.sheets.people_file import PeopleFile, PeopleReading, PersonLine, read_people
from bot.domain.sheets.problems import Problem, ProblemKind

SLACK = (
    "username,email,status,billing-active,has-2fa,has-sso,userid,fullname,displayname,expiration-timestamp\n"
    "ada,ada@x.org,Member,1,0,0,U0ADA,Ada Lovelace,Ada,\n"
    "old,old@x.org,Deactivated,0,0,0,U0OLD,Old One,,\n"
    "bot,,Bot,0,0,0,U0BOT,A Bot,,\n"
)
BAMBOO = (
    "First Name,Last Name,Work Email,Department,Division,Location,Job Title,Reporting to,Hire Date\n"
    'Ada,Lovelace,ada@x.org,,Product,London,Programmer,"Okri, Ben",28/02/2019\n'
)
NUMBERED = "PersonID,Name,SupervisorID\n17,Ada Lovelace,4\n"
GOOGLE = (
    "First Name [Required],Last Name [Required],Email Address [Required],Password [Required],Org Unit Path [Required],"
    "Department,Manager Email\n"
    "Ada,Lovelace,ada@x.org,****,/Engineering/Platform,,ben@x.org\n"
    "Ben,Okri,ben@x.org,****,/,Finance,\n"
)
GERMAN = "Name;Vorname;E-Mail-Adresse;Abteilung;Vorgesetzte/r;Standort;Eintrittsdatum;Ebene\nMüller;Jörg;jm@x.org;Öffentlichkeit;Ada;Köln;1.2.2021;3,0\n"

FRENCH = "Nom;Prénom;Adresse e-mail;Service;N+1;Bureau;Date d'entrée;Niveau\nDupré;Zoé;zd@x.org;Qualité;Ada;Orléans;1er févr. 2021;3,0\n"


def read(text: str, **reading: object) -> PeopleFile:
    """A file with this text."""
    return read_people(text.encode(), PeopleReading(**reading))  # type: ignore[arg-type]


def only(text: str, **reading: object) -> PersonLine:
    """The one line of a file."""
    found = read(text, **reading)
    assert found.problems == ()
    (line,) = found.people
    return line


def test_slacks_own_list_says_who_is_there() -> None:
    """By all that they can be found by; bots and accounts that are switched off are counted."""
    found = read(SLACK)
    (ada,) = found.people
    assert ada == PersonLine(2, Named("U0ADA", "ada@x.org", "ada", ("Ada Lovelace", "Ada")))
    assert (found.inactive, dict(found.by_email)) == (2, {"U0ADA": "ada@x.org"})
    assert "has-2fa" in found.columns.unused


def test_bamboo_hr() -> None:
    """Names in two columns; a division is a department where there is none; the day tells the order of the dates."""
    ada = only(BAMBOO)
    assert ada.named == Named("", "ada@x.org", "", ("Ada Lovelace",))
    assert ada.told == {"filed_department": "Product", "office": "London", "started_on": date(2019, 2, 28)}
    assert ada.managers == ("", "", "Okri, Ben")


def test_bamboo_hr_by_numbers() -> None:
    """People name their managers by numbers of the system's own."""
    ada = only(NUMBERED)
    assert (ada.number, ada.managers) == ("17", ("4", "", ""))


def test_google() -> None:
    """The tree of units has the department and the team of whom the column has none; passwords aren't read."""
    found = read(GOOGLE)
    ada, ben = found.people
    assert ada.told == {"filed_department": "Engineering", "filed_team": "Platform"}
    assert ben.told == {"filed_department": "Finance", "filed_team": ""}
    assert (ada.managers, ben.managers) == (("", "ben@x.org", ""), ("", "", ""))
    assert found.columns.unused == ("Password [Required]",)


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8-sig", "utf-16"])
def test_a_german_excel(encoding: str) -> None:
    """Semicolons, umlauts in any encoding, dates with dots; a name beside a first name is the last one."""
    found = read_people(GERMAN.encode(encoding), PeopleReading())
    (line,) = found.people
    assert line.named == Named("", "jm@x.org", "", ("Jörg Müller",))
    assert line.told == {
        "filed_department": "Öffentlichkeit",
        "office": "Köln",
        "level": 3,
        "started_on": date(2021, 2, 1),
    }
    assert line.managers == ("", "", "Ada")


def test_a_french_excel() -> None:
    """The same with accents, and with months by their French names."""
    found = read_people(FRENCH.encode("cp1252"), PeopleReading())
    (line,) = found.people
    assert line.named == Named("", "zd@x.org", "", ("Zoé Dupré",))
    assert line.told == {
        "filed_department": "Qualité",
        "office": "Orléans",
        "level": 3,
        "started_on": date(2021, 2, 1),
    }
    assert (line.managers, found.columns.unused) == (("", "", "Ada"), ())


def test_a_spanish_list() -> None:
    """Its columns are known by their Spanish names, and its dates are read."""
    text = "Nombre,Apellidos,Correo electrónico,Departamento,Fecha de ingreso\nAna,Ruiz,ana@x.org,Ventas,3 de marzo de 2021\n"
    (line,) = read_people(text.encode(), PeopleReading()).people
    assert line.named == Named("", "ana@x.org", "", ("Ana Ruiz",))
    assert line.told == {"filed_department": "Ventas", "started_on": date(2021, 3, 3)}


def test_dates_that_nobody_can_tell_apart_are_asked_for() -> None:
    """With both days in words, and how to answer."""
    text = "Email,Hire Date\na@x.org,07/07/2020\nb@x.org,03/04/2020\n"
    with pytest.raises(
        SettingError, match=r"03/04/2020 in line 3 could be 3 April 2020 or 4 March 2020.*--dates"
    ):
        read(text)
    assert read(text, dates=Order.MONTH_FIRST).people[1].told == {"started_on": date(2020, 3, 4)}
    assert read(f"{text}c@x.org,31/01/2020\n").people[1].told == {"started_on": date(2020, 4, 3)}


def test_columns_are_said_by_hand() -> None:
    """Whatever they are called; an empty name leaves one out."""
    text = "Mailing,Unit,Location\na@x.org,Sales,Rome\n"
    columns = {Column.EMAIL: "mailing", Column.DEPARTMENT: "Unit", Column.OFFICE: ""}
    assert only(text, columns=columns) == PersonLine(
        2, Named("", "a@x.org"), told={"filed_department": "Sales"}
    )


@pytest.mark.parametrize(
    ("text", "columns", "wrong"),
    [
        ("", {}, "it is empty"),
        ("Email,Department\n\n,\n", {}, "nobody below them"),
        ("Mailing,Unit\na@x.org,Sales\n", {}, "no line that names a column"),
        ("Mailing,Unit\na@x.org,Sales\n", {Column.EMAIL: "Mailling"}, "no column 'Mailling'"),
        ("Email,Unit\na@x.org,Sales\n", {Column.DEPARTMENT: "Units"}, "did you mean 'Unit'"),
        ("Email,Department,Abteilung\na@x.org,A,B\n", {}, "could both be the department"),
        ("Email,Team,Team\na@x.org,A,B\n", {}, "two columns called 'Team'"),
        ("Email,Unit,Unit\na@x.org,A,B\n", {Column.TEAM: "Unit"}, "2 columns called 'Unit'"),
    ],
)
def test_a_file_that_says_too_little_is_refused(text: str, columns: dict[Column, str], wrong: str) -> None:
    """In a sentence that says what to do."""
    with pytest.raises(SettingError, match=wrong):
        read(text, columns=columns)


@pytest.mark.parametrize(
    ("cells", "kind"),
    [
        ("a@x.org,=1+1,1,1,,", ProblemKind.FORMULA),
        ("a@x.org,Sales,high,1,,", ProblemKind.NOT_A_LEVEL),
        ("a@x.org,Sales,1,10,,", ProblemKind.NOT_A_CAPACITY),
        ("a@x.org,Sales,1,0,,", ProblemKind.NOT_A_CAPACITY),
        ("a@x.org,Sales,1,1,a name that is much too long,", ProblemKind.TOO_LONG),
        ("a@x.org,Sales,1,1,,soon", ProblemKind.NOT_A_DATE),
        ("a@x.org,Sales,1,1,,1066-10-14", ProblemKind.NOT_A_DATE),
        ("a@x.org,Sales,1,1,,,more", ProblemKind.TOO_MANY_CELLS),
    ],
)
def test_a_bad_line_is_named_and_the_others_are_read(cells: str, kind: ProblemKind) -> None:
    """By the number that an editor shows."""
    found = read(
        f"email,department,level,capacity,side,start\nb@x.org,Legal,2,,,\n{cells}\nc@x.org,Legal,-1,3,mentor,2027-01-01\n"
    )
    assert [(each.line, each.kind) for each in found.problems] == [(3, kind)]
    assert [each.line for each in found.people] == [2, 4]
    nothing = {"filed_department": "Legal", "level": 2, "capacity": 1, "side": "", "started_on": None}
    assert found.people[0].told == nothing
    assert found.people[1].told["level"] == -1


def test_a_column_in_which_nobody_has_anything_is_not_read() -> None:
    """It is rather an export that failed than news about everybody."""
    found = read("email,department,office\na@x.org,Sales,\nb@x.org,,-\n")
    assert [line.told for line in found.people] == [{"filed_department": "Sales"}, {"filed_department": ""}]
    assert found.columns.unused == ("office",)


@pytest.mark.parametrize("name", ["ada@x.org", "Ada Lovelace <ada@x.org>", "Ada Lovelace (ada@x.org)"])
def test_a_name_may_hold_the_address(name: str) -> None:
    """As mail programs write it."""
    assert only(f"Employee,Team\n{name},Lab\n").named.email == "ada@x.org"


def test_a_column_of_numbers_is_none_of_names() -> None:
    """As BambooHR exports them, beside names of their own."""
    line = only("Employee #,Employee,Work Email\n17,Ada Lovelace,ada@x.org\n")
    assert (line.named.names, line.number) == (("Ada Lovelace",), "17")


def test_an_id_of_another_system_is_a_number() -> None:
    """And somebody who signs in with an address is found by that."""
    line = only("ID,Username,Manager\n1017,ada@x.org,1004\n")
    assert (line.named, line.number) == (Named("", "ada@x.org"), "1017")


@given(st.text(st.sampled_from('ab@.,;="\n\r/1-üÃ¼#N/A'), max_size=120))
def test_whatever_stands_below_the_header_every_line_is_read_or_named(text: str) -> None:
    """Once, and nothing is raised."""
    found = read(f"email,department,level,start\na@x.org,Sales,1,\n{text}", dates=Order.DAY_FIRST)
    lines = [each.line for each in (*found.people, *found.problems)]
    assert len(lines) == len(set(lines))
    assert all(isinstance(each, Problem) for each in found.problems)
