"""The marks of forgotten people: nobody without the secret can tell whose they are."""

from hashlib import blake2b

from sqlalchemy import select, update

from bot.services.privacy import marks as service
from bot.store.database import Database
from bot.store.privacy import exclusions, kept_out
from bot.store.privacy.marks import Marks
from bot.store.tables import ExclusionRow
from tests.store.rows import NOW, store_people, store_program

ONE, OTHER, NONE = Marks(b"one secret"), Marks(b"another secret"), Marks(None)
LONGEST_ID = "U" + "Z" * 20


def test_a_mark_depends_on_the_secret_the_chooser_and_the_id() -> None:
    """So neither a list of ids nor somebody else's mark helps to read it; it fits into its column."""
    marks = {each.mark(who, slack_id) for each in (ONE, OTHER) for who in (1, 2) for slack_id in ("UA", "UB")}
    assert len(marks) == 8
    assert ONE.mark(1, "UA") == ONE.mark(1, "UA")
    assert len(ONE.mark(2**31, LONGEST_ID)) <= 64


def test_a_mark_of_an_earlier_version_is_keyed_without_the_id() -> None:
    """And stands for the same person from then on, as it did before."""
    old = "forgotten:" + blake2b(b"UA", key=b"7", digest_size=20).hexdigest()
    assert NONE.mark(7, "UA") == old
    assert old in ONE.all_of(7, "UA")
    assert ONE.renewed(old) == ONE.mark(7, "UA")
    assert ONE.renewed(ONE.mark(7, "UA")) == ONE.mark(7, "UA")


def test_a_mark_of_another_secret_is_noticed() -> None:
    """Nobody can make anything of it, with or without a secret of their own."""
    assert ONE.renewed(OTHER.mark(7, "UA")) is None
    assert NONE.renewed(OTHER.mark(7, "UA")) is None


async def test_marks_are_renewed_at_start(database: Database, caplog) -> None:
    """Those of an earlier version are keyed; of those that another secret made, whoever runs the bot hears."""
    own = Database(database.url, "a secret of sixteen letters").of_workspace(1)
    program = await store_program(database)
    ada, ben = await store_people(database, program, "Ada", "Ben")
    async with database.write() as session:
        await exclusions.choose(session, ada.id, ["UCleo"], NOW)
        await exclusions.choose(session, ben.id, ["UCleo"], NOW)
        await exclusions.disguise(session, program.workspace_id, "UCleo", NONE)
        strange = OTHER.mark(ben.id, "UCleo")
        theirs = update(ExclusionRow).where(ExclusionRow.participant_id == ben.id)
        await session.execute(theirs.values(other_slack_id=strange))

    await service.renew(own)

    mark = Marks(own.files.secret).mark(ada.id, "UCleo")
    async with database.read() as session:
        kept = set(await session.scalars(select(ExclusionRow.other_slack_id)))
    await own.close()
    assert kept == {mark, strange}
    (line,) = caplog.messages
    assert line.startswith("1 of the people whom somebody won't meet can't be recognised")


async def test_marks_of_those_who_are_kept_out_are_renewed_as_well(database: Database, caplog) -> None:
    """So whoever was forgotten before there was a secret is known by it; what another one made is told."""
    own = Database(database.url, "a secret of sixteen letters").of_workspace(1)
    await store_program(database)
    async with database.write() as session:
        await kept_out.keep_out(session, 1, "UCleo", NONE)
        await kept_out.keep_out(session, 1, "UDan", OTHER)

    await service.renew(own)

    marks = Marks(own.files.secret)
    async with own.write() as session:
        assert await kept_out.among(session, 1, ["UCleo", "UDan", "UEve"], marks) == {"UCleo"}
        await kept_out.let_in(session, 1, "UCleo", marks)
        assert await kept_out.among(session, 1, ["UCleo"], marks) == frozenset()
        assert NONE.mark(1, "UCleo") not in marks.all_of("workspace 1", "UCleo")
    await own.close()
    assert "1 of the people who were forgotten can't be recognised" in caplog.text
