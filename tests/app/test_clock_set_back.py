"""The machine's clock is set back while the bot runs: it goes on, and says that it was."""

from datetime import timedelta

import pytest

from bot.domain.outbox.declaration import Lane
from bot.store.database import Database
from bot.store.outbox import leases, outbox
from bot.store.outbox.outbox import CLAIM_LASTS
from tests.services.gestures import INTRO, heard, notices, start_due_round
from tests.services.on_sqlite import ON_BOTH, database_url  # noqa: F401
from tests.slack.scenes import answer
from tests.town import FIRST_ROUND, Town

A_DAY, AN_HOUR = timedelta(days=1), timedelta(hours=1)


@pytest.fixture
async def in_a_round(town: Town) -> Town:
    """Four people whose round has begun, and whose bot was stopped before it told them."""
    await town.enrols("Ada", "Ben", "Cléo", "Dan")
    return town


@ON_BOTH
async def test_what_was_to_be_tried_again_soon_is_not_tried_a_day_later(
    in_a_round: Town, caplog: pytest.LogCaptureFixture
) -> None:
    """Slack was busy, then the clock was set right: everybody is introduced all the same, and once."""
    town = in_a_round
    await town.stop_bot()
    town.clock.forward_to(FIRST_ROUND + AN_HOUR)  # the clock is wrong by an hour
    town.slack.faults.refuse("message_limit_exceeded", "chat.postMessage", lasting=timedelta(minutes=5))
    await town.start_bot()
    await town.looks()
    assert {state for state, _ in await notices(town.bot.database, "intro")} == {"pending"}
    town.clock.set_back(hours=1)
    await town.looks()
    await town.clock.sleep(300)
    await town.settles()
    assert [heard(person, INTRO) for person in town.slack.people] == [1, 1, 1, 1]
    assert "the clock was set back by 1:00:00" in caplog.text


async def test_what_was_due_already_does_not_wait_until_it_is_due_again(in_a_round: Town) -> None:
    """A round is on its way out when the clock is set back: the rest of it follows at once, and later questions don't."""
    town = in_a_round
    town.clock.forward_to(FIRST_ROUND)
    assert await start_due_round(town.bot.database, town.clock.now())
    town.clock.set_back(hours=1)
    await town.settles()
    assert [heard(person, INTRO) for person in town.slack.people] == [1, 1, 1, 1]
    assert {state for state, _ in await notices(town.bot.database, "check_in")} == {"pending"}


async def test_people_are_answered_and_heard_of_and_free_no_longer_than_they_said(in_a_round: Town) -> None:
    """What waits for a moment since somebody was heard of last doesn't wait for a day, and a half hour begins anew, and ends."""
    town, ada, ben = in_a_round, in_a_round.person("Ada"), in_a_round.person("Ben")
    await answer(ada, "/coffee now")
    town.clock.set_back(days=1)
    await town.looks()
    await ada.types("/coffee status")
    await town.answered()
    (heard_at,) = await town.rows(
        "SELECT p.clicked_at FROM participants p JOIN members m ON m.id = p.member_id"
        f" WHERE m.slack_id = '{ada.id}'"
    )
    assert heard_at
    await town.clock.sleep(31 * 60)
    assert "Nobody else" in (await answer(ben, "/coffee now")).rendered


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_who_died_before_holds_nothing_up(in_a_round: Town, database: Database) -> None:
    """A lease and a claim from before would last for a day longer: they end as if the clock had been right."""
    town = in_a_round
    await town.stop_bot()
    town.clock.forward_to(FIRST_ROUND + A_DAY - AN_HOUR)
    assert await start_due_round(database, town.clock.now())
    async with database.write() as session:
        assert await leases.hold(session, 1, "dead", town.clock.now())
        assert await outbox.claim(session, 1, Lane.OPENING, "dead", town.clock.now(), 2)
    town.clock.set_back(hours=23)
    await town.start_bot()
    await town.clock.sleep(CLAIM_LASTS.total_seconds() + 1)
    await town.settles()
    assert [heard(person, INTRO) for person in town.slack.people] == [1, 1, 1, 1]
