"""Whatever is put in, Slack takes every message, form and Home tab, and nothing in them pings, links or styles."""

import inspect
import json
import pkgutil
import re
import sys
from collections.abc import Container, Iterable, Iterator
from importlib import import_module
from itertools import cycle, product
from types import CodeType, FrameType, FunctionType, ModuleType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.outbox.subjects import Presented
from bot.slack import texts, views
from bot.slack.actions import VALUE, Form
from bot.slack.form_values import Answers
from bot.slack.inbound.routes import mistakes
from bot.slack.texts import place
from bot.slack.texts.locales import languages
from bot.slack.views.blocks import Message
from bot.slack.views.chats.intro import intro
from tests.effort import THOROUGH, examples, some

from .catalogue import EMPTY, EXTREMES, LONGEST, ORDINARY, Cast, Inputs, renderings
from .catalogue.cast import ALLOW, NOW, ZONES
from .catalogue.own import file_of
from .limits import over_limits, text_objects
from .reading import as_sent, heard, read

TO_COPY = ("code block", "☕")  # the announcement of a program, and how it begins
# Of somebody in the catalogue, or of the channel; a moment; what is in bold; all that is the bot's own.
MENTION = re.compile(r"<@U[1-4]>|<#C1>|<!date\^\d+\^\{date_long\}, \{time\}\|[^<>]* UTC>|\*")
MARKUP = set("<>&*_~`")
READ_ELSEWHERE = {  # on a terminal, and while typing
    "older",
    "rounds.reasons",
    "outbox.admin",
    "rounds.preview",
    "people.suggestions",
}
READS_ANSWERS = {"people.profile_answers", "rounds.program_answers"}
# Goes with a file, reads what was typed, is read on a terminal, finds defects; says how long the form has to be, and a time in minutes.
SHOWS_NOTHING = {
    "alternative_text",
    "weakness_text",
    "words",
    "on_offer",
    "button_of",
    "tells_more",
    "_minutes",
    "audit_line",
    "sieve_of",
    "_column_number",
}

OWN_LINKS = ("https://calendar.google.com/", "https://outlook.office.com/", ALLOW.partition("&")[0])
TYPED = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
ANYTHING = st.builds(Inputs, TYPED, st.booleans(), st.integers(2, 4))


def every_extreme() -> list[tuple[Inputs, str]]:
    """All extremes in all languages; of a sample each in one of them, and the shortest and the longest in all."""
    spoken = languages()
    in_turn = [*zip(some(EXTREMES), cycle(spoken), strict=False)]
    in_all = [*product(EXTREMES if THOROUGH else (EMPTY, LONGEST), spoken)]
    return [*dict.fromkeys([*in_turn, *in_all])]


def check(inputs: Inputs) -> list[dict[str, Any]]:
    """Everything in the catalogue is what Slack takes, and harmless; it is given back as it is sent."""
    everything = []
    for rendering in renderings(inputs):
        sent = as_sent(rendering)
        everything.append(sent)
        assert list(over_limits(sent)) == [], sent
        seen = read(sent)
        styles = {each.style for each in seen.styled if (each.style, each.text[:1]) != TO_COPY}
        assert styles <= {"bold"}  # which is the bot's own
        assert all(link.startswith(OWN_LINKS) for link in seen.links)
        for each in text_objects(sent):
            if each["type"] == "plain_text":
                assert each["emoji"] is True, each
            else:
                assert not MARKUP & set(MENTION.sub("", each["text"])), each
        if isinstance(rendering, Message):
            assert (heard(rendering).pings, heard(rendering).links) == ((), ())
    return everything


@pytest.mark.parametrize(("inputs", "language"), every_extreme(), ids=ascii)
def test_slack_takes_everything_at_its_extreme(inputs: Inputs, language: str) -> None:
    """With nothing typed, with markup and other scripts, and with everything filled to the brim with them.

    So it does what is wrong with a form that is filled with them, which takes the same renderings.
    """
    with texts.speaking(language):
        sent = check(inputs)
        check_what_is_wrong([each for each in sent if each["type"] == "modal"], inputs)


@examples(30)
@given(ANYTHING)
def test_slack_takes_everything(inputs: Inputs) -> None:
    """Whatever is typed, at whatever length."""
    check(inputs)


@pytest.mark.parametrize("language", languages())
def test_nobody_is_cut_off_an_introduction(language: str) -> None:
    """However much four people tell about themselves, all of them are introduced, with where they are."""
    cast = Cast(Inputs("W", brim=True, people=4))
    with texts.speaking(language):
        lines = read(as_sent(intro(Presented(cast.timetable, cast.background), NOW))).text.splitlines()
        for number, zone in enumerate(ZONES, 1):
            assert f"@U{number} · {place(zone)}" in lines


def check_what_is_wrong(forms: Iterable[dict[str, Any]], inputs: Inputs) -> None:
    """What a filled form is told of stands at fields that it has, and says something."""
    found = set()
    for form in forms:
        fields = [block for block in form["blocks"] if block["type"] == "input"]
        state = {block["block_id"]: {VALUE: filled(block["element"], inputs)} for block in fields}
        view = {**form, "state": {"values": state}}
        wrong = mistakes(view, Answers(view), NOW)
        assert wrong.keys() <= state.keys()
        assert all(sentence.strip() for sentence in wrong.values())
        found |= {form["callback_id"]} if wrong else set()
    assert found >= {Form.PROFILE, Form.FEEDBACK, Form.PAUSE}


def filled(element: dict[str, Any], inputs: Inputs) -> dict[str, Any]:
    """What Slack says of a field that is filled with these inputs, its first choice, and a day or a time that can't be."""
    typed = inputs.words(element.get("max_length", 0)) or None
    choice = element["options"][0] if element["type"] == "radio_buttons" else None
    return {
        "value": typed,
        "selected_option": choice,
        "selected_date": "2000-01-01",
        "selected_time": "00:00",
    }


@given(TYPED)
def test_the_file_of_ones_own_data_is_whole(typed: str) -> None:
    """What was typed stands in it as it was typed, and not in its name."""
    cast = Cast(Inputs(typed, brim=True))
    name, content = file_of(cast)
    assert name == "coffee-chats-2027-01-12.json"
    assert json.loads(content)["profile"]["before"] == cast.inputs.words(300)


def test_the_catalogue_is_complete() -> None:
    """Every line of the views is run for it: no message, form or Home tab, nor a state of one, is missing."""
    found = {str(module.__file__): set(rendering_lines(module)) for module in view_modules()}
    for path, line in lines_run(found):
        found[path].discard(line)
    assert {path: sorted(lines) for path, lines in found.items() if lines} == {}


def view_modules() -> Iterator[ModuleType]:
    """The modules of what Slack shows."""
    for module in pkgutil.walk_packages(views.__path__, f"{views.__name__}."):
        if module.name.removeprefix(f"{views.__name__}.") not in READ_ELSEWHERE | READS_ANSWERS:
            yield import_module(module.name)


def rendering_lines(module: ModuleType) -> Iterator[int]:
    """The lines of a module's functions and methods, but of those that read the answers in a form."""
    own = [each for each in vars(module).values() if getattr(each, "__module__", "") == module.__name__]
    methods = [method for each in own if isinstance(each, type) for method in vars(each).values()]
    for each in (*own, *methods):
        written = isinstance(each, FunctionType) and each.__code__.co_filename == module.__file__
        if (
            written
            and each.__name__ not in SHOWS_NOTHING
            and Answers not in inspect.get_annotations(each).values()
        ):
            yield from lines_of(each.__code__)


def lines_of(code: CodeType) -> Iterator[int]:
    """The lines of a function and of what is defined in it, without those that define it."""
    yield from {line for *_, line in code.co_lines() if line and line > code.co_firstlineno}
    for each in code.co_consts:
        if isinstance(each, CodeType):
            yield from lines_of(each)


def lines_run(paths: Container[str]) -> set[tuple[str, int]]:
    """The lines of some files that are run for the catalogue, with nothing, something and a lot in it."""
    run: set[tuple[str, int]] = set()

    def trace(frame: FrameType, event: str, _: object) -> Any:
        if frame.f_code.co_filename not in paths:
            return None
        run.add((frame.f_code.co_filename, frame.f_lineno))
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        for inputs in (EMPTY, ORDINARY, LONGEST):
            file_of(Cast(inputs))
            for each in renderings(inputs):
                as_sent(each)
    finally:
        sys.settrace(before)
    return run
