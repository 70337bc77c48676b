"""The differencing test: whether what organisers are shown tells what one person answered, rated, noted or wished.

Random histories of a program; after each thing that one person does in private, organisers look again at all that there is
to look at. It is told if anything that they see differs. When a round closes its numbers appear: there it is told if what
somebody said is the only thing that they can have said, whatever the others did.

Whatever else organisers come to see goes into ``LOOKS``, and whatever else people do in private into ``SECRETS``.
"""

import asyncio
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, fields, replace
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from sqlalchemy import text

from benchmarks import onlookers
from benchmarks.cost.company import MONDAY, TEAM, begin, company
from benchmarks.onlookers import leaves_open, organises
from bot.domain.errors import Refusal
from bot.domain.outbox.declared.digest_subjects import ChannelDigest, OrganisersDigest
from bot.domain.rounds.counting.tally import Seat, Tally, Told, tally
from bot.domain.rounds.counting.voices import heard
from bot.domain.rounds.numbers import RoundNumbers
from bot.domain.rounds.program import Program
from bot.domain.rounds.round import Answer, Feedback, Gain, Round
from bot.matching import by_chance
from bot.services.access import Who
from bot.services.chats import checkins
from bot.services.chats.thanks import shared_in
from bot.services.insight import reports
from bot.services.privacy import exclusions, own_data
from bot.services.rounds import rounds
from bot.slack.views.insight.report import report_lines
from bot.slack.views.insight.tables import all_tables
from bot.slack.views.organisers.digest import digest
from bot.slack.views.rounds.summary import summary
from bot.store.database import Database
from bot.store.people import inactivity, participants
from bot.store.rounds import matches, numbers, programs
from bot.store.rounds.rounds import rounds_of

PEOPLE, ROUNDS, SECRETS_A_ROUND = 13, 3, 12
AN_HOUR = timedelta(hours=1)
ALL_GAINS = tuple(Gain)
# What somebody may have said instead.
ELSE = (
    Told(),
    Told(Answer.NOT_YET),
    Told(Answer.NO),
    Told(Answer.MET),
    *(Told(Answer.MET, rating) for rating in range(1, 6)),
    Told(Answer.MET, 3, ALL_GAINS),
)


@dataclass
class World:
    """A program in the middle of its life.

    Args:
        open: the round that is open, if one is.
        watched: somebody who does something in private, with those of a chat of theirs.
    """

    database: Database
    program: Program
    chance: Random
    now: datetime
    open: Round | None = None
    watched: tuple[int, ...] = ()

    async def somebody(self) -> tuple[Who, int | None]:
        """Draw someone of the program, and one of their chats, open or closed."""
        async with self.database.read() as session:
            roster = await participants.roster(session, self.program.id)
            person = self.chance.choice([each for each in roster if each.member.slack_id.startswith("U0")])
            theirs = await matches.introduced_to(session, person.id)
        chat = self.chance.choice(theirs) if theirs else None
        return Who(TEAM, person.member.slack_id), chat.id if chat else None


async def _report(world: World) -> object:
    """What the report says, in words, tables and files; the pictures are made of nothing else."""
    (report,) = await reports.reports_of(world.database, world.program.workspace_id, world.now)
    tables = {name: table.file for name, table in all_tables(report).items()}
    return report_lines(replace(report, unmet=reports.NOBODY)), tables


async def _numbers_to_come(world: World) -> object:
    """What would be told of the open round beside its people's answers, if it closed now."""
    if world.open is None:
        return None
    deal = _dealing(world.open)
    async with world.database.read() as session:
        counted = await numbers.count(session, world.open.id, deal)
    return _beside_answers(counted)


async def _digests(world: World) -> object:
    """What the channel and the organisers read of the last round that is over."""
    async with world.database.read() as session:
        over = next(
            (each for each in await rounds_of(session, world.program.workspace_id) if each.closed), None
        )
        if over is None or (told := await numbers.of_round(session, over.id)) is None:
            return None
        earlier = await numbers.before(session, over)
        before_at, before = (earlier[0].scheduled_at, earlier[1]) if earlier else (None, None)
        thanks = await shared_in(session, over.id)
        silent = await inactivity.paused_for(session, world.program.id, over.scheduled_at)
    channel = ChannelDigest(world.program, told, before, thanks)
    own = OrganisersDigest(world.program, over.scheduled_at, told, before_at, before, silent)
    return summary(channel, over.closes_at).text, digest(own, over.closes_at).text


def _beside_answers(counted: RoundNumbers) -> dict[str, object]:
    """What a round's numbers tell that is no count of answers."""
    of_answers = {each.name for each in fields(Tally)}
    return {each.name: getattr(counted, each.name) for each in fields(counted) if each.name not in of_answers}


# What organisers can look at. None of it may change by what one person does in private.
LOOKS: dict[str, Callable[[World], Awaitable[object]]] = {
    "report": _report,
    "numbers": _numbers_to_come,
    "digests": _digests,
    **onlookers.LOOKS,
}


async def _answers(world: World, who: Who, chat: int) -> None:
    await checkins.answer(world.database, who, chat, world.chance.choice([*Answer]), world.now)


async def _rates(world: World, who: Who, chat: int) -> None:
    await checkins.rate(world.database, who, chat, world.chance.randint(1, 5), world.now)


async def _tells(world: World, who: Who, chat: int) -> None:
    gains = tuple(world.chance.sample(ALL_GAINS, world.chance.randint(0, 3)))
    feedback = Feedback(world.chance.randint(1, 5), gains)
    await checkins.give_feedback(world.database, who, chat, feedback, ("knows the vendor", None), world.now)


async def _thanks(world: World, who: Who, chat: int) -> None:
    """Somebody would share a thank-you; whom they thank says nothing to that."""
    thankful = Feedback(world.chance.randint(1, 5), thanks="You made my week!", shares=True)
    await checkins.give_feedback(world.database, who, chat, thankful, ("", None), world.now)


async def _avoids(world: World, who: Who, _chat: int) -> None:
    other, _ = await world.somebody()
    if other.slack_id != who.slack_id:
        await exclusions.keep_apart(world.database, who, [other.slack_id], world.now)


EXCLUSION = "exclusion"  # may change who meets whom, so it must be left open because of whom
# What one person does in private.
SECRETS: dict[str, Callable[[World, Who, int], Awaitable[None]]] = {
    "answer": _answers,
    "rating": _rates,
    "feedback and note": _tells,
    "thanks": _thanks,
    EXCLUSION: _avoids,
}


class Rigged(Random):
    """The same draws as from a seed, but that a certain chat is the one that is left out."""

    def __init__(self, seed: int | str, left_out: int) -> None:
        super().__init__(seed)
        self._left_out = left_out

    def choice(self, seq: Any) -> Any:
        """Draw, and come up with this one if it is among them."""
        drawn = super().choice(seq)
        return self._left_out if self._left_out in seq else drawn


def deniable(told: Mapping[Seat, Told], seed: int | str, seat: Seat, other: Told) -> bool:
    """Whether the same numbers would be told if somebody had said something else, given what others may have said.

    The witness: their chat is the one that was left out, and in the one that was, people said what was said in theirs.
    """
    chats: dict[int, list[int]] = {}
    for chat, one in told:
        chats.setdefault(chat, []).append(one)
    voices = heard(chats, Random(seed))
    otherwise = heard(chats, Rigged(seed, seat[0]))
    might = dict(told)
    if seat[1] not in voices.get(seat[0], ()):
        otherwise = voices  # nobody listens to them anyhow
    for taken in set(otherwise) - set(voices):
        theirs = [told[seat[0], one] for one in sorted(voices[seat[0]])]
        might |= {(taken, one): said for one, said in zip(sorted(otherwise[taken]), theirs, strict=True)}
    might[seat] = other
    return tally(might, otherwise) == tally(told, voices)


async def look(world: World) -> dict[str, object]:
    """All that organisers see now."""
    return {name: await see(world) for name, see in LOOKS.items()}


async def keeps_secret(world: World, name: str) -> bool:
    """Let somebody do something in private; whether organisers see all that they saw before, and nothing else."""
    who, chat = await world.somebody()
    if chat is None:
        return True
    async with world.database.read() as session:
        (theirs,) = await matches.matches_by_id(session, [chat])
    world.watched = tuple(each.id for each in theirs.people)
    before, ahead = await look(world), await onlookers.round_ahead(world)
    with suppress(Refusal):  # it is not for them any more
        await SECRETS[name](world, who, chat)
    kept = await look(world) == before
    now_ahead = await onlookers.round_ahead(world)
    return kept and (leaves_open(ahead, now_ahead) if name == EXCLUSION else now_ahead == ahead)


async def starts(world: World) -> None:
    """Start the next round, and have everyone introduced."""
    async with world.database.read() as session:
        world.program = await programs.program(session, world.program.id)
    world.open = await begin(world.database, world.program, world.chance.getrandbits(32))
    world.now = world.open.scheduled_at + AN_HOUR


async def closes(world: World) -> int:
    """Close the open round; of how many people something is told by its numbers, or by what else is seen then."""
    assert world.open
    async with world.database.read() as session:
        told = await numbers.told_in(session, world.open.id)
    foreseen = await _numbers_to_come(world)
    world.now = world.open.closes_at
    await rounds.close_due(world.database, world.program.workspace_id, world.now)
    async with world.database.read() as session:
        kept = await numbers.of_round(session, world.open.id)
    assert kept
    seed = numbers.lot(world.open.seed)
    caught = sum(any(not deniable(told, seed, seat, other) for other in ELSE) for seat in told)
    caught += _beside_answers(kept) != foreseen
    world.open = None
    return caught


async def forgets(world: World) -> bool:
    """Let somebody be forgotten; whether nothing that was told of closed rounds changes."""
    who, _ = await world.somebody()
    before = await _report(world)
    with suppress(Refusal):
        await own_data.forget(world.database, who, world.now)
    return await _report(world) == before


@asynccontextmanager
async def world(folder: Path, seed: int) -> AsyncIterator[World]:
    """A program with organisers, before its first round."""
    async with company(f"sqlite:///{folder / f'{seed}.db'}", PEOPLE) as (database, program, _):
        await _prepare(database)
        async with database.write() as session:
            await programs.set_organisers(session, program.id, onlookers.ORGANISERS)
        yield World(database, program, Random(seed), MONDAY)


async def history(folder: Path, seed: int, length: int = ROUNDS, secrets: int = SECRETS_A_ROUND) -> int:
    """Live through some rounds, with so many secrets in each; how often something was told."""
    caught = 0
    async with world(folder, seed) as here:
        for _ in range(length):
            await starts(here)
            for _ in range(secrets):
                await organises(here)
                caught += not await keeps_secret(here, here.chance.choice([*SECRETS]))
            caught += await closes(here)
            caught += not await keeps_secret(here, here.chance.choice([*SECRETS]))
            caught += not await forgets(here)
    return caught


def told(runs: int) -> int:
    """How often something about one person could be told, in so many random histories."""
    with tempfile.TemporaryDirectory() as folder:
        return sum(asyncio.run(history(Path(folder), seed)) for seed in range(runs))


def _dealing(round_: Round) -> Callable[[Any], Any]:
    return lambda people: by_chance(people, round_.rules.group_size, round_.seed)


async def _prepare(database: Database) -> None:
    """Place everyone in one of two departments that are large enough to be named; thanks may be shared in a channel."""
    async with database.write() as session:
        await session.execute(text("UPDATE participants SET department = 'Sales' WHERE id % 2 = 0"))
        await session.execute(text("UPDATE participants SET department = 'Legal' WHERE id % 2 = 1"))
        await session.execute(text("UPDATE programs SET channel = 'C0COFFEE'"))


if __name__ == "__main__":
    print(told(20))
