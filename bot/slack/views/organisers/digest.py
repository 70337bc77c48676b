"""What a round brought, for those who organise it: this round beside the one before."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from slack_sdk.models.blocks import Block

from bot.domain.outbox.declared.digest_subjects import OrganisersDigest
from bot.domain.outbox.kinds import NoticeKind
from bot.domain.rounds.local_time import local_day
from bot.domain.rounds.numbers import RoundNumbers
from bot.domain.rounds.round import Gain
from bot.slack.actions import Action
from bot.slack.organiser_payloads import ForPreview, ForRoll
from bot.slack.payloads import ForProgram
from bot.slack.texts import day_of_year, listed, number, rating, say, share, short_day
from bot.slack.views.blocks import (
    Message,
    button,
    buttons,
    in_words,
    paragraph,
    paragraphs,
    small_print,
    title,
)
from bot.slack.views.naming import called, named_program
from bot.slack.views.newer import table_block
from bot.slack.views.rendering import Rendering

NAMED = 10  # people who fell silent; the list of people has the others

# A row each: its name, and what it says of a round; nothing where that isn't told.
ROWS: tuple[tuple[str, Callable[[RoundNumbers], str | None]], ...] = (
    ("report-column-people", lambda numbers: number(numbers.people)),
    ("report-column-part", lambda numbers: _of(numbers.people, numbers.enrolled)),
    ("report-column-chats", lambda numbers: number(numbers.matches)),
    ("report-column-met", lambda numbers: _of(numbers.met, numbers.chats_counted)),
    ("report-column-across", lambda numbers: _of(numbers.across, numbers.matches)),
    ("report-column-bridges", lambda numbers: _number(numbers.bridged)),
    ("report-column-rating", lambda numbers: None if numbers.rating is None else rating(numbers.rating)),
)


def digest(about: OrganisersDigest, _now: datetime) -> Message:
    """A table with last round's numbers beside this one's, who fell silent, and the ways to more."""
    zone = about.program.settings.time_zone
    began = short_day(local_day(about.round_at, zone))
    heading = say("digest-title", program=named_program(about.program), day=began)
    rows, silent = _rows(about), _silent(about)
    spelt = _spelt_out(rows)
    end: list[Block] = [*paragraphs(silent), small_print(say("digest-about")), _more(about)]
    return Message(
        in_words(heading, *spelt, *([silent] if silent else [])),
        [title(heading), table_block(rows), *end],
        otherwise=[title(heading), paragraph("\n".join(spelt)), *end],
    )


def _rows(about: OrganisersDigest) -> list[list[str]]:
    """The table, with its heading."""
    both = (about.numbers, about.before)
    rows = [[say(name), *(_cell(tell, numbers) for numbers in both)] for name, tell in ROWS]
    gains = [
        [say(f"gain-{gain}"), *(_cell(partial(_named, gain), each) for each in both)]
        for gain in Gain
        if any(each and gain in each.gains for each in both)
    ]
    zone = about.program.settings.time_zone
    days = [day_of_year(local_day(at, zone)) for at in (about.round_at, about.before_at) if at]
    heading = [say("report-column-round"), *days]
    width = len(heading)
    return [heading, *(row[:width] for row in (*rows, *gains))]


def _spelt_out(rows: list[list[str]]) -> list[str]:
    """The table in words."""
    _, *rounds = rows[0]
    if len(rounds) == 1:
        return [say("digest-line", what=what, now=now) for what, now in rows[1:]]
    return [
        say("digest-line-beside", what=what, now=now, before=before, day=rounds[1])
        for what, now, before in rows[1:]
    ]


def _cell(tell: Callable[[RoundNumbers], str | None], numbers: RoundNumbers | None) -> str:
    told = tell(numbers) if numbers else None
    return say("report-withheld") if told is None else told


def _named(gain: Gain, numbers: RoundNumbers) -> str | None:
    return _number(numbers.gains.get(gain))


def _number(count: int | None) -> str | None:
    return None if count is None else number(count)


def _of(part: int | None, whole: int | None) -> str | None:
    """A share with what it is of."""
    if part is None or not whole:
        return None
    return say("digest-share", share=share(part, whole), part=part, whole=whole)


def _silent(about: OrganisersDigest) -> str:
    """Who was paused because they had fallen silent; the list of people says that they pause."""
    if not about.silent:
        return ""
    names = [called(name) for name in about.silent[:NAMED]]
    if (left := len(about.silent) - NAMED) > 0:
        names.append(say("network-more", count=left))
    return say("digest-silent", names=listed(names), count=len(about.silent))


def _more(about: OrganisersDigest) -> Block:
    program = about.program.id
    row = [
        button("button-report", Action.REPORT, ForProgram(program=program)),
        button("button-organise-people", Action.PEOPLE, ForRoll(program=program)),
    ]
    if about.program.next_round_at:
        row.append(button("button-preview", Action.PREVIEW, ForPreview(program=program)))
    return buttons(*row)


NOTICES = (Rendering(NoticeKind.DIGEST, OrganisersDigest, digest),)
