"""Postponing reminders of a match."""

from collections.abc import Iterable
from datetime import datetime

from bot.domain.outbox.due.reader_hours import readers_among
from bot.domain.outbox.kinds import NoticeKind
from bot.domain.overview import Snoozed
from bot.domain.people.hours import next_shared
from bot.domain.people.participant import Participant
from bot.domain.rounds.program import ProgramSettings
from bot.domain.rounds.round import Match
from bot.domain.rounds.thresholds import snoozed_until
from bot.services.access import Who, current_match
from bot.store.database import Database
from bot.store.outbox import snoozes
from bot.store.rounds import programs

REMINDERS = (NoticeKind.NUDGE, NoticeKind.CHECK_IN, NoticeKind.LAST_CALL)


async def snooze(database: Database, who: Who, match_id: int, now: datetime) -> Snoozed:
    """Postpone a match's nudge and someone's check-in; the last call isn't postponed.

    Raises:
        Refusal: it isn't their match, it is over, or they left it or met.
    """
    async with database.write() as session:
        match, participant = await current_match(session, who, match_id)
        program = await programs.program(session, match.round.program_id)
        until = snoozed_until(now, match.round.scheduled_at, match.round.closes_at)
        asked_at = _opens(until, program.settings, match, [participant])
        nudged_at = _opens(until, program.settings, match, match.staying)
        await snoozes.put_off(session, match.id, NoticeKind.CHECK_IN, participant.id, asked_at)
        await snoozes.put_off(session, match.id, NoticeKind.NUDGE, None, nudged_at)
        following = await snoozes.next_reminder(session, match.id, REMINDERS, participant.id)
        return Snoozed(match, participant, following)


def _opens(
    moment: datetime, settings: ProgramSettings, match: Match, people: Iterable[Participant]
) -> datetime:
    """The earliest moment within the working hours of all these people of a match."""
    return next_shared(moment, readers_among(people, NoticeKind.NUDGE, settings, match.round)) or moment
