"""What an introduction says of people, of why they meet, and of what they have behind them."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.domain.memory.past_meetings import NO_PAST, Background, Encounter
from bot.domain.people.participant import Participant, Profile
from bot.domain.rounds.round import Match, Reason, ReasonKind
from bot.slack.texts import icebreakers
from bot.slack.views.chats.icebreakers import Theme, icebreaker
from bot.slack.views.chats.intro import intro
from tests.domain import samples

NOW = datetime(2026, 3, 10, 10, tzinfo=UTC)


def somebody(number: int, zone: str, profile: Profile, title: str = "") -> Participant:
    """A participant of a time zone."""
    plain = samples.participant(number)
    return replace(plain, member=replace(plain.member, time_zone=zone, title=title), profile=profile)


def two(*reasons: Reason) -> Match:
    """Two people of different departments who were put together for these reasons."""
    one = Profile("Engineering", team="Compilers", office="Leeds", before="Babbage & Co.")
    people = (
        somebody(1, "Europe/London", one, title="Programmer"),
        somebody(2, "America/Argentina/Buenos_Aires", Profile("Finance")),
    )
    return replace(samples.match(1, 2), people=people, reasons=reasons)


def lines(match: Match, background: Background = NO_PAST) -> list[str]:
    """What is read, line by line."""
    blocks = [block.to_dict() for block in intro(match, background, NOW).blocks]
    return [line for block in blocks if "text" in block for line in block["text"]["text"].splitlines()]


def why(match: Match, background: Background = NO_PAST) -> str:
    """The sentence that says why these people."""
    return next(line for line in lines(match, background) if line.startswith("Why you"))


def test_a_person_in_a_line():
    """What they do, in which team and office, what they did before, and what time it is for them; no more than is known."""
    said = lines(two())
    assert (
        "Person 1: Programmer, Engineering (Compilers), Leeds · previously Babbage & Co.; it's 10:00 in London"
        in said
    )
    assert "Person 2: Finance; it's 07:00 in Buenos Aires" in said


def test_what_one_can_teach_the_other_is_one_reason():
    """Topics are listed in one part of the sentence, and the interests follow."""
    topics = [Reason(ReasonKind.TEACHES, (2, 1), (topic,)) for topic in ("budgets", "giving talks")]
    match = two(*topics, Reason(ReasonKind.INTEREST, (1, 2), ("climbing",)))
    assert why(match) == (
        "Why you two: Person 1 wants to learn about budgets and giving talks, and Person 2 can help with that;"
        " and you share an interest in climbing."
    )


def test_departments_that_have_not_met():
    """It is said only where it is true."""
    match = two()
    assert why(match) == "Why you two: you're both up for a chat."
    ground = Background(new_ground=True)
    assert "the first coffee between your two departments that I know of." in why(match, ground)


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
    assert icebreaker(match, -1) not in questions
    assert icebreaker(two(), 0) in icebreakers(Theme.ANY)
    others = {icebreaker(replace(match, round=replace(match.round, seed=seed)), 0) for seed in range(30)}
    assert others == {*icebreakers(Theme.NEAR)}
