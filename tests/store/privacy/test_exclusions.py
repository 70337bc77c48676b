"""Whom somebody won't meet: both ways, in one workspace, and still after somebody was forgotten."""

from sqlalchemy import update

from bot.domain.people.member import MemberFacts
from bot.domain.people.participant import Participant, Profile
from bot.domain.rounds.program import Program
from bot.store.database import Database
from bot.store.people import participants, workspaces
from bot.store.privacy import exclusions
from bot.store.privacy.marks import Marks
from bot.store.tables import MemberRow
from tests.store.rows import NOW, store_people, store_program

MARKS = Marks(b"the secret of this installation")


async def pairs(database: Database, program: Program) -> frozenset[tuple[int, int]]:
    """Those of a program who must not be put together."""
    async with database.read() as session:
        return await exclusions.excluded_pairs(session, program.id)


async def chooses(database: Database, person: Participant, *slack_ids: str) -> None:
    """Someone says whom they won't meet."""
    async with database.write() as session:
        await exclusions.choose(session, person.id, slack_ids, NOW)


async def apart(database: Database, one: Participant, other: Participant) -> bool:
    """Whether two people must not be put together."""
    async with database.read() as session:
        return await exclusions.are_apart(session, one.id, other.id)


async def test_it_holds_both_ways(database: Database) -> None:
    """Whoever of the two said so; others are as they were, and what was said both ways is one pair."""
    program = await store_program(database)
    ada, ben, cleo = await store_people(database, program, "Ada", "Ben", "Cleo")
    await chooses(database, cleo, "UAda")
    await chooses(database, ada, "UCleo", "UAda")

    assert await pairs(database, program) == {(ada.id, cleo.id)}
    assert await apart(database, ada, cleo)
    assert await apart(database, cleo, ada)
    assert not await apart(database, ada, ben)
    assert not await apart(database, ada, ada)


async def test_choosing_anew_replaces(database: Database) -> None:
    """Whom one doesn't name any more one may be put together with again."""
    program = await store_program(database)
    ada, ben, cleo = await store_people(database, program, "Ada", "Ben", "Cleo")
    await chooses(database, ada, "UBen", "UCleo")
    await chooses(database, ada, "UCleo")
    assert await pairs(database, program) == {(ada.id, cleo.id)}

    await chooses(database, ada)

    assert await pairs(database, program) == frozenset()
    assert not await apart(database, ada, ben)


async def test_somebody_may_be_chosen_before_they_join(database: Database) -> None:
    """It holds from when they do; somebody of the same id in another workspace is somebody else."""
    program, elsewhere = await store_program(database), await store_program(database, "T2")
    (ada,) = await store_people(database, program, "Ada")
    await chooses(database, ada, "UBen")
    await store_people(database, elsewhere, "Ben", "Ada")
    assert await pairs(database, program) == await pairs(database, elsewhere) == frozenset()

    (ben,) = await store_people(database, program, "Ben")

    assert await pairs(database, program) == {(ada.id, ben.id)}
    async with database.read() as session:
        assert await exclusions.chosen_by(session, ada.id) == ("UBen",)


async def test_somebody_forgotten_is_known_again(database: Database) -> None:
    """No id is left meanwhile, choosers choose others, and when the person comes back, as somebody new, it holds again."""
    program = await store_program(database)
    ada, ben, cleo = await store_people(database, program, "Ada", "Ben", "Cleo")
    await chooses(database, ada, "UBen")
    await chooses(database, cleo, "UBen")
    async with database.write() as session:
        await exclusions.disguise(session, program.workspace_id, "UBen", MARKS)
        nobody = update(MemberRow).where(MemberRow.id == ben.member.id).values(slack_id="forgotten:2")
        await session.execute(nobody)
    await chooses(database, ada, "UDan")
    async with database.read() as session:
        assert await exclusions.chosen_by(session, ada.id) == ("UDan",)
        assert await exclusions.chosen_by(session, cleo.id) == ()
    assert await pairs(database, program) == frozenset()

    async with database.write() as session:
        for slack_id in ("UBen", "UEve"):
            facts = MemberFacts(slack_id, slack_id)
            member = await workspaces.save_member(session, program.workspace_id, facts)
            back = await participants.save_profile(session, program.id, member.id, Profile(""))
            await exclusions.recognise(session, program.workspace_id, slack_id, MARKS)

    found = await pairs(database, program)
    assert found == {(ada.id, back.id - 1), (cleo.id, back.id - 1)}
