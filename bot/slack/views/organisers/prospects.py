"""What a round to come looks like, in words: its numbers, and what is weaker than it should be."""

from collections.abc import Collection
from datetime import datetime, timedelta

from slack_sdk.models.blocks import ButtonElement

from bot.domain.organisers.first_steps import Step
from bot.domain.outbox.declared.organiser_subjects import AwaitsApproval, Organising, RoundAhead, Vacant
from bot.domain.outbox.kinds import NoticeKind
from bot.domain.rounds.preview import Prospects
from bot.domain.rounds.program import Program
from bot.slack.actions import Action
from bot.slack.organiser_payloads import ForRoll
from bot.slack.payloads import ForProgram
from bot.slack.texts import dated_moment, moment, place, say
from bot.slack.views.blocks import Message, button, buttons, in_words, paragraph, small_print, title
from bot.slack.views.organisers.first_steps import step_blocks, step_lines
from bot.slack.views.rendering import Rendering


def prospect_lines(prospects: Prospects, round_at: datetime, zone: str) -> list[str]:
    """How many people and chats, and what is remarkable about the round."""
    numbers = say("ahead-numbers", people=prospects.people, matches=prospects.matches)
    return [numbers, *remarkable(prospects, round_at, zone)]


def remarkable(prospects: Prospects, round_at: datetime, zone: str) -> list[str]:
    """Until when people are introduced if that takes long, and a line for each thing that is weaker than it should be."""
    if not prospects.lasts:
        return _warnings(prospects)
    until = moment(round_at + timedelta(minutes=prospects.lasts), zone)
    return [say("ahead-spread", until=until), *_warnings(prospects)]


def _warnings(prospects: Prospects) -> list[str]:
    """A line for each thing that is weaker than it should be."""
    lines = []
    if prospects.largest:
        lines.append(
            say(
                "ahead-largest",
                department=prospects.largest,
                share=prospects.share,
                crossing=prospects.crossing,
            )
        )
    found = {
        "ahead-alone": prospects.alone,
        "ahead-repeats": prospects.repeats,
        "ahead-cannot-meet": prospects.cannot_meet,
        "ahead-larger": prospects.larger,
    }
    lines += [say(text, count=count) for text, count in found.items() if count]
    return [f"⚠️ {line}" for line in lines]


def round_ahead(about: RoundAhead, _now: datetime) -> Message:
    """Tell an organiser what tomorrow's round looks like, with the way to its pairs."""
    zone = about.program.settings.time_zone
    lines = [
        say("ahead-notice", when=moment(about.round_at, zone), place=place(zone)),
        *prospect_lines(about.prospects, about.round_at, zone),
        say(
            "ahead-approval" if about.program.settings.approval else "ahead-no-approval", hours=_hours(about)
        ),
    ]
    return _with(lines, _preview(about.program))


def _hours(about: RoundAhead) -> int:
    return round(about.program.settings.grace.total_seconds() / 3600)


def approval_wanted(about: AwaitsApproval, _now: datetime) -> Message:
    """A round is due, and waits for an organiser."""
    zone = about.program.settings.time_zone
    words = say("ahead-waits", until=moment(about.until, zone), place=place(zone))
    return _with([words], _preview(about.program))


def take_over(about: Vacant, _now: datetime) -> Message:
    """Ask an admin whether they organise the program from now on."""
    here = ForProgram(program=about.program.id)
    return _with(
        [say("organise-vacant")], button("button-take-over", Action.TAKE_OVER, here, style="primary")
    )


def organises(about: Organising, now: datetime) -> Message:
    """Tell somebody that they organise the program, when the next round is, and where all of it stands."""
    if about.steps is not None:
        return first_steps(about.program, about.steps, now)
    round_at, zone = about.program.next_round_at, about.program.settings.time_zone
    coming = say("next-round", when=dated_moment(round_at, zone)) if round_at else say("next-round-none")
    elements = [
        button("button-organise-people", Action.PEOPLE, ForRoll(program=about.program.id)),
        button("button-organisers", Action.ORGANISERS, ForProgram(program=about.program.id)),
    ]
    if round_at and round_at > now:
        elements.insert(0, _preview(about.program))
    words = say("organise-welcome", next=coming)
    return Message(in_words(words), [paragraph(words), buttons(*elements)])


def first_steps(program: Program, done: Collection[Step], now: datetime) -> Message:
    """The same to somebody whose program has not had a round, with the steps to the first."""
    words, others = say("organise-first"), say("organise-first-others")
    head = title(say("organise-title"))
    blocks = [head, paragraph(words), *step_blocks(program, done, now), small_print(others)]
    name_others = button("button-organisers", Action.ORGANISERS, ForProgram(program=program.id))
    lines = [words, *step_lines(program, done, now), others]
    return Message(in_words(*lines), [*blocks, buttons(name_others)])


def _preview(program: Program) -> ButtonElement:
    return button("button-preview", Action.PREVIEW, ForProgram(program=program.id), style="primary")


def _with(lines: list[str], element: ButtonElement) -> Message:
    return Message(in_words(*lines), [paragraph("\n".join(lines)), buttons(element)])


NOTICES = (
    Rendering(NoticeKind.ROUND_AHEAD, RoundAhead, round_ahead),
    Rendering(NoticeKind.APPROVAL, AwaitsApproval, approval_wanted),
    Rendering(NoticeKind.TAKE_OVER, Vacant, take_over),
    Rendering(NoticeKind.ORGANISES, Organising, organises),
)
