"""When somebody leaves a group, those who stay go on without them, in a conversation of their own."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.outbox import notices
from bot.domain.outbox.declaration import Until
from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.notice import Delivery, taken_back
from bot.domain.outbox.states import Withdrawal
from bot.domain.rounds.round import Answer, Match, MatchState
from bot.services.chats.bookings import agree
from bot.store.chats import slots
from bot.store.outbox import outbox, said, withdrawals
from bot.store.rounds import matches


async def regroup(session: AsyncSession, match: Match, now: datetime) -> None:
    """Move those who stay in an introduced match out of the group DM that somebody who left it still reads.

    What they have agreed on is theirs from now on. If they have met already, they aren't told: whatever comes
    later opens their conversation.
    """
    await withdrawals.take_back(session, match.id, taken_back(Until.REGROUPED), Withdrawal.LEFT)
    await put_times_right(session, match, now)
    await matches.move_out(session, match.id)
    if Answer.MET in match.answers.values():
        return
    if match.meets_at:
        await slots.book(session, match.id, match.meets_at)  # anew, so that calendars hear who comes
    else:
        await agree(session, match, now)
    await outbox.add(session, match.round.program_id, [notices.goes_on(match, now)])


async def put_times_right(
    session: AsyncSession, match: Match, now: datetime, talks_in: str | None = None
) -> None:
    """Replace the times that stand where a match doesn't talk any more, if there are any.

    Args:
        talks_in: where it talks now, if there is such a place.
    """
    if await said.times_elsewhere(session, match.id, talks_in):
        await outbox.add(session, match.round.program_id, [notices.put_right(match, now)])


async def keep_conversation(session: AsyncSession, delivery: Delivery, channel: str, now: datetime) -> None:
    """Save where a match talks, once something has reached it there.

    Somebody may have left while it was on its way. Then it has reached the wrong people, and is put right.
    """
    if delivery.match is None or not delivery.is_for_group:
        return
    match = await matches.match(session, delivery.match.id)
    kind, joins = delivery.notice.content.kind, delivery.notice.content.from_id is not None
    if not {*_ids(delivery.match)} - {*_ids(match)}:
        if channel != delivery.match.channel:
            await matches.talks_in(session, delivery.match, channel)
        if kind is NoticeKind.INTRO and joins:
            await put_times_right(session, match, now, channel)
    elif kind is NoticeKind.INTRO and match.state is MatchState.INTRODUCED and len(match.staying) > 1:
        await regroup(session, match, now)
    elif kind in said.SHOW_TIMES:
        await put_times_right(session, match, now)


def _ids(match: Match) -> tuple[int, ...]:
    return tuple(person.id for person in match.staying)
