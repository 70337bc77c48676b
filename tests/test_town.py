"""The gestures of a town do what they stand for."""

from pathlib import Path
from urllib.parse import urljoin

from bot.domain.people.participant import Cadence
from tests.town import Town, open_town


async def test_who_is_enrolled_stands_as_if_they_had_joined(sqlite_template: bytes, tmp_path: Path) -> None:
    """Every row is the same, but for the moments, whether somebody filled in the form or not."""
    found = []
    for way in ("joins", "enrols"):
        path = tmp_path / f"{way}.db"
        path.write_bytes(sqlite_template)
        async with open_town(f"sqlite:///{path}") as town:
            if way == "joins":
                await town.joins("Ada", "Cléo")
                await town.joins("Ben", Interests="chess, go", Office="Leeds")
                await town.joins("Dan", How_often="Every other round")
            else:
                await town.enrols("Ada", "Cléo")
                await town.enrols("Ben", interests=("chess", "go"), office="Leeds")
                await town.enrols("Dan", cadence=Cadence.EVERY_SECOND)
            await town.settles()
            found.append(await everything(town))
    joined, enrolled = found
    assert joined == enrolled


async def everything(town: Town) -> dict[str, list[dict[str, object]]]:
    """What stands in every table, without moments."""
    tables = await town.rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    return {str(table): await rows_of(town, str(table)) for (table,) in tables if table != "senders"}


async def rows_of(town: Town, table: str) -> list[dict[str, object]]:
    """What stands in a table, without moments but with whether there is one, and without the port of a town's Slack."""
    columns = [str(name) for (name,) in await town.rows(f"SELECT name FROM pragma_table_info('{table}')")]
    rows = await town.rows(f"SELECT * FROM {table}")
    return [
        {name: _comparable(town, name, value) for name, value in zip(columns, row, strict=True)}
        for row in rows
    ]


def _comparable(town: Town, column: str, value: object) -> object:
    if column == "photo":
        return str(value).replace(urljoin(town.slack.api_url, "/"), "")
    if column in {"veil", "cause"}:  # drawn by chance; by whose doing in the log
        return True
    return bool(value) if column.endswith("_at") else value
