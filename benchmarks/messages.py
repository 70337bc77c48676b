"""What a round costs people: messages from the bot by what they do, buttons in view, and what joining takes.

Two people go through one round with default settings, from the word on the day before it until that of the next one. Answers to
what somebody typed or clicked, which only they see, aren't counted, nor is what others send: their thank-yous, their notes. Earlier
versions sent 5 messages to whoever says nothing, 5 to 7 to whoever answers, and 11 to whoever books and tells.
"""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import Figures, show
from bot.sandbox import LeapingLoop, Person
from bot.store.database import Database
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
Does = Callable[[Town, Person, Person], Awaitable[None]]


def measure(*, quick: bool = False) -> Figures:  # noqa: ARG001  (it is quick)
    """Go through a round in each way, and look at the Home tab and the form."""
    with asyncio.Runner(loop_factory=LeapingLoop) as runner:
        return runner.run(_measured())


async def _measured() -> Figures:
    """All figures."""
    with TemporaryDirectory() as folder:
        urls = {name: f"sqlite:///{Path(folder, name)}.db" for name in (*PATHS, "home")}
        for url in urls.values():
            await _create(url)
        figures = {name: await _messages(urls[name], does) for name, does in PATHS.items()}
        return figures | await _home_and_form(urls["home"])


async def _create(url: str) -> None:
    """Make an empty database."""
    database = Database(url)
    await database.upgrade()
    await database.close()


async def messages(url: str, path: str) -> int:
    """How many messages somebody gets in a round who takes this path."""
    return await _messages(url, PATHS[path])


async def _messages(url: str, does: Does) -> int:
    async with open_town(url, (ADA, BEN), COFFEE_HOURS="09:00-16:00") as town:
        await town.enrols("Ada", "Ben")
        await hours_pass(town, FIRST_ROUND)
        ada, ben = town.person("Ada"), town.person("Ben")
        await does(town, ada, ben)
        await hours_pass(town, NEXT_WORD)
        return len([message for message in ada.inbox if not message.ephemeral])


async def hours_pass(town: Town, until: datetime) -> None:
    """Let time pass an hour at a time while anybody is awake, so that everything comes when it is due."""
    while town.clock.now() < until:
        await town.time_comes(min(until, _next_hour(town.clock.now())))


def _next_hour(now: datetime) -> datetime:
    """An hour later, or the next morning: what were due at night, against people's hours, would come first thing then."""
    later = now + HOUR
    while later.hour not in AWAKE:
        later += HOUR
    return later


async def _stays_silent(_town: Town, _ada: Person, _ben: Person) -> None:
    """Do nothing."""


async def _answers(town: Town, ada: Person, _ben: Person) -> None:
    """Say half-way that they met."""
    await hours_pass(town, FIRST_ROUND + FORTNIGHT / 2 + HOUR)
    await ada.clicks("Yes, we met")
    await town.settles()


async def _books(town: Town, ada: Person, ben: Person) -> None:
    """Both say that the second time suits them."""
    for person in (ada, ben):
        await person.clicks("Option 2 works for me")
        await town.answered()
    await town.settles()


async def _books_and_tells(town: Town, ada: Person, ben: Person) -> None:
    """Book, and after the chat say that they met, and how it was."""
    await _books(town, ada, ben)
    await hours_pass(town, FIRST_ROUND + FORTNIGHT / 2 + HOUR)
    await ada.clicks("Yes, we met")
    await fill(ada, await tells_more(ada), {"note": "Knows the people who buy laptops"})
    await town.settles()


PATHS: dict[str, Does] = {
    "silent": _stays_silent,
    "answers": _answers,
    "books": _books,
    "books_and_tells": _books_and_tells,
}


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
