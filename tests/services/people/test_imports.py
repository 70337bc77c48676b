"""What files say of people is kept beside what Slack says: on both databases, and with nobody who was forgotten."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select, text

from bot.domain.organisers.audit import OPERATOR
from bot.domain.people.member import MemberFacts
from bot.domain.rounds.program import Program
from bot.domain.sheets.changes import Import
from bot.domain.sheets.directory import Directory, Listed
from bot.domain.sheets.meetings_file import MeetingsReading
from bot.domain.sheets.people_file import PeopleReading, read_people
from bot.matching import History
from bot.services.access import Who
from bot.services.people.lists import exports, imports, past_meetings
from bot.services.privacy import own_data
from bot.services.rounds import planning
from bot.services.rounds.remembering import rounds_since
from bot.store.database import Database
from bot.store.people import earlier_meetings, participants, records
from bot.store.privacy.marks import Marks
from bot.store.rounds import matches
from bot.store.tables import KeptOutRow
from tests.store.rows import NOW, store_match, store_people, store_program

TODAY = date(2027, 1, 11)
BY = (OPERATOR, NOW)


def directory(*names: str) -> Directory:
    """People whose addresses are made of their names, and whose ids of Slack's as in ``store_people``."""
    return Directory(
        Listed(MemberFacts(f"U{each}", each), f"{each}@x.org".lower(), each.lower(), (each,))
        for each in names
    )


async def planned(database: Database, program: Program, file: str, everyone: Directory) -> Import:
    """What a file would change."""
    read = read_people(file.encode(), PeopleReading())
    return await imports.planned(database, program.workspace_id, read, everyone)


async def imported(database: Database, program: Program, file: str, everyone: Directory) -> Import:
    """The same, once it is done."""
    plan = await planned(database, program, file, everyone)
    assert await imports.carry_out(database, program.workspace_id, plan.changes, BY) == len(plan.changes)
    return plan


async def managers(database: Database) -> Mapping[str, tuple[str, ...]]:
    """The line above each member, by Slack's id."""
    async with database.read() as session:
        return {one: each.values["managers"] for one, each in (await records.all_records(session, 1)).items()}


async def test_many_are_kept_some_at_a_time(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """Those whom the bot knew, and those whom it hears of for the first time; a second time changes nothing."""
    monkeypatch.setattr(imports, "AT_ONCE", 60)
    program = await store_program(database)
    await store_people(database, program, "Ada")
    names = ["Ada", *(f"Person{number}" for number in range(2 * imports.AT_ONCE))]
    everyone = directory(*names)
    file = "email,department,level,manager\n" + "".join(
        f"{each}@x.org,Sales,{len(each)},ada\n" for each in names[1:]
    )
    plan = await imported(database, program, file, everyone)
    assert (len(plan.changes), plan.unchanged, plan.problems) == (len(names) - 1, 0, ())
    again = await planned(database, program, file, everyone)
    assert (again.changes, again.unchanged) == ((), len(names) - 1)
    async with database.read() as session:
        assert len(await participants.roster(session, program.id)) == 1
    assert set((await managers(database)).values()) == {(), ("UAda",)}


async def test_namesakes_are_told_apart_once_both_are_known(database: Database) -> None:
    """Also where one of them is known by a file alone."""
    program = await store_program(database)
    (ada,) = await store_people(database, program, "Ada")
    everyone = Directory([*directory("Ada").everyone, Listed(MemberFacts("UAda2", "Ada"), "ada2@x.org")])
    await imported(database, program, "email,team\nada2@x.org,Lab\n", everyone)
    async with database.read() as session:
        assert (await participants.participant(session, ada.id)).member.namesake


async def test_a_new_manager_is_known_to_all_below(database: Database) -> None:
    """Those who aren't in the file, too, which is told; what isn't in it stays."""
    program = await store_program(database)
    everyone = directory("Ada", "Ben", "Cleo", "Dan")
    await imported(database, program, "email,manager\nada@x.org,ben\nben@x.org,cleo\n", everyone)
    plan = await imported(database, program, "email,manager\nben@x.org,dan\n", everyone)
    assert [(each.line, each.name) for each in plan.changes] == [(2, "Ben"), (None, "Ada")]
    assert (await managers(database))["UAda"] == ("UBen", "UDan")
    await imported(database, program, "email,team\nada@x.org,Lab\nben@x.org,\n", everyone)
    assert (await managers(database))["UAda"] == ("UBen", "UDan")
    await imported(database, program, "email,manager\nada@x.org,ben\nben@x.org,\n", everyone)
    assert await managers(database) | {"UAda": ("UBen",), "UBen": ()} == await managers(database)


async def test_who_is_forgotten_while_a_file_is_imported_stays_away(database: Database) -> None:
    """Between what it says and what it does anybody may ask for it; nobody has them as a manager either."""
    program = await store_program(database)
    await store_people(database, program, "Ada", "Ben")
    everyone = directory("Ada", "Ben", "Cleo")
    file = "email,department,manager\nada@x.org,Research,\nben@x.org,Sales,ada\n"
    plan = await planned(database, program, file, everyone)
    source = past_meetings.Source(b"ada,ben,2026-05-04\nben,cleo,2026-05-04\n", MeetingsReading(), TODAY)
    met = await past_meetings.planned(database, program.workspace_id, source, everyone)

    await own_data.forget(database, Who("T1", "UAda"), NOW)
    assert await imports.carry_out(database, program.workspace_id, plan.changes, BY) == 1
    await past_meetings.carry_out(database, program.workspace_id, met, BY)

    async with database.read() as session:
        known = await records.all_records(session, program.workspace_id)
        assert "UAda" not in known
        assert known["UBen"].values["managers"] == ("",)
        assert set(await earlier_meetings.all_pairs(session, program.workspace_id)) == {("UBen", "UCleo")}
        (mark,) = await session.scalars(select(KeptOutRow.mark))
    assert "Ada" not in mark
    assert mark not in Marks(database.files.secret).all_of(program.workspace_id, "UAda")


async def test_what_is_imported_is_of_one_workspace(database: Database) -> None:
    """Somebody with the same id elsewhere, or who met somebody there, is somebody else."""
    here, there = await store_program(database), await store_program(database, "T2")
    for program in (here, there):
        await store_people(database, program, "Ada", "Ben")
    everyone = directory("Ada", "Ben")
    await imported(database, here, "email,department\nada@x.org,Research\n", everyone)
    source = past_meetings.Source(b"ada,ben,2026-05-04\n", MeetingsReading(), TODAY)
    plan = await past_meetings.planned(database, here.workspace_id, source, everyone)
    await past_meetings.carry_out(database, here.workspace_id, plan, BY)
    await own_data.forget(database, Who("T1", "UBen"), NOW)
    async with database.read() as session:
        departments = [each.profile.department for each in await participants.roster(session, there.id)]
        assert departments == ["Sales", "Sales"]
        assert await earlier_meetings.all_pairs(session, there.workspace_id) == {}
        assert await earlier_meetings.in_program(session, there.id) == {}
    again = await planned(database, there, "email,office\nben@x.org,Oslo\n", everyone)
    assert (len(again.changes), again.problems) == (1, ())


async def test_earlier_meetings_count_as_rounds_would(database: Database) -> None:
    """As a pair that met so long ago, and as nothing else; what happened in the program later goes before."""
    stored = await store_match(database, "Ada", "Ben")
    program = stored.program
    people = [*stored.people, *await store_people(database, program, "Cleo", "Dan")]
    ada, ben, cleo, dan = (person.id for person in people)
    one, two, three, four = (person.member.id for person in people)
    held_on = stored.round.scheduled_at.date()
    met = {
        (one, two): date(2020, 1, 1),
        (four, three): held_on + timedelta(days=2),
        (one, three): held_on - timedelta(days=30),
    }
    async with database.write() as session:
        await matches.introduced(session, stored.match.id, "G1")
        await earlier_meetings.keep(session, met)
    async with database.read() as session:
        _, history = await planning.roster_and_history(session, program, NOW)
        assert [history.rounds_since(*pair) for pair in ((ada, ben), (cleo, dan), (ada, cleo))] == [1, 1, 3]
        assert history.priority(cleo) == history.priority(dan) == 0
        assert history.last_match(cleo) is None
        planned_for = planning.situation([], History(), planning.policy_of(program.settings), 1, NOW)
        late = await planning.with_latecomers(session, stored.round, planned_for, [ada], NOW)
        assert late.history.rounds_since(ada, cleo) == 2
        assert late.history.rounds_since(cleo, dan) is None


async def test_before_the_first_round_the_schedule_counts(database: Database) -> None:
    """As many rounds ago as there would have been."""
    program = await store_program(database)
    later = datetime(2027, 2, 9, 10, tzinfo=UTC)
    held = [later, later - timedelta(weeks=2), later - timedelta(weeks=4)]
    for day, rounds in (("2027-01-10", 1), ("2026-12-30", 1), ("2026-12-10", 2), ("2026-01-12", 26)):
        pair = {(1, 2): date.fromisoformat(day)}
        assert rounds_since(pair, [], program, NOW) == {(1, 2): rounds}, day
        before = (held[-1] - datetime.fromisoformat(f"{day}T00:00Z")) // timedelta(weeks=2)
        assert rounds_since(pair, held, program, later)[1, 2] == 3 + before, day


async def test_the_export_is_of_those_who_are_there(database: Database) -> None:
    """Nobody who was forgotten is in it."""
    program = await store_program(database)
    await store_people(database, program, "Ada", "Ben")
    await own_data.forget(database, Who("T1", "UBen"), NOW)
    ((*_, capacity),) = await exports.people(database, program.workspace_id, TODAY)
    assert capacity == 1
    async with database.read() as session:
        assert (await session.execute(text("SELECT count(*) FROM participants"))).scalar() == 2
