"""The words: every sentence that the code names exists, every one that exists is used, and all of it can be filled."""

import re
from datetime import UTC, date, datetime
from itertools import product
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.domain.organisers.audit import Deed
from bot.domain.organisers.first_steps import Step
from bot.domain.organisers.front import Became, Whom
from bot.domain.people.participant import Cadence, GroupPreference, MeetingMode, Messages, Standing
from bot.domain.rounds.design.frequency import WORDS
from bot.domain.rounds.design.templates import TEMPLATES
from bot.domain.rounds.design.wording import Theme, Tone
from bot.domain.rounds.roles import RoleKind
from bot.domain.rounds.round import AbsenceWhy, Gain, ReasonKind, WeaknessKind
from bot.domain.rounds.rules import AbleToMeet, Levels
from bot.domain.sheets.columns import Column
from bot.domain.sheets.dates import Order
from bot.domain.sheets.problems import FileFault, ProblemKind
from bot.slack import texts
from bot.slack.actions import Page, ProgramField, ProgramPage
from bot.slack.handlers.commands import ALL_NAMES
from bot.slack.organiser_payloads import Purpose
from bot.slack.texts.locales import ENGLISH
from bot.slack.texts.sentences import Sentences
from bot.slack.views.people.pausing import PauseChoice
from tests.slack.test_translations import filled, is_pattern, sentences

BOT = Path(texts.__file__).parents[2]

# Fields of a program's form that say all in their label.
NO_HINT = {
    *(ProgramField.NAME, ProgramField.FREQUENCY, ProgramField.WEEKDAY, ProgramField.TIME, ProgramField.SIZE),
    *(ProgramField.ROLES, ProgramField.GUESTS, ProgramField.ABLE, ProgramField.LEVELS, ProgramField.TONE),
}
# Ids that the code puts together, by their beginning, and what may follow.
COMPOSED = {
    "command-": ALL_NAMES,
    "audit-": tuple(Deed),
    "why-": (*AbsenceWhy, *(each for each in Became if each is not Became.MET)),
    "whom-": tuple(Whom),
    "standing-": (*Standing, "unseen"),
    "pattern-": (
        "day",
        "dated-day",
        "short-day",
        "day-month",
        "month",
        "dated-month",
        "moment",
        "dated-moment",
        "time",
    ),
    "file-column-": (*Column, "none", "as"),
    "file-problem-": tuple(each.replace(" ", "-") for each in ProblemKind),
    "file-fault-": tuple(FileFault),
    "file-for-": tuple(Purpose),
    "file-dates-": ("by-itself", *Order),
    "file-sum-": ("people", "pairs", "people-known", "pairs-known", "none", "problems"),
    "mode-": tuple(MeetingMode),
    "cadence-": tuple(Cadence),
    "messages-": tuple(Messages),
    "company-": tuple(GroupPreference),
    "gain-": tuple(Gain),
    "rating-": ("2", "3", "4", "5"),
    "pause-": tuple(PauseChoice),
    "page-": tuple(page for page in Page if page is not Page.FIRST),
    "reason-": tuple(ReasonKind),
    "template-": tuple(f"{each.name}{end}" for each in TEMPLATES for end in ("", "-about")),
    "program-page-": tuple(ProgramPage),
    "program-often-": WORDS,
    "program-monthly-": tuple(word for word in WORDS if word.startswith("m")),
    "program-role-": ("none", *(kind for kind in RoleKind)),
    "program-guests-": ("no", "yes"),
    "program-approval-": ("no", "yes"),
    "step-": tuple(f"{each}{end}" for each in Step for end in ("", "-done")),
    "needs-": (RoleKind.HOSTS, RoleKind.SIDES),
    "program-able-": tuple(AbleToMeet),
    "program-levels-": tuple(Levels),
    "program-tone-": tuple(Tone),
    "program-theme-": tuple(Theme),
    **{each.replace("_", "-"): ("", "-hint") for each in ProgramField if each not in NO_HINT},
    **{each.replace("_", "-"): ("",) for each in NO_HINT},
    "weakness-": tuple(WeaknessKind),
    "gap-": tuple(kind for kind in WeaknessKind if kind.startswith("no_common")),
    **{
        f"icebreaker-{theme}-": tuple(
            f"{number + 1:02}" for number in range(len(texts.icebreakers(theme, interest="jazz")))
        )
        for theme in Theme
    },
}
# What the code writes: an id in quotes alone, or with a suffix of its own such as f"{label}-hint".
QUOTED = re.compile(r"""["']([a-z][a-z0-9]*(?:-[a-z0-9_]+)*)["']""")
SUFFIXES = ("-hint", "-text", "-tick", "-none", "-unnamed", "-here")


def quoted() -> set[str]:
    """Every word in quotes in the code that speaks Slack, or refuses."""
    sources = [*BOT.joinpath("slack").rglob("*.py"), *BOT.joinpath("services").rglob("*.py")]
    return {word for path in sources for word in QUOTED.findall(path.read_text(encoding="utf-8"))}


def used() -> set[str]:
    """Every id that the code can name."""
    words = quoted()
    composed = {f"{start}{end}" for start, ends in COMPOSED.items() for end in ends}
    return words | composed | {f"{word}{suffix}" for word, suffix in product(words, SUFFIXES)}


def test_every_sentence_that_the_code_says_is_there() -> None:
    """An id given to ``say``, ``button``, ``Refusal`` or a form field stands in the file."""
    source = "".join(path.read_text() for path in BOT.joinpath("slack").rglob("*.py"))
    said = re.findall(
        r'(?:say|button|HomeButton|Refusal|_time|\w*Question|Line|Menu|Tags|Department|Team|UsualHours)\(\s*(?:Field\.\w+, |"\w+", )*"([a-z0-9_-]+)"',
        source,
    )

    assert {word for word in said if word not in sentences(ENGLISH)} == set()


def test_every_refusal_has_its_sentence() -> None:
    """What a use case refuses with is the id of a sentence."""
    source = "".join(path.read_text() for path in BOT.joinpath("services").rglob("*.py"))
    refusals = set(re.findall(r'Refusal\(\s*"([^"]+)"', source))

    assert refusals
    assert refusals <= sentences(ENGLISH).keys()


def test_every_composed_sentence_is_there() -> None:
    """Whatever an enum may be, there is a sentence for it."""
    composed = {f"{start}{end}" for start, ends in COMPOSED.items() for end in ends}

    assert composed <= sentences(ENGLISH).keys()


def test_every_sentence_is_used() -> None:
    """Nothing in the file waits for somebody to say it: a translator's work is not wasted."""
    assert sentences(ENGLISH).keys() - used() == set()


def test_every_sentence_can_be_filled() -> None:
    """With its placeholders filled a sentence says what was put in, and nothing of its own syntax."""
    for name, text in sentences(ENGLISH).items():
        customs = {"hours", "order"} if is_pattern(name) else set()
        wanted = filled(text) | customs
        selectors = {"count", "matches", "ratings", *customs}
        for count in (1, 2, 3, 5):
            numbers = selectors | ({"times"} if name == "nudge" else set())
            values = {each: count if each in numbers else f"«{each}»" for each in wanted}

            said = texts.say(name, **values)

            assert said, name
            assert "{" not in said, name
            assert "$" not in said, name
            assert all(f"«{each}»" in said for each in wanted if each not in numbers), name


def test_a_placeholder_that_is_not_filled_is_a_defect() -> None:
    """Nobody is sent a sentence with a hole in it."""
    for name in (name for name, text in sentences(ENGLISH).items() if filled(text)):
        with pytest.raises(LookupError):
            texts.say(name)


def test_a_sentence_that_is_not_there_is_a_defect() -> None:
    """A wrong id is not said in its place."""
    with pytest.raises(LookupError):
        texts.say("no-such-sentence")


@pytest.mark.parametrize("typed", ["{ $name }", "<b>", "a & b", "\u2068x\u2069", "", "{"])
def test_what_is_filled_in_is_not_read(typed: str) -> None:
    """What people typed is neither syntax nor given marks that can't be seen."""
    assert (
        texts.say("help-unknown", word=typed) == f"Sorry, I don't know “{typed}”. Did you mean one of these?"
    )


def test_a_sentence_is_parsed_when_it_is_said() -> None:
    """With those that it refers to, and no other."""
    german = Sentences("de")
    refusal = german.message("refused-not-your-match").value
    assert refusal
    said, errors = german.bundle.format_pattern(refusal)
    assert (errors, "/coffee status" in str(said)) == ([], True)
    assert german.has("refused-called-off")
    assert not german.bundle.has_message("refused-called-off")


def test_the_icebreakers_are_different_questions() -> None:
    """There are some to each theme, each asks something, and none is there twice."""
    questions = [question for theme in Theme for question in texts.icebreakers(theme, interest="jazz")]

    assert all(len(texts.icebreakers(theme, interest="jazz")) >= 4 for theme in Theme)
    assert len(set(questions)) == len(questions)
    assert all(question.endswith("?") for question in questions)


def test_all_icebreakers_are_counted_on() -> None:
    """A gap in their numbers would hide those behind it."""
    numbered = [name for name in sentences(ENGLISH) if name.startswith("icebreaker-")]

    assert sum(len(texts.icebreakers(theme, interest="jazz")) for theme in Theme) == len(numbered)


@pytest.mark.parametrize(
    ("zone", "said"),
    [
        ("UTC", "Tuesday 12 January, 10:00"),
        ("Asia/Tokyo", "Tuesday 12 January, 19:00"),
        ("Pacific/Kiritimati", "Wednesday 13 January, 00:00"),
        ("Pacific/Honolulu", "Tuesday 12 January, 00:00"),
    ],
)
def test_a_moment_is_said_where_the_reader_is(zone: str, said: str) -> None:
    """Weekday, day and time are the reader's own."""
    assert texts.moment(datetime(2027, 1, 12, 10, tzinfo=UTC), zone) == said


def test_days_lists_and_shares_read_as_english() -> None:
    """Days come with their weekday, lists with an "and", and nothing of nothing is no share."""
    assert texts.day(date(2027, 2, 7), date(2027, 1, 12)) == "Sunday 7 February"
    assert texts.day(date(2028, 2, 7), date(2027, 1, 12)) == "Monday 7 February 2028"
    assert texts.listed(["a"]) == "a"
    assert texts.listed(["a", "b"]) == "a and b"
    assert texts.listed(["a", "b", "c"]) == "a, b, and c"
    assert (texts.share(2, 3), texts.share(0, 0)) == ("67%", "0%")


@example("🎉🎉", 3)
@example("aé☕", 3)
@given(st.text(st.sampled_from("aé☕🎉𝒜"), max_size=40), st.integers(1, 40))
def test_what_is_shortened_keeps_within_both_ways_of_counting(words: str, most: int) -> None:
    """Neither characters nor UTF-16 units are more than fit, no character is cut in two, and what fits stays as it is."""
    short = texts.shortened(words, most)
    assert len(short) <= most
    assert len(short.encode("utf-16-le")) // 2 <= most
    assert short == words or words.startswith(short.removesuffix("…"))
    assert (short == words) == (len(words.encode("utf-16-le")) // 2 <= most)
