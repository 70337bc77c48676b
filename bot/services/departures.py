"""Keeping up with what Slack says about people, and parting with those who go."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain import notice
from bot.domain.notice import NoticeKind, Withdrawal
from bot.domain.participant import MemberFacts, Participant, Standing, is_news
from bot.domain.program import Program
from bot.domain.round import Answer, MatchState
from bot.store import outbox, programs, rounds, workspaces
from bot.store.database import Database

ABOUT_A_MATCH = (NoticeKind.INTRO, NoticeKind.NUDGE, NoticeKind.CHECK_IN, NoticeKind.LAST_CALL)
QUESTIONS = (NoticeKind.CHECK_IN, NoticeKind.LAST_CALL)


async def remember(database: Database, team_id: str, facts: MemberFacts, now: datetime) -> None:
    """Write down what Slack says about a person; whoever is deactivated leaves the program."""
    async with database.write() as session:
        program = await programs.program_of(session, team_id)
        if program:
            await workspaces.save_member(session, program.workspace_id, facts)
            await _part_with_the_gone(session, program, now)


async def keep_up(database: Database, team_id: str, facts: MemberFacts, now: datetime) -> None:
    """Write down what Slack says about a person, if the bot knows them and it is news: most of it is not."""
    async with database.read() as session:
        program = await programs.program_of(session, team_id)
        member = program and await workspaces.member_of(session, program.workspace_id, facts.slack_id)
    if member and is_news(facts, member):
        await remember(database, team_id, facts, now)


async def refresh(
    database: Database, program: Program, everyone: Iterable[MemberFacts], now: datetime
) -> None:
    """Write down what Slack says about all members that are known; whoever is deactivated leaves the program."""
    async with database.write() as session:
        await workspaces.update_members(session, program.workspace_id, everyone)
        await session.flush()
        await _part_with_the_gone(session, program, now)


async def _part_with_the_gone(session: AsyncSession, program: Program, now: datetime) -> None:
    for participant in await programs.gone_participants(session, program.id):
        await depart(session, participant, now)


async def depart(session: AsyncSession, participant: Participant, now: datetime) -> None:
    """End a participation: its matches go on without them, or end, and those who stay are told."""
    await programs.set_standing(session, participant.id, Standing.LEFT)
    for match in await rounds.open_matches_of(session, participant.id):
        await outbox.withdraw_for(session, match.id, QUESTIONS, Withdrawal.LEFT, participant.id)
        if Answer.MET in match.answers.values():
            continue  # it has happened; nobody waits for them
        await rounds.leave(session, match.id, participant.id)
        enough = len(match.staying) > 2
        if not enough:
            await outbox.withdraw_for(session, match.id, ABOUT_A_MATCH, Withdrawal.LEFT)
        if match.state is MatchState.ARRANGED and not enough:
            await rounds.call_off(session, match.id)
        if match.state is MatchState.INTRODUCED or not enough:
            await outbox.add(session, match.round.program_id, notice.partner_left(match, participant.id, now))
