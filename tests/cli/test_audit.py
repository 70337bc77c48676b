"""``coffee audit``: who changed what, on a terminal."""

import asyncio
from datetime import UTC, datetime

from sqlalchemy import text
from typer.testing import CliRunner

from bot.cli import root as cli
from bot.domain.organisers.audit import OPERATOR, Deed
from bot.domain.rounds.program import ProgramSettings
from bot.services import audit
from bot.services.people import membership
from bot.store.database import Database
from tests.services.on_sqlite import database_url  # noqa: F401
from tests.store.rows import store_people

AT = datetime(2027, 1, 11, 8, 30, tzinfo=UTC)


async def listed(database: Database, *words: str) -> str:
    """What the command prints."""
    env = {"DATABASE_URL": database.url}
    done = await asyncio.to_thread(CliRunner().invoke, cli.app, ["audit", *words], env=env)
    assert done.exit_code == 0, done.output
    return done.output


async def test_the_record_is_listed_newest_first(database: Database) -> None:
    """With the time, who it was, what they did, and to whom; only as many lines as one asks for."""
    program = await membership.ensure_program(database, "T1", "Acme", ProgramSettings(), AT)
    assert "Nobody has changed anything yet." in await listed(database)
    (ada,) = await store_people(database, program, "Ada")
    async with database.write() as session:
        await audit.record(session, program, ("UOLA", AT), Deed.PAUSED, people=[ada.id])
        await audit.record(session, program, (OPERATOR, AT), "imported", "38 people")

    first, second = (await listed(database)).splitlines()

    assert first == "2027-01-11 08:30 UTC  operator  imported · 38 people"
    assert second == "2027-01-11 08:30 UTC  UOLA  Paused somebody · Ada"
    assert len((await listed(database, "--limit", "1")).splitlines()) == 1


async def test_the_record_is_of_one_workspace(database: Database) -> None:
    """What was changed elsewhere is not in it."""
    for team in ("T1", "T2"):
        program = await membership.ensure_program(database, team, "Acme", ProgramSettings(), AT)
        async with database.write() as session:
            await audit.record(session, program, (f"U{team}", AT), Deed.APPROVED)
    async with database.read() as session:
        assert (await session.execute(text("SELECT count(*) FROM audit_log"))).scalar() == 2

    assert "UT2" in await listed(database, "--workspace", "T2")
    assert "UT1" not in await listed(database, "--workspace", "T2")


async def test_what_an_operator_changes_in_the_settings_is_in_it(database: Database) -> None:
    """By the settings' names, once; a start that changes nothing adds nothing."""
    for settings in (ProgramSettings(), ProgramSettings(approval=True), ProgramSettings(approval=True)):
        await membership.ensure_program(database, "T1", "Acme", settings, AT)

    assert (await listed(database)).splitlines() == [
        "2027-01-11 08:30 UTC  operator  Changed settings · approval"
    ]
