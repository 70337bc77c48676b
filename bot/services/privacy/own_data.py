"""What the bot holds about a person: exported or erased at their request."""

from dataclasses import replace
from datetime import datetime
from functools import partial

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.actor import Actor
from bot.domain.errors import Refusal
from bot.domain.organisers.audit import Deed
from bot.domain.people.member import Member
from bot.domain.people.participant import Participant
from bot.domain.privacy.own_data import OwnData, OwnInvitation, OwnMeeting
from bot.domain.rounds.round import Match
from bot.matching import without
from bot.services import audit
from bot.services.access import Who, acting, acting_everywhere, acting_member
from bot.services.people.departures import end_participations
from bot.services.privacy import situations
from bot.store.database import Database
from bot.store.memory import notes
from bot.store.people import earlier_meetings, invitations, org_chart, workspaces
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
        invited = await _invitations(session, member)
        if participant is None:
            return OwnData(now, member, met_before=met, invitations=invited)
        one, *others = await _participations(session, who)
        elsewhere = tuple([await _own(session, each, now) for each in others])
        return replace(
            await _own(session, one, now), elsewhere=elsewhere, met_before=met, invitations=invited
        )


async def _invitations(session: AsyncSession, member: Member) -> tuple[OwnInvitation, ...]:
    """The programs that invited somebody, and what became of it."""
    every = await programs.programs_of(session, member.workspace_id, ended=True)
    names = {each.id: each.settings.wording.name for each in every}
    return tuple(
        OwnInvitation(
            names.get(each.program_id, ""),
            each.asked_at,
            each.told_at,
            each.declined_at,
            each.takes_part_from,
        )
        for each in await invitations.of_member(session, member.id)
    )


async def _own(session: AsyncSession, participant: Participant, now: datetime) -> OwnData:
    """What the bot holds about someone because of one program."""
    one, member = participant.id, participant.member
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


async def _participations(session: AsyncSession, who: Who) -> tuple[Participant, ...]:
    """What someone is, or was, in the programs of the workspace."""
    every = await acting_everywhere(session, who)
    return tuple(each.participant for each in every if each.participant)


async def forget(database: Database, who: Who, now: datetime) -> None:
    """Erase someone in all programs: they leave like anyone else, and then all their data is blanked or deleted.

    What rounds were planned from comes before everything else. If something fails, the person is still known
    and can ask again.

    Raises:
        Refusal: the bot holds no data about them.
    """
    async with database.read() as session:
        known = await _participations(session, who)
    done = {
        each.id: await situations.change_all(database, each.program_id, partial(without, person=each.id))
        for each in known
    }
    async with database.write() as session:
        actor = await acting(session, who)
        theirs = await _participations(session, who)
        await end_participations(session, theirs, now)
        everything = [_all_ids(actor, who.slack_id, each.id) for each in theirs]
        everything = everything or [_all_ids(actor, who.slack_id, NOBODY)]
        addressed = [await erasure.withdraw_notices(session, each) for each in everything]
        if actor.member is None and not any(addressed):
            raise Refusal("refused-nothing-kept")
        workspace_id, marks = actor.program.workspace_id, Marks(database.files.secret)
        await exclusions.disguise(session, workspace_id, who.slack_id, marks)
        await kept_out.keep_out(session, workspace_id, who.slack_id, marks)
        for each in theirs:
            blank, planned = partial(without, person=each.id), done.get(each.id, frozenset())
            await situations.change_the_rest(session, each.program_id, blank, planned)
            await erasure.drop_reasons(session, each.program_id, each.id)
        for every in await programs.programs_of(session, workspace_id, ended=True):
            organisers = await programs.drop_organiser(session, every, who.slack_id)
            if organisers is not None:  # the record doesn't name whoever is forgotten
                await audit.record(session, every, ("", now), Deed.ORGANISERS, str(organisers))
        await org_chart.replace_manager(session, workspace_id, who.slack_id, "")
        for someone in everything:
            await erasure.erase(session, someone)
        if actor.member and not theirs:
            await workspaces.drop_member(session, actor.member.id)
    await database.scrub()


def _all_ids(actor: Actor, slack_id: str, participant_id: int) -> Forgotten:
    """All that rows refer to someone by, in one program."""
    member_id = actor.member.id if actor.member else NOBODY
    return Forgotten(actor.program.workspace_id, slack_id, member_id, participant_id)


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
