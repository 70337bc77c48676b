"""``coffee people``: what an operator does if many people vanish at once."""

from pathlib import Path

import pytest
from typer.testing import Result

from tests.command_line import typed_meanwhile
from tests.services.on_sqlite import ON_BOTH, database_url  # noqa: F401
from tests.town import FIRST_ROUND, FORTNIGHT, Town

HELD = "UPDATE programs SET vanished = 5"


async def coffee(town: Town, *words: str) -> Result:
    """Run a command on the town's database, while the bot is running."""
    env = {"DATABASE_URL": town.settings.database_url}
    return await typed_meanwhile("people", *words, **env)


@pytest.fixture
async def held(town: Town) -> Town:
    """Four people of whom five are said to have vanished, so that rounds are held."""
    await town.enrols("Ada", "Ben", "Cléo", "Dan")
    await hold(town)
    return town


async def hold(town: Town) -> None:
    """Have rounds held."""
    async with town.bot.database.write() as session:
        await (await session.connection()).exec_driver_sql(HELD)


async def test_it_says_whether_rounds_are_held_and_what_to_do(town: Town) -> None:
    """Usually none are."""
    assert (await coffee(town, "held")).output == "No round is held.\n"
    assert (await coffee(town, "gone")).exit_code == 2


@ON_BOTH
async def test_an_operators_word_lets_rounds_go_on(held: Town, tmp_path: Path) -> None:
    """It says what happened to those who vanished, or which ids a migration gave them."""
    await people_get_their_new_ids(held, tmp_path)
    told = (await coffee(held, "held")).output
    assert "5 of 4 participants vanished at once" in told
    at = FIRST_ROUND
    for rounds, word in enumerate(("back", "gone")):
        assert f"coffee people {word}" in told
        await hold(held)
        await held.time_comes(at)
        assert await held.rows("SELECT count(*) FROM rounds") == [(rounds,)]
        assert (await coffee(held, word)).exit_code == 0
        assert await held.rows("SELECT vanished, parts_with FROM programs") == [(None, word == "gone")]
        await held.settles()
        assert await held.rows("SELECT count(*) FROM rounds") == [(rounds + 1,)]
        at += FORTNIGHT


async def people_get_their_new_ids(held: Town, folder: Path) -> None:
    """What they excluded and what waits for them is theirs still; whoever can't have the new id is named."""
    ada, ben, cleo, dan = held.slack.people
    file = folder / "ids.csv"
    file.write_text(f"{ada.id}, W0ADA\n\n{ben.id},{cleo.id}\nU0NOBODY,W0NOBODY\n")
    told = (await coffee(held, "renumber", str(file))).output
    assert told.startswith("1 of 3 people have their new id.")
    assert ben.id in told
    assert "U0NOBODY" in told
    ids = {slack_id for (slack_id,) in await held.rows("SELECT slack_id FROM members")}
    assert ids == {"W0ADA", ben.id, cleo.id, dan.id}
    file.write_text(f"W0ADA,{ada.id}\n")
    await coffee(held, "renumber", str(file))


async def test_a_file_that_is_none_is_refused_in_a_sentence(town: Town, tmp_path: Path) -> None:
    """Naming the file and what is wrong with it, and changing nothing."""
    file = tmp_path / "ids.csv"
    result = await coffee(town, "renumber", str(file))
    assert result.exit_code == 2
    assert "ids.csv can't be opened: No such file" in " ".join(result.output.split())

    for content in ("U0ADA", "U0ADA,W0ADA,W0BEN", "ada,W0ADA"):
        file.write_text(content)
        result = await coffee(town, "renumber", str(file))
        assert result.exit_code == 2, content
        assert str(file) in result.output, content

    file.write_bytes("U0123ABC,W0456DEF\n".encode("utf-16"))
    result = await coffee(town, "renumber", str(file))
    assert result.exit_code == 2
    assert "is no CSV in UTF-8" in " ".join(result.output.split())
