"""Whose answers about a round are counted, drawn by lot, so that nobody's can be told. docs/privacy.md has the proof."""

from collections.abc import Collection, Mapping
from random import Random

Voices = Mapping[int, frozenset[int]]


def heard(chats: Mapping[int, Collection[int]], chance: Random) -> Voices:
    """Draw whose answers count: the people of each chat that does, by the chat's id. What they answered plays no part.

    Each person has one voice, each chat as many as the one with the fewest, and one chat is left out.

    Args:
        chats: the people in each.
        chance: the only source of randomness; nobody who reads the numbers may know it.
    """
    speakers = _one_voice_each(chats, chance)
    if not speakers:
        return {}
    fewest = min(map(len, speakers.values()))
    left_out = chance.choice(sorted(speakers))
    drawn = {chat: frozenset(chance.sample(people, fewest)) for chat, people in speakers.items()}
    return {chat: people for chat, people in drawn.items() if chat != left_out}


def _one_voice_each(chats: Mapping[int, Collection[int]], chance: Random) -> dict[int, list[int]]:
    """In which of their chats each person is heard; chats in which nobody is are missing."""
    spoken: set[int] = set()
    found: dict[int, list[int]] = {}
    for chat in chance.sample(sorted(chats), len(chats)):
        if people := sorted({*chats[chat]} - spoken):
            found[chat] = people
            spoken.update(people)
    return found
