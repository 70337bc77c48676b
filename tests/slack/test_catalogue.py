"""Whatever is put in, Slack takes every message, form and Home tab, and nothing in them pings, links or styles."""

import inspect
import json
import pkgutil
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from itertools import chain, islice, product
from types import CodeType, FrameType, FunctionType, ModuleType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from slack_sdk.models.views import View

from bot.domain.outbox.subjects import Presented
from bot.slack import texts, views
from bot.slack.actions import VALUE, Form
from bot.slack.form_values import Answers
from bot.slack.inbound.routes import mistakes
from bot.slack.texts import place
from bot.slack.texts.locales import ENGLISH, languages
from bot.slack.views.blocks import Message
from bot.slack.views.chats.intro import intro
from bot.slack.views.newer import NewerBlock
from tests.effort import THOROUGH, examples, in_turn, seed_of

from .catalogue import EMPTY, EXTREMES, LONGEST, ORDINARY, PARTS, Cast, Inputs, Part, renderings
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


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Have the extremes tried that are this run's."""
    if {"inputs", "language"} <= {*metafunc.fixturenames}:
        metafunc.parametrize(("inputs", "language"), tried(seed_of(metafunc.config)), ids=ascii)


def tried(seed: int) -> list[tuple[Inputs, str]]:
    """All extremes in all languages; in the quick form the longest in one translation, and another one in any, by turns.

    The longest in English is tried in each run where it is seen that nothing is missing, and so is nothing at all.
    """
    everywhere = [*product(EXTREMES, languages())]
    if THOROUGH:
        return everywhere
    translated = [language for language in languages() if language != ENGLISH]
    return [*dict.fromkeys([(LONGEST, in_turn(translated, seed)), in_turn(everywhere, seed)])]


def check(shown: Iterable[Message | View]) -> list[dict[str, Any]]:
    """All of this is what Slack takes, and harmless; it is given back as it is sent."""
    everything = []
    for rendering in shown:
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
            said = heard(rendering)
            assert (said.pings, said.links) == ((), ())
    return everything


def test_slack_takes_everything_at_its_extreme(inputs: Inputs, language: str) -> None:
    """With nothing typed, with markup and other scripts, and with everything filled to the brim with them.

    So it does what is wrong with a form that is filled with them, which takes the same renderings.
    """
    with texts.speaking(language):
        check_what_is_wrong(check(renderings(inputs)), inputs)


@examples(30)
@given(ANYTHING, st.just(PARTS) if THOROUGH else st.sampled_from([(part,) for part in PARTS]))
def test_slack_takes_everything(inputs: Inputs, parts: Sequence[Part]) -> None:
    """Whatever is typed, at whatever length; in the quick form a part of the catalogue each time."""
    check(renderings(inputs, parts))


@pytest.mark.parametrize("language", languages())
def test_nobody_is_cut_off_an_introduction(language: str) -> None:
    """However much four people tell about themselves, all of them are introduced, with where they are."""
    cast = Cast(Inputs("W", brim=True, people=4))
    with texts.speaking(language):
        lines = read(as_sent(intro(Presented(cast.timetable, cast.background), NOW))).text.splitlines()
        for number, zone in enumerate(ZONES, 1):
            assert f"@U{number} · {place(zone)}" in lines


def check_what_is_wrong(sent: Iterable[dict[str, Any]], inputs: Inputs) -> None:
    """What a filled form is told of stands at fields that it has, and says something."""
    found = set()
    for form in (each for each in sent if each["type"] == "modal"):
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
    """Every line of the views is run for it: no message, form or Home tab, nor a state of one, is missing.

    A lot takes nearly all of them; with something and nothing in it, it is gone through only until the rest is found.
    Slack takes all of it, and all that there is with nothing in it.
    """
    lines = {str(module.__file__): set(rendering_lines(module)) for module in view_modules()}
    something, nothing = renderings(ORDINARY), renderings(EMPTY)
    with watched(lines) as left:
        for inputs in (LONGEST, ORDINARY, EMPTY):
            file_of(Cast(inputs))
        longest = [*made_whole(renderings(LONGEST))]
        little = []
        while any(left.values()) and (more := [*made_whole(chain(islice(something, 1), islice(nothing, 1)))]):
            little += more
    assert {path: sorted(numbers) for path, numbers in left.items() if numbers} == {}
    check_what_is_wrong(check(longest), LONGEST)
    check(chain(little, nothing))


def made_whole(shown: Iterable[Message | View]) -> Iterator[Message | View]:
    """The same, once all is made that the bot itself makes when a message is sent."""
    for each in shown:
        for block in each.with_shortcuts.blocks if isinstance(each, Message) else ():
            assert not isinstance(block, NewerBlock) or block.to_dict()
        yield each


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


@contextmanager
def watched(lines: dict[str, set[int]]) -> Iterator[dict[str, set[int]]]:
    """Which of some files' lines have not been run by now."""
    left = {path: set(numbers) for path, numbers in lines.items()}

    def trace(frame: FrameType, event: str, _: object) -> Any:
        if not (numbers := left.get(frame.f_code.co_filename)):
            return None
        numbers.discard(frame.f_lineno)
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        yield left
    finally:
        sys.settrace(before)
