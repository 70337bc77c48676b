"""People whom Slack won't let the bot reach or bring together: their partners meet others, and nobody tries again at once."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.outbox import notices
from bot.domain.outbox.declaration import Until
from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.notice import taken_back
from bot.domain.outbox.states import Withdrawal
from bot.domain.people.participant import Participant
from bot.domain.rounds.round import Absence, AbsenceWhy, Answer, Match
from bot.services.rematching.leaving import leave_match, undo_joining
from bot.services.rematching.rematch import rematch_free
from bot.store.outbox import outbox, withdrawals
from bot.store.people import refusals
from bot.store.rematching import match_members
from bot.store.rounds import matches, rounds

TRY_AGAIN = timedelta(
    days=27
)  # a guest may have got more channels by then; a day less than two fortnightly rounds take


async def set_aside(session: AsyncSession, person: Participant, now: datetime) -> None:
    """Match nobody for a while with someone whom Slack won't let the bot reach; who waits for them meets others."""
    await refusals.set_unseen(session, [person.member.id], now + TRY_AGAIN)
    theirs = await matches.open_matches_of(session, person.id)
    for match in theirs:
        withdrawn = taken_back(Until.OPTED_OUT)
        await withdrawals.take_back(session, match.id, withdrawn, Withdrawal.LEFT, person.id)
        if Answer.MET not in match.answers.values():
            await leave_match(session, match, person.id, NoticeKind.PARTNER_CANT, now)
    for round_ in sorted({match.round for match in theirs}, key=lambda each: each.id):
        await rematch_free(session, round_, now)


async def keep_apart(
    session: AsyncSession, match: Match, pairs: Sequence[tuple[int, int]], now: datetime
) -> None:
    """Undo a match that Slack won't bring together, and match its people with others, if there are any.

    Args:
        pairs: who the trouble is between.
    """
    joiner = await match_members.joiner_of(session, match.id)
    people = sorted(person.id for person in match.staying)
    await refusals.refuse_pairs(session, pairs, now + TRY_AGAIN)
    if joiner is None:
        await withdrawals.take_back(session, match.id, taken_back(Until.MATCH_OVER), Withdrawal.CALLED_OFF)
        await matches.call_off(session, match.id)
    else:
        await undo_joining(session, match, joiner, Withdrawal.CALLED_OFF, now)
        people = [joiner]
    sorry = [notices.left_out(match.round, person, now, match.id) for person in people]
    await outbox.add(session, match.round.program_id, sorry)
    if not match.extra:
        alone = [
            Absence(person, AbsenceWhy.ALONE)
            for person in people
            if not await matches.has_another_chat(session, match.round.id, person)
        ]
        await rounds.add_absences(session, match.round.id, alone)
        await rematch_free(session, match.round, now)
