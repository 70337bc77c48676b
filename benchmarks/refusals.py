"""What becomes of a small round when Slack refuses: each method that the bot calls, with each error that Slack documents for it.

For five minutes from the start of a round, by the sandbox's clock, Slack answers every call of one method with one error;
then it is well again. Meanwhile people ask for their status, a form, their Home tab and a copy of their data. The documented
errors are data of their own (``slack_errors.json`` says where they are from); one more is made up, as Slack adds some now and
then. ``--quick`` takes every twentieth case.
"""

import json
import logging
import os
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import timedelta
from pathlib import Path

from sqlalchemy import text

from benchmarks import Figures, show
from benchmarks.replica import FORKS, enrol
from benchmarks.together import lived
from bot.demo.stage import Stage, stage
from bot.sandbox import LeapingLoop, Person, Profile
from bot.slack.outbound.error_codes import MEANINGS

TITLE = "Refusals"
LEGEND = {
    "methods": "methods of Slack's that the bot calls",
    "codes": "errors that Slack documents for them, and one that is made up",
    "cases": "rounds held, each with one method and one error",
    "lost": "people who were to hear something, and never did",
    "stranded": "people in a match that was neither introduced nor called off",
    "wrongly_left": "people who count as gone, or as out of their match",
    "tracebacks": "lines in the log that carry a traceback",
    "unclassified": "documented errors that the bot has no meaning for",
}
DOCUMENTED = json.loads(Path(__file__).with_name("slack_errors.json").read_text(encoding="utf-8"))
MADE_UP = "not_on_a_full_moon"
PEOPLE = [Profile(f"Person {number}", time_zone="UTC") for number in range(8)]
ILL_FOR = timedelta(minutes=5)
SOME_TIME = timedelta(hours=3)  # in which everything has to be made up for
LOOK_EVERY = 20.0  # seconds of the sandbox's time
EVERY = 20  # case that the quick form takes
Case = tuple[str, str]


def measure(*, quick: bool = False) -> Figures:
    """Hold all rounds, one for each core at a time."""
    cases = list(_cases())[:: EVERY if quick else 1]
    found: Counter[str] = Counter()
    with ProcessPoolExecutor(os.cpu_count(), FORKS) as holders:
        for counted in holders.map(held, cases):
            found.update(counted)
    codes = {code for _, code in cases}
    return {
        "methods": len({method for method, _ in cases}),
        "codes": len(codes),
        "cases": len(cases),
        **{name: found[name] for name in ("lost", "stranded", "wrongly_left", "tracebacks")},
        "unclassified": len(codes - {MADE_UP} - MEANINGS.keys()),
    }


def _cases() -> Iterator[Case]:
    """Each method with each of its errors."""
    for method, own in DOCUMENTED["methods"].items():
        for code in sorted({*own, *DOCUMENTED["common"], MADE_UP}):
            yield method, code


def held(case: Case) -> dict[str, int]:
    """Hold one round in a time of its own."""
    logging.getLogger("bot.sandbox").setLevel(logging.ERROR)
    tracebacks = _Tracebacks()
    logging.getLogger().addHandler(tracebacks)
    counted = lived(_round(*case), LeapingLoop) | {"tracebacks": tracebacks.count}
    if any(counted.values()):
        logging.getLogger(__name__).warning("%s %s: %s", *case, counted)
    return counted


async def _round(method: str, code: str) -> dict[str, int]:
    async with stage(PEOPLE, LOOK_EVERY) as town:
        await enrol(
            town.bot.database, town.slack, [person.id for person in town.slack.people], town.clock.now()
        )
        with LeapingLoop.running().leaping():
            town.clock.forward(seconds=_until_the_round(town))
            town.slack.faults.refuse(code, method, lasting=ILL_FOR)
            town.slack.drop_connections()
            unheard = await _acts(town)
            await town.clock.sleep(SOME_TIME.total_seconds())
        return await _judged(town) | {"lost": unheard + _not_introduced(town)}


def _until_the_round(town: Stage) -> float:
    """Seconds until the round starts."""
    program = town.settings.program
    now = town.clock.now()
    starts = program.schedule.starts(
        now, program.time_zone, program.schedule.first_day(program.time_zone, now)
    )
    return (next(starts) - now).total_seconds()


async def _acts(town: Stage) -> int:
    """Let people ask for things while Slack is ill, and again once it is well; how many heard nothing the second time."""
    askers = town.slack.people[:4]
    asked = [_status, _home, _form, _data]
    for act, person in zip(asked, askers, strict=True):
        await act(person)
    await town.clock.sleep(2 * ILL_FOR.total_seconds())
    for act, person in zip(asked, askers, strict=True):
        await act(person)
    await town.clock.sleep(60)
    return sum(not heard(person) for heard, person in zip(HEARD, askers, strict=True))


async def _status(person: Person) -> None:
    await person.types("/coffee status")


async def _home(person: Person) -> None:
    await person.opens_home()


async def _form(person: Person) -> None:
    await person.types("/coffee profile")


async def _data(person: Person) -> None:
    await person.types("/coffee export")


HEARD: tuple[Callable[[Person], bool], ...] = (
    lambda person: bool(person.inbox),
    lambda person: bool(person.home.rendered),
    lambda person: person.form is not None or bool(person.inbox),
    lambda person: any(message.files or message.text for message in person.inbox),
)


def _not_introduced(town: Stage) -> int:
    """How many people are in no conversation with an introduction."""
    introduced: set[str] = set()
    for call in town.slack.log.calls("chat.postMessage"):
        key = call.arguments.get("metadata", {}).get("event_payload", {}).get("key", "")
        if call.ok and str(key).startswith("intro:"):
            introduced |= set(town.slack.channel(call.response["channel"]).members)
    return sum(person.id not in introduced for person in town.slack.people)


async def _judged(town: Stage) -> dict[str, int]:
    """What the database says about those who are in a match, and in the program."""
    async with town.bot.database.read() as session:
        return {name: int(await session.scalar(text(query)) or 0) for name, query in QUERIES.items()}


QUERIES = {
    "stranded": (
        "SELECT count(*) FROM match_members mm JOIN matches m ON m.id = mm.match_id WHERE m.state = 'arranged'"
    ),
    "wrongly_left": (
        "SELECT (SELECT count(*) FROM participants WHERE standing = 'left')"
        ' + (SELECT count(*) FROM members WHERE gone) + (SELECT count(*) FROM match_members WHERE "left")'
    ),
}


class _Tracebacks(logging.Handler):
    """Counts the lines that carry a traceback."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def emit(self, record: logging.LogRecord) -> None:
        """Look at one line."""
        self.count += record.exc_info is not None


if __name__ == "__main__":
    show(TITLE, LEGEND, measure)
