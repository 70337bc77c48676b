"""Saving what Slack says about people, and ending the participation of those who go."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.outbox.declaration import Until
from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.notice import taken_back
from bot.domain.outbox.states import Withdrawal
from bot.domain.people.participant import MemberFacts, Participant, Standing, is_news
from bot.domain.rounds.program import Program
from bot.domain.rounds.round import Answer, Round
from bot.services.access import Who, find_actor
from bot.services.rematching.leaving import leave_match
from bot.services.rematching.rematch import rematch_free
from bot.store.database import Database
from bot.store.memory import referrals
from bot.store.outbox import withdrawals
from bot.store.people import participants, workspaces
from bot.store.rounds import matches


async def record_member(database: Database, team_id: str, facts: MemberFacts, now: datetime) -> None:
    """Save what Slack says about a person; someone who is deactivated leaves the program."""
    async with database.write() as session:
        actor = await find_actor(session, Who(team_id, facts.slack_id))
        if actor:
            await workspaces.save_member(session, actor.program.workspace_id, facts)
            await _part_with_the_gone(session, actor.program, now)


async def record_news(database: Database, team_id: str, heard: Sequence[MemberFacts], now: datetime) -> None:
    """Save what Slack says about people, one after the other, if the bot knows them and anything changed.

    Usually nothing did: every status and huddle is told. So one read does for all that came meanwhile.
    """
    async with database.read() as session:
        known = await workspaces.known_members(session, team_id, {facts.slack_id for facts in heard})
    changed: set[str] = set()
    for facts in heard:
        member = known.get(facts.slack_id)
        if member and (member.slack_id in changed or is_news(facts, member)):
            changed.add(member.slack_id)
            await record_member(database, team_id, facts, now)


async def refresh(
    database: Database, program: Program, everyone: Iterable[MemberFacts], now: datetime
) -> None:
    """Save what Slack says about all known members; those who are deactivated leave the program.

    Most of it hasn't changed, so few of thousands have to be written.
    """
    async with database.read() as session:
        news = await workspaces.news(session, program.workspace_id, everyone)
        gone = await participants.gone_participants(session, program.id)
    if news or gone:
        async with database.write() as session:
            await workspaces.update_members(session, program.workspace_id, news)
            await _part_with_the_gone(session, program, now)


async def _part_with_the_gone(session: AsyncSession, program: Program, now: datetime) -> None:
    await end_participations(session, await participants.gone_participants(session, program.id), now)


async def end_participations(session: AsyncSession, people: Iterable[Participant], now: datetime) -> None:
    """End participations; notify those who stay in their matches, and rematch those left alone.

    Everyone goes before anyone is rematched, so that nobody gets a partner who also goes.
    """
    left: set[Round] = set()
    for participant in people:
        left |= await _take_out(session, participant, now)
    for round_ in sorted(left, key=lambda each: each.id):
        await rematch_free(session, round_, now)


async def _take_out(session: AsyncSession, participant: Participant, now: datetime) -> set[Round]:
    """Take someone out of the program and their matches; return the rounds that may need a rematch."""
    await participants.set_standing(session, participant.id, Standing.LEFT)
    about_them = taken_back(Until.LEFT_PROGRAM)
    await withdrawals.take_back_from(session, participant.id, about_them, Withdrawal.LEFT)
    withdrawn = await referrals.withdraw(session, participant.id)
    await withdrawals.take_back_suggestions(session, withdrawn)
    theirs = await matches.open_matches_of(session, participant.id)
    for match in theirs:
        personal = taken_back(Until.ANSWERED)
        await withdrawals.take_back(session, match.id, personal, Withdrawal.LEFT, participant.id)
        if Answer.MET not in match.answers.values():  # if they met, nobody waits for them
            await leave_match(session, match, participant.id, NoticeKind.PARTNER_LEFT, now)
    return {match.round for match in theirs}
