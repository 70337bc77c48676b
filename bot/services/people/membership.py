"""Joining, leaving, and a person's status."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.actor import Actor, Visitor
from bot.domain.errors import Refusal
from bot.domain.memory.followup import FollowUps
from bot.domain.outbox.declared.organiser_notices import organises_now
from bot.domain.overview import FrontPage, Overview
from bot.domain.people.member import Member, MemberFacts
from bot.domain.people.participant import Participant, Stance, Standing
from bot.domain.people.profile_answers import ProfileAnswers
from bot.domain.people.vocabulary import respelt
from bot.domain.rounds.local_time import local_day
from bot.domain.rounds.program import Program, ProgramSettings
from bot.domain.rounds.round import Match
from bot.services import audit
from bot.services.access import (
    Who,
    acting,
    acting_everywhere,
    acting_in,
    acting_once_participant,
    check_open,
    find_visitor,
    meant,
    running,
)
from bot.services.memory.followups import follow_ups_of
from bot.services.memory.networks import network_in
from bot.services.people.attendance import change
from bot.services.people.departures import end_participations
from bot.services.people.drafts import is_own_department, told_before
from bot.services.rematching.latecomers import admit
from bot.services.rematching.prospects import waits
from bot.store.database import Database
from bot.store.memory import notes
from bot.store.outbox import outbox
from bot.store.people import participants, vocabulary, workspaces
from bot.store.privacy import exclusions, kept_out
from bot.store.privacy.marks import Marks
from bot.store.rematching import waiting_list
from bot.store.rounds import matches, numbers, programs


async def ensure_program(
    database: Database,
    team_id: str,
    name: str,
    settings: ProgramSettings,
    now: datetime,
    given: Collection[str] = (),
) -> Program:
    """Create or update a workspace and its first program with these settings; whom they name as organiser anew hears of it.

    Args:
        given: the names of those that the environment sets.
    """
    async with database.write() as session:
        workspace_id = await workspaces.ensure_workspace(session, team_id, name)
    async with database.of_workspace(workspace_id).write() as session:
        before = await programs.programs_of(session, workspace_id, ended=True)
        program = await programs.ensure_program(session, workspace_id, settings, now, given)
        already = before[0].settings.organisers if before else ()
        named = [each for each in program.settings.organisers if each not in already]
        await outbox.add(session, program.id, organises_now(program.id, named, now))
        if before:
            await audit.record_settings(session, before[0].settings, program, now)
        return program


async def check_may_join(database: Database, who: Who, told: MemberFacts | None) -> None:
    """Refuse someone whom a program can't take, as far as is known.

    Args:
        told: what Slack said about them just now.

    Raises:
        Refusal: the program has ended, or they are a guest who isn't let in, or of another workspace.
    """
    async with database.read() as session:
        actor = await acting(session, who)
    check_open(actor)
    if told and told.is_outsider(guests=actor.program.settings.guests):
        raise Refusal("refused-outsider")


async def program_in(database: Database, who: Who, channel: str) -> int | None:
    """The id of the program that has this channel; None in a workspace's other conversations."""
    async with database.glance() as session:
        return await programs.program_in(session, who.team_id, channel)


async def visitor(database: Database, who: Who) -> Visitor | None:
    """What is to be known of someone before anything is done for them; None if the bot doesn't know them."""
    async with database.glance() as session:
        return await find_visitor(session, who)


async def overview(database: Database, who: Who, now: datetime) -> Overview:
    """Someone's status in the program."""
    async with database.read() as session:
        return await _overview(session, who, await acting_everywhere(session, who), now)


async def front_page(database: Database, who: Who, now: datetime) -> FrontPage:
    """Everything that the Home tab shows someone."""
    async with database.read() as session:
        every = await acting_everywhere(session, who)
        seen, runs = await _overview(session, who, every, now), running(who.meaning(None), every)
        if seen.participant is None:
            return FrontPage(seen, FollowUps(seen.today, (), 0), runs=runs)
        met = None if seen.standing is Standing.LEFT else await network_in(session, seen.participant)
        return FrontPage(seen, await follow_ups_of(session, seen.participant, now), met, runs)


async def _overview(session: AsyncSession, who: Who, every: Sequence[Actor], now: datetime) -> Overview:
    actor = meant(every, who)
    theirs = [each.participant.id for each in every if each.participant]
    current = [match for one in theirs for match in await _current_matches(session, one)]
    told = await notes.feedback_by(session, *theirs) if current else {}
    others = [each for each in every if each is not actor and each.program.ended_at is None]
    return replace(
        await _status(session, actor, current, now),
        matches=tuple(current),
        last_round=await numbers.of_last_round(session, actor.program.id),
        team=who.team_id,
        told=frozenset(told),
        others=tuple([await _status(session, each, current, now) for each in others]),
    )


async def _status(session: AsyncSession, actor: Actor, current: Sequence[Match], now: datetime) -> Overview:
    """Someone's status in one program; ``current`` are their chats in all."""
    program, participant = actor.program, actor.participant
    here = any(match.round.program_id == program.id for match in current)
    return Overview(
        program=program,
        participant=participant,
        today=local_day(now, actor.zone),
        matches=(),
        last_round=None,
        own_zone=actor.zone,
        outsider=actor.outsider,
        waits=participant is not None and not here and await waits(session, participant, now),
        turn_to_come=participant is not None
        and program.settings.roles is not None
        and await waiting_list.has_turn_to_come(session, participant.id),
        crowd=0 if participant else sum((await vocabulary.departments(session, program.id)).values()),
    )


async def _current_matches(session: AsyncSession, participant_id: int) -> tuple[Match, ...]:
    """Someone's chats that may still happen, or have happened."""
    return tuple(each for each in await matches.open_matches_of(session, participant_id) if not each.deserted)


async def join(
    database: Database, who: Who, told: ProfileAnswers, now: datetime, facts: MemberFacts | None = None
) -> None:
    """Let someone join, or join again, with their profile; joining twice only edits the profile.

    Match them at once in a round that is under way, if possible.

    Args:
        facts: what Slack says about them; nothing is known of someone new if it didn't answer.

    Raises:
        Refusal: the program isn't for them.
    """
    async with database.write() as session:
        actor = await acting(session, who)
        check_open(actor)
        member = actor.member
        if facts or member is None:
            known = facts or MemberFacts(who.slack_id, otherwise=who.name)
            zone = actor.program.settings.time_zone
            member = await workspaces.save_member(session, actor.program.workspace_id, known, zone)
        participant = await _save_profile(session, who, actor, member, told, now)
        active = await change(session, actor.program, participant, Stance(Standing.ACTIVE), now)
        marks = Marks(database.files.secret)
        await exclusions.recognise(session, actor.program.workspace_id, who.slack_id, marks)
        await kept_out.let_in(session, actor.program.workspace_id, who.slack_id, marks)
        await admit(session, active, now)


async def rejoin(database: Database, who: Who, now: datetime) -> None:
    """Let someone who left come back with the profile that they had; one who is in already stays as they are.

    Raises:
        Refusal: they never joined, the program isn't for them, or it has ended.
    """
    async with database.write() as session:
        participant = await acting_once_participant(session, who)
        check_open(await acting(session, who))
        if participant.standing is Standing.LEFT:
            program = await programs.program(session, participant.program_id)
            await participants.set_clicked(session, participant.id, now)
            back = await change(session, program, participant, Stance(Standing.ACTIVE), now)
            await admit(session, back, now)


async def edit_profile(database: Database, who: Who, told: ProfileAnswers, now: datetime) -> None:
    """Change a participant's profile from their answers, in all programs that they are in; a pause continues.

    Raises:
        Refusal: they don't take part.
    """
    async with database.write() as session:
        for each in await acting_in(session, who):  # whoever left is not let back in
            actor = await acting(session, who.meaning(each.program_id))
            await _save_profile(session, who, actor, each.member, told, now)


async def leave(database: Database, who: Who, now: datetime) -> None:
    """Take someone out of the program that they mean, or of all, and notify the partners who were to meet them.

    Raises:
        Refusal: they don't take part.
    """
    async with database.write() as session:
        await end_participations(session, await acting_in(session, who), now)


async def _save_profile(
    session: AsyncSession, who: Who, actor: Actor, member: Member, told: ProfileAnswers, now: datetime
) -> Participant:
    """Save the profile of an acting member from their answers, which also counts as activity.

    Whoever tells no department is in the one that a file says, or else Slack; so is whoever leaves it at that.
    """
    program, before = actor.program, actor.participant
    known = await vocabulary.known_words(session, program.id, but=before.id if before else None)
    every = () if before else await acting_everywhere(session, who)
    profile = told.over(told_before(actor, every))
    own = is_own_department(profile.department, before, member)
    if not profile.department:
        profile = replace(profile, department=member.in_department)
    profile = respelt(profile, known)
    return await participants.save_profile(session, program.id, member.id, profile, now, own_department=own)
