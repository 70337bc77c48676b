"""Loading what invitations are about, and noting that people got them."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.outbox.declared.organiser_subjects import JoiningUs, TakingPart
from bot.domain.outbox.notice import Delivery
from bot.domain.outbox.subjects import Over
from bot.domain.people.member import Member
from bot.domain.rounds.program import Program
from bot.services.outbox.looked_up import LookedUp, need
from bot.store.people import invitations


async def joining_us(found: LookedUp) -> JoiningUs | Over:
    """Over for somebody who has joined since, has said no, or isn't let in."""
    member = need(found.member)
    return JoiningUs(found.program, member) if await _is_open_to(found, member) else Over()


async def taking_part(found: LookedUp) -> TakingPart | Over:
    """The same; also over where no round follows that is a whole round ahead."""
    member = need(found.member)
    from_at = _a_round_ahead(found.program, found.now)
    is_open = from_at is not None and await _is_open_to(found, member)
    return TakingPart(found.program, member, from_at) if from_at and is_open else Over()


async def set_told(session: AsyncSession, delivery: Delivery, now: datetime) -> None:
    """Note that somebody has got their invitation, if it is one."""
    about = delivery.about
    if isinstance(about, JoiningUs | TakingPart):
        from_at = about.from_at if isinstance(about, TakingPart) else None
        await invitations.set_told(session, about.program.id, about.reader.id, now, from_at)


async def _is_open_to(found: LookedUp, member: Member) -> bool:
    program = found.program
    if program.ended_at or member.gone or member.is_outsider(guests=program.settings.guests):
        return False
    asked = await invitations.invitation(found.session, program.id, member.id)
    if asked is None or asked.declined_at:
        return False
    return not await invitations.ever_joined(found.session, program.id, member.id)


def _a_round_ahead(program: Program, now: datetime) -> datetime | None:
    """When the round after the next one starts, in UTC."""
    coming = program.next_round_at
    return program.round_after(max(coming, program.stands_for, now)) if coming else None


LOADERS: Mapping[type[object], Callable[[LookedUp], Awaitable[object]]] = {
    JoiningUs: joining_us,
    TakingPart: taking_part,
}
