"""Who is in which match of an open round, and taking and giving up seats in it.

Read in few columns, because others wait for the transaction and a round may have thousands of people.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import bindparam, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.states import NoticeState
from bot.domain.rounds.round import Answer, MatchState, Reason
from bot.store.bulk import table_of
from bot.store.tables import OPEN, MatchMemberRow, MatchRow, NoticeRow

NOT_SENT = (NoticeState.PENDING, NoticeState.CLAIMED)

_MATCHES, _MEMBERS, _NOTICES = map(table_of, (MatchRow, MatchMemberRow, NoticeRow))
# Built once, because each change of who is with whom reads them.
_SEATS = (
    select(
        _MATCHES.c.id,
        _MATCHES.c.state,
        _MATCHES.c.meets_at.is_not(None),
        _MATCHES.c.channel.is_not(None),
        _MEMBERS.c.participant_id,
        _MEMBERS.c.left,
        _MEMBERS.c.answer,
    )
    .join(_MEMBERS, _MEMBERS.c.match_id == _MATCHES.c.id)
    .where(_MATCHES.c.round_id == bindparam("round"), ~_MATCHES.c.extra)
    .order_by(_MATCHES.c.id, _MEMBERS.c.participant_id)
)
_BEGAN = select(func.min(_NOTICES.c.due_at)).where(_NOTICES.c.round_id == bindparam("round"))
# The matches whose introduction is open and can't have reached Slack. It locks these introductions, so that no sender
# sets out with one before the transaction has decided who is in it.
_UNTOLD = (
    select(_NOTICES.c.match_id)
    .where(_NOTICES.c.kind == NoticeKind.INTRO, _NOTICES.c.state.in_(NOT_SENT), ~_NOTICES.c.in_doubt)
    .with_for_update()
)
_FIRST_UNTOLD = _UNTOLD.where(_NOTICES.c.round_id == bindparam("round"), _NOTICES.c.from_id.is_(None))
_MATCH_UNTOLD = _UNTOLD.where(_NOTICES.c.match_id == bindparam("match"))


@dataclass(slots=True)
class MatchMembers:
    """The seats of a match, with what decides who is free and who may join it.

    Args:
        untold: whether it is still to be introduced for the first time, as in ``is_untold``.
        staying: the ids of those who did not leave.
        left: the ids of those who did.
        answers: everyone's answers to "did you meet?", including those who left.
        booked: whether they have agreed on a time.
        talks: whether they have a group DM.
    """

    match_id: int
    state: MatchState
    untold: bool
    staying: tuple[int, ...] = ()
    left: tuple[int, ...] = ()
    answers: dict[int, Answer] = field(default_factory=dict)
    booked: bool = False
    talks: bool = True


async def seats_of(session: AsyncSession, round_id: int) -> tuple[MatchMembers, ...]:
    """The seats of all matches of a round, except the extra ones that came from suggestions."""
    untold = set(await session.scalars(_FIRST_UNTOLD, {"round": round_id}))
    rows = await session.execute(_SEATS, {"round": round_id})
    found: dict[int, MatchMembers] = {}
    for match_id, state, booked, talks, person, left, answer in rows:
        fresh = MatchMembers(match_id, MatchState(state), match_id in untold, booked=booked, talks=talks)
        seats = found.setdefault(match_id, fresh)
        if left:
            seats.left = (*seats.left, person)
        else:
            seats.staying = (*seats.staying, person)
        if answer:
            seats.answers[person] = Answer(answer)
    return tuple(found.values())


async def unheard_of(session: AsyncSession, round_id: int, participant_id: int) -> tuple[int, ...]:
    """The ids of a round's called-off matches that a participant in them can't have heard of.

    A match is left out if sending its introduction had been tried before it was withdrawn: it may have
    arrived.
    """
    begun = select(NoticeRow.match_id).where(
        NoticeRow.round_id == round_id,
        NoticeRow.kind == NoticeKind.INTRO,
        NoticeRow.state == NoticeState.WITHDRAWN,
        NoticeRow.attempts > 0,
    )
    query = (
        select(MatchRow.id)
        .join(MatchMemberRow, MatchMemberRow.match_id == MatchRow.id)
        .where(MatchRow.round_id == round_id, MatchRow.state == MatchState.CALLED_OFF)
        .where(MatchMemberRow.participant_id == participant_id, MatchRow.id.not_in(begun))
        .order_by(MatchRow.id)
    )
    return tuple(await session.scalars(query))


async def began_at(session: AsyncSession, round_id: int) -> datetime | None:
    """When a round really began: when its first notices were due; None if it has no notices."""
    began: datetime | None = await session.scalar(_BEGAN, {"round": round_id})
    return began


async def is_untold(session: AsyncSession, match_id: int) -> bool:
    """Whether a match's introduction is open and Slack can't have it."""
    return bool((await session.scalars(_MATCH_UNTOLD, {"match": match_id})).all())


async def _look_up_anew(session: AsyncSession, match_id: int) -> None:
    """Have a claimed introduction claimed again, because its people have changed since."""
    await session.execute(
        update(NoticeRow)
        .where(NoticeRow.match_id == match_id, NoticeRow.kind == NoticeKind.INTRO)
        .where(NoticeRow.state == NoticeState.CLAIMED)
        .values(state=NoticeState.PENDING, next_attempt_at=NoticeRow.due_at, claimed_by=None)
    )


async def joiner_of(session: AsyncSession, match_id: int) -> int | None:
    """The id of the person who joined a match and is still to be introduced to it; None if there is none."""
    query = select(NoticeRow.from_id).where(
        NoticeRow.match_id == match_id,
        NoticeRow.kind == NoticeKind.INTRO,
        NoticeRow.state.in_(OPEN),
    )
    return await session.scalar(query.limit(1))


async def joiners_of(session: AsyncSession, match_id: int) -> frozenset[int | None]:
    """The ids of those who ever joined a match that was introduced already."""
    query = select(NoticeRow.from_id).where(
        NoticeRow.match_id == match_id, NoticeRow.kind == NoticeKind.INTRO, NoticeRow.from_id.is_not(None)
    )
    return frozenset(await session.scalars(query))


async def take(
    session: AsyncSession, match_id: int, people: Iterable[int], reasons: Iterable[Reason]
) -> None:
    """Give people seats in a match, and replace its reasons."""
    session.add_all(
        MatchMemberRow(match_id=match_id, participant_id=person, left=False, seeks_other=False)
        for person in people
    )
    await session.flush()
    await session.execute(update(MatchRow).where(MatchRow.id == match_id).values(reasons=tuple(reasons)))
    await _look_up_anew(session, match_id)


async def vacate(session: AsyncSession, match_id: int, participant_id: int) -> None:
    """Remove the seat of someone whom nobody in the match has heard of."""
    await session.execute(delete(MatchMemberRow).filter_by(match_id=match_id, participant_id=participant_id))
    await _look_up_anew(session, match_id)


async def arrange_anew(session: AsyncSession, match_id: int) -> None:
    """Have an introduced match introduced again in a new group DM, because Slack can't add anyone to one."""
    await session.execute(
        update(MatchRow).where(MatchRow.id == match_id).values(state=MatchState.ARRANGED, channel=None)
    )


async def restore(session: AsyncSession, match_id: int) -> None:
    """Return a match that was waiting to be introduced again to its former group DM."""
    had = (
        select(NoticeRow.channel)
        .where(NoticeRow.match_id == match_id, NoticeRow.kind.in_([NoticeKind.INTRO, NoticeKind.GOES_ON]))
        .where(NoticeRow.state == NoticeState.SENT)
        .order_by(NoticeRow.id.desc())
        .limit(1)
    )
    await session.execute(
        update(MatchRow)
        .where(MatchRow.id == match_id)
        .values(state=MatchState.INTRODUCED, channel=had.scalar_subquery())
    )
