"""Whatever three people do, in whatever order: whoever left their match reads, is listed in and changes nothing afterwards."""

from collections import defaultdict
from collections.abc import Callable
from datetime import timedelta
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox import Message, Person
from bot.sandbox.person import interactions
from bot.sandbox.person.payloads import Place
from tests.effort import examples
from tests.services.gestures import introduced
from tests.slack.scenes import fill
from tests.town import FIRST_ROUND, PEOPLE, Town, open_town

LEAVING = ("Can't make it this round", "Find me someone else", "/coffee optout")
ACTING = (
    "Option 1 works for me",
    "Other times",
    "Calendar file",
    "Another question",
    "We've met",
    "Remind me later",
    "thanks",
    "/coffee status",
    "/coffee introduce",
    "/coffee history",
    "a day later",
)
STEPS = st.lists(st.tuples(st.integers(0, 2), st.sampled_from([*LEAVING, *ACTING])), min_size=4, max_size=14)
OPENED = st.sampled_from(["", "Option 1 works for me"])  # what all three do first, one after the other
NEWS = ("It won't work out with", "has left coffee chats")
LATE = FIRST_ROUND + timedelta(days=9)  # the next round introduces everybody anew
STATE = ("matches", "match_members", "slots", "slot_answers", "feedback", "notes", "notices")


class Trio:
    """Three people in a match, what each of them saw so far, and who has left."""

    def __init__(self, town: Town, people: list[Person]) -> None:
        self.town, self.people = town, people
        self.buttons: defaultdict[str, dict[str, Message]] = defaultdict(dict)
        self.read: defaultdict[str, set[str]] = defaultdict(set)
        self.left: set[str] = set()

    async def does(self, person: Person, gesture: str) -> None:
        """Do something if it can be done, by the newest message that ever offered it."""
        was_out = person.id in self.left and gesture != "a day later"
        before = await self.state() if was_out else []
        if gesture == "a day later":
            if self.town.clock.now() < LATE:
                self.town.clock.forward(days=1)
        elif gesture.startswith("/"):
            await person.types(gesture)
        elif gesture == "thanks":
            if person.form and "How was it" in person.form.rendered:
                await fill(person, person.form, {"thanks": f"Thanks, says {person.name}"})
        elif message := self.buttons[person.id].get(gesture):
            button = next(each for each in message.buttons if each.text == gesture)
            place = Place(message=message.stored)
            await interactions.clicks(person._core, person.user, place, button.block_id, button.element, None)
        await self.town.answered()
        if was_out:
            assert await self.state() == before, f"{person} left, and changed something by {gesture}"
        await self.town.settles()
        await self.look()

    async def look(self) -> None:
        """Read what is new: whoever left reads of nobody, and nobody who goes on reads of them but that they left."""
        for person in self.people:
            seen = {each.rendered: each for each in person.inbox}
            new = seen.keys() - self.read[person.id]
            for words in new:
                self.buttons[person.id].update({each.text: seen[words] for each in seen[words].buttons})
                self.check(person, words)
            self.read[person.id] |= new
        rows = await self.town.rows(
            "SELECT m.slack_id FROM match_members mm JOIN participants p ON p.id = mm.participant_id"
            ' JOIN members m ON m.id = p.member_id WHERE mm."left"'
        )
        self.left = {str(slack_id) for (slack_id,) in rows}

    def check(self, reader: Person, words: str) -> None:
        """Whether something new may be read by somebody who reads it."""
        others = [one for one in self.people if one is not reader]
        if reader.id in self.left:
            assert not any(one.name in words for one in others), f"{reader} left, and reads: {words}"
        elif len(self.left) == 1 and not any(news in words for news in NEWS):
            gone = [one for one in others if one.id in self.left]
            assert not any(one.name in words for one in gone), f"{gone} left, and {reader} reads: {words}"

    async def state(self) -> list[object]:
        """All that somebody in a match could change about it."""
        return [await self.town.rows(f"SELECT * FROM {table} ORDER BY 1, 2") for table in STATE]


@pytest.fixture
def fresh(sqlite_template: bytes, tmp_path: Path) -> Callable[[], str]:
    """Gives the URL of another empty database each time."""
    numbers = count()

    def url() -> str:
        """One more."""
        copy = tmp_path / f"coffee{next(numbers)}.db"
        copy.write_bytes(sqlite_template)
        return f"sqlite:///{copy}"

    return url


@examples(30)
@given(opened=OPENED, steps=STEPS)
async def test_whoever_left_is_out(
    fresh: Callable[[], str], opened: str, steps: list[tuple[int, str]]
) -> None:
    """In every order of leaving and acting, by the buttons that they once had."""
    async with open_town(fresh(), PEOPLE[:3]) as town:
        trio = Trio(town, await introduced(town, "Ada", "Ben", "Cléo"))
        await trio.look()
        if opened:
            for person in trio.people:
                await trio.does(person, opened)
        for who, gesture in steps:
            await trio.does(trio.people[who], gesture)
