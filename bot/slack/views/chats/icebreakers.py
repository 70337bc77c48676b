"""Icebreaker questions, those that fit a match first."""

import random
from itertools import chain, zip_longest

from bot.domain.rounds.design.wording import Theme, Wording
from bot.domain.rounds.round import Match, Reason, ReasonKind
from bot.slack.texts import icebreakers

USUAL = Wording()
FITTING = {
    ReasonKind.TEACHES: Theme.LEARNING,
    ReasonKind.WISH: Theme.LEARNING,
    ReasonKind.INTEREST: Theme.INTERESTS,
    ReasonKind.DEPARTMENTS: Theme.DEPARTMENTS,
    ReasonKind.FIRST_TIME: Theme.FACES,
    ReasonKind.OFFICE: Theme.NEAR,
    ReasonKind.BOTH_VIDEO: Theme.FAR,
}


def icebreaker(match: Match, turn: int, wording: Wording = USUAL) -> str:
    """A question for a match; each turn gives another one, until all have been used."""
    questions = _questions(match, wording)
    return questions[turn % len(questions)]


def _questions(match: Match, wording: Wording) -> list[str]:
    """The program's own questions, else those of its themes, else those that fit; in an order specific to the match."""
    interest = next((each.words[0] for each in match.reasons if _names_interest(each)), None)
    chance = random.Random(f"{match.round.seed}:{match.id}:icebreaker")
    if wording.questions:
        return chance.sample(wording.questions, len(wording.questions))
    shelves = [_shuffled(theme, chance, interest) for theme in _themes(match, interest, wording)]
    return [question for question in chain(*zip_longest(*shelves)) if question]


def _themes(match: Match, interest: str | None, wording: Wording) -> list[Theme]:
    """What the questions for a match are about, what comes first first."""
    chosen = [each for each in Theme if each in wording.themes and (interest or each is not Theme.INTERESTS)]
    if chosen:
        return chosen
    kinds = [each.kind for each in match.reasons if each.kind is not ReasonKind.INTEREST or interest]
    return [*dict.fromkeys(FITTING[kind] for kind in kinds if kind in FITTING), Theme.ANY]


def _names_interest(reason: Reason) -> bool:
    """Whether it names something that people like; what somebody typed who was forgotten is gone."""
    return reason.kind is ReasonKind.INTEREST and bool(reason.words)


def _shuffled(theme: Theme, chance: random.Random, interest: str | None) -> list[str]:
    questions = icebreakers(theme, interest=interest)
    return chance.sample(questions, len(questions))
