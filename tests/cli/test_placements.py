"""``coffee people place``: who is on which side, by a file."""

from pathlib import Path

import pytest

from tests.cli.test_people import coffee
from tests.services.on_sqlite import database_url  # noqa: F401
from tests.town import Town

PLACED = "SELECT m.slack_id, side, capacity, started_on FROM participants JOIN members m ON m.id = member_id"


async def test_a_file_says_who_is_on_which_side(town: Town, tmp_path: Path) -> None:
    """Only its columns are changed, in any order; whoever has not joined is named."""
    await town.enrols("Ada", "Ben")
    ada, ben, cleo, _ = town.slack.people
    file = tmp_path / "people.csv"
    file.write_text(f"Capacity, side,id\n2, mentor ,{ada.id}\n\n,,{ben.id}\n1,mentee,{cleo.id}\n")
    told = (await coffee(town, "place", str(file))).output
    assert told.startswith("It is kept for 2 of 3 people.")
    assert f"They have not joined yet: {cleo.id}" in told
    assert set(await town.rows(PLACED)) == {(ada.id, "mentor", 2, None), (ben.id, "", 1, None)}

    file.write_text(f"id,started_on\n{ada.id},2026-11-02\n")
    assert (await coffee(town, "place", str(file))).output == "It is kept for 1 of 1 people.\n"
    assert (ada.id, "mentor", 2, "2026-11-02") in await town.rows(PLACED)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "can't be opened"),
        (b"\xff\xfe\x00", "no CSV in UTF-8"),
        (b"", "names its columns"),
        (b"side,capacity\nmentor,2\n", "names its columns"),
        (b"id,side,side\nU0ADA,a,b\n", "names its columns"),
        (b"id,team\nU0ADA,x\n", "names its columns"),
        (b"id,side\nada,mentor\n", "line 2"),
        (b"id,side\nU0ADA\n", "line 2"),
        (b"id,capacity\nU0ADA,1\nU0BEN,0\n", "line 3"),
        (b"id,capacity\nU0ADA,10\n", "from 1 to 9"),
        (b"id,capacity\nU0ADA,two\n", "from 1 to 9"),
        (b"id,started_on\nU0ADA,2.11.2026\n", "like 2026-11-27"),
        (b"id,side\nU0ADA,a name that is much too long\n", "at most 20 letters"),
    ],
)
async def test_a_file_that_cannot_be_used_is_refused_in_a_sentence(
    town: Town, tmp_path: Path, content: bytes | None, said: str
) -> None:
    """And changes nothing."""
    file = tmp_path / "people.csv"
    if content is not None:
        file.write_bytes(content)
    result = await coffee(town, "place", str(file))
    assert result.exit_code == 2
    assert said in " ".join(result.output.split())
