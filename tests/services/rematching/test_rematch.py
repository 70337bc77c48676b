"""Nobody is stranded in a round: whoever loses their partner meets somebody else in what is left of it."""

import json
from datetime import timedelta
from itertools import combinations

import pytest
from slack_sdk.web.async_client import AsyncWebClient
from sqlalchemy import text

from bot.domain.rounds.round import Absence, AbsenceWhy, Answer
from bot.matching.core.history import LAST_TIME
from bot.sandbox import Person
from bot.services.access import Who
from bot.services.chats import checkins
from bot.services.people import departures, membership
from bot.services.rounds import replays
from bot.services.rounds.planning import roster_and_history
from bot.slack.outbound.gateway import Gateway
from bot.store.database import Database
from bot.store.rounds import matches, programs, rounds
from tests.services.gestures import (
    CLOSING,
    HALF_WAY,
    INTRO,
    LAST_CALL,
    NEXT_DAY,
    absences,
    goes,
    group_of,
    heard,
    introduced,
    is_deactivated,
    met,
    opts_out,
    paired_but_not_told,
    partners_of,
    rows,
    talk_together,
    tells,
    two_pairs,
)
from tests.services.on_sqlite import database_url  # noqa: F401
from tests.services.outbox.planned import newcomers, plan
from tests.services.privacy.test_own_data import export_of
from tests.slack.scenes import tells_more
from tests.town import EVE, FAY, FIRST_ROUND, PATIENCE, PEOPLE, Town, open_town

LEFT = "has left coffee chats"
FOUND = "I've found someone else for you this round: your introduction is on its way"
WAITS = "As soon as someone else is free this round"
JOINS = "is joining you! Please carry on here"
EVERYONE = ("Ada", "Ben", "Cléo", "Dan")
HOURLY = 3600


def hears_of_a_departure(person: Person) -> bool:
    """Whether someone was ever told that somebody left."""
    return bool(heard(person, LEFT) or heard(person, "they've just left"))


def go_on_together(town: Town, gone: Person, partner: Person, others: list[Person]) -> None:
    """The partner heard who left and that somebody is there; three people go on in a group DM of their own."""
    (news,) = partner.messages(containing=LEFT)
    assert news.channel == partner.dm
    assert FOUND in news.rendered
    assert talk_together(town, partner, *others)
    for one in (partner, *others):
        intro = one.messages(containing=INTRO)[-1]
        assert f"{partner.name} {JOINS}" in intro.rendered
        assert "Why you three" in intro.rendered
    assert not any(heard(one, LEFT) for one in (gone, *others))
    assert heard(gone, INTRO) == 1


class TestBeforeTheIntroduction:
    """Somebody goes while nobody has been introduced yet."""

    async def test_the_partner_is_introduced_to_another_pair(self, town: Town, database: Database) -> None:
        """Three people get one introduction, as if it had been planned so; nobody hears of the one who went."""
        await paired_but_not_told(town, database, *EVERYONE)
        gone, partner, others = await two_pairs(town)
        await is_deactivated(town, gone)
        await town.settles()
        assert [heard(one, INTRO) for one in (gone, partner, *others)] == [0, 1, 1, 1]
        assert talk_together(town, partner, *others)
        assert not any(hears_of_a_departure(one) or heard(one, JOINS) for one in (partner, *others))
        await town.time_comes(HALF_WAY)
        assert [heard(one, "Have you met") for one in (gone, partner, *others)] == [0, 1, 1, 1]

    async def test_who_was_alone_from_the_start_is_found_somebody(
        self, town: Town, database: Database
    ) -> None:
        """As soon as a partner is left alone the two meet, and the round does not count either of them as left out."""
        ada, ben, cleo = await paired_but_not_told(town, database, "Ada", "Ben", "Cléo")
        await leaves_a_seat(database, "Cléo")
        assert await absences(database) == {"Cléo": "alone"}
        await opts_out(town, ben)
        await town.settles()
        assert talk_together(town, ada, cleo)
        assert await absences(database) == {}
        assert cleo.sees_nothing_of("Sorry, I couldn't find a match")
        assert not hears_of_a_departure(ada)


class TestAfterTheIntroduction:
    """Somebody goes in the middle of a round, and their partner joins another pair."""

    async def test_the_new_chat_is_the_one_that_counts(self, town: Town, database: Database) -> None:
        """Each hears everything once, about both others, when it suits the new chat; status, feedback and numbers are about it."""
        await introduced(town, *EVERYONE)
        gone, partner, others = await two_pairs(town)
        three, old = (partner, *others), group_of(others[0])
        await town.time_comes(FIRST_ROUND + timedelta(days=5))
        await goes(town, gone, "opts out")
        go_on_together(town, gone, partner, others)
        assert group_of(others[0]) != old
        await partner.types("/coffee status")
        status = await partner.sees("Your chat this round")
        assert gone.name not in status.rendered
        assert all(one.name in status.rendered for one in others)

        await town.time_comes(HALF_WAY)
        assert [heard(one, "Have you met") for one in three] == [0, 0, 0]
        await town.time_comes(FIRST_ROUND + timedelta(days=9, hours=12))
        assert [heard(one, "Have you met") for one in three] == [1, 1, 1]
        (asked,) = partner.messages(containing="Have you met")
        assert all(one.name in asked.rendered for one in others)
        assert gone.name not in asked.rendered
        await town.time_comes(LAST_CALL)
        assert [heard(one, "Last chance to tell me") for one in three] == [1, 1, 1]
        assert heard(gone, "Have you met") == 0

        await self.is_remembered(town, database, gone, partner, others)
        await met(partner)
        await town.time_comes(CLOSING)
        assert await town.rows("SELECT count(*) FROM feedback") == [(1,)]
        (numbers,) = (await town.rows("SELECT numbers FROM rounds"))[0]
        assert (json.loads(numbers) if isinstance(numbers, str) else numbers)["people"] == 4

    async def is_remembered(
        self, town: Town, database: Database, gone: Person, partner: Person, others: list[Person]
    ) -> None:
        """Everyone who sat together is known; a trio that was not planned counts as one, for each of them once.

        What departures made of a round is no part of its plan, which comes out the same.
        """
        async with database.read() as session:
            (program,) = await programs.programs_of(session, 1)
            roster, history = await roster_and_history(session, program, town.clock.now())
        ids = {one.member.slack_id: one.id for one in roster}
        three = [ids[one.id] for one in (partner, *others)]
        assert all(history.rounds_since(*pair) == 1 for pair in combinations(three, 2))
        assert history.rounds_since(ids[partner.id], ids[gone.id]) == 1
        assert {history.priority(one) for one in three} == {LAST_TIME + 1}
        assert history.priority(ids[gone.id]) == 0
        found = await replays.replay(database, 1, 1)
        assert found.is_same
        assert sorted(map(len, found.stored)) == [2, 2]

    async def test_whoever_met_the_one_who_left_may_still_say_so(self, town: Town) -> None:
        """The button under the bad news is about the earlier chat, though there is a new one.

        That one says who joined, also when it is shown anew with other times in it. Who joined may leave as well: the two
        others go on, and hear that the third is out.
        """
        await introduced(town, *EVERYONE)
        gone, partner, others = await two_pairs(town)
        await goes(town, gone, "is deactivated")
        go_on_together(town, gone, partner, others)
        await partner.clicks("We met after all")
        form = await tells_more(partner)
        assert gone.name in form.rendered
        await tells(partner)
        await self.shows_other_times(partner)

        await goes(town, partner, "opts out")
        for one in others:
            assert heard(one, f"It won't work out with {partner.name} this round") == 1
        await town.time_comes(HALF_WAY)
        assert [heard(one, "Have you met") for one in (partner, *others)] == [0, 1, 1]

    async def shows_other_times(self, partner: Person) -> None:
        """The introduction is that of a match that somebody has joined, and stays so."""
        intro = next(one for one in partner.messages(containing=JOINS) if one.buttons)

        def shown() -> str:
            """What stands there now; in another conversation a message may have the same timestamp."""
            where = (intro.channel.id, intro.ts)
            return next(one for one in partner.messages() if (one.channel.id, one.ts) == where).rendered

        await partner.clicks("Other times", on=intro)
        await partner.user.screen.until(lambda: shown() != intro.rendered, PATIENCE)
        assert JOINS in shown()

    async def test_a_pair_that_met_is_left_in_peace(self, town: Town) -> None:
        """Who would have to join people who are done waits; once one more partner is alone, the two are introduced."""
        await introduced(town, *EVERYONE)
        gone, partner, (second, third) = await two_pairs(town)
        await town.time_comes(HALF_WAY)
        await second.clicks("Not this time")
        await second.sees("is off the list")
        await goes(town, gone, "opts out")
        (news,) = partner.messages(containing=LEFT)
        assert WAITS in news.rendered
        assert heard(partner, INTRO) == 1
        await goes(town, second, "opts out")
        assert FOUND in third.messages(containing=LEFT)[0].rendered
        assert talk_together(town, partner, third)
        assert heard(partner, JOINS) == heard(third, JOINS) == 0
        await town.time_comes(LAST_CALL)
        assert heard(partner, third.name) >= 2

    async def test_whoever_is_paused_gets_no_new_chat_and_nobody_does_late_in_the_round(
        self, town: Town
    ) -> None:
        """They hear that their partner left, and nothing else until they resume.

        With less than a quarter of the round left there is no time to meet: the next round is theirs.
        """
        await introduced(town, *EVERYONE)
        gone, partner, (second, third) = await two_pairs(town)
        await partner.types("/coffee pause")
        await partner.sees("You're paused")
        await goes(town, gone, "opts out")
        assert FOUND not in partner.messages(containing=LEFT)[0].rendered
        assert [heard(one, INTRO) for one in (partner, second, third)] == [1, 1, 1]

        town.clock.forward_to(CLOSING - (CLOSING - FIRST_ROUND) / 4 + timedelta(minutes=5))
        await partner.types("/coffee resume")
        await partner.sees("Welcome back!")
        await goes(town, second, "opts out")
        (news,) = third.messages(containing=LEFT)
        assert "The next round is on Tuesday 26 January" in news.rendered
        assert [heard(one, INTRO) for one in (partner, second, third)] == [1, 1, 1]


async def test_the_partners_of_those_who_go_at_once_meet_each_other(database_url: str) -> None:
    """Two are found gone when Slack is asked: their partners make a new pair, and nobody else is disturbed."""
    async with open_town(database_url, [*PEOPLE, EVE, FAY]) as town:
        six = town.slack.people
        await introduced(town, *EVERYONE, "Eve", "Fay")
        (first,) = await partners_of(town, six[0])
        gone = [six[0], next(one for one in six[1:] if one is not first)]
        partners = [one for each in gone for one in await partners_of(town, each)]
        for one in gone:
            one.user.deleted = True
        slack = Gateway(AsyncWebClient(town.slack.bot_token, base_url=town.slack.api_url))
        async with town.bot.database.read() as session:
            (program,) = await programs.programs_of(session, 1)
        everyone = [facts async for facts in slack.people()]
        await departures.refresh(town.bot.database, program, everyone, town.clock.now())
        await town.settles()
        assert talk_together(town, *partners)
        assert [heard(one, INTRO) for one in six if one not in (*gone, *partners)] == [1, 1]
        assert all(heard(one, FOUND) == 1 and heard(one, JOINS) == 0 for one in partners)


class TestFoundOutWhileSending:
    """Deactivated while the bot was down: Slack refuses the group DM of their match."""

    @pytest.mark.parametrize("who", ["Ben", "Dan"])
    async def test_the_partner_joins_the_other_pair(self, town: Town, database: Database, who: str) -> None:
        """All three end up in one group DM; if the other pair is just being introduced, the partner is told to wait."""
        await paired_but_not_told(town, database, *EVERYONE)
        gone = town.person(who)
        (partner,) = await partners_of(town, gone)
        others = [one for one in town.slack.people[:4] if one not in (gone, partner)]
        await town.stop_bot()
        town.slack.faults.refuse("fatal_error", "users.list", lasting=timedelta(hours=1))
        gone.user.deleted = True
        await town.restart_bot()
        await town.settles()
        await partner.sees(INTRO, within=PATIENCE)
        assert talk_together(town, partner, *others)
        assert heard(partner, INTRO) == 1
        assert heard(gone, INTRO) == 0
        assert hears_of_a_departure(partner) == bool(heard(partner, "As soon as someone"))


async def opts_out_while_nobody_is_introduced(town: Town, gone: Person) -> None:
    """Whoever stays is to be introduced to others as soon as Slack opens conversations again, in an hour."""
    town.slack.faults.refuse("fatal_error", "conversations.open", lasting=timedelta(hours=1))
    await opts_out(town, gone)
    await town.settles()


class TestChains:
    """More than one person goes."""

    async def test_who_leaves_before_they_are_introduced_was_never_there(
        self, town: Town, database: Database
    ) -> None:
        """The pair that they were to join goes on where it was, and hears nothing of it."""
        await introduced(town, *EVERYONE)
        gone, partner, others = await two_pairs(town)
        group = group_of(others[0])
        await opts_out_while_nobody_is_introduced(town, gone)
        await opts_out(town, partner)
        await town.time_comes(NEXT_DAY)
        for one in others:
            assert heard(one, INTRO) == 1
            assert not hears_of_a_departure(one)
            assert group_of(one) == group
        await town.time_comes(HALF_WAY)
        assert [heard(one, "Have you met") for one in others] == [1, 1]
        assert partner.name not in others[0].messages(containing="Have you met")[0].rendered

    async def test_one_of_a_pair_leaves_before_somebody_joins_it(
        self, town: Town, database: Database
    ) -> None:
        """Who stays hears it and is introduced to the newcomer, who hears of nobody but them."""
        await introduced(town, *EVERYONE)
        gone, partner, (second, third) = await two_pairs(town)
        await opts_out_while_nobody_is_introduced(town, gone)
        await self.has_keys_of_its_own(database)
        await opts_out(town, second)
        await town.time_comes(NEXT_DAY)
        assert talk_together(town, partner, third)
        assert heard(third, f"{second.name} has left") == 1
        assert partner.sees_nothing_of(second.name)

    async def has_keys_of_its_own(self, database: Database) -> None:
        """What a grown match hears names the match and who joined it, so that nothing hides behind what was said before."""
        query = "SELECT key FROM notices WHERE state = 'pending' AND key LIKE '%:%+_' ORDER BY id"
        keys = [str(key) for (key,) in await rows(database, query)]
        ((grown, joiner),) = await rows(
            database, "SELECT match_id, from_id FROM notices WHERE kind = 'intro' AND state = 'pending'"
        )
        people = await rows(
            database,
            f"SELECT participant_id FROM match_members WHERE match_id = {grown} ORDER BY participant_id",
        )
        asked = [f"{kind}:{grown}:{one}" for (one,) in people for kind in ("check_in", "last_call")]
        assert keys == [f"{key}+{joiner}" for key in (f"intro:{grown}", *asked)]


class TestOddNumbers:
    """Groups never grow beyond what the rules have."""

    async def test_a_full_trio_takes_nobody_until_it_has_room(self, database_url: str) -> None:
        """Whoever is free waits beside a group of three, and joins it as soon as somebody leaves it."""
        async with open_town(database_url, [*PEOPLE, EVE]) as town:
            await introduced(town, *EVERYONE, "Eve")
            sizes = {one: len(await partners_of(town, one)) for one in town.slack.people}
            gone, partner = [one for one, others in sizes.items() if others == 1]
            trio = [one for one, others in sizes.items() if others == 2]
            await goes(town, gone, "opts out")
            assert WAITS in partner.messages(containing=LEFT)[0].rendered
            assert heard(partner, INTRO) == 1
            await goes(town, trio[0], "opts out")
            assert talk_together(town, partner, *trio[1:])
            assert [heard(one, f"It won't work out with {trio[0].name}") for one in trio[1:]] == [1, 1]
            (left,) = (await export_of(town, trio[0]))["chats"]
            assert sorted(left["with"]) == sorted(
                one.name for one in trio[1:]
            )  # not whom they never heard of

    async def test_a_group_of_three_takes_a_fourth(self, database_url: str) -> None:
        """Where groups of three are usual, four may sit together, and five never do."""
        async with open_town(database_url, [*PEOPLE, EVE, FAY], COFFEE_GROUP_SIZE=3) as town:
            await introduced(town, *EVERYONE, "Eve", "Fay")
            first = [town.person("Ada"), *await partners_of(town, town.person("Ada"))]
            others = [one for one in town.slack.people if one not in first]
            await goes(town, first[0], "opts out")
            await goes(town, first[1], "opts out")
            assert talk_together(town, first[2], *others)


async def leaves_a_seat(database: Database, who: str) -> None:
    """Make a round one in which somebody was left alone, as exclusions can."""
    query = f"SELECT p.id FROM participants p JOIN members m ON m.id = p.member_id WHERE m.name LIKE '{who}%'"
    ((person,),) = await rows(database, query)
    ((number,),) = await rows(database, "SELECT max(id) FROM rounds")
    async with database.write() as session:
        for table, column in (("match_members", "participant_id"), ("notices", "to_id")):
            await session.execute(text(f"DELETE FROM {table} WHERE {column} = {person}"))
        await rounds.add_absences(session, int(str(number)), [Absence(int(str(person)), AbsenceWhy.ALONE)])


async def test_whoever_found_nobody_else_goes_first_next_time(database: Database) -> None:
    """A partner who left, and nobody who came instead because the others have met, is bad luck like any other."""
    now = FIRST_ROUND + timedelta(minutes=1)
    await plan(database, newcomers(4))
    async with database.write() as session:
        first, second = [await matches.match(session, number) for number in (1, 2)]
        for match in (first, second):
            await matches.introduced(session, match.id, f"G{match.id}")
    gone, partner = first.staying
    await checkins.answer(database, Who("T1", second.staying[0].member.slack_id), second.id, Answer.MET, now)
    await membership.leave(database, Who("T1", gone.member.slack_id), now)

    async with database.read() as session:
        (program,) = await programs.programs_of(session, 1)
        _, history = await roster_and_history(session, program, now)
    assert history.priority(partner.id) == LAST_TIME + 1
    assert [history.priority(one.id) for one in second.staying] == [0, 0]
