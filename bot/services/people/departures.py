"""Saving what Slack says about people: those who go leave the program, those who return may come back."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.outbox.attendance_notices import outsider, returned
from bot.domain.outbox.declaration import Until
from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.notice import taken_back
from bot.domain.outbox.states import Withdrawal
from bot.domain.people.member import MemberFacts, is_news
from bot.domain.people.participant import Participant, Standing
from bot.domain.rounds.program import Program
from bot.domain.rounds.round import Answer, Round
from bot.services.access import Who, find_everywhere
from bot.services.people import holds
from bot.services.rematching.leaving import leave_match
from bot.services.rematching.rematch import rematch_free
from bot.store.database import Database
from bot.store.memory import referrals
from bot.store.outbox import outbox, withdrawals
from bot.store.people import participants, refusals, workspaces
from bot.store.rounds import matches, programs


async def record_member(database: Database, team_id: str, facts: MemberFacts, now: datetime) -> None:
    """Save what Slack says about a person; someone who is deactivated leaves the program."""
    async with database.write() as session:
        every = await find_everywhere(session, Who(team_id, facts.slack_id))
        if every:
            turned_away = [
                (each.program, await _turned_away(session, each.program, [facts])) for each in every
            ]
            first = every[0].program
            await workspaces.save_member(session, first.workspace_id, facts, first.settings.time_zone)
            for program, people in turned_away:
                await _keep_up(session, program, people, now)


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
    database: Database, program: Program, everyone: Collection[MemberFacts], now: datetime
) -> bool:
    """Save what Slack says about all known members; those who are deactivated leave the program.

    Most of it hasn't changed, so few of thousands have to be written. If many vanished at once, whether
    deactivated or not listed any more, nobody is marked, and the program's rounds are held.

    Returns:
        Whether a round may start.
    """
    async with database.read() as session:
        news = await workspaces.news(session, program.workspace_id, everyone)
        gone = await participants.gone_participants(session, program.id)
        vanished = _vanished(await participants.present(session, program.id), everyone)
        suspicious = await holds.are_suspicious(session, program.id, len(vanished), now)
        over = await refusals.are_over(session, program.workspace_id, now)
    if not (news or gone or suspicious or over or program.parts_with):
        return True
    async with database.write() as session:
        accepted = (await programs.program(session, program.id)).parts_with
        held = suspicious and not accepted
        if held:
            news = tuple(replace(facts, gone=None) if facts.gone else facts for facts in news)
            await holds.hold(session, program, len(vanished), now)
        elif suspicious:  # somebody said that they have gone
            news = (*news, *(MemberFacts(each.member.slack_id, gone=True) for each in vanished))
        turned_away = await _turned_away(session, program, news)
        await workspaces.update_members(session, program.workspace_id, news)
        await refusals.forget_over(session, program.workspace_id, now)
        await _keep_up(session, program, turned_away, now)
        if accepted:
            await programs.set_vanished(session, program.id, None)
    return not held


def _vanished(present: Iterable[Participant], everyone: Iterable[MemberFacts]) -> tuple[Participant, ...]:
    """Which participants Slack doesn't list any more, or only as deactivated."""
    there = {facts.slack_id for facts in everyone if not facts.gone}
    return tuple(person for person in present if person.member.slack_id not in there)


async def _turned_away(
    session: AsyncSession, program: Program, news: Iterable[MemberFacts]
) -> tuple[Participant, ...]:
    """Which participants become outsiders by this news."""
    guests = program.settings.guests
    outsiders = {facts.slack_id for facts in news if facts.outsider or (facts.guest and not guests)}
    if not outsiders:
        return ()
    present = await participants.present(session, program.id)
    return tuple(
        person for person in present if person.member.slack_id in outsiders and not person.member.outsider
    )


async def _keep_up(
    session: AsyncSession, program: Program, turned_away: Iterable[Participant], now: datetime
) -> None:
    """Part with those who have gone, and tell those who returned, and those who aren't matched any more."""
    await _part_with_the_gone(session, program, now)
    told = [returned(person, now) for person in await participants.take_returned(session, program.id)]
    told += [outsider(person, now) for person in turned_away]
    await outbox.add(session, program.id, told)


async def part_with(
    session: AsyncSession, program: Program, people: Collection[int], now: datetime
) -> tuple[Participant, ...]:
    """Part with participants who turned out to be deactivated; return those who stay, because too many vanished."""
    found = await participants.by_id(session, people)
    await workspaces.set_gone(session, [person.member.id for person in found])
    await _part_with_the_gone(session, program, now)
    return tuple(
        one for one in await participants.by_id(session, people) if one.standing is not Standing.LEFT
    )


async def _part_with_the_gone(session: AsyncSession, program: Program, now: datetime) -> None:
    """End the participation of those who are deactivated, unless so many are that somebody has to look first."""
    gone = await participants.gone_participants(session, program.id)
    current = await programs.program(session, program.id)
    if gone and current.vanished is None:
        suspicious = await holds.are_suspicious(session, program.id, len(gone), now)
        if suspicious and not current.parts_with:
            await holds.hold(session, program, len(gone), now)
        else:
            await end_participations(session, gone, now, parted_at=now)


async def end_participations(
    session: AsyncSession, people: Iterable[Participant], now: datetime, *, parted_at: datetime | None = None
) -> None:
    """End participations; notify those who stay in their matches, and rematch those left alone.

    Everyone goes before anyone is rematched, so that nobody gets a partner who also goes.

    Args:
        parted_at: now, if they go because they were deactivated.
    """
    left: set[Round] = set()
    for participant in people:
        left |= await _take_out(session, participant, now, parted_at)
    for round_ in sorted(left, key=lambda each: each.id):
        await rematch_free(session, round_, now)


async def _take_out(
    session: AsyncSession, participant: Participant, now: datetime, parted_at: datetime | None
) -> set[Round]:
    """Take someone out of the program and their matches; return the rounds that may need a rematch."""
    await participants.set_standing(session, participant.id, Standing.LEFT, parted_at=parted_at)
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
