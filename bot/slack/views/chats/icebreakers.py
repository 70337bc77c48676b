"""Icebreaker questions, those that fit a match first."""

import random
from enum import StrEnum
from itertools import chain, zip_longest

from bot.domain.rounds.round import Match, ReasonKind
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
    """A question for a match; each turn gives another one, until all have been used. The nudge takes the last one."""
    questions = _questions(match)
    return questions[turn % len(questions)]


def _questions(match: Match) -> list[str]:
    """The questions that fit a match, alternating between themes, in an order specific to the match."""
    themes = dict.fromkeys(FITTING[reason.kind] for reason in match.reasons if reason.kind in FITTING)
    chance = random.Random(f"{match.round.seed}:{match.id}:icebreaker")
    shelves = [_shuffled(theme, chance) for theme in (*themes, Theme.ANY)]
    return [question for question in chain(*zip_longest(*shelves)) if question]


def _shuffled(theme: Theme, chance: random.Random) -> list[str]:
    questions = icebreakers(theme)
    return chance.sample(questions, len(questions))
