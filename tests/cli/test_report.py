"""``coffee report``: the report of those who organise, on a terminal and as files in a folder."""

from datetime import timedelta
from pathlib import Path

from typer.testing import Result

from tests.command_line import typed_meanwhile
from tests.services.on_sqlite import database_url  # noqa: F401
from tests.town import FIRST_ROUND, FORTNIGHT, Town


async def report(town: Town, *words: str) -> Result:
    """Run the command on the town's database, while the bot is running."""
    env = {"DATABASE_URL": town.settings.database_url}
    return await typed_meanwhile("report", *words, **env)


def written(folder: Path) -> set[str]:
    """The names of a report's files in a folder."""
    return {path.name for path in folder.glob("coffee-report*")}


async def test_it_prints_figures_and_tables_and_writes_files(town: Town, tmp_path: Path) -> None:
    """In the language that one asks for; what can't be told is told so."""
    before = await report(town)
    assert "No round has closed yet" in before.output
    await town.enrols("Ada", "Ben", "Cléo", "Dan")
    await town.time_comes(FIRST_ROUND)
    await town.time_comes(FIRST_ROUND + FORTNIGHT - timedelta(hours=4))

    told = await report(town, "--into", str(tmp_path))
    assert told.exit_code == 0
    assert "One round since Tuesday 12 January 2027: 2 introductions, 4 people joined" in told.output
    assert "Too few people have answered to say how many chats took place" in told.output
    (row,) = [line.split() for line in told.output.splitlines() if line.startswith("12 Jan 2027")]
    assert row[3:8] == ["4", "100%", "2", "–", "100%"]
    assert row[9:] == ["0", "0", "–"]  # and before that what chance gave
    assert written(tmp_path) == {
        "coffee-report.png",
        "coffee-report-rounds.png",
        "coffee-report-departments.png",
        "coffee-report-rounds.csv",
    }
    assert "Eine Runde seit" in (await report(town, "--language", "de")).output


async def test_what_can_not_be_done_is_said(town: Town, tmp_path: Path) -> None:
    """A language without words, and a folder that isn't there."""
    latin = await report(town, "--language", "la")
    assert latin.exit_code == 2
    assert latin.stderr.startswith("there are no words in la, only in de, en, ")
    nowhere = tmp_path / "nowhere"
    missing = await report(town, "--into", str(nowhere))
    assert (missing.exit_code, missing.stderr) == (2, f"there is no folder {nowhere}; make it first\n")
