"""What is told of a round's answers: a count over the voices that are heard, and over nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.domain.rounds.counting.voices import Voices
from bot.domain.rounds.round import Answer, Gain
from bot.domain.small_numbers import may_tell

Seat = tuple[int, int]  # the ids of a match and of a participant


@dataclass(frozen=True, slots=True)
class Told:
    """All that somebody told about a chat.

    Args:
        rating: None if they gave none.
    """

    answer: Answer | None = None
    rating: int | None = None
    gains: tuple[Gain, ...] = ()


@dataclass(frozen=True, slots=True)
class Tally:
    """What people answered, as numbers that tell nobody's answer.

    Args:
        counted: how many chats count.
        voices: how many people in them do.
        met: in how many somebody said that they met; None if too few answered.
        answered: how many people said whether they met.
        ratings: how many rated their chat.
        rating: mean of the ratings; None if there are too few.
        gains: how many people named each gain, if enough did.
    """

    counted: int
    voices: int
    met: int | None
    answered: int
    ratings: int
    rating: float | None
    gains: dict[Gain, int]


def tally(told: Mapping[Seat, Told], voices: Voices) -> Tally:
    """Count what was told by those who are heard. It never matters who of them told it, or in which chat."""
    chats = [
        [found for one in sorted(people) if (found := told.get((chat, one)))]
        for chat, people in voices.items()
    ]
    answered = _people_and_chats([[each.answer for each in chat] for chat in chats])
    rated = _people_and_chats([[each.rating for each in chat] for chat in chats])
    ratings = [each.rating for chat in chats for each in chat if each.rating]
    named = {
        gain: _people_and_chats([[gain in each.gains for each in chat] for chat in chats]) for gain in Gain
    }
    met = sum(any(each.answer is Answer.MET for each in chat) for chat in chats)
    return Tally(
        counted=len(chats),
        voices=sum(map(len, voices.values())),
        met=met if may_tell(*answered) else None,
        answered=answered[0],
        ratings=rated[0],
        rating=sum(ratings) / len(ratings) if may_tell(*rated) else None,
        gains={gain: found[0] for gain, found in named.items() if may_tell(*found)},
    )


def _people_and_chats(chats: list[list[object]]) -> tuple[int, int]:
    """How many people told something of a kind, and about how many chats."""
    each = [sum(map(bool, chat)) for chat in chats]
    return sum(each), sum(map(bool, each))
