"""Loading what a notice is about, by type of subject, and detecting when there is nothing more to say."""

from collections.abc import Awaitable, Callable, Mapping

from bot.domain.chats.slots import LENGTH
from bot.domain.memory.followup import FollowUp
from bot.domain.memory.recap import Recap
from bot.domain.memory.referral import Referral
from bot.domain.outbox.subjects import (
    Booking,
    Changed,
    ComingRound,
    FreeNow,
    GoingOn,
    InProgram,
    Introducing,
    Invited,
    Leaving,
    LeftOut,
    MeetingAgain,
    Nudging,
    Outdated,
    Over,
    OwnBooking,
    OwnMatch,
    Proposed,
    Prospect,
    Thanks,
    Unanswered,
)
from bot.domain.people.participant import Messages, Participant
from bot.domain.rounds.round import Match, MatchState
from bot.services.chats.thanks import is_offered as is_offered_to_share
from bot.services.chats.thanks import thankable
from bot.services.memory.networks import recap_for
from bot.services.memory.past_notes import recollection
from bot.services.outbox import conversations, invited
from bot.services.outbox.looked_up import LookedUp, need
from bot.services.outbox.organiser_loaders import ORGANISER_LOADERS
from bot.services.rematching.prospects import prospect
from bot.store.memory import followups, notes, referrals
from bot.store.outbox import said
from bot.store.people import participations
from bot.store.rounds import matches


async def _outdated(found: LookedUp) -> Outdated | Over:
    match = need(found.match)
    messages = await said.times_elsewhere(found.session, match.id, match.own_channel)
    return Outdated(match, messages) if messages else Over()


async def _own_match(found: LookedUp) -> OwnMatch | Over:
    match, reader = need(found.match), need(found.to)
    return Over() if conversations.are_gone(match, reader) else OwnMatch(match, reader)


async def _unanswered(found: LookedUp) -> Unanswered | Over:
    """Over once a partner has used the bot since the notice was written, or they agreed on a time."""
    match, reader = need(found.match), need(found.to)
    others = [one for one in match.staying if one.id != reader.id]
    if conversations.are_gone(match, reader):
        return Over()
    heard = any(one.clicked_at and one.clicked_at >= found.content.due_at for one in others)
    return Over() if heard or not others or match.meets_at else Unanswered(match, reader)


async def _left_out(found: LookedUp) -> LeftOut:
    return LeftOut(found.program, need(found.to), found.match)


async def _leaving(found: LookedUp) -> Leaving:
    match, reader = need(found.match), need(found.to)
    coming = (
        Prospect.NEXT_ROUND
        if match.extra
        else await prospect(found.session, match.round, reader.id, found.now)
    )
    return Leaving(found.program, match, reader, need(found.sender), coming)


async def _meeting_again(found: LookedUp) -> MeetingAgain | Over:
    match, reader, other = need(found.match), need(found.to), need(found.sender)
    written = await recollection(found.session, match, reader, other)
    if (
        written is None
        or match.state is MatchState.CALLED_OFF
        or conversations.are_gone(match, reader, other)
    ):
        return Over()
    return MeetingAgain(reader, other, written)


async def _thanks(found: LookedUp) -> Thanks | Over:
    """Over for someone who has left since, or doesn't want to hear of the sender."""
    match, reader, sender = need(found.match), need(found.to), need(found.sender)
    told = await notes.feedback_of(found.session, match.id, sender.id)
    if not (told and told.thanks) or reader not in await thankable(found.session, match, sender.id):
        return Over()
    is_offered = await is_offered_to_share(found.session, match, sender.id)
    return Thanks(sender, told.thanks, match.id if is_offered else None)


async def _follow_up(found: LookedUp) -> FollowUp:
    author, number = need(found.to), need(found.content.followup_id)
    return need(await followups.follow_up(found.session, author.id, number))


async def _referral(found: LookedUp) -> Referral:
    return need(
        await referrals.referral(found.session, found.program.id, need(found.content.introduction_id))
    )


async def _recap(found: LookedUp) -> Recap | Over:
    """Over for somebody who has left all programs."""
    reader = need(found.to)
    if not await participations.takes_part(found.session, reader.member.id):
        return Over()
    return await recap_for(found.session, found.program, reader, found.content.due_at)


async def _coming_round(found: LookedUp) -> ComingRound | Over:
    """Notices before a round expire as it starts; if that isn't the next round any more, or is held, this one is over."""
    round_at = found.content.expires_at
    if found.program.foreseen_round_at != round_at:
        return Over()
    reader = need(found.to)
    untold = () if _wants_few(reader) else await _untold(found, reader)
    program, takes = found.program, found.program.introduces_for
    return ComingRound(
        reader,
        round_at,
        untold,
        away_until=program.away_from(reader, round_at),
        program=program.settings.wording.name,
        introduced_by=round_at + takes if takes else None,
    )


def _wants_few(reader: Participant) -> bool:
    return reader.profile.messages is Messages.INTRODUCTIONS


async def _untold(found: LookedUp, reader: Participant) -> tuple[Match, ...]:
    """The chat that a reader was to be asked about once more, if it may be over; any others keep their last call."""
    asked = await said.last_calls(found.session, reader.id)
    open_ = await matches.matches_by_id(found.session, asked)
    over = [each for each in open_ if not (each.meets_at and each.meets_at + LENGTH > found.now)]
    return tuple(over[:1])


async def _in_program(found: LookedUp) -> InProgram:
    return InProgram(found.program, need(found.to))


async def _free_now(found: LookedUp) -> FreeNow:
    return FreeNow(need(found.to), need(found.sender), found.content.expires_at)


async def _invited(found: LookedUp) -> Invited:
    return Invited(need(found.to), need(found.sender))


LOADERS: Mapping[type[object], Callable[[LookedUp], Awaitable[object]]] = {
    **ORGANISER_LOADERS,
    Introducing: conversations.introducing,
    Changed: conversations.changed,
    Nudging: conversations.nudging,
    OwnMatch: _own_match,
    GoingOn: conversations.going_on,
    Outdated: _outdated,
    Unanswered: _unanswered,
    LeftOut: _left_out,
    Leaving: _leaving,
    MeetingAgain: _meeting_again,
    Thanks: _thanks,
    FollowUp: _follow_up,
    Referral: _referral,
    Recap: _recap,
    Proposed: conversations.proposed,
    Booking: conversations.booking,
    OwnBooking: conversations.own_booking,
    ComingRound: _coming_round,
    InProgram: _in_program,
    FreeNow: _free_now,
    Invited: _invited,
    **invited.LOADERS,
}
