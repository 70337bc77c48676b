"""The fields of a program's form, page by page, filled with what holds now."""

from collections.abc import Sequence
from datetime import time, timedelta

from slack_sdk.models.blocks import (
    Block,
    ConversationFilter,
    ConversationSelectElement,
    InputBlock,
    NumberInputElement,
    TimePickerElement,
    UserMultiSelectElement,
)

from bot.domain.rounds.design.frequency import WORDS, read_frequency
from bot.domain.rounds.design.wording import NAME_LENGTH, OPENING_LENGTH, Theme, Tone
from bot.domain.rounds.program import ProgramSettings
from bot.domain.rounds.roles import RoleKind, read_roles
from bot.domain.rounds.rules import GROUP_SIZES, AbleToMeet, Levels
from bot.slack.actions import VALUE, ProgramField, ProgramPage
from bot.slack.texts import say, weekdays
from bot.slack.texts.locales import called, languages
from bot.slack.views.fields import choice, choices, field, option, words_field

KEEP = "keep"  # the schedule as it is, which is none that the form offers
ROLES = (
    "",
    "newcomers: 30 days",
    "newcomers: 90 days",
    "newcomers: 180 days",
    "sides: mentor, mentee",
    "hosts",
)
QUESTIONS_LENGTH = 3000
TEN = time(10)
MOST_ORGANISERS, MOST_GAP, MOST_HOURS = 20, 100, 168


def first_page(settings: ProgramSettings) -> list[Block]:
    """What every program needs, most of it filled in."""
    often = read_frequency(settings.schedule.text)
    kept = [] if often else [option(settings.schedule.text, KEEP)]
    found = [option(say(f"program-often-{word}"), word) for word in WORDS]
    days = [option(name, str(number)) for number, name in enumerate(weekdays())]
    sizes = [option(say("program-group", count=size), str(size)) for size in GROUP_SIZES]
    return [
        _field(
            ProgramField.NAME,
            words_field(settings.wording.name or say("home-title"), length=NAME_LENGTH),
            optional=False,
        ),
        _field(ProgramField.CHANNEL, _channel(settings.channel), hint=True),
        _field(
            ProgramField.FREQUENCY, choice([*kept, *found], often.word if often else KEEP), optional=False
        ),
        _field(ProgramField.WEEKDAY, choice(days, str(often.day if often else 1)), optional=False),
        _field(ProgramField.TIME, _time(often.at if often else TEN), optional=False),
        _field(ProgramField.SIZE, choice(sizes, str(settings.rules.group_size)), optional=False),
        _field(ProgramField.ROLES, _roles(settings), optional=False),
    ]


def page(which: ProgramPage, settings: ProgramSettings, placed: Sequence[str] = ()) -> Sequence[Block]:
    """A page that one asks for.

    Args:
        placed: the Slack ids of the program's hosts or mentors.
    """
    if which is ProgramPage.SIDES:
        return _sides(settings, placed)
    return {
        ProgramPage.PEOPLE: _people,
        ProgramPage.MATCHING: _matching,
        ProgramPage.WORDS: _words,
        ProgramPage.TIMING: _timing,
    }[which](settings)


def _sides(settings: ProgramSettings, placed: Sequence[str]) -> list[Block]:
    """Who hosts, or is on the first side; nothing where everyone can meet everyone."""
    roles = settings.roles
    if not (roles and roles.named):
        return []
    people = UserMultiSelectElement(action_id=VALUE, initial_users=list(placed) or None)
    hosts = roles.kind is RoleKind.HOSTS
    label = say("program-placed") if hosts else say("program-placed-side", side=roles.named[0])
    return [field(ProgramField.PLACED, label, people, hint=say("program-placed-hint"))]


def _people(settings: ProgramSettings) -> list[Block]:
    organisers = UserMultiSelectElement(
        action_id=VALUE,
        initial_users=list(settings.organisers) or None,
        max_selected_items=max(MOST_ORGANISERS, len(settings.organisers)),
    )
    guests, approval = (
        [option(say(f"program-{name}-{each}"), each) for each in ("no", "yes")]
        for name in ("guests", "approval")
    )
    return [
        _field(ProgramField.ORGANISERS, organisers, optional=False, hint=True),
        _field(
            ProgramField.APPROVAL,
            choice(approval, "yes" if settings.approval else "no"),
            optional=False,
            hint=True,
        ),
        _field(ProgramField.GUESTS, choice(guests, "yes" if settings.guests else "no"), optional=False),
        _field(ProgramField.ZONE, words_field(settings.time_zone, length=64), optional=False, hint=True),
        _field(ProgramField.LEAST, _number(settings.least, 2, 1000), optional=False, hint=True),
    ]


def _matching(settings: ProgramSettings) -> list[Block]:
    rules = settings.rules
    able = [option(say(f"program-able-{each}"), each) for each in AbleToMeet]
    levels = [option(say(f"program-levels-{each}"), each) for each in Levels]
    return [
        _field(ProgramField.GAP, _number(rules.repeat_gap, 0, MOST_GAP), optional=False, hint=True),
        _field(ProgramField.ABLE, choice(able, rules.able_to_meet), optional=False),
        _field(ProgramField.LEVELS, choice(levels, rules.levels), optional=False),
    ]


def _words(settings: ProgramSettings) -> list[Block]:
    wording = settings.wording
    tones = [option(say(f"program-tone-{each}"), each) for each in Tone]
    spoken = [
        option(say("program-language-own"), "-"),
        *(option(called(each), each) for each in languages()),
    ]
    themes = [option(say(f"program-theme-{each}"), each) for each in Theme]
    questions = "\n".join(wording.questions)
    return [
        _field(ProgramField.TONE, choice(tones, wording.tone), optional=False),
        _field(ProgramField.LANGUAGE, choice(spoken, wording.language or "-"), optional=False, hint=True),
        _field(
            ProgramField.OPENING,
            words_field(wording.opening, length=OPENING_LENGTH, multiline=True),
            hint=True,
        ),
        _field(ProgramField.THEMES, choices(themes, wording.themes, most=len(Theme)), hint=True),
        _field(
            ProgramField.QUESTIONS, words_field(questions, length=QUESTIONS_LENGTH, multiline=True), hint=True
        ),
    ]


def _timing(settings: ProgramSettings) -> list[Block]:
    timing = settings.timing
    return [
        _field(
            ProgramField.NUDGE, _number(_hours(timing.nudge_after), 1, MOST_HOURS), optional=False, hint=True
        ),
        _field(
            ProgramField.LAST_CALL,
            _number(_hours(timing.last_call_before), 1, MOST_HOURS),
            optional=False,
            hint=True,
        ),
    ]


def _field(name: ProgramField, element: object, *, optional: bool = True, hint: bool = False) -> InputBlock:
    text = name.replace("_", "-")
    return field(name, say(text), element, optional=optional, hint=say(f"{text}-hint") if hint else None)  # type: ignore[arg-type]


def _channel(chosen: str | None) -> ConversationSelectElement:
    shown = ConversationFilter(
        include=["public", "private"], exclude_bot_users=True, exclude_external_shared_channels=True
    )
    return ConversationSelectElement(action_id=VALUE, initial_conversation=chosen, filter=shown)


def _time(at: time) -> TimePickerElement:
    return TimePickerElement(action_id=VALUE, initial_time=f"{at:%H:%M}")


def _roles(settings: ProgramSettings) -> object:
    chosen = settings.roles.text if settings.roles else ""
    known = {read.text if (read := read_roles(text)) else "": text for text in ROLES}
    own = [] if chosen in known else [option(chosen, chosen)]
    offered = [option(_role(text), text or "-") for text in ROLES]
    return choice([*offered, *own], known.get(chosen, chosen) or "-")


def _role(text: str) -> str:
    kind, _, rest = text.partition(":")
    if kind == RoleKind.NEWCOMERS:
        return say("program-role-newcomers", days=int("".join(filter(str.isdigit, rest))))
    return say(f"program-role-{kind or 'none'}")


def _number(value: float, least: int, most: int) -> NumberInputElement:
    held = str(round(value))
    low, high = min(least, round(value)), max(most, round(value))
    return NumberInputElement(
        action_id=VALUE, is_decimal_allowed=False, initial_value=held, min_value=str(low), max_value=str(high)
    )


def _hours(long: timedelta) -> float:
    return max(1, long / timedelta(hours=1))
