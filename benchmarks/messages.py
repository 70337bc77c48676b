"""What a round costs people: messages from the bot by what they do, buttons in view, and what joining takes.

Pairs go through one round with default settings, from the word on the day before it until that of the next one. Answers to
what somebody typed or clicked, which only they see, aren't counted, nor is what others send: their thank-yous, their notes. Earlier
versions sent 5 messages to whoever says nothing, 5 to 7 to whoever answers, and 11 to whoever books and tells.
"""

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import select

from benchmarks import Figures, show
from bot.domain.outbox.states import NoticeState
from bot.sandbox import LeapingLoop, Person
from bot.store.database import Database
from bot.store.tables import NoticeRow
from tests.services.gestures import partners_of
from tests.slack.scenes import fill, tells_more
from tests.town import ADA, BEN, FIRST_ROUND, FORTNIGHT, Town, open_town

TITLE = "Messages a round"
LEGEND = {
    "silent": "messages to somebody who says nothing",
    "answers": "to somebody who answers whether they met",
    "books": "to somebody who books a time",
    "books_and_tells": "to somebody who books a time, and then tells how it was",
    "buttons_home_new": "buttons in view on the Home tab of somebody new",
    "buttons_home_busy": "the same of somebody in the middle of their second round",
    "join_clicks": "clicks until somebody is in who types nothing, the command apart",
    "join_fields": "fields of the form to join with",
}
HOUR = timedelta(hours=1)
AWAKE = range(8, 18)  # an hour before people's hours begin, until after they end
NEXT_WORD = FIRST_ROUND + FORTNIGHT - timedelta(hours=26)  # the next round's day before begins then
PATHS = ("silent", "answers", "books", "books_and_tells")
NAMES = ("Gus", "Hal", "Ivy", "Jon", "Kim", "Lea")
PAIRS = (
    ADA,
    BEN,
    *(replace(BEN, name=f"{name} Doe", handle=name.lower(), department=name) for name in NAMES),
)


def measure(*, quick: bool = False) -> Figures:  # noqa: ARG001  (it is quick)
    """Go through a round in each way, and look at the Home tab and the form."""
    with asyncio.Runner(loop_factory=LeapingLoop) as runner:
        return runner.run(_measured())


async def _measured() -> Figures:
    """All figures."""
    with TemporaryDirectory() as folder:
        rounds, home = (f"sqlite:///{Path(folder, name)}.db" for name in ("rounds", "home"))
        for url in (rounds, home):
            await _create(url)
        return await messages(rounds) | await _home_and_form(home)


async def _create(url: str) -> None:
    """Make an empty database."""
    database = Database(url)
    await database.upgrade()
    await database.close()


async def messages(url: str) -> dict[str, int]:
    """How many messages somebody gets in a round, by the path that they take: one of each pair of a town."""
    async with open_town(url, PAIRS, COFFEE_HOURS="09:00-16:00") as town:
        await town.enrols(*town.slack.people)
        await hours_pass(town, FIRST_ROUND)
        takes = dict(zip(PATHS, await _one_of_each_pair(town), strict=True))
        for path in ("books", "books_and_tells"):
            await _books(town, takes[path])
        await hours_pass(town, FIRST_ROUND + FORTNIGHT / 2 + HOUR)
        for path in ("answers", "books_and_tells"):
            await takes[path].clicks("Yes, we met")
        teller = takes["books_and_tells"]
        await fill(teller, await tells_more(teller), {"note": "Knows the people who buy laptops"})
        await town.settles()
        await hours_pass(town, NEXT_WORD)
        return {path: len([each for each in one.inbox if not each.ephemeral]) for path, one in takes.items()}


async def _one_of_each_pair(town: Town) -> list[Person]:
    """One of the two in every match of a round."""
    seen = set[str]()
    found = []
    for person in town.slack.people:
        if person.id not in seen:
            found.append(person)
            seen |= {one.id for one in await partners_of(town, person)}
    return found


async def _books(town: Town, person: Person) -> None:
    """Both of a pair say that the second time suits them."""
    for each in (person, *await partners_of(town, person)):
        await each.clicks("Option 2 works for me")
        await town.answered()
    await town.settles()


async def hours_pass(town: Town, until: datetime) -> None:
    """Let time pass an hour at a time while anybody is awake, so that everything comes when it is due."""
    while town.clock.now() < until:
        at = min(until, _next_hour(town.clock.now()))
        if at == until or at.hour == AWAKE.start or await _something_is_due(town, at):
            await town.time_comes(at)
        else:
            town.clock.forward_to(at)


async def _something_is_due(town: Town, at: datetime) -> bool:
    """Whether there is something to say by a moment; what is yet to be written comes with the morning's look."""
    due = select(NoticeRow.id).where(NoticeRow.state == NoticeState.PENDING, NoticeRow.next_attempt_at <= at)
    async with town.bot.database.read() as session:
        return (await session.execute(due)).first() is not None


def _next_hour(now: datetime) -> datetime:
    """An hour later, or the next morning: what were due at night, against people's hours, would come first thing then."""
    later = now + HOUR
    while later.hour not in AWAKE:
        later += HOUR
    return later


async def _home_and_form(url: str) -> Figures:
    """Count what is in view, and what joining takes: the command, a button of it if it has one, and the form's own."""
    async with open_town(url, (ADA, BEN)) as town:
        ada = town.person("Ada")
        await ada.opens_home()
        await town.answered()
        new = _in_view(ada)
        form = await town.form_of(ada)
        fields, clicks = len(form.fields), 1
        assert await ada.submits(form) is None
        await town.enrols("Ben")
        await town.time_comes(FIRST_ROUND)
        await town.time_comes(FIRST_ROUND + FORTNIGHT)
        await ada.opens_home()
        await town.answered()
        busy = _in_view(ada)
    return {"buttons_home_new": new, "buttons_home_busy": busy, "join_clicks": clicks, "join_fields": fields}


def _in_view(person: Person) -> int:
    """The buttons that someone sees on their Home tab; a menu counts as one."""
    menus = {button.block_id for button in person.home.buttons if button.option}
    return len([button for button in person.home.buttons if not button.option]) + len(menus)


if __name__ == "__main__":
    show(TITLE, LEGEND, measure)
