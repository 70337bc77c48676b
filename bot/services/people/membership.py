"""Joining, leaving, and how someone stands."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.actor import Actor
from bot.domain.memory.followup import FollowUps
from bot.domain.overview import FrontPage, Overview, ProfileDraft
from bot.domain.people.participant import (
    MemberFacts,
    Participant,
    Profile,
    ProfileAnswers,
    Stance,
    Standing,
    facts_of,
)
from bot.domain.people.vocabulary import respelt
from bot.domain.rounds.calendar import local_day
from bot.domain.rounds.program import Program, ProgramSettings
from bot.domain.rounds.round import Match
from bot.services.access import Who, acting, acting_participant
from bot.services.memory.followups import follow_ups_of
from bot.services.people.attendance import change
from bot.services.people.departures import end_participations
from bot.services.rematching.latecomers import admit
from bot.services.rematching.rematch import waits
from bot.store.database import Database
from bot.store.memory import notes
from bot.store.people import participants, vocabulary, workspaces
from bot.store.privacy import exclusions
from bot.store.rounds import matches, numbers, programs


async def ensure_program(
    database: Database, team_id: str, name: str, settings: ProgramSettings, now: datetime
) -> Program:
    """Make sure that a workspace and its one program are there, under these settings."""
    async with database.write() as session:
        workspace_id = await workspaces.ensure_workspace(session, team_id, name)
    async with database.of_workspace(workspace_id).write() as session:
        return await programs.ensure_program(session, workspace_id, settings, now)


async def overview(database: Database, who: Who, now: datetime) -> Overview:
    """Look up how someone stands."""
    async with database.read() as session:
        return await _overview(session, who, now)


async def front_page(database: Database, who: Who, now: datetime) -> FrontPage:
    """Look up all that someone sees who looks at the app."""
    async with database.read() as session:
        seen = await _overview(session, who, now)
        if seen.participant is None:
            return FrontPage(seen, FollowUps(seen.today, (), 0))
        own = await notes.notes_of(session, seen.participant.id)
        return FrontPage(seen, await follow_ups_of(session, seen.participant, now), own)


async def _overview(session: AsyncSession, who: Who, now: datetime) -> Overview:
    actor = await acting(session, who)
    program, participant = actor.program, actor.participant
    zone = participant.member.time_zone if participant else program.settings.time_zone
    current = await _current_matches(session, participant.id) if participant else ()
    return Overview(
        program=program,
        participant=participant,
        today=local_day(now, zone),
        matches=current,
        last_round=await numbers.of_last_round(session, program.id),
        waits=participant is not None and not current and await waits(session, participant, now),
    )


async def _current_matches(session: AsyncSession, participant_id: int) -> tuple[Match, ...]:
    """Someone's chats that may happen still, or happened."""
    return tuple(each for each in await matches.open_matches_of(session, participant_id) if not each.deserted)


async def draft_profile(database: Database, who: Who) -> ProfileDraft:
    """What the profile form starts from for someone."""
    async with database.read() as session:
        actor = await acting(session, who)
        participant = actor.participant
        draft = ProfileDraft(
            profile=participant.profile if participant else Profile(""),
            known=await vocabulary.known_words(session, actor.program.id),
            new=participant is None or participant.standing is Standing.LEFT,
        )
        return draft.with_facts(facts_of(actor.member)) if actor.member else draft


async def join(database: Database, who: Who, told: ProfileAnswers, now: datetime) -> None:
    """Take someone in, or back in, with what they told about themselves; joining twice only edits the profile.

    A round that goes on finds them somebody to meet, where it can.
    """
    async with database.write() as session:
        actor = await acting(session, who)
        participant = await _save_profile(session, actor, who, told, now)
        active = await change(session, actor.program, participant, Stance(Standing.ACTIVE), now)
        await exclusions.recognise(session, actor.program.workspace_id, who.slack_id)
        await admit(session, active, now)


async def edit_profile(database: Database, who: Who, told: ProfileAnswers, now: datetime) -> None:
    """Change what they told in a participant's profile; a pause goes on.

    Raises:
        Refusal: they take no part.
    """
    async with database.write() as session:
        await acting_participant(session, who)  # whoever left would come back by this
        await _save_profile(session, await acting(session, who), who, told, now)


async def leave(database: Database, who: Who, now: datetime) -> None:
    """Take someone out of the program, and tell those who waited to meet them.

    Raises:
        Refusal: they take no part.
    """
    async with database.write() as session:
        await end_participations(session, [await acting_participant(session, who)], now)


async def _save_profile(
    session: AsyncSession, actor: Actor, who: Who, told: ProfileAnswers, now: datetime
) -> Participant:
    """Write down what they told; telling it is being heard of."""
    program, before = actor.program, actor.participant
    facts = MemberFacts(who.slack_id, who.name or who.slack_id, time_zone=program.settings.time_zone)
    member = actor.member or await workspaces.save_member(session, program.workspace_id, facts)
    known = await vocabulary.known_words(session, program.id, but=before.id if before else None)
    profile = respelt(told.over(before.profile if before else Profile("")), known)
    return await participants.save_profile(session, program.id, member.id, profile, now)
