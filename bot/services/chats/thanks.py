"""Thank-yous: passing them on, and sharing those that their writers and readers agree to share."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.errors import Refusal
from bot.domain.outbox import notices
from bot.domain.people.participant import Participant, Standing
from bot.domain.rounds.round import Feedback, Match
from bot.services.access import Who, own_match
from bot.store.database import Database
from bot.store.memory import notes, shared_thanks
from bot.store.memory.shared_thanks import Offer
from bot.store.outbox import outbox
from bot.store.privacy import exclusions
from bot.store.rounds import matches, programs


async def pass_on(
    session: AsyncSession, match: Match, sender: Participant, feedback: Feedback, now: datetime
) -> Feedback:
    """Pass new thanks on; return the feedback with the thanks to keep, none if nobody is left to be thanked.

    Whether they are shared can be taken back later, but not offered: nobody would be asked any more.
    """
    earlier = await notes.feedback_of(session, match.id, sender.id)
    if earlier and earlier.thanks:
        return replace(feedback, thanks=earlier.thanks, shares=earlier.shares and feedback.shares)
    if not any(person.member.name for person in match.company(sender.id)):
        return replace(feedback, thanks="", shares=False)
    if feedback.thanks:
        reached = await thankable(session, match, sender.id)
        await outbox.add(session, match.round.program_id, notices.thanks(match, sender.id, reached, now))
    shares = bool(feedback.thanks) and feedback.shares and await are_shareable(session, match)
    return replace(feedback, shares=shares)


async def thankable(session: AsyncSession, match: Match, sender_id: int) -> tuple[Participant, ...]:
    """Whom someone's thanks for a chat reach: partners who stayed, take part, and don't avoid the sender."""
    return tuple(
        [
            person
            for person in match.staying
            if person.id != sender_id
            and _takes_part(person)
            and not await exclusions.avoids(session, person.id, sender_id)
        ]
    )


async def are_shareable(session: AsyncSession, match: Match) -> bool:
    """Whether thanks for a chat can still come into a channel: the program has one, and the round is open."""
    if match.round.closed:
        return False
    return (await programs.program(session, match.round.program_id)).settings.channel is not None


async def agree(
    database: Database, who: Who, match_id: int, sender_id: int, *, agrees: bool
) -> tuple[Participant, str]:
    """Have a thank-you that someone got shared, or not after all; return who wrote it, and its words.

    Raises:
        Refusal: it isn't theirs, its writer wouldn't share it any more, or the round is over.
    """
    async with database.write() as session:
        match, reader = await own_match(session, who, match_id)
        offer = await _offer(session, match, sender_id)
        if offer is None or reader not in await thankable(session, match, sender_id):
            raise Refusal("refused-thanks-not-offered")
        if not await are_shareable(session, match):
            raise Refusal("refused-thanks-too-late")
        others = offer.agreed - {reader.id}
        await shared_thanks.set_agreed(session, offer, others | {reader.id} if agrees else others)
        return next(one for one in match.people if one.id == sender_id), offer.words


async def shared_in(session: AsyncSession, round_id: int) -> tuple[str, ...]:
    """The thank-yous of a round that their writers and all whom they reach agreed to share."""
    offers = await shared_thanks.offers(session, round_id=round_id)
    found = await matches.matches_by_id(session, {each.match_id for each in offers})
    by_id = {each.id: each for each in found}
    return tuple([each.words for each in offers if await _is_agreed(session, by_id[each.match_id], each)])


async def is_offered(session: AsyncSession, match: Match, sender_id: int) -> bool:
    """Whether the readers of someone's thanks are asked if they may be shared."""
    return await are_shareable(session, match) and await _offer(session, match, sender_id) is not None


async def _is_agreed(session: AsyncSession, match: Match, offer: Offer) -> bool:
    sender = match.person(offer.sender_id)
    if sender is None or sender not in match.staying or not _takes_part(sender):
        return False
    reached = await thankable(session, match, sender.id)
    return bool(reached) and all(person.id in offer.agreed for person in reached)


async def _offer(session: AsyncSession, match: Match, sender_id: int) -> Offer | None:
    offers = await shared_thanks.offers(session, match_id=match.id)
    return next((each for each in offers if each.sender_id == sender_id), None)


def _takes_part(person: Participant) -> bool:
    return person.standing is not Standing.LEFT and not person.member.gone
