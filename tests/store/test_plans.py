"""How SQLite finds what is asked: by an index wherever a table grows with the rounds, and by each index there is.

The plans are those of an empty database: it has no statistics, as the bot's have none.
"""

import re
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, event, text
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.outbox.declaration import Lane
from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.states import Withdrawal
from bot.domain.people.member import MemberFacts
from bot.domain.rounds.round import Answer, Feedback
from bot.store import actors, looks
from bot.store.chats import slots
from bot.store.database import Database
from bot.store.memory import encounters, followups, network, notes, recaps, referrals, shared_thanks
from bot.store.outbox import given_up, outbox, said, snoozes, withdrawals
from bot.store.outbox.announcements import announced_since
from bot.store.people import inactivity, participants, workspaces
from bot.store.privacy import erasure, exclusions, own_data
from bot.store.privacy.declaration import Forgotten
from bot.store.privacy.marks import Marks
from bot.store.rematching import match_members, waiting_list
from bot.store.rounds import matches, numbers, past, rounds
from tests.store.rows import NOW, Stored, in_twos, store_match

Asks = Callable[[AsyncSession, Stored], Awaitable[object]]

# They have a row for each round and person, or more of them.
GROWING = {"notices", "matches", "match_members", "absences", "feedback", "notes", "followups", "slots"}
GROWING |= {"slot_answers", "introductions", "exclusions"}

# What the bot asks at each look, for each notice, and at each click.
ALL_THE_TIME: dict[str, Asks] = {
    "a look": lambda s, on: looks.look(s, 1, NOW),
    "claiming a notice": lambda s, on: outbox.claim(s, 1, Lane.DIRECT, "me", NOW),
    "dropping what is stale": lambda s, on: outbox.expire(s, 1, NOW),
    "a match": lambda s, on: matches.match(s, on.match.id),
    "a match by an id of Slack's": lambda s, on: matches.match_in(s, on.program.id, on.match.id),
    "someone's matches": lambda s, on: matches.open_matches_of(s, on.people[0].id),
    "all that someone was introduced to": lambda s, on: matches.introduced_to(s, on.people[0].id),
    "who acts": lambda s, on: actors.actor(s, "T1", "UAda"),
    "who someone is": lambda s, on: actors.participant_of(s, on.program.id, "UAda"),
    "an introduction by an id of Slack's": lambda s, on: referrals.referral(s, on.program.id, 1),
    "a follow-up by an id of Slack's": lambda s, on: followups.follow_up(s, on.people[0].id, 1),
    "hearing of someone": lambda s, on: withdrawals.take_back_from(
        s, on.people[0].id, [NoticeKind.STILL_THERE], Withdrawal.HEARD_OF
    ),
    "an answer": lambda s, on: matches.record_answer(s, on.match.id, on.people[0].id, Answer.MET, NOW),
    "what an answer takes back": lambda s, on: withdrawals.take_back(
        s, on.match.id, [NoticeKind.NUDGE], Withdrawal.MET
    ),
    "what a round takes back": lambda s, on: withdrawals.take_back_in_round(
        s, on.round.id, [NoticeKind.LEFT_OUT], Withdrawal.PAIRED_ANEW, on.people[0].id
    ),
    "feedback": lambda s, on: notes.save_feedback(s, on.match.id, on.people[0].id, Feedback(5), NOW),
    "whether thanks were passed on, and someone is asked again": lambda s, on: said.thanked_and_asked_again(
        s, on.match.id, on.people[0].id
    ),
    "someone's notes": lambda s, on: notes.notes_of(s, on.people[0].id),
    "someone's follow-ups": lambda s, on: followups.open_of(s, on.people[0].id),
    "what reminds of a follow-up": lambda s, on: withdrawals.take_back_reminder(s, 1),
    "what asks about introductions": lambda s, on: withdrawals.take_back_suggestions(s, [1]),
    "withdrawing introductions": lambda s, on: referrals.withdraw(s, on.people[0].id),
    "when someone hears of a match": lambda s, on: snoozes.next_reminder(
        s, on.match.id, [NoticeKind.NUDGE], on.people[0].id
    ),
    "proposed times": lambda s, on: slots.latest(s, on.match.id),
    "whom someone met": lambda s, on: network.meetings_of(s, [on.people[0].id]),
    "what made someone's chats worth it": lambda s, on: recaps.gains(
        s, [on.people[0].id], NOW - timedelta(days=365), NOW
    ),
    "someone's feedback": lambda s, on: notes.feedback_by(s, on.people[0].id),
    "a match's joiner": lambda s, on: match_members.joiner_of(s, on.match.id),
    "whether two won't meet": lambda s, on: exclusions.are_apart(s, on.people[0].id, on.people[1].id),
    "whom someone won't meet": lambda s, on: exclusions.chosen_by(s, on.people[0].id),
    "who met before": lambda s, on: encounters.before(s, on.round, [on.people[0].id]),
    "what someone wrote of another": lambda s, on: encounters.recollection(
        s, on.round, on.people[0].id, on.people[1].id
    ),
}
# What it asks once in a round, or when somebody wants all of theirs.
NOW_AND_THEN: dict[str, Asks] = {
    "what a round closes": lambda s, on: rounds.rounds_to_close(s, 1, NOW),
    "what was given up": lambda s, on: given_up.given_up(s, on.program.id, NOW),
    "trying again": lambda s, on: given_up.retry(s, on.program.id, NOW),
    "thanks to share": lambda s, on: shared_thanks.offers(s, round_id=on.round.id),
    "who fell silent": lambda s, on: inactivity.paused_for(s, on.program.id, NOW),
    "who is left over": lambda s, on: waiting_list.left_without(s, on.round.id, NOW),
    "closing": lambda s, on: numbers.close(s, on.round.id, in_twos),
    "who was asked whether they are there": lambda s, on: inactivity.asked(s, on.program.id),
    "who won't meet": lambda s, on: exclusions.excluded_pairs(s, on.program.id),
    "whom others won't meet": lambda s, on: exclusions.disguise(
        s, on.program.workspace_id, "UAda", Marks(b"secret")
    ),
    "who sits where": lambda s, on: match_members.seats_of(s, on.round.id),
    "when a round began": lambda s, on: match_members.began_at(s, on.round.id),
    "who waits": lambda s, on: waiting_list.stranded(s, on.round.id),
    "who is free": lambda s, on: participants.free_people(s, on.program.id, NOW),
    "whom rounds are found for after a suggestion": lambda s, on: referrals.agreed(s, 1),
    "the past": lambda s, on: past.past_groups(s, on.program.id),
    "an export": lambda s, on: own_data.feedback(s, on.people[0].id),
    "who has whose name": lambda s, on: workspaces.save_member(s, 1, MemberFacts("UAda", "Ben")),
    "forgetting someone": lambda s, on: erasure.erase(
        s, Forgotten(1, "UAda", on.people[0].member.id, on.people[0].id)
    ),
    "who heard lately that somebody is free": lambda s, on: announced_since(s, [on.program.id], NOW),
    "who was asked lately for a coffee": lambda s, on: announced_since(
        s, [on.program.id], NOW, NoticeKind.INVITED
    ),
}


async def plan_of(database: Database, stored: Stored, ask: Asks) -> list[str]:
    """How SQLite goes about the statements of something that is asked."""
    found: list[tuple[str, Any]] = []

    def hears(_connection: Connection, _cursor: object, statement: str, parameters: Any, *_: object) -> None:
        """Keep what can be explained."""
        if statement.startswith(("SELECT", "UPDATE", "DELETE", "WITH")):
            found.append((statement, parameters))

    engine = database._engine.sync_engine
    async with database.write() as session:
        event.listen(engine, "before_cursor_execute", hears)
        await ask(session, stored)
        event.remove(engine, "before_cursor_execute", hears)
        connection = await session.connection()
        plans = [
            await connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {each}", given) for each, given in found
        ]
        return [str(step.detail) for plan in plans for step in plan]


@pytest.mark.parametrize("what", ALL_THE_TIME)
async def test_what_is_asked_all_the_time_reads_only_what_it_is_about(sqlite_url: str, what: str) -> None:
    """However many rounds there were: no table that grows is read from its beginning to its end."""
    database = Database(sqlite_url)
    plan = await plan_of(database, await store_match(database), ALL_THE_TIME[what])
    await database.close()
    assert plan
    read_whole = {found[1] for step in plan if (found := re.match(r"SCAN (\w+?)(_\d+)?\b", step))}
    assert not read_whole & GROWING, plan


async def test_who_someone_is_is_found_by_their_id(sqlite_url: str) -> None:
    """However many people there are: each click begins with it."""
    database = Database(sqlite_url)
    plan = " ".join(await plan_of(database, await store_match(database), ALL_THE_TIME["who someone is"]))
    await database.close()
    assert "(workspace_id=? AND slack_id=?)" in plan
    assert "(program_id=? AND member_id=?)" in plan


@pytest.mark.parametrize("what", ["a look", "claiming a notice", "dropping what is stale"])
async def test_what_is_due_is_found_by_its_time(sqlite_url: str, what: str) -> None:
    """However many notices wait for theirs: the index is read up to now, in each lane, and not for the whole workspace."""
    database = Database(sqlite_url)
    plan = await plan_of(database, await store_match(database), ALL_THE_TIME[what])
    await database.close()
    asked = [step for step in plan if "ix_notices_due" in step]
    assert asked
    assert all("(workspace_id=? AND lane=? AND next_attempt_at<?)" in step for step in asked), plan


async def test_there_is_no_index_that_nothing_is_found_by(sqlite_url: str) -> None:
    """Each takes room for every row, and time whenever one changes."""
    database = Database(sqlite_url)
    stored = await store_match(database)
    steps = [
        step
        for ask in (ALL_THE_TIME | NOW_AND_THEN).values()
        for step in await plan_of(database, stored, ask)
    ]
    async with database.read() as session:
        made = await session.scalars(text("SELECT name FROM sqlite_master WHERE type = 'index' AND sql > ''"))
        names = set(made)
    await database.close()
    unused = {name for name in names if not any(re.search(rf"\b{name}\b", step) for step in steps)}
    assert unused == set()
