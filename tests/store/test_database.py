"""The engine: URLs, transactions, and what SQLite and PostgreSQL have to be told to be equals."""

import asyncio
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import psycopg
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Column, Integer, MetaData, Table, insert, select, text
from sqlalchemy.exc import IntegrityError, StatementError

from bot.domain.errors import DatabaseUnavailable, SettingError
from bot.store.bulk import insert_new
from bot.store.connection.urls import async_url
from bot.store.database import Database
from bot.store.instant import Instant
from bot.store.people import workspaces
from bot.store.rounds import rounds
from bot.store.tables import WorkspaceRow
from tests.store.rows import NOW, later, store_match, store_program
from tests.town import PATIENCE

metadata = MetaData()
moments = Table("moments", metadata, Column("id", Integer, primary_key=True), Column("at", Instant))

WAITING = """SELECT count(*) FROM pg_locks l JOIN pg_database d ON d.oid = l.database
    WHERE d.datname = current_database() AND l.locktype = 'advisory' AND NOT l.granted"""
CROWD = 40  # writers: more than there are connections


@contextmanager
def another_process_writing(sqlite_url: str) -> Iterator[None]:
    """Have somebody else hold the lock of a SQLite database, which they let go of in the end."""
    other = sqlite3.connect(sqlite_url.removeprefix("sqlite:///"), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.execute("COMMIT")
        other.close()


class TestUrls:
    """Whatever people customarily write is taken."""

    @pytest.mark.parametrize(
        ("written", "used"),
        [
            ("sqlite:///coffee.db", "sqlite+inloop:///coffee.db"),
            ("sqlite:////var/lib/coffee.db", "sqlite+inloop:////var/lib/coffee.db"),
            ("sqlite+aiosqlite:///coffee.db", "sqlite+inloop:///coffee.db"),
            ("postgresql://me:secret@db/coffee", "postgresql+psycopg://me:secret@db/coffee"),
            ("postgres://me:secret@db/coffee", "postgresql+psycopg://me:secret@db/coffee"),
            ("postgresql+psycopg2://db:5433/coffee", "postgresql+psycopg://db:5433/coffee"),
            ("postgresql+asyncpg://db/coffee", "postgresql+psycopg://db/coffee"),
            ("postgresql://db/coffee?sslmode=require", "postgresql+psycopg://db/coffee?sslmode=require"),
        ],
    )
    def test_customary_forms_are_taken(self, written: str, used: str) -> None:
        """The bot's own driver stands in for any that is written, or for none."""
        assert async_url(written) == used

    @pytest.mark.parametrize("written", ["mysql://db/coffee", "mssql+pyodbc://db/coffee"])
    def test_other_databases_are_refused_by_name(self, written: str) -> None:
        """The sentence names the database that is not supported, and those that are."""
        with pytest.raises(SettingError, match=r"SQLite or PostgreSQL, not in m"):
            async_url(written)

    @pytest.mark.parametrize("written", ["sqlite://coffee.db", "sqlite://", "sqlite://me:hush@host/x"])
    def test_a_slash_too_few_is_told(self, written: str) -> None:
        """What stands after two slashes would be a host, and SQLite has none."""
        with pytest.raises(SettingError, match="after three slashes") as error:
            async_url(written)
        assert "hush" not in str(error.value)

    @pytest.mark.parametrize("written", ["coffee.db", "", "postgresql//db", "/var/lib/coffee.db"])
    def test_what_is_no_url_is_refused_with_an_example(self, written: str) -> None:
        """The sentence shows how to write one, and does not repeat what may hold a password."""
        with pytest.raises(SettingError, match="write it like sqlite:///coffee") as error:
            async_url(written)
        assert error.value.__cause__ is None

    def test_a_password_is_not_shown(self) -> None:
        """The form for people to read hides the password and the driver."""
        shown = Database("postgresql://me:secret@db/coffee").shown
        assert shown == "postgresql://me:***@db/coffee"

    def test_options_are_not_shown(self) -> None:
        """Options may hold a password, too."""
        shown = Database("postgresql://db/coffee?user=me&password=hush").shown
        assert shown == "postgresql://db/coffee"

    @given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).map(lambda word: f"h{word}h"))
    def test_no_part_of_a_password_is_shown(self, password: str) -> None:
        """Whatever signs it has, written as it is: it works and isn't shown, or is refused without being repeated."""
        written = f"postgresql://me:hush{password}hush@db/coffee"
        try:
            shown = Database(written).shown
        except SettingError as error:
            shown = str(error)
        assert "hush" not in shown

    async def test_a_database_that_is_not_there_is_named(self, tmp_path: Path) -> None:
        """The sentence tells which database cannot be opened, for a question and for an upgrade."""
        database = Database(f"sqlite:///{tmp_path}/no/such/folder/coffee.db")
        for action in (database.is_usable, database.upgrade):
            with pytest.raises(
                SettingError, match=r"folder/coffee\.db can't be opened: there is no folder /"
            ):
                await action()
        await database.close()


class TestInstants:
    """Moments are aware, and in UTC."""

    @pytest.fixture
    async def diary(self, database: Database) -> Database:
        """A database with a table of moments."""
        async with database.write() as session:
            connection = await session.connection()
            await connection.run_sync(metadata.create_all)
        return database

    async def test_a_moment_comes_back_as_it_went_in(self, diary: Database) -> None:
        """To the microsecond, in UTC, whatever zone it was given in; None stays None."""
        at = datetime(2027, 3, 28, 1, 30, 0, 123456, tzinfo=timezone(timedelta(hours=5, minutes=30)))
        async with diary.write() as session:
            await session.execute(insert(moments), [{"at": at}, {"at": None}])
        async with diary.read() as session:
            back, none = (await session.scalars(select(moments.c.at).order_by(moments.c.id))).all()
        assert back == at
        assert back.tzinfo is UTC
        assert none is None

    async def test_moments_are_compared_as_moments(self, diary: Database) -> None:
        """Noon in Tokyo is before noon in Lisbon, in a query too."""
        tokyo = datetime(2027, 1, 1, 12, tzinfo=timezone(timedelta(hours=9)))
        noon = datetime(2027, 1, 1, 12, tzinfo=UTC)
        async with diary.write() as session:
            await session.execute(insert(moments), [{"at": tokyo}, {"at": noon}])
        async with diary.read() as session:
            before = (await session.scalars(select(moments.c.at).where(moments.c.at < noon))).all()
        assert before == [tokyo]

    async def test_a_naive_moment_is_refused(self, diary: Database) -> None:
        """A moment without a zone would be another one on another machine."""
        with pytest.raises(StatementError, match="a moment needs a time zone"):
            async with diary.write() as session:
                await session.execute(insert(moments), [{"at": datetime(2027, 1, 1, 12)}])  # noqa: DTZ001


class TestTransactions:
    """All or nothing, one writer at a time, on both databases."""

    async def test_an_error_takes_everything_back(self, database: Database) -> None:
        """What was written before the error is not there afterwards."""

        async def fails() -> None:
            """Write, then fail."""
            async with database.write() as session:
                await workspaces.ensure_workspace(session, "T1", "Acme")
                raise RuntimeError

        with pytest.raises(RuntimeError):
            await fails()
        async with database.read() as session:
            assert await session.scalar(select(WorkspaceRow)) is None

    async def test_writers_wait_for_each_other(self, database: Database) -> None:
        """Many who read, think and write at once neither fail nor overwrite each other."""
        await store_program(database)

        async def rename() -> None:
            """Add a sign to the workspace's name."""
            async with database.write() as session:
                name = await session.scalar(select(WorkspaceRow.name))
                await asyncio.sleep(0.01)
                await workspaces.ensure_workspace(session, "T1", f"{name}!")

        await asyncio.gather(*(rename() for _ in range(12)))
        async with database.read() as session:
            assert await session.scalar(select(WorkspaceRow.name)) == "Acme" + 12 * "!"

    @pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
    async def test_writers_of_two_workspaces_do_not_wait_for_each_other(self, database: Database) -> None:
        """PostgreSQL has a lock for each workspace: one holds its own while the other writes, twice."""
        one, other = database.of_workspace(1), database.of_workspace(2)
        async with asyncio.timeout(PATIENCE), one.write() as session:
            await workspaces.ensure_workspace(session, "T1", "Acme")
            for name in ("Beta", "Beta!"):
                async with other.write() as meanwhile:
                    await workspaces.ensure_workspace(meanwhile, "T2", name)
        async with database.read() as session:
            assert {each.name for each in await workspaces.all_workspaces(session)} == {"Acme", "Beta!"}

    @pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
    async def test_who_waits_to_write_holds_no_connection(self, database: Database) -> None:
        """A crowd in one workspace waits for the turn of another process; in all others there is reading and writing."""
        elsewhere = Database(database.url)

        async def write() -> None:
            """Write as one of the crowd."""
            async with database.of_workspace(1).write() as session:
                await workspaces.ensure_workspace(session, "T1", "Acme")

        holding = elsewhere.of_workspace(1)
        async with asyncio.timeout(PATIENCE), asyncio.TaskGroup() as crowd, holding.write() as held:
            await held.execute(select(1))  # it has its turn from its first statement on
            for _ in range(CROWD):
                crowd.create_task(write())
            async with database.of_workspace(2).write() as session:
                await workspaces.ensure_workspace(session, "T2", "Beta")
            async with database.read() as reader:
                assert await reader.scalar(select(WorkspaceRow.name)) == "Beta"
            assert await held.scalar(text(WAITING)) <= 1
        await elsewhere.close()

    async def test_writers_of_one_workspace_wait_for_each_other(self, database: Database) -> None:
        """Whichever way they came by the database."""
        await store_program(database)

        async def rename() -> None:
            """Add a sign to the workspace's name."""
            async with database.of_workspace(1).write() as session:
                name = await session.scalar(select(WorkspaceRow.name))
                await asyncio.sleep(0.01)
                await workspaces.ensure_workspace(session, "T1", f"{name}!")

        await asyncio.gather(*(rename() for _ in range(6)))
        async with database.read() as session:
            assert await session.scalar(select(WorkspaceRow.name)) == "Acme" + 6 * "!"

    async def test_two_processes_write_to_one_database(self, database: Database, database_url: str) -> None:
        """A second engine on the same database waits too, instead of failing because it is locked."""
        other = Database(database_url)
        await store_program(database)

        async def rename(through: Database, sign: str) -> None:
            """Add a sign to the workspace's name."""
            async with through.write() as session:
                name = await session.scalar(select(WorkspaceRow.name))
                await asyncio.sleep(0.01)
                await workspaces.ensure_workspace(session, "T1", f"{name}{sign}")

        await asyncio.gather(*(rename(one, sign) for one, sign in [(database, "a"), (other, "b")] * 6))
        async with other.read() as session:
            name = await session.scalar(select(WorkspaceRow.name))
        assert sorted(str(name).removeprefix("Acme")) == ["a"] * 6 + ["b"] * 6
        await other.close()

    async def test_a_program_that_writes_for_long_stops_only_writers(self, sqlite_url: str) -> None:
        """While another process has the lock of SQLite, the loop turns and readers read; then it's the writer's turn."""
        database = Database(sqlite_url)
        await store_program(database)

        async def write() -> None:
            """Rename the workspace."""
            async with database.write() as session:
                await workspaces.ensure_workspace(session, "T1", "Renamed")

        with another_process_writing(sqlite_url):
            writing = asyncio.create_task(write())
            for _ in range(20):
                async with database.read() as session:
                    assert await session.scalar(select(WorkspaceRow.name)) == "Acme"
            assert not writing.done()
        await writing
        async with database.read() as session:
            assert await session.scalar(select(WorkspaceRow.name)) == "Renamed"
        await database.close()

    @pytest.mark.parametrize("silently", [False, True])
    async def test_a_connection_that_the_server_has_dropped_is_replaced(
        self, postgresql_url: str, silently: bool, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """PostgreSQL may be started anew while the bot runs; if nothing tells of it, one that wasn't used for long is asked."""
        database = Database(postgresql_url)
        await store_program(database)
        async with database.read() as session:
            mine = await session.scalar(text("SELECT pg_backend_pid()"))
        with psycopg.connect(postgresql_url, autocommit=True) as server:
            assert server.execute("SELECT pg_terminate_backend(%s, 60000)", [mine]).fetchone() == (True,)
        if silently:
            monkeypatch.setattr("bot.store.postgresql._is_readable", lambda _connection: False)
            monkeypatch.setattr("bot.store.postgresql.ASK_AFTER", -1.0)

        async with database.read() as session:
            assert await session.scalar(select(WorkspaceRow.name)) == "Acme"
        await database.close()

    async def test_a_connection_is_used_again_as_long_as_it_stands(
        self, postgresql_url: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Whether it was just used, or has to be asked."""
        database = Database(postgresql_url)

        async def backend() -> int | None:
            """Which of the server's processes is at the other end."""
            async with database.glance() as session:
                pid: int | None = await session.scalar(text("SELECT pg_backend_pid()"))
                return pid

        first = await backend()
        again = await backend()
        monkeypatch.setattr("bot.store.postgresql.ASK_AFTER", -1.0)
        assert first == again == await backend()
        await database.close()

    async def test_a_glance_is_no_transaction(self, postgresql_url: str) -> None:
        """Time stands still in a transaction, which two more ways to the server and back begin and end."""
        database = Database(postgresql_url)
        for look, stands_still in ((database.read, True), (database.glance, False)):
            async with look() as session:
                moments = [await session.scalar(text("SELECT now()")) for _ in range(2)]
            assert (moments[0] == moments[1]) is stands_still
        await database.close()

    async def test_a_writer_does_not_wait_for_ever(
        self, sqlite_url: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Where another process does not end, whoever waits to write is told in the end, and can try again."""
        monkeypatch.setattr("bot.store.sqlite.BUSY_TIMEOUT_MS", 50)
        database = Database(sqlite_url)
        with another_process_writing(sqlite_url), pytest.raises(DatabaseUnavailable, match="locked"):
            await store_program(database)

        await store_program(database)
        await database.close()

    async def test_many_statements_leave_others_their_turn(
        self, sqlite_url: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """However much one job asks of SQLite at a stretch, the loop goes on meanwhile."""
        monkeypatch.setattr("bot.store.sqlite.AT_A_STRETCH", 0)
        database = Database(sqlite_url)
        turns = 0

        async def take_turns() -> None:
            """Do something else."""
            nonlocal turns
            while True:
                turns += 1
                await asyncio.sleep(0)

        others = asyncio.create_task(take_turns())
        async with database.read() as session:
            await session.execute(text("SELECT 1"))
            before = turns
            for _ in range(100):
                await session.execute(text("SELECT 1"))
        assert turns - before >= 100
        others.cancel()
        await database.close()

    async def test_a_reader_sees_one_state(self, database: Database) -> None:
        """What others commit meanwhile does not change what a reader sees, and the reader holds nobody up."""
        await store_program(database)
        names = text("SELECT name FROM workspaces")
        async with database.read() as session:
            before = (await session.execute(names)).scalars().all()
            async with database.write() as writing:
                await workspaces.ensure_workspace(writing, "T1", "Renamed")
                await workspaces.ensure_workspace(writing, "T2", "New")
            assert (await session.execute(names)).scalars().all() == before
        async with database.read() as session:
            assert len((await session.execute(names)).scalars().all()) == 2

    async def test_what_refers_to_nothing_is_refused(self, database: Database) -> None:
        """Foreign keys hold on both databases; SQLite has to be told."""
        with pytest.raises(IntegrityError):
            async with database.write() as session:
                await session.execute(
                    text(
                        "INSERT INTO members (workspace_id, slack_id, name, title, time_zone, department, gone)"
                        " VALUES (4711, 'U1', '', '', 'UTC', '', false)"
                    )
                )

    async def test_what_belongs_to_a_workspace_goes_with_it(self, database: Database) -> None:
        """Deleting a workspace deletes every row that reaches it."""
        await store_match(database)
        async with database.write() as session:
            await session.execute(text("DELETE FROM workspaces"))
        async with database.read() as session:
            for table in ("members", "programs", "participants", "rounds", "matches", "match_members"):
                assert await session.scalar(text(f"SELECT count(*) FROM {table}")) == 0

    async def test_sqlite_is_set_up_for_readers_beside_a_writer(self, database: Database) -> None:
        """Write-ahead logging, foreign keys and a patient wait for the lock are on in every connection."""
        if not database.is_sqlite:
            pytest.skip("SQLite's settings")
        async with database.read() as session, database.read() as another:
            for connection in (session, another):
                settings = [
                    await connection.scalar(text(f"PRAGMA {name}"))
                    for name in ("journal_mode", "foreign_keys", "busy_timeout")
                ]
                assert settings == ["wal", 1, 15_000]

    async def test_what_people_typed_is_in_no_error(self, database: Database) -> None:
        """The database's own errors do not carry the values that were written: they may be notes and names."""
        stored = await store_match(database)
        with pytest.raises(IntegrityError) as error:
            async with database.write() as session:
                await session.execute(
                    text(
                        "INSERT INTO workspaces (id, team_id, name) VALUES (:id, 'T9', 'x'), (:id, 'T8', :secret)"
                    ),
                    {"id": stored.program.workspace_id, "secret": "Ada's secret"},
                )
        assert "Ada's secret" not in str(error.value)


class TestInsertNew:
    """What stands there already under the same key is left alone."""

    async def test_only_the_new_ones_are_written(self, database: Database) -> None:
        """Of two rows one of which is there, the other is added and the first keeps its values."""
        rows = [{"team_id": "T1", "name": "Acme"}]
        async with database.write() as session:
            await insert_new(session, WorkspaceRow, rows)
        more = [{"team_id": "T1", "name": "Changed"}, {"team_id": "T2", "name": "New"}]
        async with database.write() as session:
            await insert_new(session, WorkspaceRow, more)
        async with database.read() as session:
            names = (await session.scalars(select(WorkspaceRow.name).order_by(WorkspaceRow.team_id))).all()
        assert names == ["Acme", "New"]


async def test_a_program_has_one_round_for_a_time(database: Database) -> None:
    """The same scheduled time twice is refused; another time is not."""
    stored = await store_match(database)
    with pytest.raises(IntegrityError):
        async with database.write() as session:
            await rounds.add_round(session, stored.program, NOW, seed=1)
    async with database.write() as session:
        await rounds.add_round(session, later(stored.program, 2), NOW, seed=1)


async def test_a_seed_may_be_as_large_as_they_are_drawn(database: Database) -> None:
    """All 63 bits come back."""
    program = await store_program(database)
    async with database.write() as session:
        started = await rounds.add_round(session, program, NOW, seed=2**63 - 1)
    async with database.read() as session:
        assert await session.scalar(text("SELECT seed FROM rounds")) == started.seed == 2**63 - 1


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_nobody_who_waits_to_write_is_overtaken(database: Database) -> None:
    """Whoever has waited long for one writer goes before those who come later: SQLite itself would let these pass."""
    order: list[str] = []
    begun, ends = asyncio.Event(), asyncio.Event()

    async def write_long() -> None:
        """Write until the test has seen enough."""
        async with database.write() as session:
            await session.connection()
            begun.set()
            await ends.wait()

    async def write(who: str) -> None:
        """Write a moment."""
        async with database.write_aside() as session:
            await session.connection()
            order.append(who)

    long = asyncio.create_task(write_long())
    await begun.wait()
    waiting = asyncio.create_task(write("who waited"))
    await asyncio.sleep(0.5)  # so long that SQLite looks only ten times a second
    ends.set()
    await long
    for number in range(20):
        await write(f"who came later, {number}")
    await waiting
    assert order[0] == "who waited"
