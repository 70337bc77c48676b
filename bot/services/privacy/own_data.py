"""What the bot holds about a person: exported or erased at their request."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.privacy.own_data import OwnData
from bot.domain.rounds.round import Match
from bot.matching import without
from bot.services.access import Who, acting_member
from bot.services.people.departures import end_participations
from bot.store.database import Database
from bot.store.memory import notes
from bot.store.people import workspaces
from bot.store.privacy import erasure, exclusions, own_data
from bot.store.rematching import match_members
from bot.store.rounds import matches, past


async def export(database: Database, who: Who, now: datetime) -> OwnData:
    """Collect everything that the bot holds about someone; of others, only the names they were given.

    Raises:
        Refusal: the bot holds no data about them.
    """
    async with database.read() as session:
        member, participant = await acting_member(session, who)
        if participant is None:
            return OwnData(now, member)
        one = participant.id
        return OwnData(
            at=now,
            member=member,
            participant=participant,
            chats=await _chats(session, one),
            absences=await own_data.absences(session, one),
            feedback=await own_data.feedback(session, one),
            times=await own_data.times(session, one),
            notes=await notes.notes_of(session, one),
            follow_ups=await own_data.follow_ups(session, one),
            suggestions=await own_data.suggestions(session, one),
            not_with=await own_data.not_with(session, one, member.workspace_id),
            notices=await own_data.notices(session, one),
        )


async def forget(database: Database, who: Who, now: datetime) -> None:
    """Erase someone: they leave like anyone else, and then all their data is blanked or deleted.

    Kept situations are large, so each is changed in a transaction of its own, before everything else. If
    something fails, the person is still known and can ask again.

    Raises:
        Refusal: the bot holds no data about them.
    """
    blank = await _blank_situations(database, who)
    async with database.write() as session:
        member, participant = await acting_member(session, who)
        await exclusions.disguise(session, member.workspace_id, member.slack_id)
        if participant is None:
            await workspaces.drop_member(session, member.id)
            return
        await end_participations(session, [participant], now)
        for round_id in sorted({*await past.rounds_kept(session, participant.program_id)} - blank):
            await _blank_situation(session, round_id, participant.id)
        await exclusions.drop(session, participant.id)
        await erasure.blank_participant(session, participant.id)
        await erasure.drop_thanks_to(session, participant.id)
        await erasure.blank_notices(session, member, participant.id)
        await erasure.drop_reasons(session, participant.program_id, participant.id)
        await erasure.blank_member(session, member.id)


async def _chats(session: AsyncSession, participant_id: int) -> tuple[Match, ...]:
    """The matches that someone was introduced in, with those whom they heard of: joiners once introduced, if they stayed."""
    chats = []
    for match in await matches.matches_by_id(session, await own_data.heard_of(session, participant_id)):
        unheard = {await match_members.joiner_of(session, match.id)}
        if participant_id in match.left:
            unheard |= await match_members.joiners_of(session, match.id)
        if participant_id not in unheard or participant_id in match.left:
            heard = tuple(one for one in match.people if one.id == participant_id or one.id not in unheard)
            chats.append(replace(match, people=heard))
    return tuple(chats)


async def _blank_situations(database: Database, who: Who) -> frozenset[int]:
    """Blank someone in what the rounds so far were planned from; return the ids of these rounds."""
    async with database.read() as session:
        _, participant = await acting_member(session, who)
        if participant is None:
            return frozenset()
        found = await past.rounds_kept(session, participant.program_id)
    for round_id in found:
        async with database.write() as session:
            await _blank_situation(session, round_id, participant.id)
    return frozenset(found)


async def _blank_situation(session: AsyncSession, round_id: int, participant_id: int) -> None:
    kept = await past.kept_situation(session, round_id)
    if kept is not None:
        await past.rewrite_situation(session, round_id, without(kept, participant_id))
