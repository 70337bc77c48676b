"""Which column of a file is which, by its name: in English, German, French or Spanish, as Slack, BambooHR, Google or Excel call it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.sheets.problems import FileFault, UnusableFile


class Column(StrEnum):
    """What a column of a list of people may be."""

    ID = "id"
    EMAIL = "email"
    HANDLE = "handle"
    NAME = "name"
    DISPLAY_NAME = "display_name"
    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    NUMBER = "number"
    STATUS = "status"
    DEPARTMENT = "department"
    DIVISION = "division"
    ORG_UNIT = "org_unit"
    TEAM = "team"
    MANAGER = "manager"
    MANAGER_EMAIL = "manager_email"
    MANAGER_NUMBER = "manager_number"
    OFFICE = "office"
    LEVEL = "level"
    STARTED_ON = "started_on"
    SIDE = "side"
    CAPACITY = "capacity"


FINDING = frozenset(
    {Column.ID, Column.EMAIL, Column.HANDLE, Column.NAME, Column.DISPLAY_NAME, Column.LAST_NAME}
)
# Those that say something to be kept.
KEPT = frozenset(
    {Column.DEPARTMENT, Column.DIVISION, Column.ORG_UNIT, Column.TEAM, Column.MANAGER, Column.MANAGER_EMAIL}
    | {Column.MANAGER_NUMBER, Column.OFFICE, Column.LEVEL, Column.STARTED_ON, Column.SIDE, Column.CAPACITY}
)
# As in the file, without case, spaces, punctuation and what stands in brackets.
NAMES: Mapping[Column, str] = {
    Column.ID: "id userid slackid slackuserid memberid slackmemberid identifiant idslack identifiantslack",
    Column.EMAIL: "email emails emailaddress workemail workemailaddress primaryemail mail emailadresse emailarbeit"
    " businessemail companyemail emaildienstlich dienstlicheemail geschäftlicheemail emailgeschäftlich"
    " courriel adressecourriel adresseemail adressemail emailprofessionnel emailpro mailprofessionnel"
    " correo correoelectrónico correoelectronico correocorporativo",
    Column.HANDLE: "username handle slackhandle slackname slackusername benutzername nutzername"
    " nomdutilisateur pseudo nombredeusuario",
    Column.NAME: "name fullname employee employeename person mitarbeiter mitarbeiterin vollständigername"
    " lastnamefirstname nachnamevorname namevorname"
    " nom nomcomplet nometprénom nomprénom prénomnom prénometnom collaborateur collaboratrice employé salarié"
    " nombrecompleto nombreyapellidos nombreyapellido apellidosynombre empleado empleada",
    Column.DISPLAY_NAME: "displayname anzeigename preferredname rufname nomaffiché nomdaffichage nomdusage"
    " nombreparamostrar",
    Column.FIRST_NAME: "firstname givenname vorname prénom prenom nombre nombres",
    Column.LAST_NAME: "lastname surname familyname nachname familienname nomdefamille apellido apellidos",
    Column.NUMBER: "personid employeeid employeenumber employeeno eeid personalnummer personalnr mitarbeiternummer"
    " mitarbeiterid mitarbeiternr matricule numérodemployé numéroemployé idemployé"
    " númerodeempleado numerodeempleado",
    Column.STATUS: "status employmentstatus accountstatus kontostatus statut statutducompte estadodelacuenta",
    Column.DEPARTMENT: "department departmentname dept abteilung fachbereich service département"
    " departamento",
    Column.DIVISION: "division businessunit bereich geschäftsbereich direction pôle división",
    Column.ORG_UNIT: "orgunitpath",
    Column.TEAM: "team teamname squad équipe equipe equipo",
    Column.MANAGER: "manager managername reportingto reportsto supervisor supervisorname linemanager vorgesetzter"
    " vorgesetzte vorgesetzteperson führungskraft berichtetan"
    " responsable responsablehiérarchique supérieur supérieurhiérarchique n1 jefe jefa supervisora reportaa",
    Column.MANAGER_EMAIL: "manageremail manageremailaddress supervisoremail vorgesetzteremail emailvorgesetzter"
    " führungskraftemail emailführungskraft"
    " emailresponsable emailduresponsable courrielduresponsable emailmanager emaildumanager emaildusupérieur",
    Column.MANAGER_NUMBER: "supervisorid managerid supervisoreid supervisoremployeeid vorgesetzterid"
    " personalnummervorgesetzter personalnummerführungskraft"
    " matriculeresponsable matriculeduresponsable matriculedumanager",
    Column.OFFICE: "office location officelocation worklocation standort büro arbeitsort bürostandort"
    " bureau site lieu lieudetravail oficina sede ubicación ubicacion",
    Column.LEVEL: "level joblevel grade jobgrade ebene stufe karrierestufe niveau échelon nivel",
    Column.STARTED_ON: "startedon startdate start hiredate dateofhire joindate datejoined eintrittsdatum eintritt"
    " startdatum einstellungsdatum eintrittam"
    " datedentrée datedembauche datedarrivée"
    " fechadealta fechadeingreso fechadeincorporación fechadeincorporacion fechadecontratación fechadecontratacion",
    Column.SIDE: "side seite côté lado",
    Column.CAPACITY: "capacity kapazität capacité capacidad",
}
_KNOWN = {name: column for column, names in NAMES.items() for name in names.split()}
_BRACKETS = re.compile(r"\[[^]]*\]|\([^)]*\)")
SHOWN = 12  # names of columns
NO_COLUMN = "has no column that says who is meant: e-mail, Slack id, handle or name"


@dataclass(frozen=True, slots=True)
class Columns:
    """Where a file has what.

    Args:
        at: the index of each column that is known.
        header: all columns as they are called in the file.
    """

    at: Mapping[Column, int]
    header: tuple[str, ...]

    @property
    def unused(self) -> tuple[str, ...]:
        """The columns that stay unread, as the file calls them."""
        read = set(self.at.values())
        return tuple(name for index, name in enumerate(self.header) if name and index not in read)

    def without(self, columns: Iterable[Column]) -> "Columns":
        """The same, with these columns unread."""
        out = set(columns)
        return Columns({column: index for column, index in self.at.items() if column not in out}, self.header)

    def called(self, column: Column) -> str:
        """What the file calls a column."""
        return self.header[self.at[column]]

    def cell(self, cells: Sequence[str], column: Column) -> str:
        """A line's cell in a column; empty if there is no such column, or the line ends before it."""
        index = self.at.get(column, len(cells))
        return cells[index] if index < len(cells) else ""


def plain_header(name: str) -> str:
    """A column's name without what it is written with in one file or another; ``Employee #`` is another than ``Employee``."""
    return "".join(filter(str.isalnum, _BRACKETS.sub("", name).casefold().replace("#", "number")))


def count_known(cells: Sequence[str], by_hand: Mapping[Column, str]) -> int:
    """How many columns these would be the names of; none if they don't say who is meant."""
    named = {plain_header(name): column for column, name in by_hand.items()}
    found = [
        column
        for cell in cells
        if (column := named.get(plain_header(cell)) or _KNOWN.get(plain_header(cell)))
    ]
    return len(found) if FINDING.intersection(found) else 0


def guessed(header: Sequence[str]) -> dict[Column, int]:
    """Which column is which by its name alone; of several that could be the same, the first."""
    found: dict[Column, int] = {}
    for index, name in enumerate(header):
        if column := _KNOWN.get(plain_header(name)):
            found.setdefault(column, index)
    return found


def recognised(header: Sequence[str], by_hand: Mapping[Column, str]) -> Columns:
    """Which column is which.

    Args:
        by_hand: what somebody says that columns are called in the file; empty for one that is not to be read.

    Raises:
        UnusableFile: two columns could be the same, or none is called so.
    """
    names = [plain_header(each) for each in header]
    at: dict[Column, int] = {}
    taken = set()
    for column, said in by_hand.items():
        if said:
            at[column] = _index_of(said, header, column)
            taken.add(at[column])
    for index, name in enumerate(names):
        found = _KNOWN.get(name)
        if found is None or found in by_hand or index in taken:
            continue
        if found in at:
            raise _two(header[at[found]], header[index], found)
        at[found] = index
    if not FINDING & at.keys():
        raise UnusableFile(FileFault.NO_COLUMN, f"{NO_COLUMN}. {say_how(header)}")
    return Columns(at, tuple(header))


def _two(one: str, other: str, column: Column) -> UnusableFile:
    """Why nobody can tell which of two columns is meant, and what to do."""
    if plain_header(one) == plain_header(other):
        message = f"it has two columns called '{one}'; rename one of them, or delete it"
        return UnusableFile(FileFault.SAME_NAME, message, one)
    message = (
        f"its columns '{one}' and '{other}' could both be the {column}: say which one is meant,"
        f" like --column '{column}={one}'"
    )
    return UnusableFile(FileFault.TWO_COLUMNS, message, one, other)


def say_how(header: Sequence[str]) -> str:
    """How to say what a column is that isn't recognised."""
    names = [each.strip() for each in header if each.strip()]
    shown = ", ".join(f"'{each}'" for each in names[:SHOWN])
    return (
        f"Its first line is {shown}. If one of these is the e-mail address, for example, say so, like"
        f" --column 'email={next(iter(names), '…')}'"
    )


def _index_of(said: str, header: Sequence[str], column: Column) -> int:
    from difflib import get_close_matches

    found = [index for index, name in enumerate(header) if plain_header(name) == plain_header(said)]
    if len(found) > 1:
        message = f"it has {len(found)} columns called '{said}'; rename all but one"
        raise UnusableFile(FileFault.SAME_NAME, message, said)
    if not found:
        close = get_close_matches(said, header, n=1)
        hint = f"; did you mean '{close[0]}'?" if close else f"; it has {', '.join(filter(None, header))}"
        raise UnusableFile(FileFault.NO_COLUMN, f"it has no column '{said}' for the {column}{hint}")
    return found[0]
