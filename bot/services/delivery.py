"""Draining the outbox: claim what is due, have it said, write down what became of it."""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.letter import Letter, Outlook
from bot.domain.notice import ABOUT_A_MATCH, QUESTIONS, Notice, NoticeKind, NoticeState, left_out
from bot.domain.round import Match, MatchState
from bot.services.departures import depart
from bot.services.repairs import outlook
from bot.store import notes, numbers, outbox, programs, rounds
from bot.store.database import Database

log = logging.getLogger(__name__)

FIRST_RETRY = timedelta(seconds=15)
LONGEST_RETRY = timedelta(minutes=15)
CLAIM_LASTS = timedelta(minutes=10)  # far longer than Slack is waited for


@dataclass(frozen=True, slots=True)
class Delivered:
    """Slack has it: the conversation and the message's timestamp."""

    channel: str
    ts: str


@dataclass(frozen=True, slots=True)
class NotNow:
    """Slack does not have it and may take it later: why, and how long it asked to wait, if it said so."""

    why: str
    wait: timedelta | None = None


@dataclass(frozen=True, slots=True)
class Unsure:
    """Slack may have it: the connection broke before it answered."""

    why: str


@dataclass(frozen=True, slots=True)
class Refused:
    """Slack won't take it, now or later: its word for why, and which of its people it can't reach any more."""

    why: str
    unreachable: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Moot:
    """What it was about is over, so it was not said."""


Receipt = Delivered | NotNow | Unsure | Refused | Moot
Courier = Callable[[Letter], Awaitable[Receipt]]
Clock = Callable[[], datetime]


async def recover(database: Database, now: datetime, claimed_before: datetime | None = None) -> None:
    """Settle claims that nobody works on any more: say again what must not be missed, leave the rest.

    Args:
        claimed_before: older claims are given up; None gives all up, which is right as a process starts alone.
    """
    async with database.write() as session:
        for notice in await outbox.claims(session, claimed_before):
            await _leave_open(session, notice, now, "interrupted")


async def deliver_due(database: Database, courier: Courier, clock: Clock, go_on: Callable[[], bool]) -> None:
    """Say all that is due, one notice after the other, the longest due first.

    Args:
        courier: has a letter said; a receipt tells what became of it.
        go_on: asked before each notice; False ends the work.
    """
    async with database.read() as session:
        if not await outbox.has_due(session, clock()):
            return
    await recover(database, clock(), claimed_before=clock() - CLAIM_LASTS)
    async with database.write() as session:
        await outbox.expire(session, clock())
    while go_on():
        async with database.write() as session:
            notice = await outbox.claim(session, clock())
        if notice is None:
            return
        async with database.read() as session:
            letter = await _letter(session, notice, clock())
        receipt = await _say(courier, letter)
        async with database.write() as session:
            await _settle(session, letter, receipt, clock())
        log.info("notice %s %s: %s", notice.id, notice.content.kind, type(receipt).__name__)


def _is_too_early(letter: Letter) -> bool:
    """Whether it is about a chat that its people have not been told of yet, because Slack was not to be reached."""
    arranged = letter.match is not None and letter.match.state is MatchState.ARRANGED
    return arranged and letter.notice.content.kind in {NoticeKind.NUDGE, *QUESTIONS}


def _is_moot(letter: Letter) -> bool:
    """Whether it would introduce people whose match was called off, or who was to join it, while it was on its way."""
    if letter.match is None or letter.notice.content.kind is not NoticeKind.INTRO:
        return False
    gone = letter.sender is not None and letter.match.person(letter.sender.id) is None
    return gone or letter.match.state is MatchState.CALLED_OFF


async def _say(courier: Courier, letter: Letter) -> Receipt:
    if _is_too_early(letter):
        return NotNow("not_introduced")
    if _is_moot(letter):
        return Moot()
    try:
        return await courier(letter)
    except Exception:  # a defect in one notice must not keep back the others
        log.exception("notice %s could not be put into words", letter.notice.id)
        return Refused("defect")


async def _letter(session: AsyncSession, notice: Notice, now: datetime) -> Letter:
    about = notice.content
    match = await rounds.match(session, about.match_id) if about.match_id else None
    bad_news = about.kind is NoticeKind.PARTNER_LEFT
    thanked = (
        await notes.feedback_of(session, about.match_id, about.from_id)
        if about.kind is NoticeKind.THANKS and about.match_id and about.from_id
        else None
    )
    return Letter(
        notice=notice,
        program=await programs.program(session, notice.program_id),
        match=match,
        to=await programs.participant(session, about.to_id) if about.to_id else None,
        sender=await programs.participant(session, about.from_id) if about.from_id else None,
        thanks=thanked.thanks if thanked else "",
        note=await notes.note(session, about.note_id) if about.note_id else None,
        numbers=await numbers.of_round(session, about.round_id) if about.round_id else None,
        outlook=await outlook(session, match, about.to_id, now)
        if bad_news and match and about.to_id
        else Outlook.NEXT_ROUND,
    )


async def _settle(session: AsyncSession, letter: Letter, receipt: Receipt, now: datetime) -> None:
    notice = letter.notice
    match receipt:
        case Delivered(channel, ts):
            await outbox.settle(session, notice.id, NoticeState.SENT, channel=channel, ts=ts)
            if letter.match and notice.content.kind is NoticeKind.INTRO:
                await rounds.introduced(session, letter.match.id, channel)
        case NotNow(why, wait):
            log.warning("notice %s %s has to wait: %s", notice.id, notice.content.kind, why)
            await outbox.postpone(session, notice.id, now + (wait or _backoff(notice.attempts)), why)
        case Unsure(why):
            log.warning(
                "Slack did not say whether it has notice %s %s: %s", notice.id, notice.content.kind, why
            )
            await _leave_open(session, notice, now + _backoff(notice.attempts), why)
        case Moot():
            await outbox.settle(session, notice.id, NoticeState.WITHDRAWN)
        case Refused(why, unreachable):
            log.warning("notice %s %s was refused by Slack: %s", notice.id, notice.content.kind, why)
            await _give_up(session, letter, why, unreachable, now)


async def _leave_open(session: AsyncSession, notice: Notice, again_at: datetime, why: str) -> None:
    if notice.content.kind.sent_again_when_unknown:
        await outbox.postpone(session, notice.id, again_at, why)
    else:
        await outbox.settle(session, notice.id, NoticeState.UNKNOWN, error=why)


async def _give_up(
    session: AsyncSession, letter: Letter, why: str, unreachable: tuple[int, ...], now: datetime
) -> None:
    """Part with those whom Slack can't reach; an intro goes to the others of its match while there are two.

    A match whose intro fails though everyone is there is called off, and its people are told.
    """
    notice = letter.notice
    others = len(letter.match.staying) - len(unreachable) if letter.match else 0
    if unreachable and others > 1:
        await outbox.postpone(session, notice.id, now, why)
    else:
        await outbox.settle(session, notice.id, NoticeState.FAILED, error=why)
    if letter.match and notice.content.kind is NoticeKind.INTRO and not unreachable:
        await _call_off(session, letter.match, now)
    for participant_id in unreachable:
        await depart(session, await programs.participant(session, participant_id), now)


async def _call_off(session: AsyncSession, match: Match, now: datetime) -> None:
    """End a match that Slack won't introduce, and tell its people."""
    await outbox.withdraw_for(session, match.id, ABOUT_A_MATCH)
    await rounds.call_off(session, match.id)
    sorry = (left_out(match.round, person.id, now, match.id) for person in match.staying)
    await outbox.add(session, match.round.program_id, sorry)


def _backoff(attempts: int) -> timedelta:
    """15 s after the first attempt, doubled after each, never more than a quarter of an hour."""
    return min(FIRST_RETRY * (1 << min(attempts - 1, 10)), LONGEST_RETRY)
