"""A participant's own notes and past chats."""

import asyncio
from datetime import datetime

from bot.domain.memory.note import Note
from bot.domain.overview import ChatFeedback
from bot.domain.people.participant import Participant
from bot.domain.rounds.local_time import local_day
from bot.services.access import Who, acting
from bot.store.database import Database
from bot.store.memory import notes
from bot.store.people import participations
from bot.store.rounds import matches


async def notes_of(
    database: Database, who: Who, words: str = ""
) -> tuple[Participant | None, tuple[Note, ...]]:
    """Someone's own notes that contain all of these words, newest first; they keep them after leaving.

    Returns:
        The participant, or None if they never joined, and the notes.
    """
    async with database.read() as session:
        participant = (await acting(session, who)).participant
        theirs = await participations.ids_of(session, participant.member.id) if participant else ()
        own = await notes.notes_of(session, *theirs)
    return participant, await asyncio.to_thread(lambda: tuple(note for note in own if note.has(words)))


async def history_of(database: Database, who: Who, now: datetime) -> tuple[ChatFeedback, ...]:
    """Someone's own chats so far, latest first, each with their feedback."""
    async with database.read() as session:
        participant = (await acting(session, who)).participant
        if participant is None:
            return ()
        member = participant.member
        theirs = await participations.ids_of(session, member.id)
        told = await notes.feedback_by(session, *theirs)
        today = local_day(now, member.time_zone)
        chats = await matches.introduced_to(session, *theirs)
        return tuple(ChatFeedback(chat, chat.seat_of(member.id), today, told.get(chat.id)) for chat in chats)
