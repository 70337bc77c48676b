"""What holds for every command, click and form: acked in time, answered, and a failure told without telling anything."""

import asyncio
import logging
import re
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import text

from bot.cli import root as cli
from bot.sandbox import LeapingLoop, Profile, Sandbox, SandboxClock
from bot.slack.inbound.listeners import AT_ONCE, LATER_AT_ONCE
from tests.bad_line import BadLine, says
from tests.slack.conftest import NewTown
from tests.slack.scenes import (
    answer,
    home_says,
    in_window,
    introduction,
    newer,
    pair,
    reads,
    says_met,
    stamps,
    tells_more,
)
from tests.town import FIRST_ROUND, FORTNIGHT, PATIENCE, Town, bot_manifest, stopped

REFERENCE = re.compile(r"reference ([0-9a-f]{8})")
NOTE = "Sesame opens the budget"
INTEREST = "Numismatics"


@pytest.fixture
def logged(caplog: pytest.LogCaptureFixture) -> Iterator[pytest.LogCaptureFixture]:
    """What is logged under ``COFFEE_LOG_LEVEL=DEBUG``, as ``coffee run`` sets it up."""
    before = {name: logging.getLogger(name).level for name in ("", "bot", *cli.SILENCED)}
    cli._log_to_stderr("DEBUG")
    yield caplog
    for name, level in before.items():
        logging.getLogger(name).setLevel(level)


def written(caplog: pytest.LogCaptureFixture) -> str:
    """Everything that the bot and what it is built on logged, tracebacks included; the sandbox is not the bot."""
    records = [record for record in caplog.records if not record.name.startswith("bot.sandbox")]
    return "\n".join(logging.Formatter("%(name)s %(levelname)s %(message)s").format(each) for each in records)


async def tell_tales(town: Town) -> None:
    """A whole round with everything in it that nobody else is to read."""
    await town.enrols("Ada", "Ben", "Cléo", interests=(INTEREST,))
    ada, ben, cleo = (town.person(name) for name in ("Ada", "Ben", "Cléo"))
    await town.slack.edits_profile(ben, title="Chief Analyst")
    await town.time_comes(FIRST_ROUND)
    for person in (ada, ben, cleo):
        await person.opens_home()
        await home_says(person, "This round")
    await ada.clicks("Another question")
    await town.answered()
    await says_met(ada, note=NOTE, thanks=NOTE, remind_on="2027-01-20")
    await answer(ada, "/coffee notes")
    await answer(ben, "/coffee nonsense words")
    await town.time_comes(FIRST_ROUND + FORTNIGHT / 2 + timedelta(hours=1))
    await ben.clicks("Not yet")
    await town.answered()
    await answer(cleo, "/coffee optout")
    await town.time_comes(FIRST_ROUND + FORTNIGHT - timedelta(hours=4))
    await town.slack.idle()


@asynccontextmanager
async def writing(town: Town) -> AsyncIterator[None]:
    """Somebody holds the database for writing, so that whoever wants to write waits."""
    async with town.bot.database.write() as session:
        await session.execute(text("UPDATE workspaces SET name = name"))
        yield


@asynccontextmanager
async def too_busy(town: Town) -> AsyncIterator[None]:
    """The bot acks what is done meanwhile, but comes to it only when a trigger's three seconds are over."""
    gate = town.bot._listeners._gates[town.slack.team_id]
    for _ in range(AT_ONCE):
        await gate.acquire()
    yield
    town.slack.stopwatch.forward(seconds=3.01)
    for _ in range(AT_ONCE):
        gate.release()


async def test_a_burst_is_acked_and_answered_for_everybody(new_town: NewTown) -> None:
    """However many type or join at the same moment, Slack waits for none of them, and each gets an answer, or the form while their trigger is good."""
    everybody = [Profile(f"Person {number:02}", department="All") for number in range(AT_ONCE + 1)]
    async with new_town(*everybody) as town:
        people, joining = town.slack.people, town.slack.people[: 2 * LATER_AT_ONCE]

        await asyncio.gather(*(person.types("/coffee status") for person in people))
        for person in people:
            await person.sees("You haven't joined coffee chats yet.")

        await asyncio.gather(*(person.types("/coffee optin") for person in joining))
        forms = [await person.modal("Join coffee chats") for person in joining]
        await town.answered()
        await asyncio.gather(*(p.submits(form) for p, form in zip(joining, forms, strict=True)))
        await town.answered()
        assert all(person.messages(containing="You're in!") for person in joining)

        assert town.slack.late_acks == []
        assert town.refused() == []


async def test_a_burst_of_forms_opens_in_time_where_slack_is_slow(new_town: NewTown) -> None:
    """With a quarter of a second for each call, sixty who type at once all get their form within its three seconds.

    These seconds stand still while anything is at work, so what counts is how often the bot waits for Slack.
    """
    people = [Profile(f"Person {number:02}", department="All") for number in range(60)]
    stopwatch = SandboxClock(by=LeapingLoop.running().time)
    async with (
        new_town(*people, stopwatch=stopwatch) as town,
        BadLine(town.slack.api_url, latency=0.25) as line,
    ):
        await town.restart_bot(SLACK_API_URL=line.url)
        await asyncio.gather(*(person.types("/coffee optin") for person in town.slack.people))
        await town.answered()
        await town.stop_bot()
        assert town.slack.late_acks == []
        opened = [person.form.title for person in town.slack.people if person.form]
        assert opened == ["Join coffee chats"] * 60


async def test_a_click_that_is_delivered_twice_opens_one_form_and_says_nothing_wrong(
    sqlite_town: Town,
) -> None:
    """Slack delivers at least once: the second time the form is open already."""
    async with BadLine(sqlite_town.slack.api_url) as line:
        line.troubles("views.open", says("exchanged_trigger_id"))
        await sqlite_town.restart_bot(SLACK_API_URL=line.url)
        ada = sqlite_town.person("Ada")
        await ada.types("/coffee optin")
        await sqlite_town.answered()
        assert ada.inbox == []
        await sqlite_town.stop_bot()


async def test_an_event_that_means_nothing_is_acked_all_the_same(sqlite_url: str) -> None:
    """An operator who subscribes the app to more than the manifest asks for has no deliveries fail."""
    app = replace(bot_manifest(), events=("app_home_opened", "user_change", "team_join"))
    async with Sandbox([Profile("Ada Lovelace")], manifest=app, stopwatch=stopped()) as slack:
        town = Town(slack, sqlite_url)
        await town.start_bot()
        await slack.joins("Ben Okri")
        await slack.idle()
        await town.stop_bot()
        assert [envelope.ok for envelope in slack.log.envelopes("events_api")] == [True]


async def test_somebody_who_acts_is_heard_of_once_in_five_minutes(sqlite_town: Town) -> None:
    """However much they do meanwhile: it is to tell who is silent."""
    await sqlite_town.joins("Ada")
    ada, heard = sqlite_town.person("Ada"), []
    for minutes in (6, 4, 2):
        sqlite_town.clock.forward(minutes=minutes)
        await ada.types("/coffee status")
        await sqlite_town.answered()
        heard += await sqlite_town.rows("SELECT clicked_at FROM participants")
    assert heard[0] == heard[1] < heard[2]


async def test_the_ack_does_not_wait_for_the_database(sqlite_town: Town) -> None:
    """While somebody else writes for long, a command is acked all the same, and answered afterwards."""
    await sqlite_town.enrols("Ada")
    ada = sqlite_town.person("Ada")
    async with writing(sqlite_town):
        await ada.types("/coffee pause")
        assert not ada.messages(containing="You're paused")

    await ada.sees("You're paused.")

    assert sqlite_town.slack.late_acks == []


async def test_what_is_under_way_is_finished_before_the_bot_stops(sqlite_town: Town) -> None:
    """Whoever typed before the operator stopped the bot gets their answer."""
    await sqlite_town.enrols("Ada")
    ada = sqlite_town.person("Ada")
    async with writing(sqlite_town):
        await ada.types("/coffee pause")
        stopping = asyncio.create_task(sqlite_town.stop_bot())
        await asyncio.sleep(0.2)  # the bot is closing its ears meanwhile, and Ada is not answered yet
        assert not ada.messages(containing="You're paused")
    await stopping

    assert ada.messages(containing="You're paused.")
    await sqlite_town.start_bot()
    assert await sqlite_town.rows("SELECT standing FROM participants") == [("paused",)]


async def test_a_defect_is_told_with_the_number_that_the_log_has(
    new_town: NewTown, logged: pytest.LogCaptureFixture
) -> None:
    """Something unexpected, here a table that is gone, reaches the person as a sentence and the operator as a traceback."""
    async with new_town(Profile("Ada Lovelace", department="Engineering")) as town:
        ada = town.person("Ada")
        form = await town.form_of(ada)
        await alter(town, "ALTER TABLE participants RENAME TO elsewhere")
        seen = stamps(ada)
        await ada.submits(form, {"Ask me about": INTEREST})
        told = await newer(ada, seen)

        found = REFERENCE.search(told.rendered)
        assert found
        assert told.channel == ada.dm
        assert f"answer {found[1]} failed" in logged.text
        assert "no such table: participants" in logged.text
        status = await answer(ada, "/coffee status")
        assert REFERENCE.search(status.rendered)
        assert status.ephemeral
        assert REFERENCE.search(status.rendered)[1] != found[1]  # type: ignore[index]
        await alter(town, "ALTER TABLE elsewhere RENAME TO participants")
        assert (await answer(ada, "/coffee status")).rendered.startswith(
            "You haven't joined coffee chats yet."
        )
        check_discreet(logged, town)


async def alter(town: Town, statement: str) -> None:
    """Change the schema behind the bot's back."""
    async with town.bot.database.write() as session:
        await session.execute(text(statement))


def check_discreet(logged: pytest.LogCaptureFixture, town: Town) -> None:
    """No token, name, note or interest is in the log."""
    secrets = [town.slack.bot_token, town.slack.app_token, NOTE, INTEREST, "Chief Analyst"]
    secrets += [name for person in town.slack.people for name in person.name.split()]
    lines = written(logged)
    assert lines
    for secret in secrets:
        found = re.search(rf"\b{re.escape(secret)}\b", lines)
        assert not found, lines[lines.rfind("\n", 0, found.start()) + 1 : found.end()]


async def test_a_whole_round_logs_nothing_private_even_at_debug(
    logged: pytest.LogCaptureFixture, sqlite_town: Town
) -> None:
    """Whatever an operator turns on to find a fault, no token, name, note or interest is written down."""
    await tell_tales(sqlite_town)

    check_discreet(logged, sqlite_town)
    assert "has started" in logged.text


async def test_a_workspace_that_the_bot_does_not_know_is_told(
    sqlite_town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    """Commands and clicks from a workspace that never installed the bot are answered, change nothing, and are no defect."""
    await sqlite_town.enrols("Ada")
    ada = sqlite_town.person("Ada")
    await ada.opens_home()
    await home_says(ada, "You're in.")
    await alter(sqlite_town, "UPDATE workspaces SET team_id = 'T0000'")

    assert (await answer(ada, "/coffee status")).rendered.startswith(
        "I haven't been set up in this workspace yet."
    )
    assert (await answer(ada, "/coffee optin")).rendered.startswith(
        "I haven't been set up in this workspace yet."
    )
    assert "I haven't been set up in this workspace yet." in (await in_window(ada, "Pause")).rendered
    await sqlite_town.answered()
    assert not [record for record in caplog.records if record.levelname == "ERROR"]
    assert await sqlite_town.rows("SELECT standing FROM participants") == [("active",)]


@pytest.mark.parametrize("line", ["/coffee optin", "/coffee profile"])
async def test_a_form_that_could_not_be_opened_in_time_is_apologised_for(
    new_town: NewTown, line: str
) -> None:
    """Where Slack's three seconds are over the person is asked to try once more."""
    async with new_town(Profile("Ada", department="All")) as town:
        await town.enrols("Ada")
        ada = town.person("Ada")
        async with too_busy(town):
            await ada.types(line)

        read = await newer(ada, set())

        assert (
            read.rendered
            == "Slack gives me three seconds to open that, and I was too slow. Please try again."
        )


async def test_a_yes_counts_though_its_form_could_not_be_opened(new_town: NewTown) -> None:
    """What the person said is written down by the click; the button opens the form once Slack has time for it."""
    async with new_town(Profile("Ada", department="A"), Profile("Ben", department="B")) as town:
        ada, _ = await pair(town)
        asked = await reads(ada, "We've met", on=await introduction(ada))
        seen = stamps(ada)
        async with too_busy(town):
            await ada.clicks("Tell more", on=asked)
        read = await newer(ada, seen)
        assert read.rendered.startswith("Slack gives me three seconds")
        assert await town.rows("SELECT answer FROM match_members WHERE answer IS NOT NULL") == [("met",)]

        assert await tells_more(ada, asked)


@pytest.mark.parametrize("reason", ["refresh_requested", "warning", "link_disabled"])
async def test_the_bot_dials_in_again_when_slack_asks_it_to(sqlite_town: Town, reason: str) -> None:
    """Slack renews connections every few hours; what is typed afterwards arrives as before."""
    ada = sqlite_town.person("Ada")
    dialled = len(sqlite_town.slack.log.calls("apps.connections.open"))

    await sqlite_town.slack.disconnect(reason)
    await dials(sqlite_town, dialled)
    await sqlite_town.slack.connected()

    assert (await answer(ada, "/coffee status")).rendered.startswith("You haven't joined")


async def dials(town: Town, before: int) -> None:
    """Wait until the bot has asked for one more connection."""
    await town.slack.until(lambda: len(town.slack.log.calls("apps.connections.open")) > before, PATIENCE)


async def test_an_event_that_slack_sends_again_changes_nothing(sqlite_town: Town) -> None:
    """A profile change that arrives twice is written down once."""
    await sqlite_town.enrols("Ada")
    ada = sqlite_town.person("Ada")
    for _ in range(2):
        await sqlite_town.slack.edits_profile(ada, title="Countess")

    await sqlite_town.holds("SELECT title FROM members", ("Countess",))
    assert await sqlite_town.rows("SELECT count(*) FROM members") == [(1,)]


async def test_a_change_of_somebody_whom_the_bot_does_not_know_is_let_pass(sqlite_town: Town) -> None:
    """Of colleagues who never joined nothing is kept."""
    await sqlite_town.enrols("Ada")

    await sqlite_town.slack.edits_profile(sqlite_town.person("Ben"), title="Chief")
    await sqlite_town.slack.edits_profile(sqlite_town.person("Ada"), title="Countess")

    await sqlite_town.holds("SELECT title FROM members", ("Countess",))
