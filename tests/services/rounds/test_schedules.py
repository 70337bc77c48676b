"""Schedules, days off, downtimes and hours, as people live through them."""

from datetime import datetime, timedelta

import pytest

from bot.domain.errors import SettingError
from bot.sandbox import Person
from bot.store.rounds import programs
from tests.services.gestures import heard, until
from tests.services.on_sqlite import database_url  # noqa: F401
from tests.town import ADA, BEN, CLEO, FIRST_ROUND, FORTNIGHT, MONDAY, Town, open_town

INTRO, NUDGE, CHECK_IN = ("Why you", "can make this time", "Have you met")
SKIPPED = "didn't take place"
ROUNDS = "SELECT count(*) FROM rounds"


async def comes_back(town: Town, at: datetime, **options: object) -> None:
    """Let the bot be away until a moment, and do then what is due; its settings may have changed meanwhile."""
    await town.stop_bot()
    town.clock.forward_to(at)
    await town.restart_bot(**options)
    await town.settles()


async def arrives(town: Town, person: Person, words: str, at: datetime) -> None:
    """Somebody hears this at a moment, and not before."""
    times = heard(person, words)
    await town.time_comes(at - timedelta(minutes=2))
    assert heard(person, words) == times
    await town.time_comes(at + timedelta(minutes=2))
    assert heard(person, words) == times + 1


class TestGivenDates:
    """Rounds on days that are given one by one."""

    async def test_rounds_take_place_on_each_and_then_no_more(self, database_url: str) -> None:
        """After the last date people read that no round is planned, and the last round closes after two weeks."""
        dates = "on 2027-01-12, 2027-01-19 at 10:00"
        async with open_town(database_url, COFFEE_SCHEDULE=dates, channel="coffee") as town:
            await town.enrols("Ada", "Ben")
            await town.time_comes(FIRST_ROUND)
            await town.time_comes(FIRST_ROUND + FORTNIGHT / 2)
            ada = town.person("Ada")
            assert heard(ada, INTRO) == 2
            await ada.types("/coffee status")
            await ada.sees("You're in. No more rounds are planned at the moment.")
            await ada.opens_home()
            await until(ada, lambda: "No more rounds are planned" in ada.home.rendered)
            await town.time_comes(FIRST_ROUND + 1.5 * FORTNIGHT)
            await ada.sees("what the last round brought", in_="coffee")
            await town.time_comes(FIRST_ROUND + 5 * FORTNIGHT)
            assert await town.rows(ROUNDS) == [(2,)]

    async def test_dates_that_are_over_are_no_mistake(self, database_url: str) -> None:
        """Whoever joins is told that no round is planned; whoever is alone in the last one, too."""
        async with open_town(database_url, COFFEE_SCHEDULE="on 2027-01-12 at 10:00") as town:
            await town.enrols("Ada")
            await town.time_comes(FIRST_ROUND)
            alone = await town.person("Ada").sees("Sorry, I couldn't find a match for you")
            assert "No more rounds are planned at the moment." in alone.rendered
            await town.joins("Ben")
            ben = town.person("Ben")
            assert "No more rounds are planned" in (await ben.sees("You're in!")).rendered
            await ben.types("/coffee pause 2027-02-01")
            await ben.types("/coffee status")
            await ben.sees("You're paused until Monday 1 February. No more rounds are planned at the moment.")


class TestDaysOff:
    """No round starts on them."""

    async def test_a_round_on_a_day_off_is_left_out_in_silence(self, database_url: str) -> None:
        """It was planned so: people are told of the next one from the start."""
        async with open_town(database_url, COFFEE_SKIP_DATES="2027-01-12", channel="coffee") as town:
            await town.joins("Ada")
            await town.enrols("Ben")
            ada = town.person("Ada")
            assert "Tuesday 26 January, 10:00" in (await ada.sees("You're in!")).rendered
            await town.time_comes(FIRST_ROUND + timedelta(days=1))
            assert await town.rows(ROUNDS) == [(0,)]
            await town.time_comes(FIRST_ROUND + FORTNIGHT)
            assert heard(ada, INTRO) == 1
            assert heard(ada, SKIPPED) == 0

    async def test_days_off_may_change_and_an_overdue_round_stays_due_unless_its_day_is_off_now(
        self, town: Town
    ) -> None:
        """The next start of the bot moves the next round on, or back, and the cadence keeps its phase.

        Naming another day off loses no round; naming the round's own day leaves it out. With days off only the bot does not
        start, and says why.
        """
        await town.restart_bot(COFFEE_SKIP_DATES="2027-01-12, 2027-01-26")
        assert await self.next_round(town) == FIRST_ROUND + 2 * FORTNIGHT
        await town.restart_bot(COFFEE_SKIP_DATES="", COFFEE_HOLIDAYS="PT")
        assert await self.next_round(town) == FIRST_ROUND

        await town.enrols("Ada", "Ben")
        await comes_back(town, FIRST_ROUND + timedelta(hours=1), COFFEE_SKIP_DATES="2027-12-24")
        assert await town.rows(ROUNDS) == [(1,)]
        await comes_back(town, FIRST_ROUND + FORTNIGHT, COFFEE_SKIP_DATES="2027-01-26")
        assert await town.rows(ROUNDS) == [(1,)]
        assert await self.next_round(town) == FIRST_ROUND + 2 * FORTNIGHT

        with pytest.raises(SettingError, match="comes round on days off only"):
            await town.restart_bot(COFFEE_SCHEDULE="0 10 25 dec *")

    async def next_round(self, town: Town) -> datetime:
        """When the next round is due."""
        async with town.bot.database.read() as session:
            (program,) = await programs.programs_of(session, 1)
        assert program.next_round_at
        return program.next_round_at


class TestADowntime:
    """Rounds whose time has passed while the bot was away."""

    async def test_missed_by_more_than_the_grace(self, town: Town) -> None:
        """It does not take place, and each organiser is told once, in the program's time zone."""
        await town.enrols("Ada", "Ben")
        cleo, dan = town.person("Cléo"), town.person("Dan")
        organisers = f"{cleo.user.id}, {dan.user.id}"
        back = FIRST_ROUND + timedelta(hours=24)
        await comes_back(town, back, COFFEE_ORGANISERS=organisers)
        await town.restart_bot()
        await town.settles()
        assert await town.rows(ROUNDS) == [(0,)]
        for person in (cleo, dan):
            (told,) = person.messages(containing=SKIPPED)
            assert told.channel == person.dm
            assert told.rendered.splitlines()[0] == (
                "The round on Tuesday 12 January 2027, 10:00 didn't take place: I wasn't running then, and came"
                " back too late for it. The next round is on Tuesday 26 January 2027, 10:00. (Times are in UTC.)"
            )
        assert heard(town.person("Ada"), SKIPPED) == heard(town.person("Ada"), INTRO) == 0
        await town.time_comes(FIRST_ROUND + FORTNIGHT)
        assert heard(town.person("Ada"), INTRO) == 1

    async def test_several_are_told_of_at_once_and_the_last_is_made_up_for(self, database_url: str) -> None:
        """One notice for the whole downtime, in the channel where there are no organisers; one round starts, and then the regular next one."""
        async with open_town(
            database_url, channel="coffee", COFFEE_SCHEDULE="every week on tue at 10:00"
        ) as town:
            await town.enrols("Ada", "Ben")
            await comes_back(town, FIRST_ROUND + timedelta(weeks=3, hours=23))
            (told,) = town.person("Ada").messages(containing=SKIPPED)
            assert told.rendered.startswith(
                "3 rounds, from Tuesday 12 January 2027, 10:00 to Tuesday 26 January 2027, 10:00, didn't take place"
            )
            assert "The next round is on Tuesday 9 February 2027, 10:00." in told.rendered
            assert await town.rows(ROUNDS) == [(1,)]

            await town.time_comes(FIRST_ROUND + timedelta(weeks=4, minutes=-1))
            assert await town.rows(ROUNDS) == [(1,)]
            await town.time_comes(FIRST_ROUND + timedelta(weeks=4))
            assert await town.rows(ROUNDS) == [(2,)]
            assert all(heard(person, INTRO) == 2 for person in town.slack.people[:2])

    async def test_the_last_given_date_may_be_missed(self, town: Town) -> None:
        """The organisers read that no further round is planned."""
        await town.restart_bot(COFFEE_SCHEDULE="on 2027-01-12 at 10:00")
        dan = town.person("Dan")
        await comes_back(town, FIRST_ROUND + timedelta(days=3), COFFEE_ORGANISERS=dan.user.id)
        assert "No more rounds are planned at the moment." in (await dan.sees(SKIPPED)).rendered


class TestHours:
    """Reminders arrive when their readers work, by their own clocks."""

    async def test_a_round_between_lisbon_and_new_york(self, database_url: str) -> None:
        """The nudge comes in the hours that both share; each is asked in their own."""
        async with open_town(database_url, [BEN, CLEO], COFFEE_HOURS="9:00-16:00") as town:
            await town.enrols("Ben", "Cléo")
            ben, cleo = town.person("Ben"), town.person("Cléo")
            await arrives(town, cleo, INTRO, FIRST_ROUND)
            await ben.clicks("Option 3 works for me")
            await town.answered()
            await arrives(town, ben, NUDGE, FIRST_ROUND + timedelta(days=1, hours=4))
            half_way = FIRST_ROUND + FORTNIGHT / 2
            await arrives(town, ben, CHECK_IN, half_way)
            await arrives(town, cleo, CHECK_IN, half_way + timedelta(hours=4))
            await arrives(town, ben, "Before that: did you", FIRST_ROUND + FORTNIGHT - timedelta(hours=25))
            await arrives(town, cleo, "Before that: did you", FIRST_ROUND + FORTNIGHT - timedelta(hours=20))

    async def test_everything_may_wait(self, database_url: str) -> None:
        """A round that starts on a Saturday is introduced on Monday morning, where the program says so."""
        options = {"COFFEE_HOURS": "9:30-16:00", "COFFEE_HOURS_FOR": "everything"}
        schedule = "every 2 weeks on sat at 10:00"
        async with open_town(database_url, [ADA, BEN], COFFEE_SCHEDULE=schedule, **options) as town:
            await town.enrols("Ada", "Ben")
            await town.time_comes(MONDAY + timedelta(days=5, hours=2))
            await arrives(town, town.person("Ada"), INTRO, MONDAY + timedelta(days=7, hours=1.5))
