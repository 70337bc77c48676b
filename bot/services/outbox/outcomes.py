"""What Slack's answer to a notice means for the notice and for the people it concerns."""

import logging
from datetime import datetime, timedelta
from random import Random

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.outbox import notices
from bot.domain.outbox.declaration import Until
from bot.domain.outbox.declared.trouble_notices import stopped, unreached
from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.notice import Delivery, Notice, taken_back
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
from bot.domain.outbox.subjects import ComingRound, GoingOn, Introducing
from bot.domain.rounds.program import Program
from bot.domain.rounds.round import Match
from bot.services.memory.past_notes import bring_back
from bot.services.outbox.invited import set_told
from bot.services.outbox.one_a_day import asked
from bot.services.people.departures import part_with
from bot.services.people.holds import hold_back
from bot.services.people.refused import keep_apart, set_aside
from bot.services.rematching.regrouping import keep_conversation
from bot.store.database import Database
from bot.store.outbox import given_up, leases, outbox, questions, said, withdrawals
from bot.store.people import participants
from bot.store.rounds import matches, programs

log = logging.getLogger(__name__)

FIRST_RETRY = timedelta(seconds=15)
LONGEST_RETRY = timedelta(minutes=15)
# Six refusals take 6 to 8 minutes: longer than what passes by itself, such as a migration or a message limit.
REFUSALS_FOR_GOOD = 6
JITTER = 0.2  # of the waiting time, so that notices that failed together aren't retried together


async def apply_result(database: Database, delivery: Delivery, result: DeliveryResult, now: datetime) -> None:
    """Save the outcome of a claimed notice, and apply its consequences, in one transaction."""
    notice = delivery.notice
    log.info("notice %s %s: %s", notice.id, notice.content.kind, type(result).__name__)
    async with database.write() as session:
        match result:
            case Delivered():
                await _delivered(session, delivery, result, now)
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
                await _refused(session, delivery, result, now)


async def _delivered(session: AsyncSession, delivery: Delivery, delivered: Delivered, now: datetime) -> None:
    """Save which message a notice has become, and that a match is introduced, and where."""
    await outbox.settle(session, delivery.notice, NoticeState.SENT, message=(delivered.channel, delivered.ts))
    await questions.set_asked(session, asked(delivery), now)
    await set_told(session, delivery, now)
    if isinstance(delivery.about, Introducing):
        await matches.introduced(session, delivery.about.match.id, delivered.channel)
        await bring_back(session, delivery.about.match, delivery.about.background, now)
    if isinstance(delivery.about, ComingRound):
        await _asked(session, delivery.about)
    await keep_conversation(session, delivery, delivered.channel, now)


async def _asked(session: AsyncSession, about: ComingRound) -> None:
    """Withdraw the last calls about chats that the word before a round has asked about."""
    for match in about.untold:
        kinds = [NoticeKind.LAST_CALL]
        await withdrawals.take_back(session, match.id, kinds, Withdrawal.ASKED, about.reader.id)


def backoff(notice: Notice) -> timedelta:
    """The time to the next attempt: 15 s, doubled each time, at most 15 minutes, minus up to 20 % at random."""
    wait = min(FIRST_RETRY * (1 << min(notice.attempts - 1, 10)), LONGEST_RETRY)
    return wait * (1 - JITTER * Random(f"{notice.content.key} {notice.attempts}").random())


async def _stop(session: AsyncSession, delivery: Delivery, why: str, now: datetime) -> None:
    """Stop sending for the workspace until Slack grants access again; the notice waits like all others."""
    known = await leases.stop_of(session, delivery.program.workspace_id)
    tell = log.info if known else log.error  # several notices may meet it at once; one line is enough
    tell(
        "Slack does not let the bot speak (%s), so nothing is sent for now, and nothing is lost:"
        " install the app again, or start the bot with a new SLACK_BOT_TOKEN",
        why,
    )
    await outbox.postpone(session, delivery.notice, now, why, in_doubt=delivery.notice.in_doubt)
    await leases.stop(session, delivery.program.workspace_id, why, now)
    every = await programs.programs_of(session, delivery.program.workspace_id)
    for program_id, told in stopped(every, why, now):
        await outbox.add(session, program_id, [told])


async def _refused(session: AsyncSession, delivery: Delivery, refused: Refused, now: datetime) -> None:
    """Try again: Slack's refusals pass more often than not. Only what it has refused for long is given up.

    That an account is deactivated is certain, though, so those who are left don't wait; unless many are, or can't be
    reached, which is rather a mistake or a migration.
    """
    notice = delivery.notice
    certain = refused.for_good or refused.gone
    if not certain and notice.refusals + 1 < REFUSALS_FOR_GOOD:
        again_at = now + backoff(notice)
        await outbox.postpone(session, notice, again_at, refused.why, in_doubt=False, refused=True)
        return
    if await _is_held_back(session, delivery, refused, now):
        await outbox.postpone(session, notice, now + LONGEST_RETRY, refused.why, in_doubt=False)
        return
    log.warning("notice %s %s was refused for good: %s", notice.id, notice.content.kind, refused.why)
    if refused.unknown:
        log.error(
            "Slack's error '%s' is unknown to the bot; 'coffee outbox list --state failed' shows what was refused"
            " with it, and 'coffee outbox retry' tries again",
            refused.why,
        )
    await _give_up(session, delivery, refused, now)


async def _is_held_back(session: AsyncSession, delivery: Delivery, refused: Refused, now: datetime) -> bool:
    """Whether people can't be reached, and so many that somebody has to look first: other notices wait for the same reason."""
    unreachable = len(refused.gone) + len(refused.unseen)
    if not unreachable:
        return False
    others = await outbox.others_refused(session, delivery.notice, refused.why)
    return await hold_back(session, delivery.program, unreachable + others, now)


async def _give_up(session: AsyncSession, delivery: Delivery, refused: Refused, now: datetime) -> None:
    """Give a notice up, and part with those who are deactivated, or can't be reached for now.

    An introduction is retried for the others in the match if there are at least two. If it fails though
    everyone can be reached, its people are kept apart, or the match is called off and they are notified; an error
    that the bot doesn't know is no reason to do that. Those who stay in a group without a conversation of their
    own hear one by one who is out.
    """
    notice, unreachable = delivery.notice, (*refused.gone, *refused.unseen)
    is_news = await _is_news(session, delivery, refused, now)
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
    elif isinstance(delivery.about, Introducing) and not (unreachable or refused.unknown):
        await _call_off(session, delivery.about.match, now)
    elif isinstance(delivery.about, GoingOn) and not unreachable:
        await outbox.add(session, delivery.program.id, notices.out_of(delivery.about.match, now))
    if refused.no_entry and delivery.is_for_channel:
        await _report_lost_channel(session, delivery.program, now)
    elif is_news:
        await outbox.add(session, delivery.program.id, unreached(delivery.program, now))
    for person in await participants.by_id(session, refused.unseen):
        await set_aside(session, person, now)
    for person in await part_with(session, delivery.program, refused.gone, now):
        await set_aside(session, person, now)


async def _is_news(session: AsyncSession, delivery: Delivery, refused: Refused, now: datetime) -> bool:
    """Whether organisers don't know yet that somebody, or some conversation, can't be reached; who has gone from Slack is none."""
    content = delivery.notice.content
    if content.kind is NoticeKind.UNREACHED:
        return False
    if refused.unseen:
        people = await participants.by_id(session, refused.unseen)
        return any(not one.member.unseen_until or one.member.unseen_until <= now for one in people)
    return not refused.gone and not await given_up.is_known(session, delivery.notice, now)


async def _report_lost_channel(session: AsyncSession, program: Program, now: datetime) -> None:
    """Tell the organisers, once for each time that it happens, that the bot can't post to the program's channel."""
    last = await said.last_posted_in(session, program.id, program.settings.channel or "")
    log.error(
        "the bot can't post to the channel %s (COFFEE_CHANNEL): add it to the channel again, or choose another",
        program.settings.channel,
    )
    await outbox.add(session, program.id, notices.channel_lost(program, last, now))


async def _call_off(session: AsyncSession, match: Match, now: datetime) -> None:
    """Call a match off that Slack won't introduce, and notify its people."""
    await withdrawals.take_back(session, match.id, taken_back(Until.MATCH_OVER), Withdrawal.CALLED_OFF)
    await matches.call_off(session, match.id)
    sorry = (notices.left_out(match.round, person.id, now, match.id) for person in match.staying)
    await outbox.add(session, match.round.program_id, sorry)
