"""Whom Slack won't let the bot reach or bring together: nobody's round is lost to it, and it isn't tried again at once."""

from bot.sandbox import Person
from tests.services.gestures import INTRO, absences, heard, paired_but_not_told, slack_insists
from tests.services.on_sqlite import database_url  # noqa: F401
from tests.town import FIRST_ROUND, FORTNIGHT, Town

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


async def test_where_there_is_nobody_else_both_are_told(town: Town) -> None:
    """Neither waits for a chat that can't be."""
    ada, ben = await paired_but_not_told(town, town.runtime.deps.database, "Ada", "Ben")
    town.slack.keep_apart(ada, ben)
    await slack_insists(town)
    assert [heard(person, "Slack wouldn't let me open a conversation") for person in (ada, ben)] == [1, 1]
    await town.enrols("Cléo")
    await town.settles()
    assert sorted(heard(person, INTRO) for person in (ada, ben)) == [0, 1]


async def test_they_are_tried_again_when_some_time_has_passed(town: Town) -> None:
    """After four weeks two companies may share a channel."""
    ada, ben = await paired_but_not_told(town, town.runtime.deps.database, "Ada", "Ben")
    town.slack.keep_apart(ada, ben)
    await slack_insists(town)
    town.slack._core.workspace.apart.clear()
    await town.time_comes(FIRST_ROUND + FORTNIGHT)
    assert heard(ada, INTRO) == 0
    await town.time_comes(FIRST_ROUND + 2 * FORTNIGHT)
    assert heard(ada, INTRO) == 1
