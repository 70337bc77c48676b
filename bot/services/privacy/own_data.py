"""What the bot holds about a person: exported or erased at their request."""

from dataclasses import replace
from datetime import datetime
from functools import partial

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.actor import Actor
from bot.domain.errors import Refusal
from bot.domain.privacy.own_data import OwnData, OwnMeeting
from bot.domain.rounds.round import Match
from bot.matching import without
from bot.services.access import Who, acting, acting_member
from bot.services.people.departures import end_participations
from bot.services.privacy import situations
from bot.store.database import Database
from bot.store.memory import notes
from bot.store.people import earlier_meetings, org_chart, workspaces
from bot.store.privacy import erasure, exclusions, kept_out, own_data
from bot.store.privacy.declaration import NOBODY, Forgotten
from bot.store.privacy.marks import Marks
from bot.store.rematching import match_members
from bot.store.rounds import matches, programs


async def export(database: Database, who: Who, now: datetime) -> OwnData:
    """Collect everything that the bot holds about someone; of others, only the names they were given.

    Raises:
        Refusal: the bot holds no data about them.
    """
    async with database.read() as session:
        member, participant = await acting_member(session, who)
        met = tuple(OwnMeeting(*each) for each in await earlier_meetings.of_member(session, member.id))
        if participant is None:
            return OwnData(now, member, met_before=met)
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
            met_before=met,
        )


async def forget(database: Database, who: Who, now: datetime) -> None:
    """Erase someone: they leave like anyone else, and then all their data is blanked or deleted.

    What rounds were planned from comes before everything else. If something fails, the person is still known
    and can ask again.

    Raises:
        Refusal: the bot holds no data about them.
    """
    async with database.read() as session:
        known = (await acting(session, who)).participant
    blank = partial(without, person=known.id) if known else None
    done = await situations.change_all(database, known.program_id, blank) if known and blank else ()
    async with database.write() as session:
        actor = await acting(session, who)
        someone = _all_ids(actor, who.slack_id)
        if actor.participant:
            await end_participations(session, [actor.participant], now)
        addressed = await erasure.withdraw_notices(session, someone)
        if actor.member is None and not addressed:
            raise Refusal("refused-nothing-kept")
        marks = Marks(database.files.secret)
        await exclusions.disguise(session, someone.workspace_id, who.slack_id, marks)
        await kept_out.keep_out(session, someone.workspace_id, who.slack_id, marks)
        if actor.participant and blank:
            program_id = actor.participant.program_id
            await situations.change_the_rest(session, program_id, blank, done)
            await erasure.drop_reasons(session, program_id, actor.participant.id)
        await programs.drop_organiser(session, actor.program, who.slack_id)
        await org_chart.replace_manager(session, someone.workspace_id, who.slack_id, "")
        await erasure.erase(session, someone)
        if actor.member and actor.participant is None:
            await workspaces.drop_member(session, actor.member.id)
    await database.scrub()


def _all_ids(actor: Actor, slack_id: str) -> Forgotten:
    """All that rows refer to someone by."""
    return Forgotten(
        actor.program.workspace_id,
        slack_id,
        actor.member.id if actor.member else NOBODY,
        actor.participant.id if actor.participant else NOBODY,
    )


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
