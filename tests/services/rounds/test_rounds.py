"""Rounds: who is introduced to whom, and when."""

import asyncio
import itertools
from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.app.bot import Bot
from bot.app.reality import draw_seed
from bot.domain.people.member import MemberFacts
from bot.domain.people.participant import Cadence, Standing
from bot.domain.people.profile_answers import ProfileAnswers
from bot.domain.rounds.program import ProgramSettings
from bot.domain.rounds.round import Feedback, Gain, ReasonKind
from bot.domain.rounds.rules import Rules
from bot.sandbox import Person, SandboxClock
from bot.services.access import Who, acting
from bot.services.chats import checkins
from bot.services.people import membership
from bot.services.privacy import exclusions
from bot.services.rounds import rounds
from bot.store.database import Database
from bot.store.people import participants
from bot.store.rounds import matches, numbers
from tests.enrolling import Newcomer, enrol
from tests.services.gestures import (
    CLOSING,
    HALF_WAY,
    INTRO,
    SEED,
    absences,
    heard,
    met,
    notices,
    pairs,
    rows,
    start_due_round,
)
from tests.services.on_sqlite import ON_BOTH, database_url  # noqa: F401
from tests.services.outbox.planned import newcomers, open_planned, plan
from tests.services.outbox.test_dispatch import Saying, arrives, delivering
from tests.slack.scenes import answer
from tests.store.rows import to_start
from tests.town import (
    ADA,
    BEN,
    EVE,
    FAY,
    FIRST_ROUND,
    FORTNIGHT,
    MONDAY,
    PEOPLE,
    Town,
    open_town,
)

EVERYONE = ("Ada", "Ben", "Cléo", "Dan", "Eve", "Fay", "Gil")
DIGEST = "what the last round brought"
TOLD = CLOSING + timedelta(hours=3)  # nine in the morning, before the next round
OF_A_ROUND = "SELECT state FROM notices WHERE round_id IS NOT NULL"


def called(*names: str) -> list[Newcomer]:
    """People with these names, of different departments."""
    people = zip(newcomers(len(names)), names, strict=True)
    return [replace(each, facts=replace(each.facts, name=name)) for each, name in people]


async def takes_part(database: Database, *people: Newcomer) -> None:
    """Have these people take part in a program whose first round is due the day after."""
    await _program(database)
    await enrol(database, people, MONDAY)


async def is_paused(database: Database, who: Newcomer, until: date | None) -> None:
    """Have somebody be left out until a day, or until they resume."""
    async with database.write() as session:
        actor = await acting(session, who.who)
        assert actor.participant
        await participants.set_standing(session, actor.participant.id, Standing.PAUSED, until, None)


async def held(database: Database, number: int) -> list[frozenset[str]]:
    """Have the next round be held, and everyone be introduced; who was matched with whom."""
    at, before = FIRST_ROUND + number * FORTNIGHT, len(await pairs(database))
    await rounds.close_due(database, 1, at)
    assert await start_due_round(database, at)
    await delivering(SandboxClock(at, by=lambda: 0.0), database, Saying(arrives))()
    return (await pairs(database))[before:]


def partners_of(person: Person) -> set[str]:
    """The first names of those in someone's last introduction, their own left out."""
    pinged = " ".join(person.messages(containing=INTRO)[-1].pings)
    return {one for one in EVERYONE if one in pinged} - {person.name.split()[0]}


async def test_two_who_joined_are_introduced_when_the_schedule_says_so(town: Town) -> None:
    """At the round's time, and not before, both get the same group DM, which says who they are and why.

    Where no channel is set no numbers are posted; the status tells how the last round went.
    """
    await town.enrols("Ada", "Ben")
    await town.settles()
    assert not town.slack.log.calls("conversations.open")

    await town.time_comes(FIRST_ROUND)

    ada, ben = town.person("Ada"), town.person("Ben")
    intro = await ada.sees("Why you")
    assert intro.channel == (await ben.sees("Why you")).channel
    assert intro.rendered.startswith("☕ Your coffee chat: Engineering × Finance")
    assert "@Ben Okri · Lisbon\nAnalyst, Finance" in intro.rendered

    await town.time_comes(CLOSING)
    assert await town.rows("SELECT count(*) FROM notices WHERE kind = 'summary'") == [(0,)]
    await ada.types("/coffee status")
    assert "One chat with 2 people" in (await ada.sees("Last round:")).rendered


class TestWhoMeetsWhom:
    """The pool becomes matches in which nobody is alone."""

    async def test_nobody_meets_the_same_person_in_rounds_that_follow_each_other(
        self, database: Database
    ) -> None:
        """Four people have three rounds of new partners before anyone is introduced again.

        Ada and Dan are of one department, so each is introduced to somebody else first.
        """
        ada, ben, cleo, dan = called("Ada", "Ben", "Cléo", "Dan")
        await takes_part(database, ada, ben, cleo, replace(dan, answers=ada.answers))
        matched = [await held(database, number) for number in range(3)]
        assert {"Ada", "Dan"} not in matched[0]
        assert len(set(itertools.chain(*matched))) == 6

    async def test_a_company_of_one_department_is_matched_all_the_same(self, database: Database) -> None:
        """Where there is nobody from elsewhere, colleagues meet colleagues."""
        ada, ben = called("Ada", "Ben")
        await takes_part(database, ada, replace(ben, answers=ada.answers))
        assert await held(database, 0) == [{"Ada", "Ben"}]
        async with database.read() as session:
            reasons = {each.kind for each in (await matches.match(session, 1)).reasons}
        assert not reasons & {ReasonKind.DEPARTMENTS, ReasonKind.BRIDGE}

    async def test_a_round_without_anybody_is_held_in_silence_and_somebody_alone_is_told(
        self, database_url: str
    ) -> None:
        """Where nobody joined, it closes all the same, and the channel hears nothing of it.

        Who has a round to themselves hears so, and is introduced as soon as somebody else is there.
        """
        async with open_town(database_url, channel="coffee") as town:
            await town.time_comes(FIRST_ROUND)
            assert await town.rows("SELECT count(*) FROM matches") == [(0,)]
            await town.time_comes(TOLD)
            assert await town.rows("SELECT closed FROM rounds") == [(True,)]
            assert town.slack.log.calls("chat.postMessage") == []

            await town.enrols("Ada")
            await town.time_comes(FIRST_ROUND + FORTNIGHT)
            alone = await town.person("Ada").sees("Sorry, I couldn't find a match for you this round")
            assert "Tuesday 9 February, 10:00" in alone.rendered
            assert await absences(town) == {"Ada": "alone"}

            await town.enrols("Ben")
            await town.time_comes(FIRST_ROUND + 2 * FORTNIGHT)
            assert partners_of(town.person("Ada")) == {"Ben"}

    @pytest.mark.parametrize(
        ("size", "people", "groups"), [(2, 5, [2, 3]), (3, 7, [3, 4]), (3, 4, [4]), (4, 6, [3, 3])]
    )
    async def test_odd_numbers(self, database: Database, size: int, people: int, groups: list[int]) -> None:
        """Everyone is in exactly one group: pairs take a third in; groups of three and four are at most four together."""
        await plan(database, newcomers(people), ProgramSettings(rules=Rules(group_size=size)))
        matched = await pairs(database)
        assert sorted(len(group) for group in matched) == groups
        assert len(frozenset().union(*matched)) == people
        assert await absences(database) == {}
        assert await notices(database, "intro") == [("pending", None)] * len(groups)


class TestWhoIsAbsent:
    """Those who do not want to be matched, or cannot be, are left in peace."""

    async def test_each_is_absent_for_a_reason_and_as_long_as_it_lasts(self, database: Database) -> None:
        """The paused and the left are in no match; a pause ends by itself on its day.

        Whoever wants every second round rests in the next, is in the one after, and is back without asking.
        """
        ada, ben, cleo, dan, eve, fay = called("Ada", "Ben", "Cléo", "Dan", "Eve", "Fay")
        seldom = {"department": "Finance", "cadence": Cadence.EVERY_SECOND}
        await takes_part(database, ada, ben, cleo, dan, eve, replace(fay, answers=ProfileAnswers.of(seldom)))
        await is_paused(database, eve, None)
        await is_paused(database, cleo, date(2027, 1, 26))
        await membership.leave(database, dan.who, MONDAY)

        matched, absent = [], []
        for number in range(3):
            matched += await held(database, number)
            absent.append(await absences(database))
        lasting = {"Dan": "left", "Eve": "paused"}
        assert absent == [lasting | {"Cléo": "paused"}, lasting | {"Fay": "resting"}, lasting]
        assert [sum(name in group for group in matched) for name in ("Cléo", "Dan", "Eve")] == [2, 0, 0]

    async def test_the_deactivated_are_not_matched(self, town: Town) -> None:
        """Slack's word takes them out. Who was deactivated while the bot was stopped is found in the list of people before the round."""
        await town.enrols("Ada", "Ben", "Cléo", "Dan")
        await town.slack.deactivate(town.person("Dan"))
        await town.answered()
        told = len(town.slack.log.envelopes("events_api"))
        await town.stop_bot()
        town.person("Cléo").user.deleted = True  # no event is kept for a bot that does not listen
        await town.start_bot()
        await town.time_comes(FIRST_ROUND)
        assert await pairs(town.bot.database) == [{"Ada", "Ben"}]
        assert await absences(town) == {"Cléo": "gone", "Dan": "gone"}
        assert len(town.slack.log.envelopes("events_api")) == told


class TestTheSchedule:
    """One round for each time that the schedule names, whatever happens to the bot."""

    async def test_a_round_that_is_very_late_stands_for_the_next_one_too(self, town: Town) -> None:
        """It starts where so much grace is granted; where less than half of its time is left, nobody is introduced twice within days."""
        await town.enrols("Ada", "Ben")
        await town.stop_bot()
        town.clock.forward_to(FIRST_ROUND + timedelta(days=8))
        await town.restart_bot(COFFEE_GRACE_HOURS=14 * 24)
        await town.settles()
        assert heard(town.person("Ada"), INTRO) == 1
        await town.time_comes(FIRST_ROUND + FORTNIGHT + timedelta(days=1))
        assert await town.rows("SELECT count(*) FROM rounds") == [(1,)]
        await town.time_comes(FIRST_ROUND + 2 * FORTNIGHT)
        assert await town.rows("SELECT count(*) FROM rounds") == [(2,)]

    @ON_BOTH
    async def test_two_who_look_at_once_start_one_round(self, database: Database) -> None:
        """Of several starts at the same moment on the same database one makes the round, the others nothing."""
        await _program(database)
        await enrol(database, newcomers(3), MONDAY)
        (program,) = await to_start(database, FIRST_ROUND)
        starts = [rounds.start(database, program, FIRST_ROUND, draw_seed) for _ in range(4)]
        started = await asyncio.gather(*starts)
        assert len([one for one in started if one]) == 1
        assert await rows(database, "SELECT count(*) FROM rounds") == [(1,)]
        assert len(await notices(database, "intro")) == 1

    @pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
    async def test_two_bots_on_one_database_say_everything_once(self, town: Town) -> None:
        """A second process beside the first one doubles no round and no message."""
        await town.enrols("Ada", "Ben", "Cléo")
        second = Bot(town.settings, town.clock)
        await second.start()
        try:
            await town.time_comes(FIRST_ROUND)
            await town.time_comes(HALF_WAY)
        finally:
            await second.stop()
        assert await town.rows("SELECT count(*) FROM rounds") == [(1,)]
        for person in town.slack.people[:3]:
            assert heard(person, INTRO) == heard(person, "Have you met") == 1

    async def test_a_restart_repeats_nothing(self, database_url: str) -> None:
        """A bot that is restarted in mid-round starts no second round and says nothing twice; nor its numbers, after the closing."""
        async with open_town(database_url, channel="coffee") as town:
            await town.enrols("Ada", "Ben")
            await town.time_comes(FIRST_ROUND)
            said = len(town.slack.log.calls("chat.postMessage"))
            await town.restart_bot()
            await town.time_comes(FIRST_ROUND + timedelta(hours=1))
            assert await town.rows("SELECT count(*) FROM rounds") == [(1,)]
            assert len(town.slack.log.calls("chat.postMessage")) == said

            await town.time_comes(CLOSING)
            assert heard(town.person("Ada"), DIGEST) == 0  # nobody works at six in the morning
            await town.restart_bot()
            await town.time_comes(TOLD)
            await town.restart_bot()
            await town.time_comes(TOLD + timedelta(hours=1))
            assert heard(town.person("Ada"), DIGEST) == 1

    async def test_a_changed_schedule_holds_from_the_next_start_on(self, town: Town) -> None:
        """A bot started with another schedule holds its next round by that, and not by the old one."""
        await town.enrols("Ada", "Ben")
        await town.restart_bot(COFFEE_SCHEDULE="every week on thu at 09:00")
        await town.time_comes(FIRST_ROUND)
        assert not town.slack.log.calls("conversations.open")
        await town.time_comes(FIRST_ROUND + timedelta(days=1, hours=23))
        assert heard(town.person("Ada"), INTRO) == 1

    async def test_a_round_of_minutes_keeps_its_order_at_any_time(self, database_url: str) -> None:
        """Where rounds follow each other within minutes, for trying out, each has its intro, check-in, last call and end: also at night."""
        night = MONDAY + timedelta(hours=14)
        options = {"COFFEE_SCHEDULE": "*/20 * * * *", "COFFEE_HOURS": "9:00-16:00"}
        async with open_town(database_url, [ADA, BEN], start=night, channel="coffee", **options) as town:
            await town.enrols("Ada", "Ben")
            for minute in range(20, 42, 2):
                await town.time_comes(night + timedelta(minutes=minute))
            said = town.person("Ada").messages()
            order = [
                INTRO,
                "Have you met",
                "Last chance to tell me",
                DIGEST,
            ]
            told = [next(i for i, message in enumerate(said) if words in message.rendered) for words in order]
            assert told == sorted(told)
            assert heard(town.person("Ada"), INTRO) == 2


@ON_BOTH
class TestComingAndGoing:
    """People may come and go at the very moment when a round is planned."""

    @pytest.fixture
    async def crowd(self, database: Database) -> list[Who]:
        """Two dozen who take part in a program whose round is due."""
        settings = await _program(database)
        crowd = [Who(settings, f"U{number:03}", f"Person {number}") for number in range(24)]
        facts = [MemberFacts(who.slack_id, who.name) for who in crowd]
        newcomers = [Newcomer(who, told, _answers(who)) for who, told in zip(crowd, facts, strict=True)]
        await enrol(database, newcomers, FIRST_ROUND)
        return crowd

    async def test_however_they_interleave_with_planning_every_match_that_stands_is_right(
        self, database: Database, crowd: list[Who]
    ) -> None:
        """Nobody in it has left, is alone, or avoids somebody in it; everyone is in one at most, and who was there all along is in one."""
        gone, late = (
            crowd[1::5],
            [Who(crowd[0].team_id, f"U9{number:02}", f"Late {number}") for number in range(5)],
        )
        avoiding, avoided = (crowd[0], crowd[18]), [who.slack_id for who in crowd[:12]]
        started, *_ = await asyncio.gather(
            start_due_round(database, FIRST_ROUND),
            *(membership.leave(database, who, FIRST_ROUND) for who in gone),
            *(exclusions.keep_apart(database, who, avoided, FIRST_ROUND) for who in avoiding),
            *(_join(database, who) for who in late),
        )
        assert started is not None
        stale = """
            SELECT 1 FROM match_members mm JOIN participants p ON p.id = mm.participant_id
            JOIN matches ON matches.id = mm.match_id
            WHERE p.standing = 'left' AND NOT mm."left" AND matches.state = 'arranged'"""
        assert await rows(database, stale) == []
        halved = """
            SELECT match_id FROM match_members JOIN matches ON matches.id = match_id
            WHERE state = 'arranged' AND NOT "left" GROUP BY match_id HAVING count(*) < 2"""
        assert await rows(database, halved) == []
        together = """
            SELECT 1 FROM match_members mm JOIN match_members other ON other.match_id = mm.match_id
            JOIN matches ON matches.id = mm.match_id
            WHERE mm.participant_id IN (1, 19) AND other.participant_id <= 12
            AND other.participant_id != mm.participant_id AND matches.state = 'arranged'"""
        assert await rows(database, together) == []
        seats = """
            SELECT participant_id FROM match_members JOIN matches ON matches.id = match_id
            WHERE state = 'arranged' AND NOT "left" """
        matched = list(itertools.chain(*await rows(database, seats)))
        assert len(matched) == len(set(matched))
        planned = set(itertools.chain(*await rows(database, "SELECT participant_id FROM match_members")))
        assert set(range(1, 25)) - set(range(2, 25, 5)) <= planned


async def _program(database: Database) -> str:
    await membership.ensure_program(database, "T1", "Acme", ProgramSettings(), MONDAY)
    return "T1"


async def _join(database: Database, who: Who) -> None:
    await membership.join(database, who, _answers(who), FIRST_ROUND)


def _answers(who: Who) -> ProfileAnswers:
    return ProfileAnswers.of({"department": f"Department {who.slack_id[-1]}"})


async def had_an_idea(town: Town, *people: Person) -> None:
    """Have these people say of their chats what they would say in the form."""
    database, now = town.runtime.deps.database, town.clock.now()
    found = await town.rows("""
        SELECT m.slack_id, mm.match_id FROM match_members mm
        JOIN participants p ON p.id = mm.participant_id JOIN members m ON m.id = p.member_id""")
    match_of = {str(slack_id): int(str(match_id)) for slack_id, match_id in found}
    for one in people:
        who, match_id = Who(town.slack.team_id, one.id, one.handle), match_of[one.id]
        await checkins.give_feedback(database, who, match_id, Feedback(4, (Gain.IDEA,)), ("", None), now)


class TestClosing:
    """Four hours before the next round a round closes with numbers that name nobody."""

    async def test_the_numbers_say_how_it_went(self, database_url: str) -> None:
        """Matches, people, share across departments, who met, the mean rating and what people gained are counted."""
        gus, hal = (replace(FAY, name=name, handle=name) for name in ("Gus", "Hal"))
        async with open_town(database_url, (*PEOPLE, EVE, FAY, gus, hal), channel="coffee") as town:
            await town.enrols(*town.slack.people)
            await town.time_comes(FIRST_ROUND)
            ada, *others = town.slack.people
            await met(ada, **{"What did you get out of it?": ["An idea", "A laugh"]})
            await had_an_idea(town, *others)
            await town.time_comes(TOLD)

            status = (await answer(ada, "/coffee status")).rendered
            assert "3 of 3 have met (6 of 6 people answered)" in status
            assert "Rated 4.0 of 5 by 6 people" in status
            summary = await ada.sees(DIGEST, in_="coffee")
            assert "4 chats with 8 people, 100% across departments" in summary.rendered
            assert "3 of 3 chats took place" in summary.rendered
            assert "One chat, drawn by lot, isn't counted" in summary.rendered
            assert "Rated" not in summary.rendered  # which may be nothing to be glad of
            assert "What people got out of it: an idea (6)" in summary.rendered
            assert "A laugh" not in summary.rendered  # one of them said so
            assert not [p.name for p in town.slack.people if p.name in summary.rendered + summary.text]

    async def test_what_fewer_than_five_answered_is_told_nowhere(self, database_url: str) -> None:
        """Neither in the channel nor in the status, nor is it kept: each could work out what the others said."""
        async with open_town(database_url, channel="coffee") as town:
            await town.enrols(*town.slack.people)
            await town.time_comes(FIRST_ROUND)
            await had_an_idea(town, *town.slack.people[:3])
            await town.time_comes(TOLD)

            summary = await town.person("Dan").sees(DIGEST, in_="coffee")
            status = await answer(town.person("Dan"), "/coffee status")
            assert "How the chats went is shown once 5 people have answered about 3 chats" in status.rendered
            for read in (summary, status):
                assert "2 chats with 4 people" in read.rendered
                assert not [each for each in (" met", "Rated", "An idea") if each in read.rendered]
            async with town.bot.database.read() as session:
                kept = await numbers.of_round(session, 1)
            assert kept
            assert (kept.met, kept.rating, kept.gains) == (None, None, {})

    async def test_what_is_pending_is_withdrawn(self, database: Database) -> None:
        """An intro that Slack did not take in time is withdrawn, its match called off, and nobody asked about it."""
        async with open_planned(database, [ADA, BEN]) as town:
            await rounds.close_due(database, 1, CLOSING)
            assert {state for (state,) in await rows(database, OF_A_ROUND)} == {"withdrawn"}
            assert await rows(database, "SELECT state FROM matches") == [("called_off",)]
            assert await rows(database, "SELECT closed FROM rounds") in ([(1,)], [(True,)])

            town.clock.forward_to(CLOSING)
            await town.start_bot()
            await town.time_comes(CLOSING + timedelta(hours=1))
            assert (
                heard(town.person("Ada"), INTRO) == heard(town.person("Ada"), "Last chance to tell me") == 0
            )

    @ON_BOTH
    async def test_closing_twice_at_once_closes_once(self, database: Database) -> None:
        """Two who look at the same moment close a round once."""
        await _program(database)
        await start_due_round(database, FIRST_ROUND)
        closed = await asyncio.gather(*(rounds.close_due(database, 1, CLOSING) for _ in range(3)))
        assert sorted(map(len, closed)) == [0, 0, 1]

    async def test_the_seed_is_kept(self, database: Database) -> None:
        """A round keeps the seed that it was drawn with, so that it can be told again."""
        await _program(database)
        await start_due_round(database, FIRST_ROUND)
        assert await rows(database, "SELECT seed FROM rounds") == [(SEED,)]
