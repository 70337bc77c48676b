"""Who met whom, and what somebody's year is counted from: the same on both databases."""

from dataclasses import replace
from datetime import timedelta

from bot.domain.people.member import MemberFacts
from bot.domain.people.participant import Standing
from bot.domain.rounds.round import Answer, Feedback, Gain, Reason, ReasonKind
from bot.store.database import Database
from bot.store.memory import network, notes, recaps
from bot.store.people import participants, workspaces
from bot.store.rounds import matches
from bot.store.tables import FollowUpRow, MatchRow
from tests.store.rows import NOW, ROUND_AT, Stored, add_match, store_match

YEAR = (ROUND_AT - timedelta(days=11), ROUND_AT + timedelta(days=354))
TEACHES = Reason(ReasonKind.TEACHES, (2, 1), ("SQL", "sql", "Go"))


async def four(database: Database) -> Stored:
    """A match of four: Ben says that they met, Dan that it didn't happen, Cléo has left before, Ada says nothing."""
    stored = await store_match(database, "Ada", "Ben", "Cléo", "Dan")
    ada, ben, cleo, dan = (person.id for person in stored.people)
    async with database.write() as session:
        await matches.introduced(session, stored.match.id, "G1")
        await matches.leave(session, stored.match.id, cleo)
        await matches.record_answer(session, stored.match.id, ben, Answer.MET, NOW)
        await matches.record_answer(session, stored.match.id, dan, Answer.NO, NOW)
        await add_match(session, stored.round.id, [ada, cleo], [])  # of which nobody says anything
        off = await add_match(session, stored.round.id, [ben, dan], [])
        await matches.record_answer(session, off.id, ben, Answer.MET, NOW)
        await matches.call_off(session, off.id)
    return stored


async def test_a_match_took_place_when_somebody_says_so(database: Database) -> None:
    """Among those who stayed, at the time they agreed on, or else when the round was; what was called off did not."""
    stored = await four(database)
    ada, ben, cleo, dan = (person.id for person in stored.people)
    async with database.read() as session:
        (met,) = await network.meetings_of(session, [ada, ben])
        assert (met.match_id, met.at) == (stored.match.id, ROUND_AT)
        assert (met.people, met.missed) == ({ada, ben, dan}, {dan})
        assert await network.meetings_of(session, [cleo]) == (met,)  # whom it says nothing of
        assert met.met_by(cleo) == frozenset()
    agreed = ROUND_AT + timedelta(days=2)
    async with database.write() as session:
        (await session.get_one(MatchRow, stored.match.id)).meets_at = agreed
    async with database.read() as session:
        assert (await network.meetings_of(session, [ada]))[0].at == agreed


async def test_everyone_who_is_in_the_company_is_a_colleague(database: Database) -> None:
    """Who left the program is one who takes no part; who is deactivated is none."""
    stored = await four(database)
    _, ben, *_ = stored.people
    async with database.write() as session:
        await participants.set_standing(session, ben.id, Standing.LEFT)
        gone = MemberFacts("UDan", "Dan", gone=True)
        await workspaces.save_member(session, stored.program.workspace_id, gone)
    async with database.read() as session:
        found = (await network.circle(session, [stored.program.id])).colleagues
    assert [(each.name, each.takes_part) for each in found] == [("Ada", True), ("Ben", False), ("Cléo", True)]


async def test_a_year_is_told_to_who_met_somebody(database: Database) -> None:
    """Whoever says that it didn't happen, or had left, did not; and nobody in a year without a round."""
    stored = await four(database)
    program, (ada, ben, *_) = stored.program.id, (person.id for person in stored.people)
    async with database.read() as session:
        assert await recaps.participants_who_chatted(session, program, *YEAR) == {ada, ben}
        assert await recaps.participants_who_chatted(session, program, YEAR[1], YEAR[1]) == frozenset()


async def test_a_year_has_only_ones_own(database: Database) -> None:
    """Topics that one wanted to learn, gains that one named, follow-ups that one settled, each within the year."""
    stored = await four(database)
    ada, ben = (person.id for person in stored.people[:2])
    teaches = replace(TEACHES, people=(ben, ada))
    async with database.write() as session:
        taught = await add_match(session, stored.round.id, [ada, ben], [teaches])
        for match, at in ((stored.match, NOW), (taught, YEAR[1])):
            told = Feedback(5, (Gain.PLAN, Gain.LAUGH))
            await notes.save_feedback(session, match.id, ada, told, at)
            row = {"match_id": match.id, "author_id": ada, "kind": "task", "text": "", "written_at": NOW}
            session.add(FollowUpRow(**row, state="done", settled_at=at))
            session.add(FollowUpRow(**row, state="open"))
    async with database.read() as session:
        assert await recaps.topics(session, [ada], [stored.match.id, taught.id]) == ("SQL", "Go")
        assert await recaps.topics(session, [ben], [taught.id]) == ()
        assert await recaps.gains(session, [ada], *YEAR) == {Gain.LAUGH: 1, Gain.PLAN: 1}
        assert await recaps.gains(session, [ben], *YEAR) == {}
        assert await recaps.follow_ups_settled(session, [ada], *YEAR) == 1
        assert await recaps.follow_ups_settled(session, [ben], *YEAR) == 0
