"""Whom Slack won't let the bot reach or bring together: nobody's round is lost to it, and it isn't tried again at once."""

from bot.sandbox import Person
from bot.store.privacy import exclusions
from tests.services.cases import OFFICE, apart, dealt, ids_of
from tests.services.gestures import (
    INTRO,
    absences,
    heard,
    paired_but_not_told,
    slack_insists,
    start_due_round,
)
from tests.services.on_sqlite import database_url  # noqa: F401
from tests.town import FIRST_ROUND, FORTNIGHT, Town, open_town

STANDINGS = "SELECT DISTINCT standing FROM participants"
OTHERS = "SELECT slack_id FROM members WHERE unseen_until IS NOT NULL"


def attempts(town: Town, *people: Person) -> int:
    """How often a conversation of all these people was asked for."""
    calls = town.slack.log.calls("conversations.open")
    return sum(all(person.id in str(call.arguments) for person in people) for call in calls)


async def test_a_partner_of_somebody_hidden_meets_another_in_the_same_round(town: Town) -> None:
    """And the hidden one costs nobody a second round: they are tried again after four weeks."""
    await town.enrols("Ada", "Ben", "Cléo", "Dan")
    dan = town.person("Dan")
    town.slack.hide(dan)
    await town.time_comes(FIRST_ROUND)
    await slack_insists(town)
    others = [town.person(name) for name in ("Ada", "Ben", "Cléo")]
    assert all(heard(person, INTRO) >= 1 for person in others)
    assert await town.rows(OTHERS) == [(dan.id,)]
    assert await town.rows(STANDINGS) == [("active",)]
    before = attempts(town, dan)
    await town.time_comes(FIRST_ROUND + FORTNIGHT)
    assert attempts(town, dan) == before
    assert await absences(town) == {"Dan": "unseen"}

    dan.user.hidden = False
    await town.time_comes(FIRST_ROUND + 3 * FORTNIGHT)
    assert heard(dan, INTRO) == 1


async def test_two_who_must_not_meet_each_get_somebody_else(town: Town) -> None:
    """They are told apart from those who can't be reached: both stay, and are not put together again."""
    ada, ben = await paired_but_not_told(town, town.runtime.deps.database, "Ada", "Ben")
    town.slack.keep_apart(ada, ben)
    await town.enrols("Cléo", "Dan")
    await slack_insists(town)
    before = attempts(town, ada, ben)
    assert before >= 1
    assert [heard(person, INTRO) for person in (ada, ben)] == [1, 1]
    await town.time_comes(FIRST_ROUND + FORTNIGHT)
    assert [heard(person, INTRO) for person in (ada, ben)] == [2, 2]
    assert attempts(town, ada, ben) == before


async def test_where_there_is_nobody_else_both_are_told_and_tried_again_when_some_time_has_passed(
    database_url: str,
) -> None:
    """Neither waits for a chat that can't be, but meets who comes; after four weeks two companies may share a channel."""
    async with open_town(database_url, OFFICE[:5]) as town:
        pair, others = dealt(town, 2, 2)
        newcomer = town.slack.people[-1]
        await apart(town, pair, others)
        ids = await ids_of(town)
        async with town.bot.database.write() as session:
            for person in others:
                avoided = [newcomer.id, *(each.id for each in pair)]
                await exclusions.choose(session, ids[person.id], avoided, town.clock.now())
        town.clock.forward_to(FIRST_ROUND)
        assert await start_due_round(town.runtime.deps.database, town.clock.now())
        for two in (pair, others):
            town.slack.keep_apart(*two)
        await slack_insists(town)
        told = "Slack wouldn't let me open a conversation"
        assert [heard(person, told) for person in (*pair, *others)] == [1, 1, 1, 1]

        await town.enrols(newcomer)
        await town.settles()
        assert sorted(heard(person, INTRO) for person in pair) == [0, 1]

        town.slack._core.workspace.apart.clear()
        await town.time_comes(FIRST_ROUND + FORTNIGHT)
        assert [heard(person, INTRO) for person in others] == [0, 0]
        await town.time_comes(FIRST_ROUND + 2 * FORTNIGHT)
        assert [heard(person, INTRO) for person in others] == [1, 1]
