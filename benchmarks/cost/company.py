"""A company that many people take part in, and a look at what the database is asked meanwhile."""

import time
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from random import Random
from typing import Any

from sqlalchemy import Connection, bindparam, event, text

from bot.domain.people.member import MemberFacts
from bot.domain.people.participant import Cadence, Profile
from bot.domain.rounds.program import Program, ProgramSettings
from bot.domain.rounds.round import MatchState, Round
from bot.services.people.membership import ensure_program
from bot.services.rounds import rounds
from bot.store.bulk import insert_new
from bot.store.database import WRITES, Database
from bot.store.instant import Instant
from bot.store.people.participants import as_columns
from bot.store.tables import MemberRow, ParticipantRow

TEAM = "T0BENCHMARK"
MONDAY = datetime(2027, 1, 11, 8, tzinfo=UTC)
DEPARTMENTS = [f"Department {number}" for number in range(24)]
ZONES = ("Europe/Lisbon", "Europe/Berlin", "America/New_York", "Asia/Kolkata")
WORDS = [
    f"{how} {what}"
    for how in ("indoor", "vintage", "open-source", "long-distance", "amateur")
    for what in ("climbing", "cooking", "astronomy", "chess", "gardening", "choirs", "statistics", "cycling")
]
# Some want fewer chats.
CADENCES = (Cadence.EVERY_ROUND, Cadence.EVERY_SECOND, Cadence.MONTHLY)
CADENCE_WEIGHTS = (6, 2, 2)

SENT = text(
    "UPDATE notices SET state = 'sent', next_attempt_at = NULL WHERE next_attempt_at <= :now"
).bindparams(bindparam("now", type_=Instant()))


@dataclass
class Gauge:
    """What a database was asked, and how long others had to wait to write."""

    statements: int = 0
    writing: float = 0.0

    @contextmanager
    def on(self, database: Database) -> Iterator["Gauge"]:
        """Look at a database for a while."""
        engine = database._engine.sync_engine  # noqa: SLF001
        began: dict[int, float] = {}

        def begins(connection: Connection) -> None:
            began[id(connection)] = time.perf_counter()

        def ends(connection: Connection) -> None:
            if WRITES in connection.get_execution_options():
                self.writing += time.perf_counter() - began[id(connection)]

        def asks(*_: object) -> None:
            self.statements += 1

        hooks: dict[str, Callable[..., None]] = {
            "begin": begins,
            "commit": ends,
            "rollback": ends,
            "before_cursor_execute": asks,
        }
        for name, hook in hooks.items():
            event.listen(engine, name, hook)
        yield self
        for name, hook in hooks.items():
            event.remove(engine, name, hook)


@asynccontextmanager
async def company(
    url: str, people: int, weights: Sequence[int] = (1, 0, 0)
) -> AsyncIterator[tuple[Database, Program, list[MemberFacts]]]:
    """A database with so many people who take part; gives what Slack says of them as well.

    Args:
        weights: how many want each cadence.
    """
    database = Database(url)
    await database.upgrade()
    program = await ensure_program(database, TEAM, "Acme", ProgramSettings(), MONDAY)
    draw = Random(people)
    everyone = [
        MemberFacts(f"U0{number:09}", f"Person {number}", "Engineer", draw.choice(ZONES))
        for number in range(people)
    ]
    async with database.write() as session:
        await insert_new(session, MemberRow, [_member(program, facts) for facts in everyone])
        ids = (await session.execute(text("SELECT id FROM members ORDER BY id"))).scalars().all()
        rows = [_participant(program, member_id, weights, draw) for member_id in ids]
        await insert_new(session, ParticipantRow, rows)
    yield database, program, everyone
    await database.close()


def _member(program: Program, facts: MemberFacts) -> dict[str, Any]:
    return {
        "workspace_id": program.workspace_id,
        "slack_id": facts.slack_id,
        "name": facts.name,
        "title": facts.title,
        "time_zone": facts.time_zone,
        "department": "",
        "team": "",
        "gone": False,
    }


def _participant(program: Program, member_id: int, weights: Sequence[int], draw: Random) -> dict[str, Any]:
    return as_columns(Profile("")) | {
        "program_id": program.id,
        "member_id": member_id,
        "standing": "active",
        "department": draw.choice(DEPARTMENTS),
        "interests": draw.sample(WORDS, 3),
        "can_help": draw.sample(WORDS, 2),
        "wants_to_learn": draw.sample(WORDS, 2) + draw.sample(DEPARTMENTS, 1),
        "languages": ["English"],
        "meeting_mode": draw.choice(("either", "video")),
        "office": draw.choice(("Porto", "Lisbon", "")),
        "cadence": draw.choices(CADENCES, weights)[0],
    }


async def begin(database: Database, program: Program, seed: int = 1) -> Round:
    """Start a program's next round, and have everyone in it introduced."""
    assert program.next_round_at
    round_ = await rounds.start(database, program, program.next_round_at, lambda: seed)
    assert round_
    await introduce(database, round_.id, program.next_round_at)
    return round_


async def introduce(database: Database, round_id: int, now: datetime) -> None:
    """Have Slack take all that is due, as far as later rounds depend on it."""
    async with database.write() as session:
        await session.execute(
            text("UPDATE matches SET state = :state, channel = 'C' || id WHERE round_id = :round"),
            {"state": MatchState.INTRODUCED, "round": round_id},
        )
        await session.execute(SENT, {"now": now})
