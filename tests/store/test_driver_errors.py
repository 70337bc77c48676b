"""What stands in rows is in no error, of whichever kind."""

import traceback

import pytest
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from bot.store.database import Database
from tests.store.rows import store_match

SECRET = "leaving this company"
BAD = {
    "a key that is taken": "INSERT INTO workspaces (id, team_id, name) VALUES (77, 'T1', '{secret}')",
    "a missing value": "INSERT INTO workspaces (id, team_id) VALUES (77, '{secret}')",
    "a foreign key": "INSERT INTO notes (id, match_id, author_id, text, written_at) VALUES (1, 99, 99, '{secret}', '2027-01-12')",
}
ONLY_POSTGRESQL = {
    "a value of another type": "SELECT CAST(:value AS integer)",
    "broken JSON": "SELECT CAST(:value AS json)",
}


async def shown(database: Database, statement: str, value: str) -> str:
    """The traceback of what goes wrong."""
    try:
        async with database.write() as session:
            await session.execute(text(statement), {"value": value})
    except SQLAlchemyError as error:
        return "".join(traceback.format_exception(error))
    pytest.fail("nothing went wrong")


@pytest.mark.parametrize("what", BAD)
async def test_no_error_quotes_a_row(database: Database, what: str) -> None:
    """Neither the error nor what led to it; the statement has a placeholder where a value was."""
    await store_match(database)
    statement = BAD[what].replace("'{secret}'", ":value")
    told = await shown(database, statement, SECRET)
    assert SECRET not in told
    assert "IntegrityError" in told


@pytest.mark.parametrize("what", ONLY_POSTGRESQL)
async def test_nor_a_value_that_postgresql_can_not_read(postgresql_url: str, what: str) -> None:
    """It quotes such a value in the very first line."""
    database = Database(postgresql_url)
    told = await shown(database, ONLY_POSTGRESQL[what], SECRET)
    await database.close()
    assert SECRET not in told
    assert "SQLSTATE 22" in told


async def test_nor_a_text_that_postgresql_can_not_hold(postgresql_url: str) -> None:
    """What its driver refuses is not quoted either, and what went wrong is still told."""
    database = Database(postgresql_url)
    told = await shown(database, "SELECT CAST(:value AS text)", f"{SECRET}\0")
    missing = await shown(database, "SELECT * FROM nowhere WHERE :value = ''", SECRET)
    await database.close()
    assert SECRET not in told + missing
    assert 'relation "nowhere" does not exist' in missing
