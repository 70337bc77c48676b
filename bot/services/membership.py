"""Joining, leaving, and how someone stands."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.calendar import local_day
from bot.domain.errors import Refusal
from bot.domain.known_words import respelt
from bot.domain.overview import Overview, ProfileDraft
from bot.domain.participant import MemberFacts, Participant, Profile, Stance, Standing, facts_of
from bot.domain.program import Program, ProgramSettings
from bot.domain.round import Match
from bot.services.attendance import change
from bot.services.departures import depart
from bot.services.latecomers import welcome
from bot.services.repairs import waits
from bot.store import exclusions, numbers, participants, programs, rounds, words, workspaces
from bot.store.database import Database

Told = Mapping[str, Any]  # parts of a profile, by their names in it


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
        participant = await participants.participant_of(session, program.id, who.slack_id)
        draft = ProfileDraft(
            profile=participant.profile if participant else Profile(""),
            known=await words.known_words(session, program.id),
            new=participant is None or participant.standing is Standing.LEFT,
        )
        member = await workspaces.member_of(session, program.workspace_id, who.slack_id)
        return draft.with_facts(facts_of(member)) if member else draft


async def join(database: Database, who: Who, told: Told, now: datetime) -> None:
    """Take someone in, or back in, with what they told about themselves; joining twice only edits the profile.

    A round that goes on finds them somebody to meet, where it can.
    """
    async with database.write() as session:
        participant = await _save_profile(session, who, told)
        program = await programs.program(session, participant.program_id)
        await change(session, program, participant, Stance(Standing.ACTIVE), now)
        await exclusions.recognise(session, participant.member.workspace_id, who.slack_id)
        await welcome(session, participant.id, now)


async def edit_profile(database: Database, who: Who, told: Told) -> None:
    """Change what they told in a participant's profile; a pause goes on.

    Raises:
        Refusal: they take no part.
    """
    async with database.write() as session:
        await acting_participant(session, who)
        await _save_profile(session, who, told)


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


async def _save_profile(session: AsyncSession, who: Who, told: Told) -> Participant:
    """What they were not asked for stays as it was."""
    program = await acting_program(session, who)
    member = await workspaces.member_of(session, program.workspace_id, who.slack_id)
    if member is None:
        facts = MemberFacts(who.slack_id, who.name or who.slack_id, time_zone=program.settings.time_zone)
        member = await workspaces.save_member(session, program.workspace_id, facts)
    before = await participants.participant_of(session, program.id, who.slack_id)
    known = await words.known_words(session, program.id, but=before.id if before else None)
    profile = replace(before.profile if before else Profile(""), **told)
    return await participants.save_profile(session, program.id, member.id, respelt(profile, known))
