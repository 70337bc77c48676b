"""The organisers' own words: their markup is two placeholders and bold, and nothing else means anything."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.errors import SettingError
from bot.domain.rounds.design.wording import NAME_LENGTH, Placeholder, Stretch, Wording, parts_of


def test_placeholders_and_bold_are_markup() -> None:
    """In any order, also one in the other."""
    assert [*parts_of("Hi [names]! *Welcome to [program].* Enjoy.")] == [
        Stretch("Hi "),
        Stretch("", placeholder=Placeholder.NAMES),
        Stretch("! "),
        Stretch("Welcome to ", bold=True),
        Stretch("", bold=True, placeholder=Placeholder.PROGRAM),
        Stretch(".", bold=True),
        Stretch(" Enjoy."),
    ]


@pytest.mark.parametrize(
    "typed",
    ["<!channel>", "<@U1>", "[day]", "_no_ ~no~ `no`", "2 * 3", "<https://x.example|here>", "{names}"],
)
def test_everything_else_is_text(typed: str) -> None:
    """Slack's own markup, other brackets and a lonely asterisk stand as they were typed."""
    assert [*parts_of(typed)] == [Stretch(typed)]


@given(st.text(alphabet="ab *[]<>@!namesprogu\n", max_size=60))
def test_nothing_that_was_typed_is_lost(typed: str) -> None:
    """The parts together are the text, but for the asterisks around what is bold."""
    said = "".join(part.text or f"[{part.placeholder}]" for part in parts_of(typed))
    assert said.replace("*", "") == typed.replace("*", "")


def test_what_is_too_long_is_refused() -> None:
    """A name has to fit beside a button."""
    with pytest.raises(SettingError):
        Wording("x" * (NAME_LENGTH + 1))
    with pytest.raises(SettingError):
        Wording(questions=("?",) * 31)
