"""What a button names of someone's follow-ups and suggestions, in whichever of their programs it is."""

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.errors import Refusal
from bot.domain.memory.followup import FollowUp
from bot.domain.memory.referral import Referral
from bot.domain.people.participant import Participant
from bot.services.access import Who, acting_everywhere, acting_once_participant
from bot.store.memory import followups, referrals


async def own_follow_up(session: AsyncSession, who: Who, followup_id: int) -> tuple[FollowUp, Participant]:
    """The follow-up that a button names, for its author, who may have left the program.

    Raises:
        Refusal: it isn't their follow-up.
    """
    await acting_once_participant(session, who)
    for actor in await acting_everywhere(session, who):
        author = actor.participant
        if author and (found := await followups.follow_up(session, author.id, followup_id)):
            return found, author
    raise Refusal("refused-not-your-follow-up")


async def own_referral(session: AsyncSession, who: Who, introduction_id: int) -> Referral:
    """The suggestion that a button names, for the person who was asked about it.

    Raises:
        Refusal: they aren't the person who was asked.
    """
    for actor in await acting_everywhere(session, who):
        asked = await referrals.referral(session, actor.program.id, introduction_id)
        if asked and actor.participant and asked.person.id == actor.participant.id:
            return asked
    raise Refusal("refused-not-asked")
