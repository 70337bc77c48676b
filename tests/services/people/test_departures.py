"""People go: by their own wish or because their account is closed. Whoever waited for them is told."""

from datetime import timedelta

import pytest

from bot.store.database import Database
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
)
from tests.services.on_sqlite import database_url  # noqa: F401
from tests.slack.scenes import tells_more
from tests.town import FIRST_ROUND, Town

LEFT = "has left coffee chats"
A_WHILE = timedelta(hours=1)  # in which Slack doesn't say who is still there
EARLY = "they've just left coffee chats"


@pytest.mark.parametrize("how", ["opts out", "is deactivated"])
class TestBeforeTheIntroduction:
    """Matched, but not yet introduced."""

    async def test_a_pair_is_called_off_and_the_partner_told(
        self, town: Town, database: Database, how: str
    ) -> None:
        """No introduction is sent; who stays hears why, and when the next round is; nobody is asked anything."""
        ada, ben = await paired_but_not_told(town, database, "Ada", "Ben")
        await (opts_out if how == "opts out" else is_deactivated)(town, ben)
        await town.restart_bot()
        await town.settles()
        early = await ada.sees(EARLY)
        assert "The next round is on Tuesday 26 January, 10:00" in early.rendered
        await town.time_comes(NEXT_DAY)
        await town.time_comes(HALF_WAY)
        await town.time_comes(LAST_CALL)
        await town.time_comes(CLOSING)
        assert heard(ada, INTRO) == heard(ben, INTRO) == 0
        assert heard(ada, "Have you met") == heard(ada, "Found a time yet") == 0
        assert await rows(database, "SELECT state FROM matches") == [("called_off",)]

    async def test_a_chat_that_was_called_off_is_not_in_the_status(
        self, town: Town, database: Database, how: str
    ) -> None:
        """The status does not go on naming somebody who left before the introduction."""
        ada, ben = await paired_but_not_told(town, database, "Ada", "Ben")
        await (opts_out if how == "opts out" else is_deactivated)(town, ben)
        await town.restart_bot()
        await town.settles()
        await ada.sees(EARLY)
        await ada.types("/coffee status")
        assert "Ben" not in (await ada.sees("You're in. The next round")).rendered

    async def test_a_trio_goes_on_as_a_pair(self, town: Town, database: Database, how: str) -> None:
        """The two others are introduced to each other as if nobody else had been there."""
        ada, ben, cleo = await paired_but_not_told(town, database, "Ada", "Ben", "Cléo")
        await (opts_out if how == "opts out" else is_deactivated)(town, cleo)
        await town.restart_bot()
        await town.settles()
        intro = await ada.sees(INTRO)
        assert "Cléo" not in intro.rendered
        assert set(intro.channel.members) == {ada.id, ben.id, town.slack.bot_user_id}
        await town.settles()
        assert heard(cleo, INTRO) == heard(ada, "left") == 0


@pytest.mark.parametrize("how", ["opts out", "is deactivated"])
class TestAfterTheIntroduction:
    """In the middle of a round."""

    async def test_the_partner_is_told_and_nobody_is_asked_any_more(self, town: Town, how: str) -> None:
        """Who stays hears it once, at once, and neither of them is nudged or asked from then on."""
        ada, ben = await introduced(town, "Ada", "Ben")
        await goes(town, ben, how)
        (told,) = ada.messages(containing=LEFT)
        assert told.channel == ada.dm
        assert "Ben Okri has left coffee chats, so this one may not happen" in told.rendered
        await town.time_comes(NEXT_DAY)
        await town.time_comes(HALF_WAY)
        await town.time_comes(LAST_CALL)
        for person in (ada, ben):
            assert heard(person, "id you meet") == heard(person, "ave you met") == 0
        assert heard(ada, LEFT) == 1

    async def test_in_a_trio_the_others_go_on(self, town: Town, how: str) -> None:
        """The two others are introduced in a conversation of their own, and asked; the one who went is not."""
        ada, ben, cleo = await introduced(town, "Ada", "Ben", "Cléo")
        await goes(town, cleo, how)
        own = [
            one.messages(containing="It won't work out with Cléo Petit this round")[0] for one in (ada, ben)
        ]
        assert own[0].ts == own[1].ts
        assert {*own[0].channel.members} == {ada.id, ben.id, town.slack.bot_user_id}
        await town.time_comes(NEXT_DAY)
        await town.time_comes(HALF_WAY)
        assert [heard(person, "Have you met") for person in (ada, ben, cleo)] == [1, 1, 0]

    async def test_once_they_met_nobody_is_told(self, town: Town, how: str) -> None:
        """After a yes there is nothing to wait for: the partner is asked as ever, and the leaver is not."""
        ada, ben = await introduced(town, "Ada", "Ben")
        await met(ada)
        await goes(town, ada, how)
        await town.time_comes(HALF_WAY)
        assert ben.sees_nothing_of("left coffee chats")
        assert heard(ben, "Have you met") == 1
        assert heard(ada, "Have you met") == 0

    async def test_when_all_have_gone_it_is_quiet(self, town: Town, how: str) -> None:
        """The second one to go is told about the first, and nobody about the second."""
        ada, ben = await introduced(town, "Ada", "Ben")
        await goes(town, ben, how)
        await goes(town, ada, how)
        await town.time_comes(LAST_CALL)
        assert heard(ada, LEFT) == 1
        assert heard(ben, LEFT) == 0
        assert heard(ada, "Have you met") == 0

    async def test_the_next_round_is_without_them(self, town: Town, how: str) -> None:
        """Whoever went is in no later round; who stayed is, after a trio in what was left of this one."""
        ada, ben, cleo, dan = await introduced(town, "Ada", "Ben", "Cléo", "Dan")
        await goes(town, dan, how)
        await town.time_comes(CLOSING)
        await town.time_comes(FIRST_ROUND + timedelta(weeks=2))
        assert [heard(person, INTRO) for person in (ada, ben, cleo, dan)] == [3, 3, 3, 1]


async def test_whoever_left_may_say_that_they_met_all_the_same(town: Town) -> None:
    """The button under the bad news counts the chat as met."""
    ada, ben = await introduced(town, "Ada", "Ben")
    await goes(town, ben, "opts out")
    await ada.clicks("We met after all")
    await tells_more(ada)
    assert await town.rows("SELECT answer FROM match_members WHERE answer IS NOT NULL") == [("met",)]


async def test_coming_back_brings_a_new_match_in_the_next_round(town: Town) -> None:
    """Whoever leaves and joins again is in the next round, and keeps being the same participant."""
    ada, ben = await introduced(town, "Ada", "Ben")
    await goes(town, ben, "opts out")
    await town.enrols("Ben")
    await town.time_comes(CLOSING)
    await town.time_comes(FIRST_ROUND + timedelta(weeks=2))
    assert heard(ada, INTRO) == heard(ben, INTRO) == 2
    assert await town.rows("SELECT count(*) FROM participants") == [(2,)]


class TestFoundOutWhileSending:
    """Deactivated while the bot was down, between matching and sending, and not found out since: Slack refuses the group DM."""

    async def test_a_pair(self, town: Town, database: Database) -> None:
        """The one who stays is told, and is not introduced to somebody who is not there."""
        ada, ben = await paired_but_not_told(town, database, "Ada", "Ben")
        await town.stop_bot()
        town.slack.faults.refuse("fatal_error", "users.list", lasting=A_WHILE)
        ben.user.deleted = True  # the bot is not there to hear of it
        await town.restart_bot()
        await town.settles()
        await ada.sees(EARLY)
        await town.settles()
        assert [call.error for call in town.slack.log.calls("conversations.open")] == ["user_disabled"]
        assert await notices(database, "intro") == [("failed", "user_disabled")]
        assert await rows(database, "SELECT state FROM matches") == [("called_off",)]
        await town.time_comes(HALF_WAY)
        assert heard(ada, "Have you met") == heard(ada, INTRO) == 0

    async def test_a_trio(self, town: Town, database: Database) -> None:
        """The two others are introduced to each other at once."""
        ada, ben, cleo = await paired_but_not_told(town, database, "Ada", "Ben", "Cléo")
        await town.stop_bot()
        town.slack.faults.refuse("fatal_error", "users.list", lasting=A_WHILE)
        cleo.user.deleted = True
        await town.restart_bot()
        await town.settles()
        intro = await ada.sees(INTRO)
        await town.settles()
        assert "Cléo" not in intro.rendered + intro.text
        assert "Legal" not in intro.rendered  # no reason is left that only Cléo brought in
        assert heard(ben, INTRO) == 1
        assert heard(cleo, INTRO) == 0
        assert await notices(database, "intro") == [("sent", None)]
