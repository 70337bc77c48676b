"""Notices with all that their words are made of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.memory.past_meetings import NO_PAST, Background
from bot.domain.outbox.delivery import Delivery, Outlook
from bot.domain.outbox.notice import ABOUT_A_TIME, PARTINGS, Notice, NoticeKind
from bot.domain.people.participant import Participant
from bot.domain.rounds.program import Program
from bot.domain.rounds.round import Match
from bot.services.memory.networks import recap_for
from bot.services.memory.past_notes import backgrounds, recollection
from bot.services.rematching.rematch import outlook
from bot.store.chats import slots
from bot.store.memory import followups, introductions, notes
from bot.store.people import participants
from bot.store.rounds import matches, numbers, programs


async def deliveries(session: AsyncSession, notices: Sequence[Notice], now: datetime) -> tuple[Delivery, ...]:
    """Look up what notices need to be said; what several need is looked up once."""
    about = [notice.content for notice in notices]
    of_matches = await matches.matches_by_id(session, {each.match_id for each in about if each.match_id})
    introduced = {each.match_id for each in about if each.kind is NoticeKind.INTRO}
    ids = {one for each in about for one in (each.to_id, each.from_id) if one}
    shared = _Shared(
        programs={each: await programs.program(session, each) for each in {n.program_id for n in notices}},
        matches={match.id: match for match in of_matches},
        people={person.id: person for person in await participants.by_id(session, ids)},
        pasts=await backgrounds(session, [match for match in of_matches if match.id in introduced]),
    )
    return tuple([await _letter(session, notice, shared, now) for notice in notices])


@dataclass(frozen=True, slots=True)
class _Shared:
    """What several notices may need, by id."""

    programs: Mapping[int, Program]
    matches: Mapping[int, Match]
    people: Mapping[int, Participant]
    pasts: Mapping[int, Background]


async def _letter(session: AsyncSession, notice: Notice, shared: _Shared, now: datetime) -> Delivery:
    """A notice with what only its kind needs."""
    about, program = notice.content, shared.programs[notice.program_id]
    match = shared.matches[about.match_id] if about.match_id else None
    to = shared.people[about.to_id] if about.to_id else None
    sender = shared.people[about.from_id] if about.from_id else None
    thanked = (
        await notes.feedback_of(session, about.match_id, about.from_id)
        if about.kind is NoticeKind.THANKS and about.match_id and about.from_id
        else None
    )
    return Delivery(
        notice=notice,
        program=program,
        match=match,
        to=to,
        sender=sender,
        thanks=thanked.thanks if thanked else "",
        follow_up=await followups.follow_up(session, about.to_id, about.followup_id)
        if about.to_id and about.followup_id
        else None,
        introduction=await introductions.introduction(session, program.id, about.introduction_id)
        if about.introduction_id
        else None,
        numbers=await numbers.of_round(session, about.round_id)
        if about.kind is NoticeKind.SUMMARY and about.round_id
        else None,
        outlook=await outlook(session, match.round, to.id, now)
        if about.kind in PARTINGS and match and to and not match.extra
        else Outlook.NEXT_ROUND,
        proposal=await slots.latest(session, about.match_id)
        if about.kind in ABOUT_A_TIME and about.match_id
        else None,
        recap=await recap_for(session, program, about.to_id, about.due_at)
        if about.kind is NoticeKind.RECAP and about.to_id
        else None,
        background=shared.pasts[match.id] if about.kind is NoticeKind.INTRO and match else NO_PAST,
        recollection=await recollection(session, match, to, sender)
        if about.kind is NoticeKind.LAST_TIME and match and to and sender
        else None,
    )
