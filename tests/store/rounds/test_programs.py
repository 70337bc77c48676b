"""Workspaces, programs and those who take part."""

from datetime import date, timedelta

from sqlalchemy import select

from bot.domain.people.member import MemberFacts
from bot.domain.people.participant import Cadence, MeetingMode, Profile, Standing
from bot.domain.rounds.days_off import DaysOff
from bot.domain.rounds.local_time import Timing
from bot.domain.rounds.program import HoursFor, ProgramSettings
from bot.domain.rounds.rules import Rules
from bot.domain.rounds.schedule import Schedule
from bot.store import actors
from bot.store.database import Database
from bot.store.people import participants, vocabulary, workspaces
from bot.store.rounds import matches, programs
from bot.store.tables import MemberRow
from tests.store.rows import NOW, ROUND_AT, store_match, store_people, store_program, to_start

WEEK = timedelta(weeks=1)


class TestSettings:
    """What the organisers decide is written at every start."""

    async def test_a_new_program_waits_for_its_first_round(self, database: Database) -> None:
        """The first round is the schedule's next time."""
        program = await store_program(database)
        assert program.next_round_at == ROUND_AT
        assert program.first_day == date(2027, 1, 12)

    async def test_the_same_settings_change_nothing(self, database: Database) -> None:
        """A restart days later leaves the next round where it was, even where it is overdue."""
        program = await store_program(database)
        async with database.write() as session:
            again = await programs.ensure_program(
                session, program.workspace_id, ProgramSettings(), NOW + 3 * WEEK
            )
        assert again == program

    async def test_a_changed_schedule_is_counted_anew_from_now(self, database: Database) -> None:
        """The next round is the new schedule's next time after the change."""
        program = await store_program(database)
        settings = ProgramSettings(schedule=Schedule("every week on fri at 15:00"))
        async with database.write() as session:
            changed = await programs.ensure_program(session, program.workspace_id, settings, NOW + WEEK)
        assert changed.id == program.id
        assert changed.next_round_at == ROUND_AT + WEEK + timedelta(days=3, hours=5)

    async def test_a_changed_zone_is_counted_anew_from_now(self, database: Database) -> None:
        """Ten o'clock in New York is another moment than in UTC."""
        program = await store_program(database)
        settings = ProgramSettings(time_zone="America/New_York")
        async with database.write() as session:
            changed = await programs.ensure_program(session, program.workspace_id, settings, NOW)
        assert changed.next_round_at == ROUND_AT + timedelta(hours=5)

    async def test_other_changes_keep_the_next_round(self, database: Database) -> None:
        """All else changes, and the round that was planned, even an overdue one, stays due."""
        program = await store_program(database)
        timing = Timing(timedelta(hours=2), timedelta(hours=3), timedelta(hours=1))
        settings = ProgramSettings(
            rules=Rules(4, 0),
            timing=timing,
            channel="C123",
            grace=timedelta(hours=5),
            organisers=("U1", "U2"),
            hours=None,
            hours_for=HoursFor.EVERYTHING,
            days_off=DaysOff(frozenset({date(2027, 12, 24)}), "PT"),
        )
        async with database.write() as session:
            changed = await programs.ensure_program(session, program.workspace_id, settings, NOW + 3 * WEEK)
        assert changed.settings == settings
        assert changed.next_round_at == ROUND_AT

    async def test_days_off_move_the_next_round(self, database: Database) -> None:
        """The cadence keeps its phase; without them again, so does the round."""
        program = await store_program(database)
        off = DaysOff(frozenset({date(2027, 1, 12)}))
        for settings, at in (
            (ProgramSettings(days_off=off), ROUND_AT + 2 * WEEK),
            (ProgramSettings(), ROUND_AT),
        ):
            async with database.write() as session:
                changed = await programs.ensure_program(session, program.workspace_id, settings, NOW)
            assert (changed.next_round_at, changed.settings) == (at, settings)

    async def test_a_program_may_have_no_further_round(self, database: Database) -> None:
        """Where given dates are over nothing is due, ever, until the schedule changes."""
        program = await store_program(database)
        over = ProgramSettings(Schedule("on 2027-01-05 at 10:00"))
        async with database.write() as session:
            changed = await programs.ensure_program(session, program.workspace_id, over, NOW)
        assert changed.next_round_at is None
        assert await to_start(database, NOW + 100 * WEEK) == ()

    async def test_a_renamed_workspace_stays_the_same(self, database: Database) -> None:
        """Slack's team id tells workspaces apart, not their name."""
        async with database.write() as session:
            first = await workspaces.ensure_workspace(session, "T1", "Acme")
            assert await workspaces.ensure_workspace(session, "T1", "Acme & Sons") == first
            assert await workspaces.ensure_workspace(session, "T2", "Acme") != first

    async def test_programs_are_due_from_their_time_on(self, database: Database) -> None:
        """A program is due at its time, and not a moment before."""
        program = await store_program(database)
        assert await to_start(database, ROUND_AT - timedelta(microseconds=1)) == ()
        assert await to_start(database, ROUND_AT) == (program,)

    async def test_the_programs_of_another_workspace_are_not_due(self, database: Database) -> None:
        """Several workspaces may share a database, and each bot holds the rounds of its own."""
        here = await store_program(database)
        there = await store_program(database, "T2")
        assert await to_start(database, ROUND_AT, here.workspace_id) == (here,)
        assert await to_start(database, ROUND_AT, there.workspace_id) == (there,)


class TestPeople:
    """Members as Slack knows them, participants as they describe themselves."""

    async def test_joining_twice_makes_one_participant(self, database: Database) -> None:
        """The second profile takes the place of the first; the standing stays."""
        program = await store_program(database)
        (ada,) = await store_people(database, program, "Ada")
        profile = Profile(
            "Finance", ("jazz",), ("SQL", "budgets"), ("chess",), MeetingMode.VIDEO, "Porto", Cadence.MONTHLY
        )
        async with database.write() as session:
            await participants.set_standing(session, ada.id, Standing.PAUSED, date(2027, 2, 1))
            again = await participants.save_profile(session, program.id, ada.member.id, profile)
        assert again.id == ada.id
        assert again.profile == profile
        assert (again.standing, again.paused_until) == (Standing.PAUSED, date(2027, 2, 1))

    async def test_a_department_that_slack_was_not_asked_for_stays(self, database: Database) -> None:
        """Facts without a department change the rest; an empty one clears it."""
        program = await store_program(database)
        async with database.write() as session:
            facts = MemberFacts("U1", "Ada", department="Engineering")
            await workspaces.save_member(session, program.workspace_id, facts)
            renamed = await workspaces.save_member(
                session, program.workspace_id, MemberFacts("U1", "Ada L", title="Lead")
            )
            assert (renamed.name, renamed.title, renamed.department) == ("Ada L", "Lead", "Engineering")
            cleared = await workspaces.save_member(
                session, program.workspace_id, MemberFacts("U1", "Ada", department="")
            )
            assert cleared.department == ""

    async def test_only_the_known_are_updated(self, database: Database) -> None:
        """A list of everyone in Slack makes nobody a member who was not met before."""
        program = await store_program(database)
        await store_people(database, program, "Ada")
        async with database.write() as session:
            everyone = [MemberFacts("UAda", "Ada", gone=True), MemberFacts("UBen", "Ben")]
            await workspaces.update_members(session, program.workspace_id, everyone)
        async with database.read() as session:
            assert (await session.scalars(select(MemberRow.slack_id))).all() == ["UAda"]
            assert [p.member.name for p in await participants.gone_participants(session, program.id)] == [
                "Ada"
            ]

    async def test_news_is_what_differs(self, database: Database) -> None:
        """Of those who are known, who is as they were is no news; strangers are none either."""
        program = await store_program(database)
        await store_people(database, program, "Ada", "Ben")
        as_before = MemberFacts("UAda", "Ada", "Engineer", "Europe/Lisbon")
        gone = MemberFacts("UBen", "Ben", "Engineer", "Europe/Lisbon", gone=True)
        async with database.write() as session:
            everyone = [as_before, gone, MemberFacts("UCleo", "Cleo")]
            assert await workspaces.news(session, program.workspace_id, everyone) == (gone,)
            asked = MemberFacts("UAda", "Ada", "Engineer", "Europe/Lisbon", department="Legal")
            await workspaces.update_members(session, program.workspace_id, [asked, gone])
            assert await workspaces.news(session, program.workspace_id, [as_before, asked, gone]) == ()

    async def test_workspaces_do_not_mix(self, database: Database) -> None:
        """The same id in two workspaces is two people, and each program has its own."""
        one, other = await store_program(database, "T1"), await store_program(database, "T2")
        await store_people(database, one, "Ada")
        await store_people(database, other, "Ada", "Ben")
        async with database.read() as session:
            assert [p.member.name for p in await participants.roster(session, one.id)] == ["Ada"]
            assert [p.member.name for p in await participants.roster(session, other.id)] == ["Ada", "Ben"]
            assert await actors.participant_of(session, one.id, "UBen") is None
            found = await actors.actor(session, "T2", "UAda")
            assert found is not None
            assert found.participant is not None
            assert found.program.id == found.participant.program_id == other.id
            assert await actors.actor(session, "T3", "UAda") is None

    async def test_departments_are_counted_in_each_spelling(self, database: Database) -> None:
        """Departments of those who left are not offered any more."""
        program = await store_program(database)
        people = await store_people(database, program, "Ada", "Ben", "Cleo", "Dan")
        async with database.write() as session:
            for person, department in zip(people, ("Legal", "Finance", "Finance", "Sales"), strict=True):
                await participants.save_profile(session, program.id, person.member.id, Profile(department))
            await participants.set_standing(session, people[3].id, Standing.LEFT)
        async with database.read() as session:
            assert await vocabulary.departments(session, program.id) == {"Finance": 2, "Legal": 1}


async def test_a_match_of_another_program_is_not_found(database: Database) -> None:
    """An id that came from outside leads to nothing in somebody else's workspace."""
    stored = await store_match(database)
    other = await store_program(database, "T2")
    async with database.read() as session:
        assert await matches.match_in(session, stored.program.id, stored.match.id) == stored.match
        assert await matches.match_in(session, other.id, stored.match.id) is None


async def test_who_is_not_simply_active(database: Database) -> None:
    """Whoever paused, left or is deactivated; of those who are asked about."""
    program = await store_program(database)
    ada, ben, cleo, dan = await store_people(database, program, "Ada", "Ben", "Cleo", "Dan")
    async with database.write() as session:
        await participants.set_standing(session, ada.id, Standing.PAUSED)
        await participants.set_standing(session, ben.id, Standing.LEFT)
        found = await participants.not_active(session, [ada.id, cleo.id, dan.id])
    assert [one.id for one in found] == [ada.id]
