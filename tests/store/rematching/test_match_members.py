"""Who sits where in an open round, and taking and giving up seats."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.outbox.declaration import Lane, Until
from bot.domain.outbox.match_notices import intro, match_notices
from bot.domain.outbox.notice import NewNotice, taken_back
from bot.domain.outbox.states import NoticeState, Withdrawal
from bot.domain.rounds.local_time import RoundTimes, Timing
from bot.domain.rounds.program import ProgramSettings
from bot.domain.rounds.round import Absence, AbsenceWhy, Answer, Match, MatchState, Reason, ReasonKind
from bot.store.database import Database
from bot.store.outbox import outbox, withdrawals
from bot.store.rematching import match_members, waiting_list
from bot.store.rematching.match_members import MatchMembers
from bot.store.rounds import matches, numbers, rounds
from tests.store.rows import NOW, ROUND_AT, Stored, in_twos, store_match

TIMES = RoundTimes.between(ROUND_AT, ROUND_AT + timedelta(weeks=2), Timing())


async def announced(database: Database, *notices: NewNotice) -> None:
    """Write notices to the outbox."""
    async with database.write() as session:
        await outbox.add(session, 1, notices)


async def said(database: Database, channel: str | None) -> None:
    """Begin to say what is due, and end it if there is a channel."""
    async with database.write() as session:
        (notice,) = await outbox.claim(session, 1, Lane.OPENING, "test", TIMES.starts_at)
        await outbox.set_out(session, notice, TIMES.starts_at)
        if channel and notice.content.match_id:
            await outbox.settle(session, notice, NoticeState.SENT, message=(channel, "1.0"))
            await matches.introduced(session, notice.content.match_id, channel)


async def grown(database: Database) -> tuple[Stored, Match]:
    """A match that was introduced and then joined, and is to be introduced again."""
    stored = await store_match(database, "Ada", "Ben", "Cleo")
    cleo = stored.people[2].id
    async with database.write() as session:
        await match_members.vacate(session, stored.match.id, cleo)
    await announced(database, intro(stored.match, TIMES))
    await said(database, "G1")
    async with database.write() as session:
        await match_members.take(session, stored.match.id, [cleo], [Reason(ReasonKind.FIRST_TIME)])
        await match_members.arrange_anew(session, stored.match.id)
        match = await matches.match(session, stored.match.id)
    await announced(database, replace(intro(match, TIMES), key="intro:joined", from_id=cleo))
    return stored, match


async def test_the_seats_of_a_round(database: Database) -> None:
    """Who stays, what everyone said, and whether Slack was asked to introduce them."""
    stored = await store_match(database, "Ada", "Ben", "Cleo")
    ada, ben, cleo = (person.id for person in stored.people)
    await announced(database, *match_notices(stored.match, TIMES, ProgramSettings(hours=None)))
    async with database.write() as session:
        await matches.leave(session, stored.match.id, ben)
        await matches.record_answer(session, stored.match.id, ben, Answer.NO, NOW)
        (found,) = await match_members.seats_of(session, stored.round.id)
        assert found == MatchMembers(
            stored.match.id, MatchState.ARRANGED, True, (ada, cleo), (ben,), {ben: Answer.NO}, talks=False
        )
        assert await match_members.began_at(session, stored.round.id) == ROUND_AT
        assert await match_members.joiner_of(session, stored.match.id) is None
    await said(database, None)
    async with database.read() as session:
        assert not (await match_members.seats_of(session, stored.round.id))[0].untold


async def test_a_match_that_somebody_joined_is_arranged_again(database: Database) -> None:
    """With everyone, new reasons, and without the group DM it had; who joined is known until all have been told."""
    stored, match = await grown(database)
    assert [person.id for person in match.people] == [person.id for person in stored.people]
    assert (match.state, match.channel) == (MatchState.ARRANGED, None)
    assert match.reasons == (Reason(ReasonKind.FIRST_TIME),)
    async with database.read() as session:
        assert await match_members.joiner_of(session, match.id) == stored.people[2].id
        assert not (await match_members.seats_of(session, stored.round.id))[0].untold
    await said(database, "G2")
    async with database.read() as session:
        assert await match_members.joiner_of(session, match.id) is None
        assert (await matches.match(session, match.id)).channel == "G2"


async def test_a_match_goes_back_to_where_it_was(database: Database) -> None:
    """Without who was to join it."""
    stored, match = await grown(database)
    async with database.write() as session:
        await match_members.vacate(session, match.id, stored.people[2].id)
        await match_members.restore(session, match.id)
        found = await matches.match(session, match.id)
    assert (found.state, found.channel, len(found.people)) == (MatchState.INTRODUCED, "G1", 2)


@pytest.mark.parametrize("introduced", [True, False])
async def test_a_round_closes_before_a_match_is_introduced(database: Database, introduced: bool) -> None:
    """It is called off, unless it was introduced before and only somebody was to join."""
    stored = (await grown(database))[0] if introduced else await store_match(database)
    async with database.write() as session:
        await numbers.close(session, stored.round.id, in_twos)
        found = await matches.match(session, stored.match.id)
    assert found.state is (MatchState.INTRODUCED if introduced else MatchState.CALLED_OFF)


async def test_who_was_alone_may_find_somebody(database: Database) -> None:
    """Then they are absent no longer; whoever is for another reason still is."""
    stored = await store_match(database, "Ada", "Ben", "Cleo")
    ada, ben, cleo = (person.id for person in stored.people)
    why = [(ada, AbsenceWhy.ALONE), (ben, AbsenceWhy.ALONE), (cleo, AbsenceWhy.PAUSED)]
    async with database.write() as session:
        await rounds.add_absences(session, stored.round.id, [Absence(*each) for each in why])
        assert await waiting_list.alone_in(session, stored.round.id) == {ada, ben}
        await waiting_list.no_longer_alone(session, stored.round.id, [ada, cleo])
        assert await waiting_list.alone_in(session, stored.round.id) == {ben}


@pytest.mark.parametrize("begun", [True, False])
async def test_what_nobody_heard_of(database: Database, begun: bool) -> None:
    """A match that was called off, unless Slack was being asked for the introduction: it may have arrived."""
    stored = await store_match(database)
    ada = stored.people[0].id
    await announced(database, intro(stored.match, TIMES))
    if begun:
        await said(database, None)
    async with database.write() as session:
        assert await match_members.unheard_of(session, stored.round.id, ada) == ()
        await withdrawals.take_back(session, stored.match.id, taken_back(Until.MATCH_OVER), Withdrawal.LEFT)
        await matches.call_off(session, stored.match.id)
        assert await match_members.unheard_of(session, stored.round.id, ada) == (
            () if begun else (stored.match.id,)
        )
