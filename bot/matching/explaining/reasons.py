"""Why people were put together, as data."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, permutations

from bot.domain.rounds.round import Reason, ReasonKind
from bot.matching.core.person import Person
from bot.matching.core.situation import Situation
from bot.matching.core.words import key, spellings

People = Sequence[Person]


def reasons_for(people: People, situation: Situation) -> tuple[Reason, ...]:
    """All that speaks for a group, the weightiest first.

    Args:
        people: the group, ordered by id.
        situation: the round it is in.
    """
    return (
        *_teaches(people),
        *_recommended(people, situation),
        *_wishes(people),
        *_interests(people),
        *_departments(people),
        *_first_time(people, situation),
        *_office(people),
        *_both_video(people),
    )


def _teaches(people: People) -> Iterator[Reason]:
    """One for each topic that one can help another with, in the learner's words."""
    for helper, learner in permutations(people, 2):
        topics = spellings(learner.seeks)
        can_help = spellings(helper.offers)
        for topic, words in topics.items():
            if topic in can_help:
                yield Reason(ReasonKind.TEACHES, (helper.id, learner.id), (words,))


def _recommended(people: People, situation: Situation) -> Iterator[Reason]:
    for pair in combinations(_ids(people), 2):
        if situation.ties.recommendations.get(pair):
            yield Reason(ReasonKind.RECOMMENDED, pair)


def _wishes(people: People) -> Iterator[Reason]:
    """One for each person whom another would like to meet for their department or role, in the other's words."""
    for one, other in permutations(people, 2):
        wished = spellings(one.wishes)
        words = [wished[what] for what in spellings(other.known_as) if what in wished]
        if words:
            yield Reason(ReasonKind.WISH, (one.id, other.id), tuple(words))


def _interests(people: People) -> Iterator[Reason]:
    """One for each circle of people who share interests, with all that they share; the largest circle first."""
    fans: dict[str, list[int]] = defaultdict(list)
    for person in people:
        for interest in spellings(person.interests):
            fans[interest].append(person.id)
    words = spellings(word for person in people for word in person.interests)
    circles: dict[tuple[int, ...], list[str]] = defaultdict(list)
    for interest, circle in fans.items():
        circles[tuple(circle)].append(words[interest])
    for ids in sorted(circles, key=len, reverse=True):
        if len(ids) > 1:
            yield Reason(ReasonKind.INTEREST, ids, tuple(circles[ids]))


def _departments(people: People) -> Iterator[Reason]:
    departments = spellings(person.department for person in people)
    if len(departments) > 1:
        yield Reason(ReasonKind.DEPARTMENTS, _ids(people), tuple(departments.values()))


def _first_time(people: People, situation: Situation) -> Iterator[Reason]:
    if all(situation.history.rounds_since(a, b) is None for a, b in combinations(_ids(people), 2)):
        yield Reason(ReasonKind.FIRST_TIME, _ids(people))


def _office(people: People) -> Iterator[Reason]:
    """Everyone is at the same office, and happy to meet there."""
    offices = {key(person.office) for person in people}
    in_person = all(person.in_person for person in people)
    if len(offices) == 1 and "" not in offices and in_person:
        yield Reason(ReasonKind.OFFICE, _ids(people), (people[0].office,))


def _both_video(people: People) -> Iterator[Reason]:
    if all(not person.in_person for person in people):
        yield Reason(ReasonKind.BOTH_VIDEO, _ids(people))


def _ids(people: People) -> tuple[int, ...]:
    return tuple(person.id for person in people)
