"""Notices with all that their words are made of."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.background import NO_PAST
from bot.domain.letter import Letter, Outlook
from bot.domain.notice import PARTINGS, Notice, NoticeKind
from bot.services.recollections import background, recollection
from bot.services.repairs import outlook
from bot.store import notes, numbers, participants, programs, rounds


async def letter(session: AsyncSession, notice: Notice, now: datetime) -> Letter:
    """Look up what a notice needs to be said."""
    about = notice.content
    match = await rounds.match(session, about.match_id) if about.match_id else None
    thanked = (
        await notes.feedback_of(session, about.match_id, about.from_id)
        if about.kind is NoticeKind.THANKS and about.match_id and about.from_id
        else None
    )
    to = await participants.participant(session, about.to_id) if about.to_id else None
    sender = await participants.participant(session, about.from_id) if about.from_id else None
    return Letter(
        notice=notice,
        program=await programs.program(session, notice.program_id),
        match=match,
        to=to,
        sender=sender,
        thanks=thanked.thanks if thanked else "",
        note=await notes.note(session, about.note_id) if about.note_id else None,
        numbers=await numbers.of_round(session, about.round_id) if about.round_id else None,
        outlook=await outlook(session, match.round, to.id, now)
        if about.kind in PARTINGS and match and to
        else Outlook.NEXT_ROUND,
        background=await background(session, match) if about.kind is NoticeKind.INTRO and match else NO_PAST,
        recollection=await recollection(session, match, to, sender)
        if about.kind is NoticeKind.LAST_TIME and match and to and sender
        else None,
    )
