"""Notices with all that their words are made of."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.background import NO_PAST
from bot.domain.letter import Letter, Outlook
from bot.domain.notice import ABOUT_A_TIME, PARTINGS, Notice, NoticeKind
from bot.services.networks import recap_for
from bot.services.recollections import background, recollection
from bot.services.repairs import outlook
from bot.store import followups, introductions, notes, numbers, participants, programs, rounds, slots


async def letter(session: AsyncSession, notice: Notice, now: datetime) -> Letter:
    """Look up what a notice needs to be said."""
    about = notice.content
    match = await rounds.match(session, about.match_id) if about.match_id else None
    thanked = (
        await notes.feedback_of(session, about.match_id, about.from_id)
        if about.kind is NoticeKind.THANKS and about.match_id and about.from_id
        else None
    )
    program = await programs.program(session, notice.program_id)
    to = await participants.participant(session, about.to_id) if about.to_id else None
    sender = await participants.participant(session, about.from_id) if about.from_id else None
    return Letter(
        notice=notice,
        program=program,
        match=match,
        to=to,
        sender=sender,
        thanks=thanked.thanks if thanked else "",
        follow_up=await followups.follow_up(session, about.followup_id) if about.followup_id else None,
        introduction=await introductions.introduction(session, about.introduction_id)
        if about.introduction_id
        else None,
        numbers=await numbers.of_round(session, about.round_id) if about.round_id else None,
        outlook=await outlook(session, match.round, to.id, now)
        if about.kind in PARTINGS and match and to and not match.extra
        else Outlook.NEXT_ROUND,
        proposal=await slots.latest(session, about.match_id)
        if about.kind in ABOUT_A_TIME and about.match_id
        else None,
        recap=await recap_for(session, program, about.to_id, about.due_at)
        if about.kind is NoticeKind.RECAP and about.to_id
        else None,
        background=await background(session, match) if about.kind is NoticeKind.INTRO and match else NO_PAST,
        recollection=await recollection(session, match, to, sender)
        if about.kind is NoticeKind.LAST_TIME and match and to and sender
        else None,
    )
