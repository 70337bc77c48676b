"""Joining, leaving, pausing, and how someone stands."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.calendar import local_day
from bot.domain.errors import Refusal
from bot.domain.overview import Overview, ProfileDraft
from bot.domain.participant import MemberFacts, Participant, Profile, Standing, same_spelling
from bot.domain.program import Program, ProgramSettings
from bot.domain.round import Match
from bot.services.departures import depart
from bot.services.latecomers import welcome
from bot.services.repairs import waits
from bot.store import numbers, participants, programs, rounds, workspaces
from bot.store.database import Database


@dataclass(frozen=True, slots=True)
class Who:
    """Who acts, by Slack's ids: claims that every use case looks up.

    Args:
        name: what Slack's payload calls them; used only until Slack was asked for their profile.
    """

    team_id: str
    slack_id: str
    name: str = ""


async def ensure_program(
    database: Database, team_id: str, name: str, settings: ProgramSettings, now: datetime
) -> Program:
    """Make sure that a workspace and its one program are there, under these settings."""
    async with database.write() as session:
        workspace_id = await workspaces.ensure_workspace(session, team_id, name)
        return await programs.ensure_program(session, workspace_id, settings, now)


async def overview(database: Database, who: Who, now: datetime) -> Overview:
    """Look up how someone stands."""
    async with database.read() as session:
        program = await acting_program(session, who)
        participant = await participants.participant_of(session, program.id, who.slack_id)
        zone = participant.member.time_zone if participant else program.settings.time_zone
        matches = await _current_matches(session, participant.id) if participant else ()
        return Overview(
            program=program,
            participant=participant,
            today=local_day(now, zone),
            matches=matches,
            last_round=await numbers.of_last_round(session, program.id),
            waits=participant is not None and not matches and await waits(session, participant, now),
        )


async def _current_matches(session: AsyncSession, participant_id: int) -> tuple[Match, ...]:
    """Someone's chats that may happen still, or happened."""
    return tuple(each for each in await rounds.open_matches_of(session, participant_id) if not each.deserted)


async def draft_profile(database: Database, who: Who) -> ProfileDraft:
    """What the profile form starts from for someone."""
    async with database.read() as session:
        program = await acting_program(session, who)
        departments = await participants.departments(session, program.id)
        participant = await participants.participant_of(session, program.id, who.slack_id)
        if participant:
            new = participant.standing is Standing.LEFT
            return ProfileDraft(participant.profile, departments, new)
        member = await workspaces.member_of(session, program.workspace_id, who.slack_id)
        department = same_spelling(member.department, departments) if member else ""
        return ProfileDraft(Profile(department), departments, new=True)


async def join(database: Database, who: Who, profile: Profile, now: datetime) -> None:
    """Take someone in under this profile, or back in; joining twice only edits the profile.

    A round that goes on finds them somebody to meet, where it can.
    """
    async with database.write() as session:
        participant = await _save_profile(session, who, profile)
        await participants.set_standing(session, participant.id, Standing.ACTIVE)
        await welcome(session, participant.id, now)


async def edit_profile(database: Database, who: Who, profile: Profile) -> None:
    """Change a participant's profile; a pause goes on.

    Raises:
        Refusal: they take no part.
    """
    async with database.write() as session:
        await acting_participant(session, who)
        await _save_profile(session, who, profile)


async def pause(database: Database, who: Who, until: date | None) -> Participant:
    """Leave someone out of rounds until a day in their time zone, or until they resume; a chat under way goes on.

    Raises:
        Refusal: they take no part.
    """
    async with database.write() as session:
        participant = await acting_participant(session, who)
        await participants.set_standing(session, participant.id, Standing.PAUSED, until)
        return participant


async def resume(database: Database, who: Who, now: datetime) -> None:
    """End someone's pause; a round that goes on finds them somebody to meet, where it can.

    Raises:
        Refusal: they take no part.
    """
    async with database.write() as session:
        participant = await acting_participant(session, who)
        await participants.set_standing(session, participant.id, Standing.ACTIVE)
        await welcome(session, participant.id, now)


async def leave(database: Database, who: Who, now: datetime) -> None:
    """Take someone out of the program, and tell those who waited to meet them.

    Raises:
        Refusal: they take no part.
    """
    async with database.write() as session:
        await depart(session, [await acting_participant(session, who)], now)


async def acting_program(session: AsyncSession, who: Who) -> Program:
    """The program of the workspace that someone acts in.

    Raises:
        Refusal: the bot does not know the workspace.
    """
    program = await programs.program_of(session, who.team_id)
    if program is None:
        raise Refusal("refused-workspace")
    return program


async def acting_participant(session: AsyncSession, who: Who) -> Participant:
    """The participant that someone who acts is.

    Raises:
        Refusal: they take no part.
    """
    program = await acting_program(session, who)
    participant = await participants.participant_of(session, program.id, who.slack_id)
    if participant is None or participant.standing is Standing.LEFT:
        raise Refusal("refused-not-in")
    return participant


async def _save_profile(session: AsyncSession, who: Who, profile: Profile) -> Participant:
    program = await acting_program(session, who)
    member = await workspaces.member_of(session, program.workspace_id, who.slack_id)
    if member is None:
        facts = MemberFacts(who.slack_id, who.name or who.slack_id, time_zone=program.settings.time_zone)
        member = await workspaces.save_member(session, program.workspace_id, facts)
    known = await participants.departments(session, program.id)
    profile = replace(profile, department=same_spelling(profile.department, known))
    return await participants.save_profile(session, program.id, member.id, profile)
