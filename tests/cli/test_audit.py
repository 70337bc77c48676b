"""``coffee audit``: who changed what, on a terminal."""

from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import text

from bot.cli import root as cli
from bot.domain.organisers.audit import OPERATOR, Deed
from bot.domain.rounds.program import ProgramSettings
from bot.services import audit
from bot.services.access import Who
from bot.services.people import membership
from bot.services.privacy import own_data
from bot.store.database import Database
from bot.store.rounds import programs
from tests.command_line import typed_meanwhile
from tests.services.on_sqlite import database_url  # noqa: F401
from tests.store.rows import store_people
from tests.test_commands import leaves

AT = datetime(2027, 1, 11, 8, 30, tzinfo=UTC)


async def listed(database: Database, *words: str) -> str:
    """What the command prints."""
    env = {"DATABASE_URL": database.url}
    done = await typed_meanwhile("audit", *words, **env)
    assert done.exit_code == 0, done.output
    return done.output


async def test_the_record_is_listed_newest_first(database: Database) -> None:
    """With the time, who it was, what they did, and to whom; only as many lines as one asks for."""
    program = await membership.ensure_program(database, "T1", "Acme", ProgramSettings(), AT)
    assert "Nobody has changed anything yet." in await listed(database)
    (ada,) = await store_people(database, program, "Ada")
    async with database.write() as session:
        await audit.record(session, program, ("UOLA", AT), Deed.PAUSED, people=[ada.id])
        await audit.record(session, program, (OPERATOR, AT), Deed.IMPORTED, "38")

    first, second = (await listed(database)).splitlines()

    assert first == "2027-01-11 08:30 UTC  operator  People changed by an imported list · 38"
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


# What an operator's command changes, and what it leaves in the record; all other commands change nothing.
DEEDS = {
    ("people", "import"): Deed.IMPORTED,
    ("people", "met"): Deed.MEETINGS,
    ("people", "gone"): Deed.PARTED,
    ("people", "back"): Deed.BACK,
    ("people", "renumber"): Deed.RENUMBERED,
    ("outbox", "retry"): Deed.RETRIED,
}
CHANGES_NOTHING = {
    *(("round", each) for each in ("list", "preview", "replay", "rules")),
    *(("program", each) for each in ("list", "show")),
    *(("outbox", each) for each in ("list", "explain")),
    *(("people", each) for each in ("export", "held")),
    *((each,) for each in ("audit", "demo", "manifest", "report", "run", "sandbox", "simulate")),
    *(("db", each) for each in ("upgrade", "copy")),
    *((each,) for each in ("backup", "doctor")),
    ("privacy", "report"),
    *(("installations", each) for each in ("list", "new-key", "rotate-keys")),
}


def test_it_is_declared_of_each_command_what_it_changes() -> None:
    """A new one is declared, too."""
    assert {*DEEDS, *CHANGES_NOTHING} == leaves(cli.app)


async def test_what_an_operator_says_about_people_is_in_it(database: Database, tmp_path: Path) -> None:
    """That they have gone, that they are back, and their new ids: how many it was about."""
    program = await membership.ensure_program(database, "T1", "Acme", ProgramSettings(), AT)
    (ada,) = await store_people(database, program, "0ADA")
    ids = tmp_path / "ids.csv"
    ids.write_text(f"{ada.member.slack_id},W0ADA\n", encoding="utf-8")
    for words in (["gone"], ["back"], ["renumber", str(ids)]):
        async with database.write() as session:
            await programs.set_vanished(session, program.id, 7)
        env = {"DATABASE_URL": database.url}
        done = await typed_meanwhile("people", *words, **env)
        assert done.exit_code == 0, done.output

    async with database.read() as session:
        found = await session.execute(text("SELECT actor, action, about FROM audit_log ORDER BY id"))
        assert [tuple(row) for row in found] == [
            (OPERATOR, Deed.PARTED, "7"),
            (OPERATOR, Deed.BACK, "7"),
            (OPERATOR, Deed.RENUMBERED, "1"),
        ]


async def test_who_organises_is_in_it_whoever_changes_it(database: Database) -> None:
    """A setting of the operator's, or an organiser who is forgotten, whom the record doesn't name."""
    for organisers in ((), ("UADA", "UBEN"), ("UADA", "UBEN")):
        program = await membership.ensure_program(
            database, "T1", "Acme", ProgramSettings(organisers=organisers), AT
        )
    await store_people(database, program, "ADA")
    await own_data.forget(database, Who("T1", "UADA"), AT)

    assert (await listed(database)).splitlines() == [
        "2027-01-11 08:30 UTC  -  Changed who organises · 1",
        "2027-01-11 08:30 UTC  operator  Changed who organises · 2",
    ]
