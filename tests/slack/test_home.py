"""The Home tab: how someone stands, and a button for everything that a command does."""

from datetime import timedelta

from bot.sandbox import Home
from tests.bad_line import BadLine, busy
from tests.slack.scenes import (
    answer,
    clicks_too_late,
    home_says,
    in_window,
    newer,
    pair,
    says_met,
    until,
)
from tests.town import FIRST_ROUND, FORTNIGHT, Town

NEXT_ROUND = "The next round is on Tuesday 12 January, 10:00."


ALWAYS = [
    "My follow-ups",
    "My notes",
    "Search my notes",
    "My chats",
    "Show my network",
    "My year",
]
WHO_IS_IN = ["Introduce someone", "My profile", "Don't match me with…", "My data", "Erase my data…", "Leave"]
IN = ["Skip this one", "Pause", "Who's free now?", "All commands", *ALWAYS, *WHO_IS_IN]
PAUSED = ["Resume", "Pause", "Who's free now?", "All commands", *ALWAYS, *WHO_IS_IN]
LEFT = ["Join", "All commands", *ALWAYS, "My data", "Erase my data…"]


def labels(home: Home) -> list[str]:
    """The texts of the buttons."""
    return [button.text for button in home.buttons]


async def test_a_home_tab_that_slack_will_not_show_spoils_no_answer(sqlite_town: Town) -> None:
    """Where Slack takes the command but not the Home tab, nobody is told that something went wrong."""
    async with BadLine(sqlite_town.slack.api_url) as line:
        await sqlite_town.restart_bot(SLACK_API_URL=line.url)
        await sqlite_town.enrols("Ada")
        ada = sqlite_town.person("Ada")
        line.troubles("views.publish", busy(30))
        await ada.types("/coffee optout")
        await ada.sees("You've left coffee chats")
        await sqlite_town.answered()
        assert ada.sees_nothing_of("Sorry, something went wrong")
        await sqlite_town.stop_bot()


async def test_someone_new_sees_how_to_join(sqlite_town: Town) -> None:
    """Before joining, the Home tab says so and has one button."""
    ada = sqlite_town.person("Ada")
    await ada.opens_home()

    home = await home_says(ada, "You haven't joined coffee chats yet.")

    assert labels(home) == ["Join", "All commands"]
    assert "The next round is on Tuesday 12 January, 10:00" in home.rendered


async def test_joining_from_the_home_tab(sqlite_town: Town) -> None:
    """The button opens the form that the command opens; saved, it changes the Home tab."""
    ada = sqlite_town.person("Ada")
    await ada.opens_home()
    await home_says(ada, "You haven't joined")
    await ada.clicks("Join", on=ada.home)
    await ada.sees("Engineering")

    assert await ada.submits(await ada.modal("Join coffee chats"), {}) is None

    home = await home_says(ada, f"You're in. {NEXT_ROUND}")
    assert labels(home) == IN
    assert (await ada.sees("You're in!")).channel == ada.dm


async def test_the_home_tab_follows_what_is_typed(sqlite_town: Town) -> None:
    """A command changes the Home tab as its button does."""
    await sqlite_town.enrols("Ada")
    ada = sqlite_town.person("Ada")

    await answer(ada, "/coffee pause 2027-02-07")
    assert labels(await home_says(ada, "You're paused until Sunday 7 February."))[0] == "Resume"
    await answer(ada, "/coffee resume")
    assert labels(await home_says(ada, "You're in.")) == IN
    await answer(ada, "/coffee optout")
    assert labels(await home_says(ada, "You've left coffee chats.")) == LEFT


async def test_pausing_and_resuming_from_the_home_tab(sqlite_town: Town) -> None:
    """The buttons do what the commands do, tell so privately, and take each other's place."""
    await sqlite_town.enrols("Ada")
    ada = sqlite_town.person("Ada")
    await ada.opens_home()
    await home_says(ada, "You're in.")

    await ada.clicks("Pause")
    seen = {message.ts for message in ada.inbox}
    assert await ada.submits(await ada.modal("Pause coffee chats"), {}) is None
    paused = await newer(ada, seen)
    assert paused.rendered.startswith("You're paused. Your current chat still goes ahead.")
    home = await home_says(ada, "You're paused.")
    assert labels(home) == PAUSED
    assert await sqlite_town.rows("SELECT standing FROM participants") == [("paused",)]

    resumed = await in_window(ada, "Resume")
    assert f"Welcome back! {NEXT_ROUND}" in resumed.rendered
    await home_says(ada, "You're in.")
    assert await sqlite_town.rows("SELECT standing FROM participants") == [("active",)]


async def test_a_change_shows_the_home_tab_once(sqlite_town: Town) -> None:
    """Whether somebody joins by a command, or pauses and resumes on the tab itself: Slack allows few of them a minute."""
    ada, published = sqlite_town.person("Ada"), sqlite_town.slack.log
    form = await sqlite_town.form_of(ada)
    await sqlite_town.answered()
    assert await ada.submits(form, {}) is None
    await ada.sees("You're in!")
    await sqlite_town.answered()
    assert len(published.calls("views.publish")) == 1

    await ada.opens_home()
    await home_says(ada, "You're in.")
    await ada.clicks("Pause")
    form = await ada.modal("Pause coffee chats")
    await sqlite_town.answered()
    before = len(published.calls("views.publish"))
    assert await ada.submits(form, {}) is None
    await home_says(ada, "You're paused")
    await sqlite_town.answered()
    assert len(published.calls("views.publish")) == before + 1
    await in_window(ada, "Resume")
    await home_says(ada, "You're in.")
    await sqlite_town.answered()
    assert len(published.calls("views.publish")) == before + 2


async def test_editing_the_profile_from_the_home_tab(sqlite_town: Town) -> None:
    """The button opens the profile of someone who is in, not the form to join."""
    await sqlite_town.enrols("Ada", interests=("chess",))
    ada = sqlite_town.person("Ada")
    await ada.opens_home()
    await home_says(ada, "You're in.")

    await ada.clicks("My profile")
    form = await ada.modal("Your coffee profile")
    assert form.field("Interests").value == ["chess"]
    await ada.submits(form, {"Interests": [], "Interests: more": "go"})

    await ada.sees("Profile saved.")
    assert await sqlite_town.rows("SELECT interests FROM participants") == [('["go"]',)]


async def test_the_whole_product_by_clicking(sqlite_town: Town) -> None:
    """What a command answers opens in a window, what is clicked there is shown there, and the Home tab follows."""
    ada, ben = await pair(sqlite_town)
    await ada.opens_home()
    await home_says(ada, "Your chat this round: Ben Okri.")
    seen = {message.ts for message in ada.inbox}
    for button, words in (
        ("All commands", "/coffee optin"),
        ("My notes", "No notes yet"),
        ("My chats", "Ben Okri, Tuesday 12 January"),
        ("My follow-ups", "No follow-ups"),
        ("Show my network", "Your network starts with your first chat"),
        ("My year", "No chats recorded for"),
        ("Who's free now?", "Nobody else is free"),
        ("Propose times", "I'm posting times in your conversation with Ben Okri"),
        ("Remind me later", "Ben Okri"),
        ("Erase my data…", "This can't be undone"),
    ):
        assert words in (await in_window(ada, button)).rendered
    await sqlite_town.answered()
    assert [each for each in ada.inbox if each.ts not in seen and each.channel == ada.dm] == []

    skipped = await in_window(ada, "Skip this one")
    assert "You're skipping the round on Tuesday 26 January" in skipped.rendered
    await ada.clicks("Undo", on=skipped)
    await until(ada, lambda: ada.form and "Undone. You're in." in ada.form.rendered)
    await home_says(ada, "You're in.")
    assert ben.sees_nothing_of("Undone")


async def test_ones_own_things_stand_on_the_home_tab(sqlite_town: Town) -> None:
    """The latest notes, what is to come back to, and the profile; a search finds a note, and a click settles a follow-up."""
    ada, ben = await pair(sqlite_town)
    await says_met(ada, note="Ask about budgets")
    await ada.clicks("Add a follow-up")
    await ada.submits(
        await ada.modal("Add a follow-up"), {"What do you want to follow up on?": "Send the deck"}
    )
    await ada.sees("Saved.")
    await ada.opens_home()
    home = await home_says(ada, "Send the deck")
    assert "Ask about budgets" in home.rendered
    assert "Department:\nEngineering" in home.rendered

    await ada.clicks("Search my notes", on=ada.home)
    await ada.submits(await ada.modal("Search my notes"), {"Words or names": "okri BUDGET"})
    found = await ada.sees("Your notes with “okri BUDGET”")
    assert "Ask about budgets" in found.rendered
    assert "Done, nice!" in (await in_window(ada, "Done")).rendered
    await until(ada, lambda: "Send the deck" not in ada.home.rendered)

    await ben.opens_home()
    assert "budgets" not in (await home_says(ben, "Your chat this round: Ada Lovelace.")).rendered


async def test_leaving_asks_first(sqlite_town: Town) -> None:
    """The button to leave is marked as dangerous and says what will happen before anything does."""
    await sqlite_town.enrols("Ada")
    ada = sqlite_town.person("Ada")
    await ada.opens_home()

    leave = next(button for button in (await home_says(ada, "You're in.")).buttons if button.text == "Leave")

    assert leave.style == "danger"
    asked = {part: text["text"] for part, text in leave.element["confirm"].items() if isinstance(text, dict)}
    assert asked == {
        "title": "Leave coffee chats?",
        "text": "I won't match you any more, and I'll let anyone waiting to meet you know.",
        "confirm": "Leave",
        "deny": "Stay",
    }


async def test_leaving_from_the_home_tab(sqlite_town: Town) -> None:
    """Whoever leaves is out at once; the partner who waits is told, as by the command."""
    ada, ben = await pair(sqlite_town)
    await ada.opens_home()
    await home_says(ada, "Your chat this round: Ben Okri.")

    left = await in_window(ada, "Leave")

    assert "You've left coffee chats" in left.rendered
    home = await home_says(ada, "You've left coffee chats.")
    assert labels(home) == LEFT
    await ben.sees("Ada Lovelace has left coffee chats")


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
    await sqlite_town.enrols("Ada")
    ada = sqlite_town.person("Ada")
    await ada.opens_home()
    old = await home_says(ada, "You're in.")
    await answer(ada, "/coffee optout")
    await home_says(ada, "You've left coffee chats.")

    read = await clicks_too_late(ada, old, "Pause")

    assert "You're not in coffee chats." in read.rendered
