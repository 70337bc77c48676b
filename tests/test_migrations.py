"""Migrations: from nothing to what bot/store/tables says, and back, on both databases."""

import json
from collections.abc import AsyncIterator, Iterable, Iterator
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
from sqlalchemy.engine import make_url

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
from bot.store.tables import MatchRow, NoticeRow, ProgramRow
from tests.town import Town, open_town


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest, postgres: str, tmp_path: Path) -> Iterator[str]:
    """The URL of a database without any tables."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path}/empty.db"
        return
    name = f"empty_{uuid4().hex}"
    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
        yield make_url(postgres).set(database=name).render_as_string(hide_password=False)
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
async def empty(empty_url: str) -> AsyncIterator[Database]:
    """A database without any tables."""
    database = Database(empty_url)
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
        return {
            table: (
                sorted((c["name"], str(c["type"]), c["nullable"]) for c in inspector.get_columns(table)),
                inspector.get_pk_constraint(table),
                sorted(map(repr, inspector.get_unique_constraints(table))),
                sorted(map(repr, inspector.get_foreign_keys(table))),
                sorted(map(_described, inspector.get_indexes(table))),
            )
            for table in sorted(inspector.get_table_names())
            if table != "alembic_version"
        }

    async with database.read() as session:
        return await (await session.connection()).run_sync(describe)


def _described(index: Any) -> str:
    """An index in words; what part of a table it is about has no other words than SQL's."""
    options = {name: str(value) for name, value in index.pop("dialect_options", {}).items()}
    return f"{index} {options}"


async def test_from_nothing_to_what_the_tables_say(empty: Database) -> None:
    """After an upgrade nothing is left to change, not even a type or an index."""
    await empty.upgrade()
    assert await differences(empty) == []
    assert set(await shape(empty)) == set(Base.metadata.tables)


async def test_a_migration_makes_what_the_tables_would(empty: Database, tmp_path: Path) -> None:
    """Constraints, their names and their effects are the same as if the tables were made without a migration."""
    await empty.upgrade()
    migrated = await shape(empty)
    async with empty.write() as session:
        connection = await session.connection()
        await connection.run_sync(Base.metadata.drop_all)
        await connection.run_sync(Base.metadata.create_all)
    assert await shape(empty) == migrated


async def test_a_difference_would_be_found(empty: Database) -> None:
    """The comparison is no formality: a column that is gone is seen."""
    await empty.upgrade()
    async with empty.write() as session:
        await session.execute(text("ALTER TABLE notices DROP COLUMN error"))
    ((what, _, table, column),) = await differences(empty)
    assert (what, table) == ("add_column", "notices")
    assert isinstance(column, Column)
    assert column.name == "error"


async def test_down_and_up_again(empty: Database, empty_url: str) -> None:
    """A downgrade takes all tables away, and an upgrade brings the same ones back."""
    await empty.upgrade()
    before = await shape(empty)
    changed_by(empty_url, "downgrade", "base")
    assert await shape(empty) == {}
    assert not await empty.is_usable()
    await empty.upgrade()
    assert await shape(empty) == before


async def test_upgrading_twice_changes_nothing(empty: Database) -> None:
    """An upgrade of an up-to-date database is no error."""
    await empty.upgrade()
    before = await shape(empty)
    await empty.upgrade()
    assert await shape(empty) == before


async def test_only_the_newest_migration_is_current(empty: Database, empty_url: str) -> None:
    """Nothing at all is not current, everything is."""
    assert not await empty.is_usable()
    await empty.upgrade()
    assert await empty.is_usable()
    async with empty.write() as session:
        await session.execute(text("UPDATE alembic_version SET version_num = '0000'"))
    assert not await empty.is_usable()


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


async def test_after_the_upgrade_it_starts(empty: Database, empty_url: str) -> None:
    """A database that was made by the command serves a bot."""
    await empty.upgrade()
    async with open_town(empty_url) as town:
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


async def test_programs_live_through_the_migration_that_brought_hours(
    empty: Database, empty_url: str
) -> None:
    """What stood there stays with all that refers to it, has the defaults, and is there after the way back as well."""
    changed_by(empty_url, "upgrade", "0002")
    async with empty.write() as session:
        await session.execute(text("INSERT INTO workspaces (id, team_id, name) VALUES (1, 'T1', 'Acme')"))
        await session.execute(insert(ProgramRow.__table__), OLD_PROGRAM)
        await session.execute(insert(NoticeRow.__table__), OLD_NOTICE)
    await empty.upgrade()
    async with empty.read() as session:
        kept = await programs.program(session, 1)
    assert (kept.settings, kept.next_round_at) == (replace(ProgramSettings(), least=4), ROUND_AT)
    changed_by(empty_url, "downgrade", "0002")
    async with empty.read() as session:
        assert (await session.execute(text("SELECT count(*) FROM notices"))).scalar() == 1


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
        {"id": n, "program_id": 1, "member_id": n, "standing": "active", "department": "Sales"}
        | {"interests": ["chess"], "can_help": [], "wants_to_learn": ["Go"], "meeting_mode": "either"}
        | {"office": "Lisbon", "cadence": "every"}
        for n in (1, 2)
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


async def test_data_of_the_first_version_lives_through_all_migrations(
    empty: Database, empty_url: str
) -> None:
    """Row by row and column by column nothing is lost or changed, and the schema is the newest one."""
    changed_by(empty_url, "upgrade", "0001")
    async with empty.write() as session:
        await (await session.connection()).run_sync(_fill_first)
    before = await _contents(empty, FIRST_DATA)
    assert {table: len(found) for table, found in before.items()} == {
        table: len(given) for table, given in FIRST_DATA.items()
    }
    await empty.upgrade()
    assert await differences(empty) == []
    after = await _contents(empty, FIRST_DATA)
    for table, given in before.items():
        kept = given[0].keys() - CHANGED.get(table, set())
        assert [{c: row[c] for c in kept} for row in after[table]] == [
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
    (followed,) = (await _contents(empty, ["followups"])).values()
    reminders = [
        (row["author_id"], row["kind"], row["text"], str(row["due_on"]), row["state"]) for row in followed
    ]
    assert reminders == [
        (1, "reminder", "", "2027-02-01", "done"),
        (2, "reminder", "", "2027-02-02", "open"),
    ]
    assert [row["followup_id"] for row in after["notices"]] == [None] * 4 + [row["id"] for row in followed]
    changed_by(empty_url, "downgrade", "0004")
    back = await _contents(empty, ["notes", "notices"])
    assert [row["remind_on"] for row in back["notes"]] == [row["remind_on"] for row in before["notes"]]
    assert [row["note_id"] for row in back["notices"]] == [row["note_id"] for row in before["notices"]]


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


OLD_REASONS = [
    {"kind": "recommended", "people": [1, 2], "words": ["Cléo", "both bake"], "by": 2},
    {"kind": "first_time", "people": [1, 2], "words": [], "by": None},
]
OLD_SITUATION = {"people": [{"id": 1, "role": "Ünïcode ☕"}], "met": [[1, 2, 3]], "seed": 2**62}
LATE = datetime(2027, 1, 12, 10, 0, 0, 123456, tzinfo=UTC)


async def test_what_was_written_out_is_kept_in_less_room_and_comes_back(
    empty: Database, empty_url: str
) -> None:
    """Reasons, situations and moments mean the same after the upgrade, and stand there as before after the way back."""
    changed_by(empty_url, "upgrade", "0001")
    async with empty.write() as session:
        await (await session.connection()).run_sync(_fill_first)
    changed_by(empty_url, "upgrade", "0005")
    async with empty.write() as session:
        late = LATE if "postgresql" in empty_url else str(LATE.replace(tzinfo=None))
        await session.execute(text("UPDATE matches SET meets_at = :late").bindparams(late=late))
        await session.execute(_with_json("UPDATE matches SET reasons = :value", OLD_REASONS))
        await session.execute(_with_json("INSERT INTO situations VALUES (1, :value)", OLD_SITUATION))
    tables = ["matches", "rounds", "programs", "notices"]
    before = await _contents(empty, tables)
    await empty.upgrade()
    async with empty.read() as session:
        assert await past.kept_situation(session, 1) == OLD_SITUATION
        reasons, meets_at = (await session.execute(select(MatchRow.reasons, MatchRow.meets_at))).one()
    assert (meets_at, reasons) == (
        LATE,
        (
            Reason(ReasonKind.RECOMMENDED, (1, 2), ("Cléo", "both bake"), 2),
            Reason(ReasonKind.FIRST_TIME, (1, 2)),
        ),
    )
    changed_by(empty_url, "downgrade", "0005")
    after = await _contents(empty, tables)
    for (row,) in (before["matches"], after["matches"]):
        row["reasons"] = json.loads(row["reasons"]) if isinstance(row["reasons"], str) else row["reasons"]
    assert after == before
    async with empty.read() as session:
        kept = await session.scalar(text("SELECT situation FROM situations"))
    assert (json.loads(kept) if isinstance(kept, str) else kept) == OLD_SITUATION


def _with_json(statement: str, value: object) -> TextClause:
    return text(statement).bindparams(bindparam("value", value, type_=JSON))


async def test_an_upgrade_gives_the_room_back_that_it_made(tmp_path: Path) -> None:
    """A SQLite file is smaller afterwards, and not only emptier."""
    file = tmp_path / "coffee.db"
    database = Database(f"sqlite:///{file}")
    changed_by(f"sqlite:///{file}", "upgrade", "0001")
    async with database.write() as session:
        await (await session.connection()).run_sync(_fill_first)
    changed_by(f"sqlite:///{file}", "upgrade", "0005")
    async with database.write() as session:
        large = {"people": [OLD_SITUATION] * 50_000}
        await session.execute(_with_json("INSERT INTO situations VALUES (1, :value)", large))
    await database.close()
    before = file.stat().st_size
    await database.upgrade()
    await database.close()
    assert file.stat().st_size < before / 2


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


async def test_first_days_and_own_departments_live_through_the_migration_of_files(
    empty: Database, empty_url: str
) -> None:
    """The first day becomes the member's; whoever is in another department than Slack says has said so themselves."""
    changed_by(empty_url, "upgrade", "0001")
    async with empty.write() as session:
        await (await session.connection()).run_sync(_fill_first)
    changed_by(empty_url, "upgrade", "0015")
    async with empty.write() as session:
        await session.execute(
            text("UPDATE participants SET started_on = '2020-02-01', department = 'sales' WHERE id = 1")
        )
        await session.execute(text("UPDATE participants SET department = 'Design' WHERE id = 2"))
    await empty.upgrade()
    query = (
        "SELECT own_department, started_on FROM participants JOIN members ON members.id = member_id"
        " ORDER BY members.id"
    )
    async with empty.read() as session:
        found = [(bool(own), str(day)) for own, day in await session.execute(text(query))]
    assert found == [(False, "2020-02-01"), (True, "None")]
    changed_by(empty_url, "downgrade", "0015")
    async with empty.read() as session:
        kept = (await session.execute(text("SELECT started_on FROM participants ORDER BY id"))).scalars()
        assert [str(each) for each in kept] == ["2020-02-01", "None"]
