"""Migrations: from nothing to what bot/store/tables says, and back, on both databases."""

import json
from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg
import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import (
    JSON,
    Column,
    Connection,
    MetaData,
    TextClause,
    bindparam,
    create_engine,
    insert,
    inspect,
    select,
    text,
)

from bot.app.bot import Bot
from bot.domain.errors import SettingError
from bot.domain.rounds.local_time import Timing
from bot.domain.rounds.program import ProgramSettings
from bot.domain.rounds.round import Reason, ReasonKind
from bot.domain.rounds.rules import Rules
from bot.store.base import Base
from bot.store.connection import schema as store
from bot.store.database import Database
from bot.store.instant import Instant
from bot.store.rounds import past, programs
from bot.store.tables import MatchRow
from tests.databases import TEMPLATE, copy_of, named
from tests.town import Town, open_town


@pytest.fixture(params=["sqlite", "postgresql"])
def kind(request: pytest.FixtureRequest) -> str:
    """The kind of database: every test that uses it runs on both."""
    return str(request.param)


@pytest.fixture
def empty_url(kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a database without any tables."""
    if kind == "sqlite":
        yield f"sqlite:///{tmp_path}/empty.db"
        return
    with a_database(request.getfixturevalue("postgres"), "template1") as url:
        yield url


@pytest.fixture
def migrated_url(kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a copy of what an upgrade from nothing made: it is the same each time, and made once in a run."""
    if kind == "sqlite":
        yield copy_of(request.getfixturevalue("sqlite_template"), tmp_path / "migrated.db")
        return
    with a_database(request.getfixturevalue("postgres"), TEMPLATE) as url:
        yield url


@contextmanager
def a_database(postgres: str, template: str) -> Iterator[str]:
    """The URL of a PostgreSQL database that is a copy of another, for as long as it is used."""
    name = f"copy_{uuid4().hex}"
    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
        yield named(postgres, name)
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
async def empty(empty_url: str) -> AsyncIterator[Database]:
    """A database without any tables."""
    database = Database(empty_url)
    yield database
    await database.close()


@pytest.fixture
async def migrated(migrated_url: str) -> AsyncIterator[Database]:
    """A database after an upgrade from nothing."""
    database = Database(migrated_url)
    yield database
    await database.close()


def changed_by(url: str, what: str, revision: str) -> None:
    """Run one of alembic's commands on a database, and commit."""
    url = url.replace("postgresql://", "postgresql+psycopg://")
    engine = create_engine(url)
    with engine.begin() as connection:
        config = store.alembic_config()
        config.attributes["connection"] = connection
        getattr(command, what)(config, revision)
    engine.dispose()


async def differences(database: Database) -> list[Any]:
    """What alembic would still have to change to make the database what the tables say; types included."""

    def compare(connection: Connection) -> list[Any]:
        """Ask alembic."""
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return list(compare_metadata(context, Base.metadata))

    async with database.read() as session:
        return await (await session.connection()).run_sync(compare)


async def shape(database: Database) -> dict[str, Any]:
    """Tables with their columns, keys and constraints, by name, as the database describes them."""

    def describe(connection: Connection) -> dict[str, Any]:
        """Ask the database."""
        inspector = inspect(connection)
        keys, unique = inspector.get_multi_pk_constraint(), inspector.get_multi_unique_constraints()
        foreign, indexes = inspector.get_multi_foreign_keys(), inspector.get_multi_indexes()
        return {
            table[1]: (
                sorted((c["name"], str(c["type"]), c["nullable"]) for c in columns),
                keys[table],
                sorted(map(repr, unique[table])),
                sorted(map(repr, foreign[table])),
                sorted(map(_described, indexes[table])),
            )
            for table, columns in inspector.get_multi_columns().items()
            if table[1] != "alembic_version"
        }

    async with database.read() as session:
        return await (await session.connection()).run_sync(describe)


def _described(index: Any) -> str:
    """An index in words; what part of a table it is about has no other words than SQL's."""
    options = {name: str(value) for name, value in index.pop("dialect_options", {}).items()}
    return f"{index} {options}"


async def test_from_nothing_to_what_the_tables_say(
    migrated: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After an upgrade nothing is left to change, not even a type or an index; another one is no error, and runs no migration.

    Constraints, their names and their effects are the same as if the tables were made without a migration.
    """
    assert await differences(migrated) == []
    found = await shape(migrated)
    assert set(found) == set(Base.metadata.tables)

    monkeypatch.delattr(store, "_run_migrations")
    await migrated.upgrade()
    assert await shape(migrated) == found

    async with migrated.write() as session:
        connection = await session.connection()
        await connection.run_sync(Base.metadata.drop_all)
        await connection.run_sync(Base.metadata.create_all)
    assert await shape(migrated) == found


async def test_a_difference_would_be_found(migrated: Database) -> None:
    """The comparison is no formality: a column that is gone is seen."""
    async with migrated.write() as session:
        await session.execute(text("ALTER TABLE notices DROP COLUMN error"))
    ((what, _, table, column),) = await differences(migrated)
    assert (what, table) == ("add_column", "notices")
    assert isinstance(column, Column)
    assert column.name == "error"


async def test_only_the_newest_migration_is_current(migrated: Database, empty: Database) -> None:
    """Nothing at all is not current, everything is."""
    assert not await empty.is_usable()
    assert await migrated.is_usable()
    async with migrated.write() as session:
        await session.execute(text("UPDATE alembic_version SET version_num = '0000'"))
    assert not await migrated.is_usable()


def test_migrations_are_one_line_without_branches() -> None:
    """There is one newest migration, and from it one way back to nothing."""
    scripts = ScriptDirectory.from_config(store.alembic_config())
    assert len(scripts.get_heads()) == 1
    assert len(scripts.get_bases()) == 1


async def test_the_bot_does_not_start_on_an_older_database(town: Town, empty_url: str) -> None:
    """It names the database and the command that helps, and leaves the database as it is."""
    settings = town.settings.model_copy(update={"database_url": empty_url})
    bot = Bot(settings, town.clock)
    try:
        with pytest.raises(SettingError, match=r"is not up to date; run 'coffee db upgrade' first"):
            await bot.start()
        assert await shape(bot.database) == {}
    finally:
        await bot.stop()


async def test_after_the_upgrade_it_starts(migrated_url: str) -> None:
    """A database that was made by the command serves a bot."""
    async with open_town(migrated_url) as town:
        await town.enrols("Ada")
        assert await town.rows("SELECT count(*) FROM participants") == [(1,)]


ROUND_AT = datetime(2027, 1, 12, 10, tzinfo=UTC)
OLD_PROGRAM = {
    "id": 1,
    "workspace_id": 1,
    "schedule": "every 2 weeks on tue at 10:00",
    "time_zone": "UTC",
    "group_size": Rules().group_size,
    "repeat_gap": Rules().repeat_gap,
    **asdict(Timing()),
    "first_day": ROUND_AT.date(),
    "next_round_at": ROUND_AT,
}
OLD_NOTICE = {
    "id": 1,
    "program_id": 1,
    "key": "summary:1",
    "kind": "summary",
    "state": "sent",
    "due_at": ROUND_AT,
    "expires_at": ROUND_AT,
    "next_attempt_at": ROUND_AT,
    "attempts": 1,
}


A_DAY = datetime(2027, 1, 12, 10, tzinfo=UTC)
# A row for each table of the first migration; columns that are not named are null.
FIRST_DATA: dict[str, list[dict[str, Any]]] = {
    "workspaces": [{"id": 1, "team_id": "T1", "name": "Acme"}],
    "members": [
        {"id": n, "workspace_id": 1, "slack_id": f"U{n}", "name": name, "title": "", "time_zone": "UTC"}
        | {"department": "Sales", "gone": False}
        for n, name in ((1, "Ada"), (2, "Ben"))
    ],
    "programs": [OLD_PROGRAM | {"channel": "C1"}],
    "participants": [
        {"id": n, "program_id": 1, "member_id": n, "standing": "active", "department": department}
        | {"interests": ["chess"], "can_help": [], "wants_to_learn": ["Go"], "meeting_mode": "either"}
        | {"office": "Lisbon", "cadence": "every"}
        for n, department in ((1, "sales"), (2, "Design"))
    ],
    "rounds": [
        {"id": 1, "program_id": 1, "scheduled_at": A_DAY, "seed": 2**62, "group_size": 2, "repeat_gap": 6}
        | {"closes_at": A_DAY, "closed": True, "numbers": {"matches": 1}}
    ],
    "absences": [{"round_id": 1, "participant_id": 2, "why": "paused"}],
    "matches": [{"id": 1, "round_id": 1, "state": "introduced", "reasons": [], "channel": "G1"}],
    "match_members": [
        {"match_id": 1, "participant_id": n, "left": False, "answer": "met", "answered_at": A_DAY}
        for n in (1, 2)
    ],
    "feedback": [
        {"match_id": 1, "participant_id": 1, "rating": 5, "gains": ["idea"], "thanks": "!", "told_at": A_DAY}
    ],
    "notes": [
        {"id": n, "match_id": 1, "author_id": n, "text": f"note {n}", "written_at": A_DAY}
        | {"remind_on": date(2027, 2, n)}
        for n in (1, 2)
    ],
    "notices": [
        OLD_NOTICE
        | {"id": n, "key": f"{state}:1", "kind": kind, "state": state, "match_id": 1, "error": "cut"}
        for n, (state, kind) in enumerate(
            [("pending", "intro"), ("sending", "nudge"), ("sent", "nudge"), ("unknown", "check_in")], 1
        )
    ]
    + [
        OLD_NOTICE
        | {
            "id": 4 + n,
            "key": f"follow_up:{n}:2027-02-0{n}",
            "kind": "follow_up",
            "state": state,
            "note_id": n,
        }
        | {"match_id": None, "error": None}
        for n, state in ((1, "sent"), (2, "pending"))
    ],
}
# What a migration was to change: what is settled has no next attempt any more.
CHANGED = {"notices": {"next_attempt_at", "note_id"}, "notes": {"remind_on"}}


OLD_REASONS = [
    {"kind": "recommended", "people": [1, 2], "words": ["Cléo", "both bake"], "by": 2},
    {"kind": "first_time", "people": [1, 2], "words": [], "by": None},
]
OLD_SITUATION = {"people": [{"id": 1, "role": "Ünïcode ☕"}] * 20_000, "met": [[1, 2, 3]], "seed": 2**62}
LATE = datetime(2027, 1, 12, 10, 0, 0, 123456, tzinfo=UTC)
A_MATCH = """INSERT INTO matches (id, round_id, state, reasons, meets_at, bookings, extra)
VALUES (2, 1, 'introduced', :value, :late, 0, false)"""


class Stop(ABC):
    """What a database has when it has come to a migration on its way up, and what becomes of that.

    Args:
        url: of the database.
    """

    revision: str
    back = ""  # to another revision than that which it was filled at

    def __init__(self, url: str) -> None:
        self.url = url

    @abstractmethod
    async def fill(self, database: Database) -> None:
        """Write what an earlier version would have."""

    @abstractmethod
    async def check(self, database: Database) -> None:
        """What holds after all migrations."""

    @abstractmethod
    async def check_back(self, database: Database) -> None:
        """What holds after the way back."""


class FirstVersion(Stop):
    """Row by row and column by column nothing of the first version's data is lost or changed."""

    revision, back = "0001", "0004"

    async def fill(self, database: Database) -> None:
        """Fill each table."""
        async with database.write() as session:
            await (await session.connection()).run_sync(_fill_first)
        self._before = await _contents(database, FIRST_DATA)
        assert {table: len(found) for table, found in self._before.items()} == {
            table: len(given) for table, given in FIRST_DATA.items()
        }

    async def check(self, database: Database) -> None:
        """What it wrote is there, and what a migration made of it."""
        after = await _contents(database, FIRST_DATA)
        for table, given in self._before.items():
            kept = given[0].keys() - CHANGED.get(table, set())
            assert [{c: row[c] for c in kept} for row in after[table][: len(given)]] == [
                {c: row[c] for c in kept} for row in given
            ], table
        claims = [(row["lane"], row["in_doubt"], row["ambiguous"]) for row in after["notices"]]
        assert [(lane, bool(doubt), bool(ambiguous)) for lane, doubt, ambiguous in claims] == [
            ("opening", False, False),
            ("direct", True, False),
            ("direct", False, False),
            ("direct", False, True),
            ("direct", False, False),
            ("direct", False, False),
        ]
        (followed,) = (await _contents(database, ["followups"])).values()
        reminders = [
            (row["author_id"], row["kind"], row["text"], str(row["due_on"]), row["state"]) for row in followed
        ]
        assert reminders == [
            (1, "reminder", "", "2027-02-01", "done"),
            (2, "reminder", "", "2027-02-02", "open"),
        ]
        assert [row["followup_id"] for row in after["notices"]] == [None] * 4 + [
            row["id"] for row in followed
        ]

    async def check_back(self, database: Database) -> None:
        """Reminders are notes' again."""
        back = await _contents(database, ["notes", "notices"])
        for table, column in (("notes", "remind_on"), ("notices", "note_id")):
            assert [row[column] for row in back[table]] == [row[column] for row in self._before[table]]


class BeforeHours(Stop):
    """A program from before there were hours has the defaults, and what refers to it is there after the way back as well."""

    revision = "0002"

    async def fill(self, database: Database) -> None:
        """It is the first version's."""

    async def check(self, database: Database) -> None:
        """What is told of the program."""
        async with database.read() as session:
            kept = await programs.program(session, 1)
        assert kept.settings == replace(ProgramSettings(), least=4, channel="C1")
        assert kept.next_round_at == ROUND_AT

    async def check_back(self, database: Database) -> None:
        """Notices refer to it."""
        notices = await _contents(database, ["notices"])
        assert [row["program_id"] for row in notices["notices"]] == [1] * len(FIRST_DATA["notices"])


class WrittenOut(Stop):
    """Reasons, situations and moments mean the same in less room, and stand there as before after the way back.

    A SQLite file is smaller after the upgrade, and not only emptier.
    """

    revision = "0005"
    tables = ("matches", "rounds", "programs", "notices")

    async def fill(self, database: Database) -> None:
        """A match with reasons and a time, and a large situation."""
        async with database.write() as session:
            late = LATE if "postgresql" in self.url else str(LATE.replace(tzinfo=None))
            a_match = _with_json(A_MATCH, OLD_REASONS).bindparams(late=late)
            await session.execute(a_match)
            await session.execute(_with_json("INSERT INTO situations VALUES (1, :value)", OLD_SITUATION))
        self._before = await _contents(database, self.tables)
        await database.close()
        self._size = _size(self.url)

    async def check(self, database: Database) -> None:
        """They are read as they were written."""
        async with database.read() as session:
            assert await past.kept_situation(session, 1) == OLD_SITUATION
            query = select(MatchRow.reasons, MatchRow.meets_at).where(MatchRow.id == 2)
            reasons, meets_at = (await session.execute(query)).one()
        assert (meets_at, reasons) == (
            LATE,
            (
                Reason(ReasonKind.RECOMMENDED, (1, 2), ("Cléo", "both bake"), 2),
                Reason(ReasonKind.FIRST_TIME, (1, 2)),
            ),
        )
        await database.close()
        assert _size(self.url) <= self._size / 2

    async def check_back(self, database: Database) -> None:
        """They stand there as they stood."""
        after = await _contents(database, self.tables)
        for row in (*self._before["matches"], *after["matches"]):
            row["reasons"] = json.loads(row["reasons"]) if isinstance(row["reasons"], str) else row["reasons"]
        assert after == self._before
        async with database.read() as session:
            kept = await session.scalar(text("SELECT situation FROM situations"))
        assert (json.loads(kept) if isinstance(kept, str) else kept) == OLD_SITUATION


def _size(url: str) -> int:
    """How large a SQLite file is; PostgreSQL keeps its files itself."""
    return Path(url.removeprefix("sqlite:///")).stat().st_size if url.startswith("sqlite") else 0


class BeforeFiles(Stop):
    """A first day becomes the member's; whoever is in another department than Slack says has said so themselves."""

    revision = "0015"

    async def fill(self, database: Database) -> None:
        """One of two has told their first day; one is in a department that Slack writes in another way, one in another."""
        async with database.write() as session:
            await session.execute(text("UPDATE participants SET started_on = '2020-02-01' WHERE id = 1"))

    async def check(self, database: Database) -> None:
        """Of both."""
        query = (
            "SELECT own_department, started_on FROM participants JOIN members ON members.id = member_id"
            " ORDER BY members.id"
        )
        async with database.read() as session:
            found = [(bool(own), str(day)) for own, day in await session.execute(text(query))]
        assert found == [(False, "2020-02-01"), (True, "None")]

    async def check_back(self, database: Database) -> None:
        """It is the participant's again."""
        async with database.read() as session:
            kept = (await session.execute(text("SELECT started_on FROM participants ORDER BY id"))).scalars()
            assert [str(each) for each in kept] == ["2020-02-01", "None"]


async def test_what_there_ever_was_lives_through_all_migrations_and_back(
    empty: Database, empty_url: str, migrated: Database
) -> None:
    """One database goes all the way up, filled at each stop as an earlier version did, and all the way down to nothing.

    The schema is that of an upgrade from nothing then; and after all has been gone, it is made anew as it was.
    """
    first: dict[str, Any] = {}
    stops = [stop(empty_url) for stop in (FirstVersion, BeforeHours, WrittenOut, BeforeFiles)]
    for stop in stops:
        changed_by(empty_url, "upgrade", stop.revision)
        first = first or await shape(empty)
        await stop.fill(empty)
    await empty.upgrade()
    assert await differences(empty) == []
    assert await shape(empty) == await shape(migrated)
    for stop in stops:
        await stop.check(empty)
    for stop in sorted(stops, key=lambda stop: stop.back or stop.revision, reverse=True):
        changed_by(empty_url, "downgrade", stop.back or stop.revision)
        await stop.check_back(empty)
    changed_by(empty_url, "downgrade", "base")
    assert await shape(empty) == {}
    assert not await empty.is_usable()
    changed_by(empty_url, "upgrade", stops[0].revision)
    assert await shape(empty) == first


def _fill_first(connection: Connection) -> None:
    """Write the rows in the order of what refers to what."""
    known = MetaData()
    known.reflect(connection)
    for table in known.sorted_tables:
        if table.name in FIRST_DATA:
            for row in FIRST_DATA[table.name]:
                connection.execute(insert(table), row if connection.dialect.name != "sqlite" else _dated(row))


def _dated(row: dict[str, Any]) -> dict[str, Any]:
    """A row for SQLite, which keeps a length of time as that much after 1970."""
    return {
        name: datetime(1970, 1, 1) + value if isinstance(value, timedelta) else value  # noqa: DTZ001
        for name, value in row.items()
    }


def _with_json(statement: str, value: object) -> TextClause:
    return text(statement).bindparams(bindparam("value", value, type_=JSON))


async def _contents(database: Database, tables: Iterable[str]) -> dict[str, list[dict[str, Any]]]:
    """All rows of some tables, as the database gives them; moments as moments, however they are kept."""
    async with database.read() as session:
        found = {
            table: await session.execute(text(f"SELECT * FROM {table} ORDER BY 1, 2")) for table in tables
        }
        return {
            table: [{name: _moment(table, name, row[name]) for name in row} for row in rows.mappings()]
            for table, rows in found.items()
        }


def _moment(table: str, column: str, value: Any) -> Any:
    """A moment that SQLite keeps in words or counts, or any other value as it is."""
    known = Base.metadata.tables[table].c.get(column)
    if known is None or not isinstance(known.type, Instant) or isinstance(value, datetime | None):
        return value
    if isinstance(value, int):
        return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=value)
    return datetime.fromisoformat(value).replace(tzinfo=UTC)
