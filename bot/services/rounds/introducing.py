"""How long it takes to introduce everybody of a large round, which is said before it begins."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.domain.outbox.due.pace import AT_ONCE
from bot.domain.outbox.due.reader_hours import introduction_times
from bot.domain.people.participant import Participant
from bot.domain.rounds.program import Program


def minutes_of_introductions(
    program: Program, round_at: datetime, groups: Sequence[Sequence[Participant]]
) -> int:
    """How many minutes it is until the last group is introduced; 0 if that is no more than an hour."""
    times = program.times(round_at, program.round_after(round_at))
    last = max(introduction_times(groups, times, program.settings), default=round_at)
    return round((last - round_at) / timedelta(minutes=1)) if last - round_at > AT_ONCE else 0


def foreseen_minutes(program: Program, round_at: datetime, people: Sequence[Participant]) -> int:
    """The same before anybody knows who meets whom: as if people met those whose clocks are near theirs."""
    size = program.settings.rules.group_size
    ordered = sorted(people, key=lambda person: person.member.time_zone)
    groups = [ordered[first : first + size] for first in range(0, len(ordered), size)]
    return minutes_of_introductions(program, round_at, groups)
