"""What Slack says about people costs next to nothing where nothing has changed, and an old message undoes nothing."""

from sqlalchemy import event

from bot.sandbox.log import Envelope
from tests.slack.scenes import home_says
from tests.town import FIRST_ROUND, Town

WRITES = ("INSERT", "UPDATE", "DELETE", "BEGIN IMMEDIATE")


class Statements:
    """The statements that the database gets from now on."""

    def __init__(self, town: Town) -> None:
        self.seen: list[str] = []
        engine = town.bot.database._engine.sync_engine
        event.listen(engine, "before_cursor_execute", lambda *given: self.seen.append(given[2]))

    @property
    def writes(self) -> list[str]:
        """Those that write."""
        return [each for each in self.seen if each.lstrip().startswith(WRITES)]


async def test_a_flood_of_statuses_and_huddles_costs_hardly_anything(sqlite_town: Town) -> None:
    """However many come at once, there are few reads, and nothing is written."""
    town = sqlite_town
    await town.enrols("Ada", "Ben", "Cléo", "Dan")
    for person in town.slack.people:
        await town.slack.sets_status(person, "Here")  # from then on their photo is known
    await town.answered()
    begun = len(town.slack.log.envelopes("events_api"))
    statements = Statements(town)
    for number in range(25):
        for person in town.slack.people:
            await town.slack.sets_status(person, f"Meeting {number}")
            await town.slack.huddles(person)
    await town.answered()

    assert len(town.slack.log.envelopes("events_api")) == begun + 200
    assert statements.writes == []
    assert len(statements.seen) < 40


async def test_of_several_changes_the_last_counts(sqlite_town: Town) -> None:
    """Also if it brings back what was known before all of them."""
    town = sqlite_town
    await town.enrols("Ada", "Ben")
    ada = town.person("Ada")
    for title in ("Poet", "Countess", "Programmer", "Admiral", "Programmer"):
        await town.slack.edits_profile(ada, title=title)
    await town.answered()
    assert await town.rows("SELECT title FROM members WHERE name LIKE 'Ada%'") == [("Programmer",)]


async def test_a_late_retry_undoes_nothing_newer(sqlite_town: Town) -> None:
    """Somebody was renamed, then deactivated; the first is told again after the second."""
    town = sqlite_town
    await town.enrols("Ada", "Ben")
    ada = town.person("Ada")
    await town.slack.edits_profile(ada, title="Poet")
    await town.answered()
    renamed = _last(town)
    await town.slack.deactivate(ada)
    await town.answered()

    await town.slack.redeliver(renamed)
    await town.answered()

    assert await town.rows("SELECT gone FROM members WHERE name LIKE 'Ada%'") == [(True,)]
    assert await town.rows("SELECT standing FROM participants ORDER BY id") == [("left",), ("active",)]


async def test_reading_writes_nothing(sqlite_town: Town) -> None:
    """Neither the bot's conversation nor the Home tab."""
    town = sqlite_town
    await town.enrols("Ada")
    ada = town.person("Ada")
    town.clock.forward(hours=1)
    statements = Statements(town)
    await ada.opens_messages()
    await ada.opens_home()
    await home_says(ada, "You're in.")
    await town.answered()
    assert statements.writes == []


def _last(town: Town) -> Envelope:
    return town.slack.log.envelopes("events_api")[-1]


async def test_departures_of_a_downtime_are_found_at_the_start(sqlite_town: Town) -> None:
    """Slack has dropped the event; whoever waits for them hears of it before any round."""
    town = sqlite_town
    await _departs_unheard(town)
    await town.start_bot()
    await town.settles()
    await _ben_hears(town)


async def test_departures_while_socket_mode_was_off_are_found_once_it_is_on(sqlite_town: Town) -> None:
    """The bot goes on trying, and answers again."""
    town = sqlite_town
    await town.enrols("Ada", "Ben")
    await town.time_comes(FIRST_ROUND)
    await town.slack.switch_socket_mode(on=False)
    await _ada_departs(town)
    refused = town.refused()
    assert {call.error for call in refused} == {"invalid_auth"}
    await town.slack.switch_socket_mode(on=True)
    await town.slack.connected()
    await town.settles()
    await _ben_hears(town)
    town.slack.log.entries[:] = [entry for entry in town.slack.log.entries if entry not in refused]


async def _departs_unheard(town: Town) -> None:
    await town.enrols("Ada", "Ben")
    await town.time_comes(FIRST_ROUND)
    await town.person("Ben").sees("Why you")
    await town.stop_bot()
    await _ada_departs(town)


async def _ada_departs(town: Town) -> None:
    """The event is lost: minutes later Slack gives up."""
    await town.slack.deactivate(town.person("Ada"))
    await town.clock.sleep(600)
    assert town.slack.faults.met["lost_event"] == 1


async def _ben_hears(town: Town) -> None:
    await town.person("Ben").sees("has left coffee chats")
    assert await town.rows("SELECT standing FROM participants ORDER BY id") == [("left",), ("active",)]
