"""What Slack's answer to a notice means for the notice and for the people it concerns."""

import logging
from datetime import datetime, timedelta
from random import Random

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.outbox import notices
from bot.domain.outbox.declaration import Until
from bot.domain.outbox.delivery import Delivery
from bot.domain.outbox.kinds import taken_back
from bot.domain.outbox.notice import Notice
from bot.domain.outbox.results import (
    ClaimLost,
    Delivered,
    DeliveryResult,
    GaveUpUncertain,
    NoAccess,
    NotNow,
    Obsolete,
    Refused,
    Uncertain,
)
from bot.domain.outbox.states import NoticeState, Withdrawal
from bot.domain.outbox.subjects import Introducing
from bot.domain.rounds.round import Match
from bot.services.memory.past_notes import bring_back
from bot.services.people.departures import part_with
from bot.services.people.refused import keep_apart, set_aside
from bot.store.database import Database
from bot.store.outbox import leases, outbox, withdrawals
from bot.store.people import participants
from bot.store.rounds import matches

log = logging.getLogger(__name__)

FIRST_RETRY = timedelta(seconds=15)
LONGEST_RETRY = timedelta(minutes=15)
JITTER = 0.2  # of the waiting time, so that notices that failed together aren't retried together


async def apply_result(database: Database, delivery: Delivery, result: DeliveryResult, now: datetime) -> None:
    """Save the outcome of a claimed notice, and apply its consequences, in one transaction."""
    notice = delivery.notice
    log.info("notice %s %s: %s", notice.id, notice.content.kind, type(result).__name__)
    async with database.write() as session:
        match result:
            case Delivered(channel, ts):
                await outbox.settle(session, notice, NoticeState.SENT, message=(channel, ts))
                if isinstance(delivery.about, Introducing):
                    await matches.introduced(session, delivery.about.match.id, channel)
                    await bring_back(session, delivery.about.match, delivery.about.background, now)
            case NotNow(why, wait, in_doubt):
                log.info("notice %s %s has to wait: %s", notice.id, notice.content.kind, why)
                again_at = now + (backoff(notice) if wait is None else wait)
                await outbox.postpone(session, notice, again_at, why, in_doubt=in_doubt)
            case Uncertain(why):
                log.warning("Slack did not say whether it has notice %s: %s", notice.id, why)
                await outbox.postpone(session, notice, now + backoff(notice), why, in_doubt=True)
            case GaveUpUncertain():
                await outbox.settle(session, notice, NoticeState.UNKNOWN, error=notice.error)
            case Obsolete():
                await outbox.settle(session, notice, NoticeState.WITHDRAWN, error=Withdrawal.CALLED_OFF)
            case ClaimLost():
                pass
            case NoAccess(why):
                await _stop(session, delivery, why, now)
            case Refused():
                log.warning("notice %s %s was refused: %s", notice.id, notice.content.kind, result.why)
                await _give_up(session, delivery, result, now)


def backoff(notice: Notice) -> timedelta:
    """The time to the next attempt: 15 s, doubled each time, at most 15 minutes, minus up to 20 % at random."""
    wait = min(FIRST_RETRY * (1 << min(notice.attempts - 1, 10)), LONGEST_RETRY)
    return wait * (1 - JITTER * Random(f"{notice.content.key} {notice.attempts}").random())


async def _stop(session: AsyncSession, delivery: Delivery, why: str, now: datetime) -> None:
    """Stop sending for the workspace until Slack grants access again; the notice waits like all others."""
    log.error(
        "Slack does not let the bot speak (%s), so nothing is sent for now, and nothing is lost:"
        " install the app again, or start the bot with a new SLACK_BOT_TOKEN",
        why,
    )
    await outbox.postpone(session, delivery.notice, now, why, in_doubt=delivery.notice.in_doubt)
    await leases.stop(session, delivery.program.workspace_id, why, now)


async def _give_up(session: AsyncSession, delivery: Delivery, refused: Refused, now: datetime) -> None:
    """Give a notice up, and part with those who are deactivated, or can't be reached for now.

    An introduction is retried for the others in the match if there are at least two. If it fails though
    everyone can be reached, its people are kept apart, or the match is called off and they are notified.
    """
    notice, unreachable = delivery.notice, (*refused.unreachable, *refused.unseen)
    others = len(delivery.match.staying) - len(unreachable) if delivery.match else 0
    if isinstance(delivery.about, Introducing) and unreachable and others > 1:
        own = await outbox.postpone(session, notice, now, refused.why, in_doubt=False)
    else:
        own = await outbox.settle(
            session, notice, NoticeState.FAILED, error=refused.why, payload=refused.payload
        )
    if not own:
        return
    if isinstance(delivery.about, Introducing) and refused.apart:
        await keep_apart(session, delivery.about.match, refused.apart, now)
    elif isinstance(delivery.about, Introducing) and not unreachable:
        await _call_off(session, delivery.about.match, now)
    for person in await participants.by_id(session, refused.unseen):
        await set_aside(session, person, now)
    for person in await part_with(session, delivery.program, refused.unreachable, now):
        await set_aside(session, person, now)


async def _call_off(session: AsyncSession, match: Match, now: datetime) -> None:
    """Call a match off that Slack won't introduce, and notify its people."""
    await withdrawals.take_back(session, match.id, taken_back(Until.MATCH_OVER), Withdrawal.CALLED_OFF)
    await matches.call_off(session, match.id)
    sorry = (notices.left_out(match.round, person.id, now, match.id) for person in match.staying)
    await outbox.add(session, match.round.program_id, sorry)
