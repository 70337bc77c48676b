"""What holds across the programs of one workspace, by the store's own queries."""

from dataclasses import replace
from datetime import timedelta

from bot.domain.outbox.attendance_notices import day_before
from bot.domain.people.member import MemberFacts
from bot.domain.people.participant import Participant, Profile, Standing
from bot.domain.rounds.program import Origin, Program, ProgramSettings
from bot.domain.rounds.schedule import Schedule
from bot.store import actors
from bot.store.database import Database
from bot.store.memory import encounters
from bot.store.outbox import outbox, questions
from bot.store.people import invitations, participants, participations, workspaces
from bot.store.privacy import exclusions
from bot.store.rounds import matches, programs
from tests.store.rows import NOW, ROUND_AT, Stored, store_match

WEEKLY = ProgramSettings(Schedule("every week on thu at 10:00"))


async def second_program(database: Database, stored: Stored) -> tuple[Program, tuple[Participant, ...]]:
    """Another program of the same workspace, with the same people in it."""
    async with database.write() as session:
        made = await programs.add_program(
            session, stored.program.workspace_id, WEEKLY, NOW, {"schedule": Origin.SLACK}
        )
        joined = [
            await participants.save_profile(session, made.id, person.member.id, Profile("Sales"))
            for person in stored.people
        ]
        return made, tuple(joined)


async def test_exclusions_and_past_meetings_hold_in_both(database: Database) -> None:
    """Whom one won't meet, chosen in either; and who was introduced by the other."""
    stored = await store_match(database)
    made, (ada, ben) = await second_program(database, stored)
    async with database.write() as session:
        await matches.introduced(session, stored.match.id, "G1")
        (met,) = await encounters.elsewhere(session, made.id)
        assert (met.person, met.other, met.at) == (ada.id, ben.id, ROUND_AT)
        assert await encounters.elsewhere(session, stored.program.id) == ()
        await exclusions.choose(session, stored.people[0].id, [ben.member.slack_id], NOW)
        assert await exclusions.excluded_pairs(session, made.id) == {(ada.id, ben.id)}
        assert await exclusions.are_apart(session, ben.id, ada.id)
        assert await exclusions.chosen_by(session, ada.id) == (ben.member.slack_id,)
        await exclusions.choose(session, ada.id, [], NOW)
        assert await exclusions.excluded_pairs(session, stored.program.id) == frozenset()
        assert await participations.ids_of(session, ada.member.id) == (stored.people[0].id, ada.id)


async def test_who_acts_means_the_program_that_they_are_in(database: Database) -> None:
    """The oldest that they are in, unless they name one; those that have ended come last."""
    stored = await store_match(database)
    made, (ada, _) = await second_program(database, stored)
    slack_id = ada.member.slack_id

    async def meant(program: int | None = None) -> int | None:
        """The id of the program in which they act."""
        found = await actors.actor(session, "T1", slack_id, program)
        return found and found.program.id

    async with database.write() as session:
        assert (await meant(), await meant(made.id), await meant(99)) == (stored.program.id, made.id, None)
        await participants.set_standing(session, stored.people[0].id, Standing.LEFT)
        assert await meant() == made.id
        await programs.end_program(session, made.id, NOW)
        assert await meant() == stored.program.id
        assert [each.id for each in await programs.programs_of(session, 1)] == [stored.program.id]


async def test_who_was_asked_elsewhere_and_is_about_to_be(database: Database) -> None:
    """By the person, whatever they are in each program; what a program itself invited them to is nothing elsewhere."""
    stored = await store_match(database)
    made, (ada, ben) = await second_program(database, stored)
    here = stored.people[0]
    async with database.write() as session:
        notice = day_before(here, ROUND_AT + timedelta(days=13), None)
        await outbox.add(session, stored.program.id, [replace(notice, due_at=NOW, expires_at=ROUND_AT)])
        await questions.set_asked(session, [here.id], NOW)
        (found,) = await questions.elsewhere(session, [ada.id])
        assert (found.participant, found.there, found.asked_at) == (ada.id, here.id, NOW)
        for program_id, at in ((made.id, NOW), (stored.program.id, ROUND_AT)):
            await invitations.invite(session, program_id, [ada.member.id], NOW)
            await invitations.set_told(session, program_id, ada.member.id, at, None)
        found = await questions.elsewhere(session, [ada.id])
        assert sorted(each.asked_at for each in found if each.asked_at) == [NOW, ROUND_AT]
        ((to, over_at, _),) = await questions.about_to_be_asked(session, [here.id, ben.id], NOW)
        assert (to, over_at) == (here.id, ROUND_AT)


async def test_guests_are_outsiders_where_a_program_does_not_let_them_in(database: Database) -> None:
    """One member, two programs, two answers."""
    stored = await store_match(database)
    made, (ada, _) = await second_program(database, stored)
    async with database.write() as session:
        await workspaces.update_members(session, 1, [MemberFacts(ada.member.slack_id, guest=True)])
        await programs.change_program(session, made.id, replace(WEEKLY, guests=True), NOW)
        everywhere = await participants.by_id(session, [stored.people[0].id, ada.id])
        assert [each.member.outsider for each in everywhere] == [True, False]
        kept = (await programs.program(session, made.id)).origins
        assert kept == {"schedule": Origin.SLACK, "guests": Origin.SLACK}


async def test_of_who_organises_the_environment_changes_only_what_it_changes_itself(
    database: Database,
) -> None:
    """Whoever was chosen in Slack stays, and so does what else was changed there."""
    named = replace(WEEKLY, organisers=("UAda",))
    program = (await store_match(database)).program

    async def starts(settings: ProgramSettings) -> Program:
        """The bot starts with these settings."""
        async with database.write() as session:
            return await programs.ensure_program(session, program.workspace_id, settings, NOW, ["organisers"])

    assert (await starts(named)).origins == {"organisers": Origin.ENVIRONMENT}
    async with database.write() as session:
        await programs.set_organisers(session, program.id, ["UAda", "UBen"])
    again = await starts(named)
    assert (again.settings.organisers, again.origins) == (("UAda", "UBen"), {"organisers": Origin.SLACK})
    assert (await starts(replace(named, organisers=("UCleo",)))).settings.organisers == ("UBen", "UCleo")
