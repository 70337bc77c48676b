"""What people come back to: their own notes."""

from bot.domain.note import Note
from bot.domain.participant import Participant
from bot.services.membership import Who, acting_program
from bot.store import notes, participants
from bot.store.database import Database


async def notes_of(database: Database, who: Who) -> tuple[Participant | None, tuple[Note, ...]]:
    """Someone's own notes, the newest first; they keep them when they leave.

    Returns:
        Who they are in the program, None if they never joined, and the notes.
    """
    async with database.read() as session:
        program = await acting_program(session, who)
        participant = await participants.participant_of(session, program.id, who.slack_id)
        return participant, await notes.notes_of(session, participant.id) if participant else ()
