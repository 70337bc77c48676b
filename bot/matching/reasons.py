"""Why people were put together, as data."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, permutations

from bot.domain.participant import MeetingMode, Participant
from bot.domain.round import Reason, ReasonKind
from bot.matching.history import History
from bot.matching.words import key, spellings

People = Sequence[Participant]


def reasons_for(people: People, history: History) -> tuple[Reason, ...]:
    """All that speaks for a group, the weightiest first.

    Args:
        people: the group, ordered by id.
        history: the matches before this one.
    """
    return (
        *_teaches(people),
        *_interests(people),
        *_departments(people),
        *_first_time(people, history),
        *_office(people),
        *_both_video(people),
    )


def _teaches(people: People) -> Iterator[Reason]:
    """One for each topic that one can help another with, in the learner's words."""
    for helper, learner in permutations(people, 2):
        topics = spellings(learner.profile.wants_to_learn)
        can_help = spellings(helper.profile.can_help)
        for topic, words in topics.items():
            if topic in can_help:
                yield Reason(ReasonKind.TEACHES, (helper.id, learner.id), (words,))


def _interests(people: People) -> Iterator[Reason]:
    """One for each circle of people who share interests, with all that they share; the largest circle first."""
    fans: dict[str, list[int]] = defaultdict(list)
    for person in people:
        for interest in spellings(person.profile.interests):
            fans[interest].append(person.id)
    words = spellings(word for person in people for word in person.profile.interests)
    circles: dict[tuple[int, ...], list[str]] = defaultdict(list)
    for interest, circle in fans.items():
        circles[tuple(circle)].append(words[interest])
    for ids in sorted(circles, key=len, reverse=True):
        if len(ids) > 1:
            yield Reason(ReasonKind.INTEREST, ids, tuple(circles[ids]))


def _departments(people: People) -> Iterator[Reason]:
    departments = spellings(person.profile.department for person in people)
    if len(departments) > 1:
        yield Reason(ReasonKind.DEPARTMENTS, _ids(people), tuple(departments.values()))


def _first_time(people: People, history: History) -> Iterator[Reason]:
    if all(history.rounds_since(a, b) is None for a, b in combinations(_ids(people), 2)):
        yield Reason(ReasonKind.FIRST_TIME, _ids(people))


def _office(people: People) -> Iterator[Reason]:
    """Everyone is at the same office, and happy to meet there."""
    offices = {key(person.profile.office) for person in people}
    in_person = all(person.profile.meeting_mode is not MeetingMode.VIDEO for person in people)
    if len(offices) == 1 and "" not in offices and in_person:
        yield Reason(ReasonKind.OFFICE, _ids(people), (people[0].profile.office,))


def _both_video(people: People) -> Iterator[Reason]:
    if all(person.profile.meeting_mode is MeetingMode.VIDEO for person in people):
        yield Reason(ReasonKind.BOTH_VIDEO, _ids(people))


def _ids(people: People) -> tuple[int, ...]:
    return tuple(person.id for person in people)
