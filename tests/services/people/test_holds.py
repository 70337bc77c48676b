"""Many people vanish at once: rounds are held, somebody is told, and nobody is marked until somebody says so."""

import logging
from collections.abc import AsyncIterator, Sequence
from datetime import timedelta

import pytest

from bot.domain.errors import SettingError
from bot.sandbox import Person
from bot.services.people import holds, refused
from bot.store.database import Database
from bot.store.people import refusals
from bot.store.privacy import exclusions
from tests.services.gestures import HALF_WAY, INTRO, heard, slack_insists
from tests.services.on_sqlite import database_url  # noqa: F401
from tests.slack.scenes import answer
from tests.store.rows import NOW, store_people, store_program
from tests.town import ADA, BEN, CLEO, DAN, EVE, FAY, FIRST_ROUND, FORTNIGHT, GIL, Town, open_town

PEOPLE = (ADA, BEN, CLEO, DAN, EVE, FAY, GIL)
COMING = "A new round of coffee chats begins"
HELD = "vanished from Slack at once"
EXCLUDED = "SELECT participant_id, other_slack_id FROM exclusions"
STANDINGS = "SELECT standing, count(*) FROM participants GROUP BY standing ORDER BY standing"


@pytest.fixture
async def town(database_url: str) -> AsyncIterator[Town]:
    """Seven people who take part, and a channel in which organisers are told."""
    async with open_town(database_url, PEOPLE, channel="coffee") as opened:
        await opened.enrols(*(each.name for each in PEOPLE))
        yield opened


def deactivated(people: Sequence[Person]) -> None:
    """Deactivate people without the bot hearing of it."""
    for person in people:
        person.user.deleted = True


def restored(people: Sequence[Person]) -> None:
    """Take that back."""
    for person in people:
        person.user.deleted = False


async def go_on(town: Town, *, parts_with: bool) -> None:
    """Say what an operator says."""
    database = town.runtime.deps.database
    await holds.go_on(database, database.workspace_id or 0, town.clock.now(), parts_with=parts_with)
    await town.settles()


def heard_of_it(town: Town) -> int:
    """How often organisers were told."""
    return heard(town.person("Ada"), HELD)


def members(town: Town) -> dict[str, str]:
    """Everybody's id by their name."""
    return {person.name: person.id for person in town.slack.people}


async def renumber(town: Town, before: dict[str, str], **others: str) -> tuple[str, ...]:
    """Say what an operator says after a migration: who has which id now."""
    database = town.runtime.deps.database
    ids = {before[name]: now for name, now in members(town).items()}
    return await holds.renumber(database, database.workspace_id or 0, ids | others, town.clock.now())


async def test_a_migration_holds_the_round_until_people_have_their_new_ids(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    """All ids are others: nobody is introduced, nobody has left, and it is said once, in the log as an error.

    Then the round starts, and whoever was in keeps all that is theirs. Amid a round nobody can be reached by the old ids,
    so the questions wait; nobody is taken out of their chat, and they arrive once people have their new ones.
    """
    before = members(town)
    town.slack.migrate()
    await chooses_twice(town, "Ada", before["Ben Okri"], members(town)["Ben Okri"])
    await town.time_comes(FIRST_ROUND)
    await town.settles()
    assert heard_of_it(town) == 1
    assert [r.levelno for r in caplog.records if "vanished" in r.message] == [logging.ERROR]
    assert await town.rows(STANDINGS) == [("active", 7)]
    assert await town.rows("SELECT count(*) FROM rounds") == [(0,)]
    assert await town.rows("SELECT count(*) FROM members WHERE gone") == [(0,)]

    assert await renumber(town, before, U0NOBODY="W0NOBODY") == ("U0NOBODY",)
    await go_on(town, parts_with=False)
    assert await town.rows(STANDINGS) == [("active", 7)]
    assert all(heard(person, INTRO) == 1 for person in town.slack.people)
    assert await town.rows(EXCLUDED) == [(1, members(town)["Ben Okri"])]

    before = members(town)
    town.slack.migrate()
    await town.time_comes(HALF_WAY)
    await slack_insists(town)
    assert heard_of_it(town) == 2
    assert await town.rows('SELECT count(*) FROM match_members WHERE "left"') == [(0,)]
    assert await town.rows("SELECT count(*) FROM members WHERE unseen_until IS NOT NULL") == [(0,)]

    await renumber(town, before)
    await go_on(town, parts_with=False)
    await slack_insists(town)
    assert [heard(person, "Have you met") for person in town.slack.people] == [1] * 7


async def chooses_twice(town: Town, name: str, before: str, now: str) -> None:
    """Somebody chose a colleague under their id before a migration, and under their new one after it."""
    database = town.runtime.deps.database
    query = f"""
        SELECT p.id FROM participants p JOIN members m ON m.id = p.member_id WHERE m.name LIKE '{name}%'"""
    ((person,),) = await town.rows(query)
    async with database.write() as session:
        await exclusions.choose(session, int(str(person)), [before, now], town.clock.now())


async def test_if_they_have_really_gone_they_leave_once_somebody_says_so(town: Town) -> None:
    """The others' round goes on without them."""
    *stay, _ = (ada, ben, _cleo) = [town.person(name) for name in ("Ada", "Ben", "Cléo")]
    deactivated([person for person in town.slack.people if person not in (ada, ben)])
    await town.time_comes(FIRST_ROUND)
    assert await town.rows(STANDINGS) == [("active", 7)]
    await go_on(town, parts_with=True)
    assert await town.rows(STANDINGS) == [("active", 2), ("left", 5)]
    assert [heard(person, INTRO) for person in stay] == [1, 1]
    assert await town.rows("SELECT vanished, parts_with FROM programs") == [(None, False)]


async def test_if_it_was_a_mistake_nothing_has_changed(town: Town) -> None:
    """Organisers hear of it once, however often Slack is asked who is there, as at a restart; only somebody's word changes anything.

    If they are still away then, the round is held again, and the organisers are told anew; nobody is told a day that has
    passed. Once their accounts are restored the round is as if nothing had been. Of a round that is held nobody is told
    the day before; they are when it goes on.
    """
    ada, *others = town.slack.people
    with pytest.raises(SettingError, match="no round is held"):
        await go_on(town, parts_with=True)
    deactivated(others)
    await town.time_comes(FIRST_ROUND)
    assert heard_of_it(town) == 1
    town.clock.forward(minutes=1)
    await go_on(town, parts_with=False)
    assert heard_of_it(town) == 2
    assert await town.rows(STANDINGS) == [("active", 7)]

    town.clock.forward(hours=1)
    await town.restart_bot()
    await town.settles()
    assert heard_of_it(town) == 2
    status = (await answer(ada, "/coffee status")).rendered
    assert status.startswith("You're in. No more rounds are planned at the moment.")

    restored(others)
    await go_on(town, parts_with=False)
    assert all(heard(person, INTRO) == 1 for person in town.slack.people)

    before = heard(ada, COMING)
    deactivated(others)
    await town.restart_bot()
    await town.holds("SELECT vanished FROM programs", (6,))
    await town.time_comes(FIRST_ROUND + FORTNIGHT - timedelta(hours=20))
    assert heard(ada, COMING) == before
    restored(others)
    await go_on(town, parts_with=False)
    assert heard(ada, COMING) == before + 1


@pytest.mark.parametrize(("parts_with", "still_waiting"), [(False, 0), (True, 2)])
async def test_whoever_could_not_be_reached_is_tried_again_where_nobody_has_gone(
    database: Database, parts_with: bool, still_waiting: int
) -> None:
    """Rounds go on: where they have really gone, the bot doesn't knock at their doors."""
    program = await store_program(database)
    people = await store_people(database, program, "Ada", "Ben")
    async with database.write() as session:
        await holds.hold(session, program, len(people), NOW)
        await refusals.set_unseen(session, [each.member.id for each in people], NOW + refused.TRY_AGAIN)
        await holds.go_on_in(session, program, NOW, parts_with=parts_with)
        assert await refusals.unseen_beyond(session, program.id, NOW) == still_waiting


async def test_one_after_the_other_within_an_hour_is_at_once_as_well(town: Town) -> None:
    """Slack's events tell of each: from the fifth on somebody has to look."""
    for person in town.slack.people[1:]:
        await town.slack.deactivate(person)
    await town.holds("SELECT vanished IS NOT NULL FROM programs", (True,))
    await town.settles()
    assert heard_of_it(town) == 1
    assert await town.rows(STANDINGS) == [("active", 3), ("left", 4)]


async def test_a_few_are_departures_as_ever(town: Town) -> None:
    """Four of seven may well leave in an hour."""
    deactivated(town.slack.people[3:])
    await town.time_comes(FIRST_ROUND)
    assert await town.rows(STANDINGS) == [("active", 3), ("left", 4)]
    assert heard_of_it(town) == 0
