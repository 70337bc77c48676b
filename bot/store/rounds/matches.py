"""Matches, who is in them, and what they answered."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from itertools import groupby
from typing import Any

from sqlalchemy import Select, bindparam, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.rounds.round import Answer, Match, MatchState, Reason
from bot.store.bulk import ColumnsRow, Joined, in_parts, table_of
from bot.store.people.person_rows import IS_THEIRS, MEMBER, PARTICIPANT, as_participant
from bot.store.rounds.rounds import as_round
from bot.store.tables import MatchMemberRow, MatchRow, MemberRow, ParticipantRow, RoundRow

_MATCHES, _ROUNDS, _MEMBERS = map(table_of, (MatchRow, RoundRow, MatchMemberRow))
_PEOPLE = table_of(ParticipantRow)
# One row for each person. Built once, because it runs all the time.
_JOINED = Joined(_MATCHES.c, _ROUNDS.c, _MEMBERS.c, PARTICIPANT, MEMBER)
_WITH_PEOPLE = (
    select(*_JOINED.columns)
    .join_from(_MATCHES, _ROUNDS, _ROUNDS.c.id == _MATCHES.c.round_id)
    .join(_MEMBERS, _MEMBERS.c.match_id == _MATCHES.c.id)
    .join(_PEOPLE, _PEOPLE.c.id == _MEMBERS.c.participant_id)
    .join(table_of(MemberRow), IS_THEIRS)
    .order_by(_MATCHES.c.id, _MEMBERS.c.participant_id)
)
_MATCH = _WITH_PEOPLE.where(_MATCHES.c.id == bindparam("match"))
_MATCH_IN = _MATCH.where(_ROUNDS.c.program_id == bindparam("program"))
_THEIRS = select(_MEMBERS.c.match_id).where(~_MEMBERS.c.left)
_OPEN_OF = _WITH_PEOPLE.where(
    _MATCHES.c.id.in_(_THEIRS.where(_MEMBERS.c.participant_id == bindparam("participant"))),
    ~_ROUNDS.c.closed,
    _MATCHES.c.state != MatchState.CALLED_OFF,
)
_OF_ROUND = _WITH_PEOPLE.where(_MATCHES.c.round_id == bindparam("round"))
_INTRODUCED_TO = _WITH_PEOPLE.where(
    _MATCHES.c.id.in_(_THEIRS.where(_MEMBERS.c.participant_id.in_(bindparam("people", expanding=True)))),
    _MATCHES.c.state == MatchState.INTRODUCED,
)
_BY_ID = _WITH_PEOPLE.where(_MATCHES.c.id.in_(bindparam("matches", expanding=True)))

AT_ONCE = 400  # matches that are added by one statement, which takes some hundredths of a second
_ADDED, _SEATED = insert(_MATCHES).returning(_MATCHES.c.id), insert(_MEMBERS)
_INTRODUCED = (
    update(_MATCHES)
    .where(_MATCHES.c.id == bindparam("match"), _MATCHES.c.state == MatchState.ARRANGED)
    .values(state=MatchState.INTRODUCED, channel=bindparam("talks_in"))
)
_TALKS_IN = (
    update(_MATCHES)
    .where(
        _MATCHES.c.id == bindparam("match"),
        _MATCHES.c.state == MatchState.INTRODUCED,
        _MATCHES.c.channel.is_not_distinct_from(bindparam("before")),
    )
    .values(channel=bindparam("talks_in"))
)
_ANSWERED = (
    update(_MEMBERS)
    .where(_MEMBERS.c.match_id == bindparam("match"), _MEMBERS.c.participant_id == bindparam("participant"))
    .values(answer=bindparam("said"), answered_at=bindparam("at"))
)


async def add_matches(
    session: AsyncSession,
    round_id: int,
    planned: Iterable[tuple[Iterable[int], Iterable[Reason]]],
    *,
    extra: bool = False,
) -> Sequence[int]:
    """Save a round's matches, each given as its participants' ids and its reasons.

    Args:
        extra: whether they came from suggestions.

    Returns:
        The matches' ids, in the same order.
    """
    match_ids = list[int]()
    async for part in in_parts(planned, AT_ONCE):
        people = [sorted(ids) for ids, _ in part]
        rows = [
            {"round_id": round_id, "state": MatchState.ARRANGED, "bookings": 0, "extra": extra}
            | {"reasons": tuple(reasons)}
            for _, reasons in part
        ]
        # Ids ascend in the order of the rows, though they may be returned in any order.
        added = sorted(await session.scalars(_ADDED, rows))
        seats = [
            {"match_id": match_id, "participant_id": one, "left": False, "seeks_other": False}
            for match_id, ids in zip(added, people, strict=True)
            for one in ids
        ]
        await session.execute(_SEATED, seats)
        match_ids += added
    return match_ids


async def match(session: AsyncSession, match_id: int) -> Match:
    """A match by id."""
    (found,) = await _found(session, _MATCH, {"match": match_id})
    return found


async def matches_by_id(session: AsyncSession, ids: Iterable[int]) -> tuple[Match, ...]:
    """These matches, ordered by id."""
    wanted = list(ids)
    return await _found(session, _BY_ID, {"matches": wanted}) if wanted else ()


async def matches_of(session: AsyncSession, round_id: int) -> tuple[Match, ...]:
    """All matches of a round."""
    return await _found(session, _OF_ROUND, {"round": round_id})


async def introduced_in(session: AsyncSession, round_id: int) -> Sequence[int]:
    """The ids of a round's matches that have been introduced."""
    query = select(MatchRow.id).where(
        MatchRow.round_id == round_id, MatchRow.state == MatchState.INTRODUCED, MatchRow.channel.is_not(None)
    )
    return (await session.scalars(query.order_by(MatchRow.id))).all()


async def match_in(session: AsyncSession, program_id: int, match_id: int) -> Match | None:
    """A match by an id that comes from outside, if it belongs to this program."""
    found = await _found(session, _MATCH_IN, {"match": match_id, "program": program_id})
    return found[0] if found else None


async def open_matches_of(session: AsyncSession, participant_id: int) -> tuple[Match, ...]:
    """Someone's matches in open rounds, except those that they left or that were called off."""
    return await _found(session, _OPEN_OF, {"participant": participant_id})


async def chats_in(session: AsyncSession, round_id: int, participant_id: int) -> tuple[Match, ...]:
    """Someone's planned matches of a round that go on or have happened; extra ones don't count."""
    theirs = await open_matches_of(session, participant_id)
    return tuple(
        each for each in theirs if each.round.id == round_id and not each.extra and not each.deserted
    )


async def has_another_chat(session: AsyncSession, round_id: int, participant_id: int) -> bool:
    """Whether someone has any such match."""
    return bool(await chats_in(session, round_id, participant_id))


async def introduced_to(session: AsyncSession, *participant_ids: int) -> tuple[Match, ...]:
    """All matches that someone, who has an id in each program, was introduced in and didn't leave, latest first."""
    found = await _found(session, _INTRODUCED_TO, {"people": list(participant_ids)})
    return tuple(sorted(found, key=lambda each: (each.round.scheduled_at, each.id), reverse=True))


async def introduced(session: AsyncSession, match_id: int, channel: str) -> None:
    """Mark a match as introduced, in this group DM; one called off meanwhile stays called off."""
    await session.execute(_INTRODUCED, {"match": match_id, "talks_in": channel})


async def talks_in(session: AsyncSession, match: Match, channel: str) -> None:
    """Save the group DM of an introduced match that had none, or whose own is dead."""
    about = {"match": match.id, "before": match.channel, "talks_in": channel}
    await session.execute(_TALKS_IN, about)


async def move_out(session: AsyncSession, match_id: int) -> None:
    """Have a match talk in a new group DM from now on, because someone left who reads the present one."""
    await session.execute(update(MatchRow).where(MatchRow.id == match_id).values(channel=None))


async def call_off(session: AsyncSession, match_id: int) -> None:
    """Mark a match that nobody has heard of as called off."""
    await session.execute(update(MatchRow).where(MatchRow.id == match_id).values(state=MatchState.CALLED_OFF))


async def leave(session: AsyncSession, match_id: int, participant_id: int) -> None:
    """Take someone out of a match."""
    await session.execute(
        update(MatchMemberRow).filter_by(match_id=match_id, participant_id=participant_id).values(left=True)
    )


async def ask_another(session: AsyncSession, match_id: int) -> None:
    """Show a match another question from now on."""
    turned = {"icebreaker": MatchRow.icebreaker + 1}
    await session.execute(update(MatchRow).where(MatchRow.id == match_id).values(turned))


async def record_answer(
    session: AsyncSession, match_id: int, participant_id: int, answer: Answer, now: datetime
) -> None:
    """Save someone's answer to "did you meet?"."""
    told = {"match": match_id, "participant": participant_id, "said": answer, "at": now}
    await session.execute(_ANSWERED, told)


async def _found(
    session: AsyncSession, query: Select[*tuple[Any, ...]], values: Mapping[str, int | list[int]]
) -> tuple[Match, ...]:
    rows = map(_JOINED.of, await session.execute(query, values))
    return tuple(_as_match(list(each)) for _, each in groupby(rows, key=lambda row: row[0].id))


def _as_match(rows: Sequence[tuple[ColumnsRow, ...]]) -> Match:
    """Convert a match's rows, one for each of its people, to the domain's match."""
    row, of_round, *_ = rows[0]
    members = [each[2] for each in rows]
    return Match(
        id=row.id,
        round=as_round(of_round),
        people=tuple(as_participant(*each[3:]) for each in rows),
        reasons=row.reasons,
        state=MatchState(row.state),
        answers={m.participant_id: Answer(m.answer) for m in members if m.answer},
        channel=row.channel,
        left=frozenset(m.participant_id for m in members if m.left),
        meets_at=row.meets_at,
        bookings=row.bookings,
        extra=row.extra,
        icebreaker=row.icebreaker,
    )
