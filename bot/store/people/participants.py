"""A program's participants."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, Text, and_, bindparam, case, cast, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.people.participant import Cadence, Participant, Profile, Stance, Standing
from bot.store.bulk import ColumnsRow, in_turns, table_of, upsert
from bot.store.people.person_rows import IS_THEIRS, LETS_GUESTS_IN, PERSON, PLACEMENT, PROFILE, as_participant
from bot.store.tables import MemberRow, ParticipantRow

# What a round depends on of what is known about where a participant stands, and about a member.
STANCE = ("id", "standing", "paused_until", "skips_round_at", "comes_at")
MEMBER_FACTS = (
    *("title", "time_zone", "gone", "outsider", "guest", "unseen_until", "team", "level", "away_until"),
    *("filed_team", "office", "started_on"),
)


async def roster(session: AsyncSession, program_id: int) -> tuple[Participant, ...]:
    """Everyone who ever joined a program, whatever their standing, ordered by id."""
    return tuple([_found(row) async for row in in_turns(session, _ROSTER, program=program_id)])


async def pool_facts(session: AsyncSession, program_id: int) -> Sequence[object]:
    """Everything about a program's participants that a round depends on.

    It serves only to detect changes, so nothing is decoded: others wait to write while thousands are read.
    """
    return (await session.execute(_POOL_FACTS, {"program": program_id})).all()


async def participant(session: AsyncSession, participant_id: int) -> Participant:
    """A participant by id."""
    (found,) = await _run(session, _ONE, participant=participant_id)
    return found


async def by_id(session: AsyncSession, ids: Collection[int]) -> tuple[Participant, ...]:
    """These participants, ordered by id."""
    return await _run(session, _BY_ID, participants=list(ids)) if ids else ()


async def gone_participants(session: AsyncSession, program_id: int) -> tuple[Participant, ...]:
    """Those who are deactivated in Slack and have not left the program yet."""
    return await _run(session, _GONE, program=program_id)


async def is_anybody_in(session: AsyncSession, program_id: int) -> bool:
    """Whether anybody takes part in a program, paused or not."""
    return await session.scalar(_ANYBODY, {"program": program_id}) is not None


async def sizes(session: AsyncSession, program_id: int, since: datetime) -> tuple[int, int]:
    """How many are in a program, and how many parted since a moment because they were deactivated in Slack."""
    present, parted = ParticipantRow.standing != Standing.LEFT, ParticipantRow.parted_at >= since
    query = select(*(func.count(case((each, 1))) for each in (present, parted)))
    found = (await session.execute(query.where(ParticipantRow.program_id == program_id))).one()
    return found[0], found[1]


async def present(session: AsyncSession, program_id: int) -> tuple[Participant, ...]:
    """Everyone who has not left a program, paused or not, as far as is known."""
    return tuple([_found(row) async for row in in_turns(session, _PRESENT, program=program_id)])


async def take_returned(session: AsyncSession, program_id: int) -> tuple[Participant, ...]:
    """Those who left because they were deactivated, and are back in Slack; each is found only once."""
    found = await _run(session, _RETURNED, program=program_id)
    for person in found:
        await set_standing(session, person.id, Standing.LEFT)
    return found


async def not_active(session: AsyncSession, ids: Collection[int]) -> tuple[Participant, ...]:
    """Which of these participants paused, left or can't be matched at all; a pause may be over by now."""
    return await _run(session, _NOT_ACTIVE, participants=list(ids))


async def save_profile(
    session: AsyncSession,
    program_id: int,
    member_id: int,
    profile: Profile,
    heard_at: datetime | None = None,
    *,
    own_department: bool = False,
) -> Participant:
    """Save a member's profile, making them a participant if they aren't one yet.

    Args:
        heard_at: when they entered it, in UTC, if they did so themselves.
        own_department: whether they said themselves in which department they are.
    """
    told = as_columns(profile) | {"own_department": own_department}
    told |= {"clicked_at": heard_at} if heard_at else {}
    key = {"program_id": program_id, "member_id": member_id}
    at_first = {"standing": Standing.ACTIVE, "side": "", "capacity": 1}
    at_first |= {"joined_on": heard_at.date() if heard_at else None}
    saved = await upsert(session, ParticipantRow, key, told, at_first)
    return await participant(session, saved.id)


async def set_standing(
    session: AsyncSession,
    participant_id: int,
    standing: Standing,
    paused_until: date | None = None,
    skips_round_at: datetime | None = None,
    parted_at: datetime | None = None,
) -> None:
    """Change whether a participant is matched; whoever is out then is not free to talk right now either.

    Args:
        parted_at: when they left, in UTC, if that was because Slack deactivated them.
    """
    stance = {
        "standing": standing,
        "paused_until": paused_until,
        "skips_round_at": skips_round_at,
        "parted_at": parted_at,
    }
    is_out = standing is not Standing.ACTIVE
    await _change(session, participant_id, **stance, **({"free_until": None} if is_out else {}))


async def stances(session: AsyncSession, program_id: int) -> dict[int, Stance]:
    """What being in rounds depends on, for everyone who ever joined a program, by id."""
    found = await session.execute(_STANCES, {"program": program_id})
    return {person: Stance(Standing(standing), until, skips) for person, standing, until, skips in found}


async def pause(session: AsyncSession, ids: Collection[int]) -> None:
    """Pause participants until they resume."""
    paused = {"standing": Standing.PAUSED, "paused_until": None, "free_until": None}
    await session.execute(update(ParticipantRow).where(ParticipantRow.id.in_(list(ids))).values(**paused))


async def set_coming(session: AsyncSession, participant_id: int, round_at: datetime) -> None:
    """Note that a participant comes to the round scheduled for then, though they seem to be away."""
    await _change(session, participant_id, comes_at=round_at)


async def set_cadence(session: AsyncSession, participant_id: int, cadence: Cadence) -> None:
    """Change how often a participant wants a chat."""
    await _change(session, participant_id, cadence=cadence)


async def _change(session: AsyncSession, participant_id: int, **values: object) -> None:
    await session.execute(update(ParticipantRow).where(ParticipantRow.id == participant_id).values(**values))


_PEOPLE, _MEMBERS = map(table_of, (ParticipantRow, MemberRow))
_CLICKED = update(_PEOPLE).where(_PEOPLE.c.id == bindparam("participant")).values(clicked_at=bindparam("at"))


async def set_clicked(session: AsyncSession, participant_id: int, now: datetime) -> None:
    """Save when a participant last used the bot."""
    await session.execute(_CLICKED, {"participant": participant_id, "at": now})


async def set_free(session: AsyncSession, ids: Collection[int], until: datetime | None) -> None:
    """Set until when participants are free to talk right now; None if they aren't."""
    await session.execute(
        update(ParticipantRow).where(ParticipantRow.id.in_(list(ids))).values(free_until=until)
    )


async def free_people(session: AsyncSession, program_id: int, now: datetime) -> tuple[Participant, ...]:
    """A program's participants who are free to talk right now, whatever their standing."""
    return await _run(session, _FREE, program=program_id, now=now)


# Built once, because they run all the time.
_WITH_MEMBERS = select(*PERSON.columns).join_from(_PEOPLE, _MEMBERS, IS_THEIRS).order_by(_PEOPLE.c.id)
_ONE = _WITH_MEMBERS.where(_PEOPLE.c.id == bindparam("participant"))
_BY_ID = _WITH_MEMBERS.where(_PEOPLE.c.id.in_(bindparam("participants", expanding=True)))
_NOT_ACTIVE = _BY_ID.where(
    or_(
        _PEOPLE.c.standing != Standing.ACTIVE,
        or_(_MEMBERS.c.outsider, and_(_MEMBERS.c.guest, ~LETS_GUESTS_IN)),
        or_(_MEMBERS.c.gone, _MEMBERS.c.unseen_until.is_not(None)),
    )
)
_IN_PROGRAM = _PEOPLE.c.program_id == bindparam("program")
_IS_IN = _PEOPLE.c.standing != Standing.LEFT
_STANCES = select(_PEOPLE.c.id, _PEOPLE.c.standing, _PEOPLE.c.paused_until, _PEOPLE.c.skips_round_at).where(
    _IN_PROGRAM
)
_ROSTER = _WITH_MEMBERS.where(_IN_PROGRAM)
_FREE = _ROSTER.where(_PEOPLE.c.free_until > bindparam("now"))
_PRESENT = _ROSTER.where(_IS_IN)
_ANYBODY = select(_PEOPLE.c.id).where(_IN_PROGRAM, _IS_IN).limit(1)
_GONE = _PRESENT.where(_MEMBERS.c.gone.is_(True))
_RETURNED = _ROSTER.where(_PEOPLE.c.parted_at.is_not(None), _MEMBERS.c.gone.is_(False))
_POOL_FACTS = (
    select(
        *(_PEOPLE.c[name] for name in (*STANCE, *PLACEMENT)),
        *(cast(_PEOPLE.c[name], Text) for name in PROFILE),
        cast(_MEMBERS.c.managers, Text),
        *(_MEMBERS.c[name] for name in MEMBER_FACTS),
    )
    .join_from(_PEOPLE, _MEMBERS, IS_THEIRS)
    .where(_IN_PROGRAM)
    .order_by(_PEOPLE.c.id)
)


async def _run(
    session: AsyncSession, query: Select[*tuple[Any, ...]], **given: object
) -> tuple[Participant, ...]:
    return tuple(map(_found, await session.execute(query, given)))


def _found(row: ColumnsRow) -> Participant:
    return as_participant(*PERSON.of(row))


def as_columns(profile: Profile) -> dict[str, Any]:
    """The profile by column."""
    return {name: getattr(profile, name) for name in PROFILE}
