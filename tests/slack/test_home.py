"""The Home tab: how someone stands, and a button for everything that a command does."""

from datetime import timedelta
from itertools import pairwise

import pytest

from bot.sandbox import Home, Person
from bot.sandbox.log import CallLog
from tests.bad_line import BadLine, busy
from tests.slack.catalogue import EMPTY, LONGEST, Cast, Inputs
from tests.slack.catalogue.forms import forms_and_home
from tests.slack.reading import as_sent, in_view
from tests.slack.scenes import (
    answer,
    clicks_too_late,
    home_says,
    in_window,
    introduction,
    newer,
    pair,
    says_met,
    stamps,
    unseen,
    until,
)
from tests.town import FIRST_ROUND, FORTNIGHT, Town

NEXT_ROUND = "The next round is on Tuesday 12 January, 10:00."


KEPT = ["My notes", "My chats"]
SETTINGS = ["Don't match me with…", "My data", "Erase my data…", "Leave"]
IN = [
    "Skip this one",
    "My profile",
    *KEPT,
    "Introduce someone",
    "Who's free now?",
    "All commands",
    "Pause",
    *SETTINGS,
]
PAUSED = ["Resume", *IN[1:]]
LEFT = ["Join", *KEPT, "All commands", "My data", "Erase my data…"]
MOST = 10  # buttons in view


def labels(home: Home) -> list[str]:
    """The texts of the buttons."""
    return [button.text for button in home.buttons]


@pytest.mark.parametrize("inputs", [EMPTY, LONGEST])
def test_a_home_tab_is_laid_out_for_its_reader(inputs: Inputs) -> None:
    """Whatever somebody has going on, ten buttons at most are in view: the rest is in menus. No heading stands over nothing."""
    homes = [as_sent(view) for view in forms_and_home(Cast(inputs)) if view.type == "home"]

    assert len(homes) > 20
    assert max(map(in_view, homes)) <= MOST
    for kinds in ([block["type"] for block in home["blocks"]] for home in homes):
        assert not {"header", "divider"}.intersection(
            after for one, after in pairwise(kinds) if one == "header"
        )
        assert kinds[-1] not in {"header", "divider"}


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


async def test_joining_pausing_and_editing_from_the_home_tab(sqlite_town: Town) -> None:
    """The buttons do what the commands do, tell so privately, and take each other's place.

    Each shows the Home tab once: Slack allows few of them a minute. So does joining by the command.
    """
    ada, ben = sqlite_town.person("Ada"), sqlite_town.person("Ben")
    await joins_by_the_command(sqlite_town, ben)
    await joins_on_home(sqlite_town, ada)
    await pauses_and_resumes_on_home(sqlite_town, ada)
    await edits_the_profile_on_home(ada)


async def test_whoever_has_not_joined_reads_the_next_round_by_their_own_clock(sqlite_town: Town) -> None:
    """So do organisers, to whom the page tells it twice."""
    dan = sqlite_town.person("Dan")
    assert dan.profile.time_zone == "Asia/Tokyo"
    await dan.opens_home()
    await home_says(dan, "The next round is on Tuesday 12 January, 19:00")
    await sqlite_town.restart_bot(COFFEE_ORGANISERS=dan.id)
    await dan.opens_home()
    home = await home_says(dan, "Next round: Tuesday 12 January, 19:00")
    assert "The next round is on Tuesday 12 January, 19:00" in home.rendered


async def test_whoever_has_become_a_guest_is_offered_no_button_to_join_again(sqlite_town: Town) -> None:
    """The form would only turn them away; what is theirs stays at hand."""
    await sqlite_town.enrols("Ada")
    ada = sqlite_town.person("Ada")
    await sqlite_town.slack.edits_profile(ada, kind="multi_channel_guest")
    await sqlite_town.answered()
    await ada.opens_home()
    home = await home_says(ada, "guest")
    assert labels(home)[:2] == ["My profile", "My notes"]
    assert "Join" not in labels(home)


async def joins_by_the_command(town: Town, person: Person) -> None:
    """Their Home tab is shown, though they never opened it."""
    form = await town.form_of(person)
    await town.answered()
    assert await person.submits(form, {}) is None
    await person.sees("You're in!")
    await town.answered()
    assert published(town.slack.log) == [person.id]


async def joins_on_home(town: Town, ada: Person) -> None:
    """It says what this is, and has one primary button; that opens the form, which saved changes the Home tab, once."""
    log = town.slack.log
    await ada.opens_home()
    home = await home_says(ada, "Meet a colleague you'd never bump into")
    assert labels(home) == ["Join", "All commands"]
    assert [each.text for each in home.buttons if each.element.get("style") == "primary"] == ["Join"]
    assert "The next round is on Tuesday 12 January, 10:00" in home.rendered

    await ada.clicks("Join", on=ada.home)
    await ada.sees("Engineering")
    form = await ada.modal("Join coffee chats")
    await town.answered()
    before = published(log)
    assert await ada.submits(form, {}) is None
    home = await home_says(ada, f"You're in. {NEXT_ROUND}")
    assert labels(home) == IN
    assert "Department: Engineering" in home.rendered
    assert "Group size" not in home.rendered, "she said nothing of it"
    assert (await ada.sees("You're in!")).channel == ada.dm
    await town.answered()
    assert published(log) == [*before, ada.id]


async def test_the_home_tab_follows_what_is_typed(sqlite_town: Town) -> None:
    """A command changes the Home tab as its button does; who presses a button that they still see is answered."""
    await sqlite_town.enrols("Ada")
    ada = sqlite_town.person("Ada")

    await answer(ada, "/coffee pause 2027-02-07")
    assert labels(await home_says(ada, "You're paused until Sunday 7 February."))[0] == "Resume"
    await answer(ada, "/coffee resume")
    before = await home_says(ada, "You're in.")
    assert labels(before) == IN
    assert "Pause, privacy & settings" in before.rendered, "whoever looks for the pause reads the word"
    await answer(ada, "/coffee optout")
    home = await home_says(ada, "You've left coffee chats.")
    assert labels(home) == LEFT
    assert "Pause" not in home.rendered

    too_late = await clicks_too_late(ada, before, "Pause")
    assert "You're not in coffee chats." in too_late.rendered


async def pauses_and_resumes_on_home(town: Town, ada: Person) -> None:
    """Pausing opens a form, and Resume stands where Pause stood."""
    log, standing = town.slack.log, "SELECT standing FROM participants ORDER BY id"
    await ada.clicks("Pause")
    form = await ada.modal("Pause coffee chats")
    await town.answered()
    before = published(log)
    seen = stamps(ada)
    assert await ada.submits(form, {}) is None
    paused = await newer(ada, seen)
    assert paused.rendered.startswith("You're paused. Your current chat still goes ahead.")
    home = await home_says(ada, "You're paused.")
    assert labels(home) == PAUSED
    assert await town.rows(standing) == [("active",), ("paused",)]
    await town.answered()
    assert published(log) == [*before, ada.id]

    resumed = await in_window(ada, "Resume")
    assert f"Welcome back! {NEXT_ROUND}" in resumed.rendered
    await home_says(ada, "You're in.")
    assert await town.rows(standing) == [("active",), ("active",)]
    await town.answered()
    assert published(log) == [*before, ada.id, ada.id]


async def edits_the_profile_on_home(ada: Person) -> None:
    """The button opens the profile of someone who is in, not the form to join."""
    await ada.closes(ada.form)
    await ada.clicks("My profile", on=ada.home)
    form = await ada.modal("Your coffee profile")
    assert form.field("Ask me about").value == []
    assert await ada.submits(form, {"Ask me about": ["go"]}) is None
    await ada.sees("Profile saved.")
    await ada.clicks("My profile", on=ada.home)
    form = await ada.modal("Your coffee profile")
    assert form.field("Ask me about").value == ["go"]


async def test_the_whole_product_by_clicking(sqlite_town: Town) -> None:
    """What a command answers opens in a window, what is clicked there is shown there, and the Home tab follows."""
    ada, ben = await pair(sqlite_town)
    await ada.opens_home()
    await home_says(ada, "This round: Ben Okri")
    seen = stamps(ada)
    link = next(each for each in ada.home.buttons if each.text == "Open conversation")
    assert link.element["url"].endswith(f"&channel={(await introduction(ada)).channel.id}")
    for button, words in (
        ("All commands", "/coffee optin"),
        ("My notes", "No notes yet"),
        ("My chats", "Ben Okri, Tuesday 12 January"),
        ("Who's free now?", "Nobody else is free"),
        ("Propose times", "I'm posting times in your conversation with Ben Okri"),
        ("Remind me later", "Ben Okri"),
        ("Erase my data…", "This can't be undone"),
        ("Can't make it this round", "I'll tell the others that it won't work out this time – not why."),
        ("Find me someone else", "I'll look for someone else for you this round."),
    ):
        assert words in (await in_window(ada, button)).rendered
    await sqlite_town.answered()
    assert [each for each in unseen(ada, seen) if each.channel == ada.dm] == []

    skipped = await in_window(ada, "Skip this one")
    assert "You're skipping the round on Tuesday 26 January" in skipped.rendered
    await ada.clicks("Undo", on=skipped)
    await until(ada, lambda: ada.form and "Undone. You're in." in ada.form.rendered)
    await home_says(ada, "You're in.")
    assert ben.sees_nothing_of("Undone")
    await leaving_asks_first(ada, ben)


async def test_ones_own_things_stand_on_the_home_tab(sqlite_town: Town) -> None:
    """What is to come back to, the network, and the profile; each once. A search finds a note, and a click settles a follow-up.

    Whoever looks once the round is closed sees its numbers in place of their chat.
    """
    ada, ben = await pair(sqlite_town)
    await says_met(ada, note="Ask about budgets", remind_on="2027-01-20")
    await ada.opens_home()
    home = await home_says(ada, "Ask about budgets")
    assert "Department: Engineering" in home.rendered
    assert "One chat · one person" in home.rendered
    assert labels(home)[:2] == ["Edit feedback", "Open conversation"]
    assert "Your network" in (await in_window(ada, "See picture")).rendered

    await ada.clicks("Search my notes", on=await in_window(ada, "My notes"))
    await ada.submits(await ada.modal("Search my notes"), {"Words or names": "okri BUDGET"})
    found = await ada.sees("Your notes with “okri BUDGET”")
    assert "Ask about budgets" in found.rendered
    assert "Done, nice!" in (await in_window(ada, "Done")).rendered
    await until(ada, lambda: "budgets" not in ada.home.rendered)

    await ben.opens_home()
    assert "budgets" not in (await home_says(ben, "This round: Ada Lovelace")).rendered
    await sqlite_town.time_comes(FIRST_ROUND + FORTNIGHT - timedelta(hours=4))
    await ben.opens_home()
    assert "This round" not in (await home_says(ben, "Last round: One chat with 2 people")).rendered


async def leaving_asks_first(ada: Person, ben: Person) -> None:
    """A window says what will happen before anything does; then they are out, and the partner who waits is told."""
    asked = await in_window(ada, "Leave")
    assert "I won't match you any more, and I'll let anyone waiting to meet you know." in asked.rendered
    assert ben.sees_nothing_of("has left coffee chats")

    await ada.clicks("Leave", on=asked)
    await until(ada, lambda: ada.form and "You've left coffee chats" in ada.form.rendered)
    home = await home_says(ada, "You've left coffee chats.")
    assert labels(home) == LEFT
    await ben.sees("Ada Lovelace has left coffee chats")


async def test_a_home_tab_that_stands_open_shows_the_round_that_begins(sqlite_town: Town) -> None:
    """It was opened before the round, and needs no opening again; whoever hasn't opened theirs lately isn't shown it."""
    await sqlite_town.enrols("Ada", "Ben")
    ada = sqlite_town.person("Ada")
    sqlite_town.clock.forward_to(FIRST_ROUND - timedelta(minutes=10))
    await ada.opens_home()
    await home_says(ada, NEXT_ROUND)
    await sqlite_town.bot.idle()
    log = sqlite_town.slack.log
    before = published(log)

    await sqlite_town.time_comes(FIRST_ROUND)
    await until(ada, lambda: "Open conversation" in labels(ada.home))

    assert "Ben Okri" in ada.home.rendered
    await sqlite_town.bot.idle()
    shown = published(log)[len(before) :]
    assert set(shown) == {ada.user.id}

    await sqlite_town.time_comes(FIRST_ROUND + timedelta(hours=2))
    await sqlite_town.time_comes(FIRST_ROUND + FORTNIGHT)
    await sqlite_town.bot.idle()
    assert published(log) == [*before, *shown]


def published(log: CallLog) -> list[str]:
    """Whose Home tabs the bot has published so far."""
    return [str(call.arguments["user_id"]) for call in log.calls("views.publish")]
