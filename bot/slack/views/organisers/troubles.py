"""What doesn't work, for organisers: for each kind what it says, and the buttons that mend it.

Another kind is a line in ``TROUBLES``, beside its declaration in ``bot/domain/outbox/declared/troubles.py``.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from slack_sdk.models.blocks import ButtonElement

from bot.domain.outbox.declared.trouble_subjects import (
    AccessLost,
    ChannelLost,
    Held,
    LateRound,
    MissedRounds,
    NobodyFor,
    ScopeLost,
    TooFew,
    Unreached,
)
from bot.domain.outbox.kinds import NoticeKind
from bot.domain.rounds.program import Program
from bot.slack.actions import Action
from bot.slack.organiser_payloads import ForAhead, ForRoll
from bot.slack.payloads import Carried, ForProgram
from bot.slack.texts import dated_moment, listed, say
from bot.slack.views.blocks import Message, button, buttons, in_words, lacking, marked_up, said
from bot.slack.views.naming import called, named_program
from bot.slack.views.rendering import Rendering
from bot.slack.views.rich import linked

NAMED = 10  # the list of people has the others


@dataclass(frozen=True, slots=True)
class Remedy:
    """A button that mends something.

    Args:
        text: the id of its label.
        carries: what it carries for a program; nothing where there is nothing to do any more.
        confirm: the id of the text that asks first.
    """

    text: str
    action: Action
    carries: Callable[[Program], Carried | None]
    confirm: str | None = None

    def button(self, program: Program) -> ButtonElement | None:
        """The button, if there is something to do."""
        carried = self.carries(program)
        return button(self.text, self.action, carried, confirm=self.confirm) if carried else None


@dataclass(frozen=True, slots=True)
class Trouble:
    """A kind of thing that doesn't work.

    Args:
        about: what its words are made of; it has a ``program``.
        words: what happened, and why.
        remedies: what mends it.
    """

    kind: NoticeKind
    about: type[Any]
    words: Callable[[Any, datetime], str]
    remedies: tuple[Remedy, ...]

    def message(self, about: Any, now: datetime) -> Message:
        """What organisers read; whatever is said of a channel names it."""
        words = self.words(about, now)
        channel = about.program.settings.channel
        link = about.allow_at if isinstance(about, ScopeLost) else ""
        where = [marked_up(f"<#{channel}>")] if channel and isinstance(about, ChannelLost) else []
        row = [found for each in self.remedies if (found := each.button(about.program))]
        return Message(in_words(words), [linked(words, link), *where, *([buttons(*row)] if row else [])])


def of_program(program: Program) -> ForProgram:
    """What a button about a program carries."""
    return ForProgram(program=program.id)


def _ahead(program: Program) -> ForAhead | None:
    at = program.next_round_at
    return ForAhead(program=program.id, at=at) if at else None


def _people(program: Program) -> ForRoll:
    return ForRoll(program=program.id)


START = Remedy("button-start-round", Action.START_ROUND, _ahead, "confirm-start-round")
RESCHEDULE = Remedy("button-organise-schedule", Action.SCHEDULE, of_program)
SEE = Remedy("button-preview", Action.PREVIEW, of_program)
PAIR = Remedy("button-organise-pairs", Action.PAIRS, of_program)
LOOK = Remedy("button-organise-people", Action.PEOPLE, _people)
TRY_AGAIN = Remedy("button-try-again", Action.TRY_AGAIN, of_program)
CHOOSE_CHANNEL = Remedy("button-choose-channel", Action.EDIT_PROGRAM, of_program)
STILL_HERE = Remedy("button-still-here", Action.STILL_HERE, of_program, "confirm-still-here")
REALLY_GONE = Remedy("button-really-gone", Action.REALLY_GONE, of_program, "confirm-really-gone")


def _skipped(about: MissedRounds, _now: datetime) -> str:
    """Which rounds were missed, and when the next one is, in the program's time zone."""
    zone = about.program.settings.time_zone
    first, last = dated_moment(about.first_at, zone), dated_moment(about.last_at, zone)
    next_at = about.program.next_round_at
    following = say("next-round", when=dated_moment(next_at, zone)) if next_at else say("next-round-none")
    if about.too_few:
        return say("skipped-too-few", when=first, next=following, zone=zone)
    if about.count == 1:
        return say("skipped-one", when=first, next=following, zone=zone)
    return say("skipped-several", count=about.count, first=first, last=last, next=following, zone=zone)


def _too_few(about: TooFew, now: datetime) -> str:
    """How many there are, how many it takes, until when the round waits, and how people join."""
    settings = about.program.settings
    due_at = about.program.next_round_at or now
    return say(
        "too-few",
        program=named_program(about.program),
        count=about.people,
        least=settings.least,
        when=dated_moment(due_at, settings.time_zone),
        until=dated_moment(due_at + settings.grace, settings.time_zone),
        zone=settings.time_zone,
    )


def _held(about: Held, _now: datetime) -> str:
    return say("held", count=about.vanished)


def _channel_lost(_about: ChannelLost, _now: datetime) -> str:
    return say("channel-lost")


def _late(about: LateRound, _now: datetime) -> str:
    zone = about.program.settings.time_zone
    due, started = dated_moment(about.due_at, zone), dated_moment(about.started_at, zone)
    return say("late-round", program=named_program(about.program), due=due, started=started, zone=zone)


def _nobody_for(about: NobodyFor, _now: datetime) -> str:
    program = named_program(about.program)
    return say("nobody-for", program=program, names=_some(about.names), count=len(about.names))


def _unreached(about: Unreached, _now: datetime) -> str:
    """How many messages, whom, and why as Slack puts it."""
    program, codes = named_program(about.program), listed(about.codes)
    why = say("unreached-why", codes=codes) if about.codes else ""
    if not about.names:
        return f"{say('unreached-messages', program=program, count=about.messages)} {why}".strip()
    names = {"names": _some(about.names), "count": len(about.names)}
    return f"{say('unreached', program=program, **names)} {why}".strip()


def _access_lost(about: AccessLost, _now: datetime) -> str:
    zone = about.program.settings.time_zone
    return say("access-lost", when=dated_moment(about.at, zone), zone=zone)


def _scope_lost(about: ScopeLost, _now: datetime) -> str:
    zone = about.program.settings.time_zone
    return lacking("scope-lost", about.allow_at, when=dated_moment(about.at, zone), zone=zone)


def _some(names: tuple[str, ...]) -> str:
    """The first of these names, and how many others there are."""
    shown = [called(name) for name in names[:NAMED]]
    left = len(names) - NAMED
    return listed([*shown, say("network-more", count=left)] if left > 0 else shown)


TROUBLES = (
    Trouble(NoticeKind.ROUND_SKIPPED, MissedRounds, _skipped, (START, RESCHEDULE)),
    Trouble(NoticeKind.TOO_FEW, TooFew, _too_few, (RESCHEDULE, LOOK)),
    Trouble(NoticeKind.HELD, Held, _held, (STILL_HERE, REALLY_GONE)),
    Trouble(NoticeKind.CHANNEL_LOST, ChannelLost, _channel_lost, (TRY_AGAIN, CHOOSE_CHANNEL)),
    Trouble(NoticeKind.LATE, LateRound, _late, (RESCHEDULE,)),
    Trouble(NoticeKind.NOBODY_FOR, NobodyFor, _nobody_for, (LOOK, PAIR)),
    Trouble(NoticeKind.UNREACHED, Unreached, _unreached, (TRY_AGAIN, LOOK)),
    Trouble(NoticeKind.ACCESS_LOST, AccessLost, _access_lost, (TRY_AGAIN,)),
    Trouble(NoticeKind.SCOPE_LOST, ScopeLost, _scope_lost, (TRY_AGAIN,)),
)
NOTICES: tuple[Rendering[Any], ...] = tuple(
    Rendering(each.kind, each.about, each.message) for each in TROUBLES
)


def tried_again(count: int) -> Message:
    """Say that what was given up is tried again, and whoever couldn't be reached."""
    return said(say("tried-again", count=count))


def went_on(*, parts_with: bool) -> Message:
    """Say that rounds go on."""
    return said(say("went-on-without" if parts_with else "went-on"))
