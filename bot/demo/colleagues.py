"""Has those colleagues answer whom nobody is in a window, so that a round in the browser has something to tell."""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from random import Random

from bot.demo.answers import in_words
from bot.sandbox import Message, Person

SEED = 7  # they make the same choices in every sandbox
MEETING, PLEASED = 0.75, 0.7  # shares of who met, and of who liked it most


@dataclass
class Colleagues:
    """People who click what they are asked, as most people would.

    Args:
        settle: waits until the bot is done with what it has to do because of them.
    """

    settle: Callable[[], Awaitable[None]]
    _chance: Random = field(default_factory=lambda: Random(SEED))

    async def answer(self, people: Iterable[Person]) -> None:
        """Have them agree on the first time, say whether they met, and how it was."""
        everyone = [*people]
        for wish in (self._agree, self._tell, self._rate):
            for person in everyone:
                await wish(person)
            await self.settle()

    async def _agree(self, person: Person) -> None:
        await _click_once(person, in_words(person, "button-suits-which", number="1"))

    async def _tell(self, person: Person) -> None:
        met = self._chance.random() < MEETING
        await _click_once(person, in_words(person, "button-yes" if met else "button-no"))

    async def _rate(self, person: Person) -> None:
        stars = 5 if self._chance.random() < PLEASED else 4
        await _click_once(person, in_words(person, f"rating-{stars}"))


async def _click_once(person: Person, words: str) -> None:
    """Click the newest button that says so, if there is one and it hasn't been chosen."""
    for message in reversed(person.messages()):
        if _has(message, words):
            await person.clicks(words, on=message)
            return


def _has(message: Message, words: str) -> bool:
    return any(words in {button.text, button.label} for button in message.buttons)
