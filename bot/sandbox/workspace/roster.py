"""Who works here: people, as described in a CSV file."""

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo, available_timezones

from bot.sandbox.errors import RosterError

KINDS = ("member", "multi_channel_guest", "single_channel_guest")
SEPARATORS = ",;\t"
_LOCALE = re.compile("[a-z]{2}-[A-Z]{2}")
_OFFSET = re.compile(r"[+-](0\d|1[0-4]):[0-5]\d")
SAMPLE = Path(__file__).with_name("company.csv")


@dataclass(frozen=True)
class Profile:
    """One person of a roster.

    The workspace knows their name, handle, email, department, team, title, time zone, display name, kind, home
    team and locale. The rest is what they would answer in a form, for demos and tests in which people fill one in. Lists are
    comma-separated.

    Args:
        time_zone: an IANA name; an offset such as ``+05:30`` if Slack knows no more; empty if it knows nothing.
        kind: one of ``KINDS``.
        display_name: what they want to be called; empty if they didn't choose one.
        home_team: the id of another workspace, for someone who is here through Slack Connect.
        locale: the language and region that they use Slack in, such as ``de-DE``.
        rank: ``admin`` or ``owner`` of the workspace; empty for everybody else.
    """

    name: str
    handle: str = ""
    email: str = ""
    department: str = ""
    title: str = ""
    time_zone: str = "Europe/London"
    interests: str = ""
    can_help: str = ""
    wants_to_learn: str = ""
    meeting_mode: str = ""
    office: str = ""
    team: str = ""
    display_name: str = ""
    kind: str = "member"
    home_team: str = ""
    locale: str = "en-GB"
    rank: str = ""

    @property
    def zone(self) -> tzinfo:
        """The zone in which their client shows times; UTC if it is unknown."""
        if self.time_zone[:1] in {"+", "-"}:
            return datetime.strptime(self.time_zone, "%z").tzinfo or UTC
        return ZoneInfo(self.time_zone or "UTC")


@dataclass(frozen=True)
class CustomField:
    """A custom profile field, whose value comes from the profile attribute with the same name as its label."""

    id: str
    label: str

    def held(self, profile: Profile) -> str:
        """Return a person's value for this field."""
        return str(getattr(profile, self.label.lower()))


COLUMNS = tuple(field.name for field in fields(Profile))


def load_roster(path: str | Path) -> list[Profile]:
    """Read people from a CSV file in UTF-8 with a header; only the column ``name`` is required.

    Columns may be separated by semicolons or tabs, as some spreadsheets write them.

    Raises:
        RosterError: the file cannot be used; the message says why and in which line.
    """
    try:
        text = Path(path).read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise RosterError(f"The roster {path} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise RosterError(f"The roster {path} is not in UTF-8; save it as 'CSV UTF-8'.") from error
    try:
        people = with_handles(_checked(_rows(text)))
    except csv.Error as error:
        raise RosterError(f"The roster {path} is not valid CSV: {error}.") from error
    if not people:
        raise RosterError("The roster names nobody after its header.")
    return people


def sample_company() -> list[Profile]:
    """Return the forty people of the sample company that ships with the sandbox."""
    return load_roster(SAMPLE)


def with_handles(people: Iterable[Profile]) -> list[Profile]:
    """Return the people; those without a handle get a unique one made from their name."""
    everyone = list(people)
    taken = {person.handle for person in everyone if person.handle}
    named = []
    for person in everyone:
        handle = person.handle or _free_handle(person.name, taken)
        taken.add(handle)
        named.append(replace(person, handle=handle))
    return named


def _rows(text: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield each non-empty line's number and its known columns; in the header, case, spaces and hyphens don't matter."""
    first = text.partition("\n")[0]
    reader = csv.reader(io.StringIO(text), strict=True, delimiter=max(SEPARATORS, key=first.count))
    header = [re.sub(r"[\s-]+", "_", cell.strip().lower()) for cell in next(reader, [])]
    if not any(header):
        raise RosterError("The roster is empty; its first line must name the columns.")
    if "name" not in header:
        raise RosterError("Line 1 of the roster has no column called 'name'.")
    for cells in reader:
        row = dict(zip(header, (cell.strip() for cell in cells), strict=False))
        if any(row.values()):
            yield reader.line_num, {key: value for key, value in row.items() if key in COLUMNS and value}


def _checked(rows: Iterable[tuple[int, dict[str, str]]]) -> Iterator[Profile]:
    zones = available_timezones()
    seen: dict[tuple[str, str], int] = {}
    for line, row in rows:
        if "name" not in row:
            raise RosterError(f"Line {line} of the roster has no name.")
        zone = row.get("time_zone", "UTC")
        if zone not in zones and not _OFFSET.fullmatch(zone):
            raise RosterError(f"Line {line} of the roster has an unknown time zone: {zone!r}.")
        if row.get("kind", "member") not in KINDS:
            raise RosterError(
                f"Line {line} of the roster has an unknown kind: {row['kind']!r}; there are {', '.join(KINDS)}."
            )
        if not _LOCALE.fullmatch(row.get("locale", Profile.locale)):
            raise RosterError(f"Line {line} of the roster has no locale like de-DE: {row['locale']!r}.")
        for column in ("handle", "email"):
            value = row.get(column, "").lower()
            earlier = seen.setdefault((column, value), line) if value else line
            if earlier != line:
                raise RosterError(
                    f"Line {line} of the roster repeats the {column} of line {earlier}: {value!r}."
                )
        yield Profile(**row)


def _free_handle(name: str, taken: set[str]) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    base = re.sub(r"[^a-z0-9]+", ".", plain).strip(".") or "person"
    handle, number = base, 2
    while handle in taken:
        handle, number = f"{base}{number}", number + 1
    return handle
