"""What many of these tests begin with, and how they read an answer."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy.ext.asyncio import AsyncSession

from bot.sandbox import Form, Message, Person
from bot.sandbox.person import interactions
from bot.sandbox.person.payloads import Place
from bot.sandbox.person.screen import Home
from bot.store import actors
from bot.store.privacy import exclusions
from bot.store.rounds import matches, programs, rounds
from tests.town import FIRST_ROUND, PATIENCE, Town

T = TypeVar("T")
WINDOW = "Coffee Chats"  # the title of what opens on the Home tab


def stamps(person: Person) -> set[str]:
    """The messages that somebody sees now, by their timestamps."""
    return {stored.ts for stored in person._core.messages.visible_to(person.id)}


def unseen(person: Person, than: set[str]) -> Iterator[Message]:
    """The messages that somebody sees now and that are not among these."""
    new = (each for each in person._core.messages.visible_to(person.id) if each.ts not in than)
    return map(person._read, new)


async def answer(person: Person, line: str, in_channel: str | None = None) -> Message:
    """What someone reads who types this line: the first message for them alone that wasn't there before."""
    seen = stamps(person)
    await person.types(line, in_channel=in_channel)
    return await newer(person, seen, alone=True)


async def newer(person: Person, than: set[str], *, alone: bool = False) -> Message:
    """Wait for a message that was not among these.

    Args:
        alone: whether it has to be for them alone.
    """

    def look() -> Message | None:
        """The message, once it is there."""
        return next((each for each in unseen(person, than) if each.ephemeral or not alone), None)

    return await until(person, look)


async def until(person: Person, look: Callable[[], T | None]) -> T:
    """Wait until what someone sees makes this true."""
    found: T = await person.user.screen.until(look, PATIENCE)
    return found


async def reads(person: Person, click: str, on: Message | None = None) -> Message:
    """What someone reads after they clicked this button: the first message that wasn't there before."""
    seen = stamps(person)
    await person.clicks(click, on=on)
    return await newer(person, seen)


async def becomes(person: Person, message: Message, words: str) -> Message:
    """Wait until a message of someone's says this, in place of what it said."""
    others = stamps(person) - {message.ts}

    def look() -> Message | None:
        """The message, once it is there."""
        return next((m for m in unseen(person, others) if m.ts == message.ts and words in m.rendered), None)

    return await until(person, look)


async def home_says(person: Person, words: str) -> Home:
    """Wait until someone's Home tab says this."""
    return await until(person, lambda: person.home if words in person.home.rendered else None)


async def pair(town: Town, *who: str) -> tuple[Person, ...]:
    """Let people join, Ada and Ben if nobody is named, and the first round introduce them."""
    names = who or ("Ada", "Ben")
    await town.enrols(*names)
    await town.time_comes(FIRST_ROUND)
    people = tuple(town.person(name) for name in names)
    for person in people:
        await person.sees("Why you")
    return people


async def chats(town: Town, *who: str) -> list[list[Person]]:
    """Let people join, everybody if nobody is named, and the first round introduce them; gives them by the chats that they are in."""
    people = await pair(town, *(who or (person.name for person in town.slack.people)))
    found: dict[str, list[Person]] = {}
    for person in people:
        found.setdefault((await introduction(person)).channel.id, []).append(person)
    return [*found.values()]


async def had_chats(
    session: AsyncSession, at: datetime, *groups: Sequence[Person], closes_at: datetime | None = None
) -> list[tuple[int, dict[str, int]]]:
    """A round of some day introduced these people, which no test was there to see.

    Args:
        closes_at: when it closes; at once when left out.

    Returns:
        for each group its match, and its people's ids in the program by those that Slack gave them.
    """
    (program,) = await programs.programs_of(session, 1)
    held = await rounds.add_round(session, replace(program, next_round_at=at), closes_at or at, seed=1)
    told = []
    for group in groups:
        found = [await actors.participant_of(session, program.id, person.id) for person in group]
        known = {person.id: each.id for person, each in zip(group, found, strict=True) if each}
        (match_id,) = await matches.add_matches(session, held.id, [(known.values(), [])])
        await matches.introduced(session, match_id, f"G{match_id}")
        told.append((match_id, known))
    return told


async def will_not_meet(town: Town, *pairs: tuple[Person, Person]) -> None:
    """The first of each two has chosen not to be matched with the other."""
    async with town.bot.database.write() as session:
        for chooser, other in pairs:
            one = await actors.participant_of(session, 1, chooser.id)
            assert one
            await exclusions.choose(session, one.id, [other.id], town.clock.now())


async def introduction(person: Person) -> Message:
    """The newest introduction that someone got."""
    found = await person.sees("Why you")
    assert isinstance(found, Message)
    return found


async def says_met(person: Person, **answers: object) -> None:
    """Someone clicks "We've met" in their group DM, and tells more."""
    asked = await reads(person, "We've met", on=await introduction(person))
    seen = stamps(person)
    assert await fill(person, await tells_more(person, asked), answers) is None
    await newer(person, seen)


async def tells_more(person: Person, on: Message | None = None) -> Form:
    """The form for all that can be told, once somebody has clicked that they met, wherever they are asked how it was."""
    more = "Tell more"

    def look() -> bool:
        """Whether they can tell more."""
        places = (on,) if on else (*person.inbox, person.form)
        return any(button.text == more for place in places if place for button in place.buttons)

    await until(person, look)
    await person.clicks(more, on=on)
    return await person.modal("How was it?")


async def fill(person: Person, form: Form, answers: Mapping[str, object]) -> Form | None:
    """Fill the feedback form in; a good rating where the test doesn't care."""
    labels = {
        "rating": "How was your chat?",
        "gains": "What did you get out of it?",
        "note": "A note to yourself",
        "remind_on": "Remind me on",
        "thanks": "Say thanks",
    }
    return await person.submits(
        form, {labels[name]: value for name, value in {"rating": "🙂 Good", **answers}.items()}
    )


async def forges_click(
    town: Town, person: Person, message: Message, button: str, **changed: str
) -> dict[str, Any]:
    """Send the click on a button as somebody who may not even see it, or as an older message would.

    Slack lets nobody do this, but an id that comes from outside is only a claim.

    Args:
        changed: what differs from the button that stands in the message, such as its ``value``.

    Returns:
        What the bot answered to the person alone; someone outside the conversation could not even read it.
    """
    found = next(each for each in message.buttons if each.text == button)
    place = Place(message=message.stored)
    before = len(town.slack.log.calls("response_url"))
    element = {**found.element, **changed}
    await interactions.clicks(person._core, person.user, place, found.block_id, element, found.option)
    await town.answered()
    (call,) = town.slack.log.calls("response_url")[before:]
    return call.arguments


async def clicks_too_late(person: Person, home: Home, button: str) -> Form:
    """Click a button of a Home tab that has been replaced meanwhile; read the answer in a window."""
    found = next(each for each in home.buttons if each.text == button)
    place = Place(view=home.view)
    await interactions.clicks(person._core, person.user, place, found.block_id, found.element, found.option)
    return await person.modal(WINDOW)


async def in_window(person: Person, button: str) -> Form:
    """What someone reads, in a window, who clicked this on their Home tab."""
    if person.form:
        await person.closes(person.form)
    await person.clicks(button, on=person.home)
    return await person.modal(WINDOW)
