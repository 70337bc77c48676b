"""Icebreaker questions, those that fit a match first."""

import random
from enum import StrEnum
from itertools import chain, zip_longest

from bot.domain.rounds.round import Match, Reason, ReasonKind
from bot.slack.texts import icebreakers


class Theme(StrEnum):
    """What an icebreaker is about."""

    LEARNING = "learning"
    INTERESTS = "interests"
    DEPARTMENTS = "departments"
    FACES = "faces"  # for people who don't know each other
    NEAR = "near"  # for people who can meet in person
    FAR = "far"  # for people who meet by video
    ANY = "any"


FITTING = {
    ReasonKind.TEACHES: Theme.LEARNING,
    ReasonKind.WISH: Theme.LEARNING,
    ReasonKind.INTEREST: Theme.INTERESTS,
    ReasonKind.DEPARTMENTS: Theme.DEPARTMENTS,
    ReasonKind.FIRST_TIME: Theme.FACES,
    ReasonKind.OFFICE: Theme.NEAR,
    ReasonKind.BOTH_VIDEO: Theme.FAR,
}


def icebreaker(match: Match, turn: int) -> str:
    """A question for a match; each turn gives another one, until all have been used."""
    questions = _questions(match)
    return questions[turn % len(questions)]


def _questions(match: Match) -> list[str]:
    """The questions that fit a match, alternating between themes, in an order specific to the match."""
    interest = next((each.words[0] for each in match.reasons if _names_interest(each)), None)
    kinds = [each.kind for each in match.reasons if each.kind is not ReasonKind.INTEREST or interest]
    themes = dict.fromkeys(FITTING[kind] for kind in kinds if kind in FITTING)
    chance = random.Random(f"{match.round.seed}:{match.id}:icebreaker")
    shelves = [_shuffled(theme, chance, interest) for theme in (*themes, Theme.ANY)]
    return [question for question in chain(*zip_longest(*shelves)) if question]


def _names_interest(reason: Reason) -> bool:
    """Whether it names something that people like; what somebody typed who was forgotten is gone."""
    return reason.kind is ReasonKind.INTEREST and bool(reason.words)


def _shuffled(theme: Theme, chance: random.Random, interest: str | None) -> list[str]:
    questions = icebreakers(theme, interest=interest)
    return chance.sample(questions, len(questions))
