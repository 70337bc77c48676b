"""Suggesting that two people meet: the suggested person is asked first; if they agree, both are introduced."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.errors import Refusal
from bot.domain.memory.referral import (
    Acquaintance,
    Referral,
    ReferralState,
    Suggestion,
)
from bot.domain.outbox import notices
from bot.domain.people.participant import Participant, Standing, standing_on
from bot.domain.rounds.local_time import local_day
from bot.domain.rounds.round import Answer, Match, Reason, ReasonKind, Round
from bot.services.access import Who, acting_participant, own_match, participant_called
from bot.services.memory.own import own_referral
from bot.services.rematching.rematch import arrange_extra, has_time
from bot.store.database import Database
from bot.store.memory import referrals
from bot.store.outbox import outbox
from bot.store.people import participations
from bot.store.privacy import exclusions
from bot.store.rounds import matches, rounds


async def acquaintances(database: Database, who: Who, match_id: int | None) -> tuple[Acquaintance, ...]:
    """Whom someone may introduce to others: those they met in one chat, or in all of them, latest first.

    Raises:
        Refusal: they don't take part, it isn't their match, or there is nobody.
    """
    async with database.read() as session:
        suggester = await acting_participant(session, who)
        if match_id is None:
            theirs = await participations.ids_of(session, suggester.member.id)
            chats = await matches.introduced_to(session, *theirs)
        else:
            chats = ((await own_match(session, who, match_id))[0],)
        met: dict[int, Acquaintance] = {}
        for chat in chats:
            for person in filter(_takes_part, _met_in(chat, chat.seat_of(suggester.member.id))):
                met.setdefault(person.id, Acquaintance(chat.id, person))
        if not met:
            raise Refusal("refused-nobody-to-introduce")
        return tuple(met.values())


async def suggest(database: Database, who: Who, suggestion: Suggestion, now: datetime) -> Referral:
    """Ask the suggested person whether they would like to meet the suggester's partner.

    The person isn't asked if they must not be matched with the partner or the suggester. The suggester can't
    tell, because not every question gets an answer.

    Raises:
        Refusal: it can't be suggested. It doesn't say more than the suggester knows: not that one of the two is
            paused or has left, nor that they meet anyway.
    """
    async with database.write() as session:
        await acting_participant(session, who)
        match, suggester = await own_match(session, who, suggestion.match_id)
        partner = next((one for one in _met_in(match, suggester) if one.id == suggestion.partner_id), None)
        if partner is None:
            raise Refusal("refused-not-your-match")
        named = await participant_called(session, suggester.program_id, suggestion.slack_id)
        person = _suitable(named, suggester, partner, now)
        if await _together(session, partner, person):
            raise Refusal("refused-suggest-now")
        ids = (suggester.id, partner.id, person.id)
        added = await referrals.add(session, match.id, ids, suggestion.why, now)
        if added is None:
            raise Refusal("refused-suggest-again", name=partner.member.name, other=person.member.name)
        apart = [await exclusions.are_apart(session, person.id, one) for one in ids[:2]]
        if not any(apart):
            await outbox.add(session, suggester.program_id, [notices.suggested(added, now)])
        return added


async def respond(
    database: Database, who: Who, introduction_id: int, *, agrees: bool, now: datetime
) -> Referral:
    """Save someone's answer to a suggestion; after a yes, introduce the two if possible.

    An answer that was given already doesn't change. Nobody is notified of a no.

    Raises:
        Refusal: they aren't the person who was asked.
    """
    async with database.write() as session:
        asked = await own_referral(session, who, introduction_id)
        if asked.state is not ReferralState.ASKED:
            return asked
        state = ReferralState.AGREED if agrees else ReferralState.DECLINED
        await referrals.set_state(session, asked.id, state)
        if not agrees:
            return replace(asked, state=state)
        return await _go_on(session, replace(asked, state=state), now)


async def introduce_agreed(database: Database, workspace_id: int, now: datetime) -> None:
    """Introduce those in a workspace who agreed and can be introduced by now."""
    async with database.read() as session:
        waiting = await referrals.agreed(session, workspace_id)
        ready = [one for one in waiting if await _next_step(session, one, now) is not None]
    for each in ready:
        async with database.write() as session:
            found = await referrals.referral(session, each.person.program_id, each.id)
            if found and found.state is ReferralState.AGREED:
                await _go_on(session, found, now)


async def _go_on(session: AsyncSession, agreed: Referral, now: datetime) -> Referral:
    """Introduce two people who agreed, drop the suggestion, or let it wait; return the updated suggestion."""
    step = await _next_step(session, agreed, now)
    if isinstance(step, Round):
        words = (agreed.suggester.member.name, agreed.why)
        reason = Reason(ReasonKind.RECOMMENDED, tuple(sorted(agreed.pair)), words, by=agreed.suggester.id)
        made = await arrange_extra(session, step, agreed.pair, reason, now)
        done = replace(agreed, state=ReferralState.INTRODUCED, made_id=made.id)
        await outbox.add(session, step.program_id, [notices.credit(done, made, now)])
    elif step:
        done = replace(agreed, state=step)
    else:
        return agreed
    await referrals.set_state(session, done.id, done.state, done.made_id)
    return done


async def _next_step(session: AsyncSession, agreed: Referral, now: datetime) -> Round | ReferralState | None:
    """The round to introduce two people in, or the suggestion's new state; None while it has to wait."""
    partner, person = agreed.partner, agreed.person
    if (
        not _takes_part(person)
        or _standing(partner, now) is not Standing.ACTIVE
        or not partner.member.can_be_matched
    ):
        return ReferralState.WITHDRAWN
    if await _together(session, partner, person):
        return ReferralState.INTRODUCED
    if _standing(person, now) is not Standing.ACTIVE or await exclusions.are_apart(session, *agreed.pair):
        return None
    for round_ in reversed(await rounds.open_rounds(session, person.program_id)):
        if await has_time(session, round_, now):
            return round_
    return None


def _suitable(
    person: Participant | None, suggester: Participant, partner: Participant, now: datetime
) -> Participant:
    """The suggested person, if it makes sense to ask them.

    Raises:
        Refusal: it doesn't; the message says why.
    """
    if person is None:
        raise Refusal("refused-suggest-now")
    if person.id == suggester.id:
        raise Refusal("refused-suggest-oneself")
    if person.id == partner.id:
        raise Refusal("refused-suggest-partner", name=partner.member.name)
    for one in (partner, person):
        if not _takes_part(one) or _standing(one, now) is Standing.PAUSED:
            raise Refusal("refused-suggest-now")
    return person


def _met_in(chat: Match, suggester: Participant) -> tuple[Participant, ...]:
    """Whom someone met in a chat, by their own word: anything else would tell them what the others answered."""
    met = chat.answers.get(suggester.id) is Answer.MET
    return tuple(one for one in chat.staying if one.id != suggester.id) if met else ()


async def _together(session: AsyncSession, one: Participant, other: Participant) -> bool:
    """Whether two people are in a match together in an open round."""
    chats = await matches.open_matches_of(session, one.id)
    return any(person.id == other.id for chat in chats for person in chat.staying)


def _takes_part(person: Participant) -> bool:
    return person.standing is not Standing.LEFT and person.member.can_be_matched


def _standing(person: Participant, now: datetime) -> Standing:
    return standing_on(person, local_day(now, person.member.time_zone))
