"""A look at a workspace: everything that may need doing at a given time."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.memory.recap import Year
from bot.domain.outbox.attendance_notices import announced_from
from bot.domain.outbox.declaration import Lane
from bot.domain.outbox.results import Stop
from bot.domain.rounds.program import Program
from bot.domain.rounds.round import Round
from bot.domain.rounds.thresholds import meeting_ends, silence_ends

SOON = timedelta(hours=1)  # longer than Slack takes to list anybody's people


@dataclass(frozen=True, slots=True)
class DueWork:
    """The parts of the database that decide what needs doing.

    Args:
        at: when it was read; UTC.
        stop: why the bot can't post in the workspace, if it can't.
        programs: all of the workspace's programs.
        last_round_at: when each program's last round was scheduled, by program id; UTC.
        open_rounds: the rounds that are not closed.
        lanes: the lanes with notices that are due.
        outdated: whether there are notices that expired before they were sent.
        agreed: whether people who agreed to a suggested introduction are waiting for a round.
        inviting: whether it is time to look whom a program invites.
    """

    at: datetime
    stop: Stop | None
    programs: tuple[Program, ...]
    last_round_at: Mapping[int, datetime]
    open_rounds: tuple[Round, ...]
    lanes: frozenset[Lane]
    outdated: bool
    agreed: bool
    inviting: bool = False

    @property
    def over(self) -> bool:
        """Whether there are rounds to close."""
        return any(each.closes_at <= self.at for each in self.open_rounds)

    @property
    def to_announce(self) -> tuple[tuple[Program, datetime], ...]:
        """The programs whose next round must be announced by now, unless it is held, and when that round starts; UTC."""
        return tuple(
            (each, next_at)
            for each in self.programs
            if (next_at := self._ahead(each)) and next_at != each.announced_round_at
        )

    @property
    def to_preview(self) -> tuple[tuple[Program, datetime], ...]:
        """The programs whose organisers must be shown the next round by now, and when that starts; UTC."""
        return tuple(
            (each, next_at)
            for each in self.programs
            if each.settings.organisers
            and (next_at := self._ahead(each))
            and next_at != each.previewed_round_at
        )

    @property
    def to_start(self) -> tuple[Program, ...]:
        """The programs whose next round should have started by now, or has waited for too long, and isn't held."""
        return tuple(each for each in self._overdue if each not in self.held_back)

    @property
    def held_back(self) -> tuple[Program, ...]:
        """The programs whose next round waits until enough people are in it."""
        return tuple(each for each in self._overdue if each.is_held_back and each.due(self.at).starts)

    @property
    def _overdue(self) -> tuple[Program, ...]:
        return tuple(
            each
            for each in self.programs
            if each.next_round_at and each.next_round_at <= self.at and each.vanished is None
            if not each.waits_for_approval(self.at)
        )

    @property
    def starting_soon(self) -> tuple[Program, ...]:
        """The programs whose next round starts within the hour, in order."""
        begun = {*self.to_start, *self.held_back}
        soon = [each for each in self.programs if each.next_round_at and each not in begun]
        return tuple(each for each in soon if each.next_round_at and each.next_round_at - self.at <= SOON)

    @property
    def to_recap(self) -> tuple[Program, ...]:
        """The programs that had a round this year and whose yearly recap is due."""
        return tuple(each for each in self.programs if self._is_to_recap(each))

    @property
    def to_rematch(self) -> tuple[Round, ...]:
        """The rounds in which someone has nobody to meet."""
        return tuple(each for each in self.open_rounds if each.rematch_at)

    @property
    def quiet(self) -> tuple[Round, ...]:
        """The rounds in which it may be time to ask people whose partner hasn't replied."""
        return tuple(
            each
            for each in self.open_rounds
            if silence_ends(each.scheduled_at, each.closes_at) <= self.at < each.closes_at
        )

    @property
    def is_urgent(self) -> bool:
        """Whether some work is certainly due; a look never postpones it."""
        starts = bool(self.to_announce or self.to_preview or self.to_start or self.to_recap)
        rematches = any(each.rematch_at and each.rematch_at <= self.at for each in self.open_rounds)
        return self.over or self.outdated or starts or rematches

    @property
    def is_open(self) -> bool:
        """Whether something may have become possible by now; it takes a more expensive query to know."""
        in_time = any(self.at <= meeting_ends(each.scheduled_at, each.closes_at) for each in self.open_rounds)
        return bool(self.to_rematch or self.quiet or self.held_back or (self.agreed and in_time))

    def _ahead(self, program: Program) -> datetime | None:
        """When a program's next round starts, if it is the workday before it, or earlier that day; UTC."""
        next_at = program.foreseen_round_at
        if next_at is None:
            return None
        begins = announced_from(next_at, program.settings.time_zone, program.settings.workdays)
        return next_at if begins <= self.at < next_at else None

    def _is_to_recap(self, program: Program) -> bool:
        year = Year.at(self.at, program.settings.time_zone)
        held = self.last_round_at.get(program.id)
        return (
            program.recapped != year.number
            and year.is_to_be_told(self.at)
            and held is not None
            and held >= year.begins
        )
