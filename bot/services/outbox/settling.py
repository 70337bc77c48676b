"""What Slack's answer to a notice means: for the notice, and for the people whom it is about."""

import logging
from datetime import datetime, timedelta
from random import Random

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.outbox import announcements
from bot.domain.outbox.letter import Letter
from bot.domain.outbox.notice import ABOUT_A_MATCH, Notice, NoticeKind, NoticeState, Withdrawal
from bot.domain.outbox.receipt import (
    Delivered,
    LeftOpen,
    Moot,
    NoAccess,
    NotNow,
    Overtaken,
    Receipt,
    Refused,
    Unsure,
)
from bot.domain.rounds.round import Match
from bot.services.memory.recollections import bring_back
from bot.services.people.departures import depart
from bot.store.database import Database
from bot.store.outbox import outbox, senders, withdrawals
from bot.store.people import participants
from bot.store.rounds import matches

log = logging.getLogger(__name__)

FIRST_RETRY = timedelta(seconds=15)
LONGEST_RETRY = timedelta(minutes=15)
JITTER = 0.2  # of the time to wait, so that what failed together does not come back together


async def settle(database: Database, letter: Letter, receipt: Receipt, now: datetime) -> None:
    """Write down what became of a claimed notice, with its consequences, in one transaction."""
    notice = letter.notice
    log.info("notice %s %s: %s", notice.id, notice.content.kind, type(receipt).__name__)
    async with database.write() as session:
        match receipt:
            case Delivered(channel, ts):
                await outbox.settle(session, notice, NoticeState.SENT, message=(channel, ts))
                if letter.match and notice.content.kind is NoticeKind.INTRO:
                    await matches.introduced(session, letter.match.id, channel)
                    await bring_back(session, letter.match, letter.background, now)
            case NotNow(why, wait, in_doubt):
                log.info("notice %s %s has to wait: %s", notice.id, notice.content.kind, why)
                again_at = now + (backoff(notice) if wait is None else wait)
                await outbox.postpone(session, notice, again_at, why, in_doubt=in_doubt)
            case Unsure(why):
                log.warning("Slack did not say whether it has notice %s: %s", notice.id, why)
                await outbox.postpone(session, notice, now + backoff(notice), why, in_doubt=True)
            case LeftOpen():
                await outbox.settle(session, notice, NoticeState.UNKNOWN, error=notice.error)
            case Moot():
                await outbox.settle(session, notice, NoticeState.WITHDRAWN, error=Withdrawal.CALLED_OFF)
            case Overtaken():
                pass
            case NoAccess(why):
                await _stop(session, letter, why, now)
            case Refused():
                log.warning("notice %s %s was refused: %s", notice.id, notice.content.kind, receipt.why)
                await _give_up(session, letter, receipt, now)


def backoff(notice: Notice) -> timedelta:
    """15 s after the first attempt, doubled after each, never more than a quarter of an hour, and a little less by chance."""
    wait = min(FIRST_RETRY * (1 << min(notice.attempts - 1, 10)), LONGEST_RETRY)
    return wait * (1 - JITTER * Random(f"{notice.content.key} {notice.attempts}").random())


async def _stop(session: AsyncSession, letter: Letter, why: str, now: datetime) -> None:
    """Let nobody speak for the workspace until Slack lets the bot in; the notice waits with all others."""
    log.error(
        "Slack does not let the bot speak (%s), so nothing is sent for now, and nothing is lost:"
        " install the app again, or start the bot with a new SLACK_BOT_TOKEN",
        why,
    )
    await outbox.postpone(session, letter.notice, now, why, in_doubt=letter.notice.in_doubt)
    await senders.stop(session, letter.program.workspace_id, why, now)


async def _give_up(session: AsyncSession, letter: Letter, refused: Refused, now: datetime) -> None:
    """Part with those whom Slack can't reach; an intro goes to the others of its match while there are two.

    A match whose intro fails though everyone is there is called off, and its people are told.
    """
    notice, unreachable = letter.notice, refused.unreachable
    others = len(letter.match.staying) - len(unreachable) if letter.match else 0
    if notice.content.kind is NoticeKind.INTRO and unreachable and others > 1:
        own = await outbox.postpone(session, notice, now, refused.why, in_doubt=False)
    else:
        own = await outbox.settle(
            session, notice, NoticeState.FAILED, error=refused.why, payload=refused.payload
        )
    if not own:
        return
    if letter.match and notice.content.kind is NoticeKind.INTRO and not unreachable:
        await _call_off(session, letter.match, now)
    await depart(session, [await participants.participant(session, one) for one in unreachable], now)


async def _call_off(session: AsyncSession, match: Match, now: datetime) -> None:
    """End a match that Slack won't introduce, and tell its people."""
    await withdrawals.take_back(session, match.id, ABOUT_A_MATCH, Withdrawal.CALLED_OFF)
    await matches.call_off(session, match.id)
    sorry = (announcements.left_out(match.round, person.id, now, match.id) for person in match.staying)
    await outbox.add(session, match.round.program_id, sorry)
