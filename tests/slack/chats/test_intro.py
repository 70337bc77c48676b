"""What an introduction says of people, of why they meet, and of what they have behind them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.domain.chats.timetable import Proposal, Slot, Timetable
from bot.domain.memory.past_meetings import NO_PAST, Background, Encounter
from bot.domain.outbox.subjects import Presented
from bot.domain.people.participant import Participant, Profile
from bot.domain.rounds.design.wording import Theme
from bot.domain.rounds.round import Match, Reason, ReasonKind
from bot.slack.texts import icebreakers
from bot.slack.views.chats.icebreakers import icebreaker
from bot.slack.views.chats.intro import intro
from tests.domain import samples
from tests.slack.reading import as_sent, read

NOW = datetime(2026, 3, 10, 10, tzinfo=UTC)
PHOTO = "https://photos.example/ada.png"


def somebody(number: int, zone: str, profile: Profile, title: str = "") -> Participant:
    """A participant of a time zone."""
    plain = samples.participant(number)
    return replace(plain, member=replace(plain.member, time_zone=zone, title=title), profile=profile)


def two(*reasons: Reason) -> Match:
    """Two people of different departments who were put together for these reasons."""
    likes = {"can_help": ("budgets",), "interests": ("climbing",)}
    one = Profile("Engineering", team="Compilers", office="Leeds", before="Babbage & Co.", **likes)
    ada = somebody(1, "Europe/London", one, title="Programmer")
    people = (
        replace(ada, member=replace(ada.member, photo=PHOTO)),
        somebody(2, "America/Argentina/Buenos_Aires", Profile("Finance")),
    )
    return replace(samples.match(1, 2), people=people, reasons=reasons)


def shown(match: Match, background: Background = NO_PAST, **times: object) -> dict[str, Any]:
    """The introduction as it is sent, with no times proposed unless some are."""
    timetable = Timetable(match, None)
    return as_sent(intro(Presented(replace(timetable, **times), background), NOW))  # type: ignore[arg-type]


def lines(match: Match, background: Background = NO_PAST, **times: object) -> list[str]:
    """What is read, line by line."""
    return read(shown(match, background, **times)).text.splitlines()


def why(match: Match, background: Background = NO_PAST) -> list[str]:
    """The reasons that are given, one a line."""
    return [line for line in lines(match, background) if line.startswith("• ")]


def test_a_person_as_a_card():
    """Mention and place, what they do and did before, what to ask them about, and their photo with their name."""
    told = lines(two())
    ada = told.index("@U1 · London")
    assert told[ada + 1] == "Programmer, Engineering (Compilers), Leeds · previously Babbage & Co."
    assert told[ada + 2] == "Ask me about: budgets, climbing"
    first, *_ = [
        block for block in shown(two())["blocks"] if block.get("accessory", {}).get("type") == "image"
    ]
    assert first["accessory"] == {"type": "image", "image_url": PHOTO, "alt_text": "Person 1"}
    assert (
        told[told.index("@U2 · Buenos Aires") + 1] == "Finance"
    )  # of whom nothing else is known, not even a face


def test_it_is_made_of_what_every_client_shows():
    """Sections, images, context and rich text, whatever has become of the match."""
    soon = NOW + timedelta(days=1)
    for changes in ({}, {"meets_at": soon, "bookings": 1}):
        for proposal in (None, Proposal(1, (Slot(soon),))):
            sent = shown(replace(two(), **changes), proposal=proposal, video_link="https://video.example")
            assert {block["type"] for block in sent["blocks"]} <= {"section", "image", "context", "rich_text"}


def test_at_most_three_things_to_do_beside_the_menu_of_five():
    """A time, a time, a time; then the word that they met. What rejects anybody is in the menu alone."""
    proposal = Proposal(1, tuple(Slot(NOW + timedelta(days=day, hours=4)) for day in (1, 2, 3)))
    beside = [
        block["accessory"] for block in shown(two(), proposal=proposal)["blocks"] if "accessory" in block
    ]
    buttons = [each["text"]["text"] for each in beside if each["type"] == "button"]
    assert buttons == ["Works for me"] * 3 + ["We've met"]
    (menu,) = [each for each in beside if each["type"] == "overflow"]
    assert [option["text"]["text"] for option in menu["options"]] == [
        *("Other times", "Another question", "Remind me later"),
        *("Can't make it this round", "Find me someone else"),
    ]


def test_each_reads_the_times_by_their_own_clock():
    """By Slack's date token, beside a button that a screen reader can tell from the others; hours apart name both places."""
    starts_at = NOW + timedelta(days=1)
    sent = shown(two(), proposal=Proposal(1, (Slot(starts_at, frozenset({2})),)))
    (row,) = [
        block for block in sent["blocks"] if block.get("accessory", {}).get("action_id") == "times.slot"
    ]
    assert f"<!date^{int(starts_at.timestamp())}^{{date_long}}, {{time}}|" in row["text"]["text"]
    assert "✓ works for <@U2>" in row["text"]["text"]
    assert row["accessory"]["accessibility_label"] == "Option 1 works for me"
    assert "London is 3 h ahead of Buenos Aires." in lines(two())[-1]
    assert "ahead" not in lines(samples.match(1, 2))[-1]


def test_at_most_two_reasons_the_best_first():
    """What one wants to learn is one reason; what the cards say anyway is none."""
    match = two(
        Reason(ReasonKind.TEACHES, (2, 1), ("budgets",)),
        Reason(ReasonKind.INTEREST, (1, 2), ("climbing",)),
        Reason(ReasonKind.TEACHES, (2, 1), ("giving talks",)),
        Reason(ReasonKind.DEPARTMENTS, (1, 2), ("Engineering", "Finance")),
        Reason(ReasonKind.OFFICE, (1, 2), ("Leeds",)),
    )
    assert why(match) == [
        "• Person 1 wants to learn about budgets and giving talks, and Person 2 can help with that",
        "• You share an interest in climbing",
    ]
    bold = [each.text for each in read(shown(match)).styled]
    assert "budgets and giving talks" in bold
    assert why(two(Reason(ReasonKind.DEPARTMENTS, (1, 2), ("Engineering", "Finance")))) == [
        "• You're both up for a chat"
    ]


def test_departments_that_have_not_met():
    """It is said only where it is true."""
    ground = Background(new_ground=True)
    assert why(two(), ground) == ["• The first coffee between your two departments that I know of"]


@pytest.mark.parametrize(
    ("people", "at", "said"),
    [
        ((1, 2), datetime(2026, 2, 3, tzinfo=UTC), "You were last introduced in February."),
        ((1, 2), datetime(2025, 3, 3, tzinfo=UTC), "You were last introduced in March 2025."),
        ((1, 3), datetime(2026, 2, 3, tzinfo=UTC), None),
    ],
)
def test_an_earlier_introduction(people: tuple[int, int], at: datetime, said: str | None):
    """The month, with its year if that isn't this one; those who are not there are not spoken of."""
    told = [line for line in lines(two(), Background((Encounter(people, at),))) if "last introduced" in line]
    assert [line.startswith(said or "") for line in told] == ([True] if said else [])


def test_some_of_three_were_introduced_before():
    """It is said of whom."""
    three = samples.match(1, 2, 3)
    before = Background((Encounter((1, 3), datetime(2026, 2, 3, tzinfo=UTC)),))
    assert any(line.startswith("Person 1 and Person 3 were last introduced") for line in lines(three, before))


def test_the_first_icebreaker_fits_best():
    """It is about the weightiest reason; a round's seed decides which one, and all that fit come once."""
    match = two(Reason(ReasonKind.OFFICE, (1, 2), ("Leeds",)))
    questions = [icebreaker(match, turn) for turn in range(len(icebreakers(Theme.NEAR)) * 2)]
    assert questions[0] in icebreakers(Theme.NEAR)
    assert questions[1] in icebreakers(Theme.ANY)
    assert len(set(questions)) == len(questions)
    assert questions[0] == icebreaker(match, 0)
    assert icebreaker(two(), 0) in icebreakers(Theme.ANY)
    others = {icebreaker(replace(match, round=replace(match.round, seed=seed)), 0) for seed in range(30)}
    assert others == {*icebreakers(Theme.NEAR)}


def test_icebreakers_do_not_run_out():
    """The first again comes after all that fit the reasons, as soon as each has come once."""
    reasons = (Reason(kind, (1, 2)) for kind in (ReasonKind.DEPARTMENTS, ReasonKind.FIRST_TIME))
    match = two(*reasons)
    fitting = [each for theme in (Theme.DEPARTMENTS, Theme.FACES, Theme.ANY) for each in icebreakers(theme)]
    questions = [icebreaker(match, turn) for turn in range(2 * len(fitting))]
    assert sorted(questions[: len(fitting)]) == sorted(fitting)
    assert questions[len(fitting) :] == questions[: len(fitting)]
