"""People go: by their own wish or because their account is closed. Whoever waited for them is told."""

from datetime import timedelta

import pytest

from bot.sandbox import Person
from bot.store.database import Database
from tests.services.cases import OFFICE, apart, dealt
from tests.services.gestures import (
    CLOSING,
    HALF_WAY,
    INTRO,
    LAST_CALL,
    NEXT_DAY,
    goes,
    heard,
    introduced,
    is_deactivated,
    met,
    notices,
    opts_out,
    paired_but_not_told,
    rows,
    start_due_round,
)
from tests.services.on_sqlite import database_url  # noqa: F401
from tests.slack.scenes import tells_more
from tests.town import FIRST_ROUND, Town, open_town

LEFT = "has left coffee chats"
A_WHILE = timedelta(hours=1)  # in which Slack doesn't say who is still there
EARLY = "they've just left coffee chats"


NEXT_ROUND = FIRST_ROUND + timedelta(weeks=2)
EITHER_WAY = pytest.mark.parametrize("how", ["opts out", "is deactivated"])


async def leave(town: Town, how: str, *people: Person) -> None:
    """Go, in one way or the other, while nothing is sent."""
    for person in people:
        await (opts_out if how == "opts out" else is_deactivated)(town, person)


@EITHER_WAY
async def test_a_pair_is_called_off_before_the_introduction_and_the_partner_told(
    town: Town, database: Database, how: str
) -> None:
    """No introduction is sent; who stays hears why, and when the next round is; nobody is asked anything.

    The status does not go on naming the one who left.
    """
    ada, ben = await paired_but_not_told(town, database, "Ada", "Ben")
    await leave(town, how, ben)
    await town.restart_bot()
    await town.settles()
    early = await ada.sees(EARLY)
    assert "The next round is on Tuesday 26 January, 10:00" in early.rendered
    await ada.types("/coffee status")
    assert "Ben" not in (await ada.sees("You're in. The next round")).rendered
    for at in (NEXT_DAY, HALF_WAY, LAST_CALL, CLOSING):
        await town.time_comes(at)
    assert heard(ada, INTRO) == heard(ben, INTRO) == 0
    assert heard(ada, "Have you met") == heard(ada, "Found a time yet") == 0
    assert await rows(database, "SELECT state FROM matches") == [("called_off",)]


@EITHER_WAY
async def test_a_trio_goes_on_as_a_pair_before_the_introduction(
    town: Town, database: Database, how: str
) -> None:
    """The two others are introduced to each other as if nobody else had been there."""
    ada, ben, cleo = await paired_but_not_told(town, database, "Ada", "Ben", "Cléo")
    await leave(town, how, cleo)
    await town.restart_bot()
    await town.settles()
    intro = await ada.sees(INTRO)
    assert "Cléo" not in intro.rendered
    assert set(intro.channel.members) == {ada.id, ben.id, town.slack.bot_user_id}
    assert heard(cleo, INTRO) == heard(ada, "left") == 0


async def test_after_the_introduction(database_url: str) -> None:
    """In the middle of a round.

    Who stays hears it once, at once, and neither of a pair is nudged or asked from then on. The two others of a trio
    are introduced in a conversation of their own, and asked. After a yes there is nothing to wait for.
    Where both go the second one is told about the first, and nobody about the second.
    """
    async with open_town(database_url, OFFICE) as town:
        everyone = dealt(town, 2, 2, 2, 2, 3)
        (ada, ben), (cleo, dan), (met_already, other), (second, first), trio = everyone
        *stay, third = trio
        await apart(town, *everyone)
        await town.time_comes(FIRST_ROUND)
        await met(met_already)
        await leave(town, "opts out", ben, met_already)
        await leave(town, "is deactivated", dan, first, third)
        await town.settles()
        await goes(town, second, "opts out")

        for person, gone in ((ada, ben), (cleo, dan)):
            (told,) = person.messages(containing=LEFT)
            assert told.channel == person.dm
            assert f"{gone.name} has left coffee chats, so this one may not happen" in told.rendered
        own = [one.messages(containing=f"It won't work out with {third.name} this round")[0] for one in stay]
        assert own[0].ts == own[1].ts
        assert {*own[0].channel.members} == {*(one.id for one in stay), town.slack.bot_user_id}
        assert other.sees_nothing_of("left coffee chats")

        for at in (NEXT_DAY, HALF_WAY):
            await town.time_comes(at)
        asked = [person for person in town.slack.people if heard(person, "Have you met")]
        assert asked == [other, *stay]
        await town.time_comes(LAST_CALL)
        for person in (ada, ben, cleo, dan, second, first):
            assert heard(person, "id you meet") == heard(person, "ave you met") == 0
        assert [heard(person, LEFT) for person in (ada, cleo, second, first)] == [1, 1, 1, 0]

        for at in (CLOSING, NEXT_ROUND):
            await town.time_comes(at)
        left = (ben, dan, met_already, first, second, third)
        assert [heard(person, INTRO) for person in stay] == [2, 2]
        assert [heard(person, INTRO) for person in left] == [1] * len(left)


async def test_whoever_left_may_come_back(town: Town) -> None:
    """The button under the bad news counts the chat as met all the same.

    Whoever leaves and joins again is in the next round, and keeps being the same participant.
    """
    ada, ben = await introduced(town, "Ada", "Ben")
    await goes(town, ben, "opts out")
    await ada.clicks("We met after all")
    await tells_more(ada)
    assert await town.rows("SELECT answer FROM match_members WHERE answer IS NOT NULL") == [("met",)]

    await town.enrols("Ben")
    await town.time_comes(CLOSING)
    await town.time_comes(NEXT_ROUND)
    assert heard(ada, INTRO) == heard(ben, INTRO) == 2
    assert await town.rows("SELECT count(*) FROM participants") == [(2,)]


async def test_found_out_while_sending(database_url: str, database: Database) -> None:
    """Deactivated while the bot was down, between matching and sending, and not found out since: Slack refuses the group DM.

    The one who stays of a pair is told, and is not introduced to somebody who is not there; two of a trio are introduced at once.
    """
    async with open_town(database_url, OFFICE[:5]) as town:
        (ada, ben), (cleo, dan, eve) = dealt(town, 2, 3)
        await apart(town, (ada, ben), (cleo, dan, eve))
        town.clock.forward_to(FIRST_ROUND)
        assert await start_due_round(database, town.clock.now())
        await town.stop_bot()
        town.slack.faults.refuse("fatal_error", "users.list", lasting=A_WHILE)
        for gone in (ben, cleo):
            gone.user.deleted = True  # the bot is not there to hear of it
        await town.restart_bot()
        await town.settles()

        await ada.sees(EARLY)
        await town.settles()
        (intro,) = dan.messages(containing=INTRO)
        opened = [call.error for call in town.slack.log.calls("conversations.open") if call.error]
        assert opened == ["user_disabled", "user_disabled"]
        assert await notices(database, "intro") == [("failed", "user_disabled"), ("sent", None)]
        assert await rows(database, "SELECT state FROM matches ORDER BY id") == [
            ("called_off",),
            ("introduced",),
        ]
        assert cleo.name not in intro.rendered + intro.text
        assert "Legal" not in intro.rendered  # no reason is left that only they brought in
        assert heard(eve, INTRO) == 1
        assert heard(cleo, INTRO) == 0

        await town.time_comes(HALF_WAY)
        assert heard(ada, "Have you met") == heard(ada, INTRO) == 0
