"""What a look finds in a workspace: all that may be to be done at a moment."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.domain.memory.recap import Year
from bot.domain.outbox.attendance_notices import announced_from
from bot.domain.outbox.declaration import Lane
from bot.domain.outbox.results import Stop
from bot.domain.rounds.program import Program
from bot.domain.rounds.round import Round
from bot.domain.rounds.thresholds import meeting_ends, silence_ends


@dataclass(frozen=True, slots=True)
class Found:
    """What stands in the database, as far as looks go by it.

    Args:
        at: when it was looked at; UTC.
        stop: why the bot can't speak in the workspace, if it can't.
        programs: all of the workspace.
        last_round_at: when each program's last round was scheduled, by the program's id; UTC.
        open_rounds: the rounds that are not closed.
        lanes: those with notices that are due.
        outdated: whether there are notices that were not said in time.
        agreed: whether people wait for a round to be introduced in, after a suggestion.
    """

    at: datetime
    stop: Stop | None
    programs: tuple[Program, ...]
    last_round_at: Mapping[int, datetime]
    open_rounds: tuple[Round, ...]
    lanes: frozenset[Lane]
    outdated: bool
    agreed: bool

    @property
    def over(self) -> bool:
        """Whether there are rounds to be closed."""
        return any(each.closes_at <= self.at for each in self.open_rounds)

    @property
    def to_announce(self) -> tuple[tuple[Program, datetime], ...]:
        """The programs whose next round people are to be told of by now, and when that is."""
        return tuple(
            (each, next_at)
            for each in self.programs
            if (next_at := each.next_round_at)
            and next_at != each.announced_round_at
            and announced_from(next_at, each.settings.time_zone) <= self.at < next_at
        )

    @property
    def to_start(self) -> tuple[Program, ...]:
        """The programs whose next round should have started by now."""
        return tuple(each for each in self.programs if each.next_round_at and each.next_round_at <= self.at)

    @property
    def to_recap(self) -> tuple[Program, ...]:
        """The programs that had a round this year, and whose year is to be shown to people by now."""
        return tuple(each for each in self.programs if self._is_to_recap(each))

    @property
    def to_rematch(self) -> tuple[Round, ...]:
        """The rounds in which somebody has nobody to meet."""
        return tuple(each for each in self.open_rounds if each.rematch_at)

    @property
    def quiet(self) -> tuple[Round, ...]:
        """The rounds in which it may be time to ask who hears nothing of their partner."""
        return tuple(
            each
            for each in self.open_rounds
            if silence_ends(each.scheduled_at, each.closes_at) <= self.at < each.closes_at
        )

    @property
    def is_urgent(self) -> bool:
        """Whether something is to be done that a look leaves undone for no reason."""
        starts = bool(self.to_announce or self.to_start or self.to_recap)
        rematches = any(each.rematch_at and each.rematch_at <= self.at for each in self.open_rounds)
        return self.over or self.outdated or starts or rematches

    @property
    def is_open(self) -> bool:
        """Whether something may be possible by now that wasn't possible before: it takes a longer look to know."""
        in_time = any(self.at <= meeting_ends(each.scheduled_at, each.closes_at) for each in self.open_rounds)
        return bool(self.to_rematch or self.quiet or (self.agreed and in_time))

    def _is_to_recap(self, program: Program) -> bool:
        year = Year.at(self.at, program.settings.time_zone)
        held = self.last_round_at.get(program.id)
        return (
            program.recapped != year.number
            and year.is_to_be_told(self.at)
            and held is not None
            and held >= year.begins
        )
