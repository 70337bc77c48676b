"""The Home tab: how someone stands, and a button for everything that a command does."""

from datetime import timedelta

from bot.sandbox import Home
from tests.bad_line import BadLine, busy
from tests.slack.scenes import answer, clicks_too_late, home_says, newer, pair, reads, says_met
from tests.town import FIRST_ROUND, FORTNIGHT, Town

NEXT_ROUND = "The next round is on Tuesday 12 January, 10:00."


def labels(home: Home) -> list[str]:
    """The texts of the buttons."""
    return [button.text for button in home.buttons]


async def test_a_home_tab_that_slack_will_not_show_spoils_no_answer(sqlite_town: Town) -> None:
    """Where Slack takes the command but not the Home tab, nobody is told that something went wrong."""
    async with BadLine(sqlite_town.slack.api_url) as line:
        await sqlite_town.restart_bot(SLACK_API_URL=line.url)
        await sqlite_town.joins("Ada")
        ada = sqlite_town.person("Ada")
        line.troubles("views.publish", busy(30))
        await ada.types("/coffee optout")
        await ada.sees("You're out")
        await sqlite_town.answered()
        assert ada.sees_nothing_of("Something went wrong")
        await sqlite_town.stop_bot()


async def test_someone_new_sees_how_to_join(sqlite_town: Town) -> None:
    """Before joining, the Home tab says so and has one button."""
    ada = sqlite_town.person("Ada")
    await ada.opens_home()

    home = await home_says(ada, "You're not in the coffee chats.")

    assert labels(home) == ["Join"]
    assert "The next round is on Tuesday 12 January, 10:00" in home.rendered


async def test_joining_from_the_home_tab(sqlite_town: Town) -> None:
    """The button opens the form that the command opens; saved, it changes the Home tab."""
    ada = sqlite_town.person("Ada")
    await ada.opens_home()
    await home_says(ada, "You're not in")
    await ada.clicks("Join", on=ada.home)
    await ada.sees("Engineering")

    assert await ada.submits(await ada.modal("Join coffee chats"), {}) is None

    home = await home_says(ada, f"You're in. {NEXT_ROUND}")
    assert labels(home) == ["Pause", "My profile", "My notes", "Leave"]
    assert (await ada.sees("You're in!")).channel == ada.dm


async def test_the_home_tab_follows_what_is_typed(sqlite_town: Town) -> None:
    """A command changes the Home tab as its button does."""
    await sqlite_town.joins("Ada")
    ada = sqlite_town.person("Ada")

    await answer(ada, "/coffee pause 2027-02-07")
    assert labels(await home_says(ada, "You're paused until Sunday 7 February."))[0] == "Resume"
    await answer(ada, "/coffee resume")
    assert labels(await home_says(ada, "You're in."))[0] == "Pause"
    await answer(ada, "/coffee optout")
    assert labels(await home_says(ada, "You're not in the coffee chats.")) == ["Join", "My notes"]


async def test_pausing_and_resuming_from_the_home_tab(sqlite_town: Town) -> None:
    """The buttons do what the commands do, tell so privately, and take each other's place."""
    await sqlite_town.joins("Ada")
    ada = sqlite_town.person("Ada")
    await home_says(ada, "You're in.")

    await ada.clicks("Pause")
    seen = {message.ts for message in ada.inbox}
    assert await ada.submits(await ada.modal("Pause coffee chats"), {}) is None
    paused = await newer(ada, seen)
    assert paused.rendered.startswith("You're paused until you type “/coffee resume”.")
    home = await home_says(ada, "You're paused until you type")
    assert labels(home) == ["Resume", "My profile", "My notes", "Leave"]
    assert await sqlite_town.rows("SELECT standing FROM participants") == [("paused",)]

    resumed = await reads(ada, "Resume")
    assert resumed.rendered == f"Welcome back! {NEXT_ROUND}"
    assert resumed.channel == ada.dm
    await home_says(ada, "You're in.")
    assert await sqlite_town.rows("SELECT standing FROM participants") == [("active",)]


async def test_editing_the_profile_from_the_home_tab(sqlite_town: Town) -> None:
    """The button opens the profile of someone who is in, not the form to join."""
    await sqlite_town.joins("Ada", Interests="chess")
    ada = sqlite_town.person("Ada")
    await home_says(ada, "You're in.")

    await ada.clicks("My profile")
    form = await ada.modal("Your coffee profile")
    assert form.field("Interests").value == ["chess"]
    await ada.submits(form, {"Interests": [], "Interests: more": "go"})

    await ada.sees("Your profile is saved.")
    assert await sqlite_town.rows("SELECT interests FROM participants") == [('["go"]',)]


async def test_reading_notes_from_the_home_tab(sqlite_town: Town) -> None:
    """The notes come as a message to oneself."""
    ada, _ = await pair(sqlite_town)
    await says_met(ada, note="Ask about budgets")

    notes = await reads(ada, "My notes")

    assert "Ask about budgets" in notes.rendered
    assert notes.channel == ada.dm


async def test_leaving_asks_first(sqlite_town: Town) -> None:
    """The button to leave is marked as dangerous and says what will happen before anything does."""
    await sqlite_town.joins("Ada")
    ada = sqlite_town.person("Ada")

    leave = next(button for button in (await home_says(ada, "You're in.")).buttons if button.text == "Leave")

    assert leave.style == "danger"
    asked = {part: text["text"] for part, text in leave.element["confirm"].items() if isinstance(text, dict)}
    assert asked == {
        "title": "Leave the coffee chats?",
        "text": "You won't be matched any more. Whoever waits to meet you is told.",
        "confirm": "Leave",
        "deny": "Stay",
    }


async def test_leaving_from_the_home_tab(sqlite_town: Town) -> None:
    """Whoever leaves is out at once; the partner who waits is told, as by the command."""
    ada, ben = await pair(sqlite_town)
    await ada.opens_home()
    await home_says(ada, "Your chat this round: Ben Okri.")

    left = await reads(ada, "Leave")

    assert left.rendered.startswith("You're out")
    home = await home_says(ada, "You're not in the coffee chats.")
    assert labels(home) == ["Join", "My notes"]
    await ben.sees("Ada Lovelace has left the coffee chats")


async def test_the_home_tab_is_brought_up_to_date_when_it_is_opened(sqlite_town: Town) -> None:
    """The current chat and the last round's numbers stand there as soon as someone looks."""
    ada, ben = await pair(sqlite_town)
    await says_met(ben)
    await ada.opens_home()
    await home_says(ada, "Your chat this round: Ben Okri.")

    await sqlite_town.time_comes(FIRST_ROUND + FORTNIGHT - timedelta(hours=4))
    await ada.opens_home()

    home = await home_says(ada, "Last round: One chat with 2 people")
    assert "Your chat this round" not in home.rendered


async def test_a_click_on_a_home_tab_that_is_out_of_date_is_answered(sqlite_town: Town) -> None:
    """Whoever left in the meantime, and presses Pause on what they still see, is told."""
    await sqlite_town.joins("Ada")
    ada = sqlite_town.person("Ada")
    old = await home_says(ada, "You're in.")
    await answer(ada, "/coffee optout")
    await home_says(ada, "You're not in")

    read = await clicks_too_late(ada, old, "Pause")

    assert read.rendered.startswith("You're not in the coffee chats.")
