"""Rules about what people could talk about, and in which language."""

from collections import defaultdict
from collections.abc import Iterator
from functools import reduce
from itertools import permutations
from operator import and_

import numpy as np

from bot.domain.rounds.round import Reason, ReasonKind, Weakness, WeaknessKind
from bot.matching.core.person import names
from bot.matching.core.situation import Situation
from bot.matching.core.words import key
from bot.matching.rules.common import Common, flags
from bot.matching.rules.pairs import Rows
from bot.matching.rules.rule import PairPoints, People, Points, Rule, ids, shared

MOST_INTERESTS = 3  # more in common does not make a better chat


def _teaches(people: People, situation: Situation) -> Iterator[Reason]:
    """One for each topic that one person can help another with, in the learner's words."""
    for helper, learner in permutations(people, 2):
        topics = situation.words.spellings(learner.seeks)
        can_help = situation.words.spellings(helper.offers)
        for topic, words in topics.items():
            if topic in can_help:
                yield Reason(ReasonKind.TEACHES, (helper.id, learner.id), (words,))


def _wishes(people: People, situation: Situation) -> Iterator[Reason]:
    """One for each person whom another would like to meet for their department or role, in the wisher's words."""
    words = situation.words
    for one, other in permutations(people, 2):
        wished = words.spellings(one.wishes)
        if not wished:
            continue
        known_as = dict.fromkeys(map(key, names(words.key(other.department), words.key(other.role))))
        found = [wished[what] for what in known_as if what in wished]
        if found:
            yield Reason(ReasonKind.WISH, (one.id, other.id), tuple(found))


def _interests(people: People, situation: Situation) -> Iterator[Reason]:
    """One for each set of people who share interests, with all that they share; the largest set first."""
    fans: dict[str, list[int]] = defaultdict(list)
    for person in people:
        for interest in situation.words.spellings(person.interests):
            fans[interest].append(person.id)
    words = situation.words.spellings(word for person in people for word in person.interests)
    circles: dict[tuple[int, ...], list[str]] = defaultdict(list)
    for interest, circle in fans.items():
        circles[tuple(circle)].append(words[interest])
    for circle_ids in sorted(circles, key=len, reverse=True):
        if len(circle_ids) > 1:
            yield Reason(ReasonKind.INTEREST, circle_ids, tuple(circles[circle_ids]))


def _languages(people: People, points: int) -> PairPoints:
    """Points if they have a language in common, or if one of them didn't say which they speak."""
    speaks = flags(any(map(key, person.languages)) for person in people)
    silent = 1 - speaks
    if np.count_nonzero(speaks) < 2:
        return lambda *_: np.int16(points)
    spoken = Common([person.languages for person in people], [person.languages for person in people])

    def pairs(rows: Rows, columns: Rows) -> Points:
        unknown = silent[rows][:, None] | silent[columns]
        understood: Points = (unknown | (spoken.block(rows, columns) > 0)) * np.int16(points)
        return understood

    return pairs


def _no_common_language(people: People, situation: Situation) -> Iterator[Weakness]:
    """No language suits everyone; people who didn't say which they speak count as speaking any."""
    said = [situation.words.spellings(person.languages) for person in people]
    spoken = [words.keys() for words in said if words]
    if spoken and not reduce(and_, spoken):
        yield Weakness(WeaknessKind.NO_COMMON_LANGUAGE, ids(people))


TOPICS = (
    Rule(
        "teaches",
        "one can help with what the other would like to learn (each way)",
        most=2,
        readings=(
            shared(lambda person: person.offers, lambda person: person.seeks),
            shared(lambda person: person.seeks, lambda person: person.offers),
        ),
        reasons=_teaches,
    ),
    Rule(
        "language",
        "they have a language in common, or somebody didn't say which they speak",
        vital=True,
        readings=(_languages,),
        weaknesses=_no_common_language,
    ),
    Rule(
        "wishes",
        "one would like to meet people like the other (each way)",
        most=2,
        readings=(
            shared(lambda person: person.wishes, lambda person: person.known_as),
            shared(lambda person: person.known_as, lambda person: person.wishes),
        ),
        reasons=_wishes,
    ),
    Rule(
        "interest",
        "they share an interest (each of up to three)",
        most=MOST_INTERESTS,
        readings=(shared(lambda person: person.interests, lambda person: person.interests, MOST_INTERESTS),),
        reasons=_interests,
    ),
)
