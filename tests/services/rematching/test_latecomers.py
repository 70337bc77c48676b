"""Whoever joins or comes back in the middle of a round waits in it, and meets somebody as soon as somebody fits."""

from datetime import timedelta

from bot.matching import Situation
from bot.services.rounds.planning import person, with_latecomers
from bot.store.database import Database
from bot.store.rounds import matches, rounds
from tests.services.gestures import CLOSING, HALF_WAY, INTRO, absences, heard, introduced, talk_together
from tests.services.on_sqlite import database_url  # noqa: F401
from tests.store.rows import CLOSES_AT, NOW, later, store_match
from tests.town import FIRST_ROUND, Town


async def test_two_who_join_late_meet_each_other(town: Town) -> None:
    """The first waits, the second finds the first; the pair that knows each other is left in peace."""
    ada, ben = await introduced(town, "Ada", "Ben")
    await town.joins("Cléo")
    cleo, dan = town.person("Cléo"), town.person("Dan")
    assert await cleo.sees(
        "You're in! 🎉 A round is under way: as soon as someone is free, I'll introduce you."
    )
    await town.settles()
    assert heard(cleo, INTRO) == 0
    assert await absences(town) == {"Cléo": "alone"}
    await town.joins("Dan")
    assert await dan.sees(
        "You're in! 🎉 A round is under way, and there's someone for you: your introduction is on its way."
    )
    await town.settles()
    assert talk_together(town, cleo, dan)
    assert await absences(town) == {}
    assert [heard(one, INTRO) for one in (ada, ben)] == [1, 1]
    await town.time_comes(HALF_WAY + timedelta(days=1))
    assert heard(dan, "Have you met Cléo Petit") == 1


async def test_who_comes_back_alone_joins_a_pair_half_way(town: Town) -> None:
    """Nobody else came, so they are the third; whoever comes late in a round waits for the next one."""
    await town.enrols("Ada", "Ben", "Cléo")
    ada, ben, cleo = (town.person(name) for name in ("Ada", "Ben", "Cléo"))
    await cleo.types("/coffee pause")
    await cleo.sees("You're paused")
    await town.time_comes(FIRST_ROUND)
    await cleo.types("/coffee resume")
    await cleo.sees("Welcome back! A round is under way: as soon as someone is free")
    await town.settles()
    assert heard(cleo, INTRO) == 0
    await town.time_comes(HALF_WAY)
    assert talk_together(town, ada, ben, cleo)
    await town.time_comes(CLOSING - timedelta(days=1))
    await town.joins("Dan")
    assert not heard(town.person("Dan"), "A round is under way")


async def test_whom_a_latecomer_met_before_is_known(database: Database) -> None:
    """The situation of the round gets them, with how many rounds ago they met whom; what was planned stays as it is."""
    stored = await store_match(database, "Ada", "Ben")
    ada, ben = stored.people
    program = later(stored.program, 4)
    async with database.write() as session:
        await matches.introduced(session, stored.match.id, "G1")
        await rounds.add_round(session, later(stored.program, 2), CLOSES_AT, seed=1)
        current = await rounds.add_round(session, program, CLOSES_AT, seed=2)
        planned = Situation((person(ada, NOW),))
        found = await with_latecomers(session, current, planned, {ada.id, ben.id}, NOW)
        same = await with_latecomers(session, current, planned, {ada.id}, NOW)
    assert [one.id for one in found.people] == [ada.id, ben.id]
    assert found.history.rounds_since(ada.id, ben.id) == 2
    assert same is planned
