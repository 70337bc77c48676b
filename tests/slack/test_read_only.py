"""The app's own conversation is read-only: whatever is said there has the buttons that one needs."""

import re
from collections.abc import Iterator
from importlib.resources import files

import pytest

from bot.sandbox import NotSeenError, Person
from bot.slack.texts import speaking
from bot.slack.texts.commands import named_in
from bot.slack.texts.locales import languages
from bot.slack.views.shortcuts import FOR_OTHERS, shortcuts
from tests.services.gestures import opts
from tests.slack.scenes import answer, home_says, newer, pair, reads, says_met, stamps
from tests.town import Town, bot_manifest

ELSEWHERE = "work in any other conversation"


def refusals() -> Iterator[str]:
    """The texts that refuse something and name a command to the one who reads them."""
    source = files("bot.slack.texts").joinpath("en.ftl").read_text(encoding="utf-8")
    for text in re.findall(r"^(refused-[\w-]+) =", source, re.MULTILINE):
        if list(named_in(text)) and text not in FOR_OTHERS:
            yield text


async def test_nobody_can_type_to_the_bot(sqlite_town: Town) -> None:
    """Neither words nor commands; in any other conversation commands work."""
    ada = sqlite_town.person("Ada")
    assert bot_manifest().read_only
    for line in ("Hello?", "/coffee status"):
        with pytest.raises(NotSeenError, match="read-only"):
            await ada.types(line, in_channel=ada.dm)
    for channel in ("general", None):
        assert (await answer(ada, "/coffee status", in_channel=channel)).channel is not ada.dm


def test_a_refusal_has_the_button_of_each_command_that_it_names() -> None:
    """In every language: none sends people to type where they can't."""
    texts = [*refusals()]
    assert texts
    for language in languages():
        with speaking(language):
            assert [text for text in texts if not shortcuts(text)] == [], language


async def test_joining_says_once_where_commands_work(sqlite_town: Town) -> None:
    """The first message in the conversation with the bot does, and no later one."""
    await sqlite_town.joins("Ada")
    ada = sqlite_town.person("Ada")
    welcome = await ada.sees("You're in!")
    assert ELSEWHERE in welcome.rendered

    await ada.types("/coffee profile")
    await ada.submits(await ada.modal("Your coffee profile"), {})
    saved = await ada.sees("Profile saved")
    assert ELSEWHERE not in saved.rendered


def buttons(person: Person, words: str) -> list[str]:
    """The buttons of the newest message with these words in the conversation with the bot."""
    return [each.text for each in person.messages(in_=person.dm, containing=words)[-1].buttons]


async def test_answers_have_buttons_for_what_they_name(sqlite_town: Town) -> None:
    """Those to forms, and those to what was typed elsewhere: whoever typed a command can click the next one."""
    ada, ben = await pair(sqlite_town)
    await clicks_after_a_form(ada)
    await clicks_after_a_command(sqlite_town, ada, ben)


async def clicks_after_a_form(ada: Person) -> None:
    """More can be told of a chat, and a pause be ended, with a click."""
    await says_met(ada, note="Budgets")
    assert buttons(ada, "saved, thanks!") == ["Tell more", "Introduce someone"]

    await ada.opens_home()
    await home_says(ada, "You're in.")
    seen = stamps(ada)
    await ada.clicks("Pause", on=ada.home)
    await ada.submits(await ada.modal("Pause coffee chats"), {})
    await newer(ada, seen)
    assert buttons(ada, "You're paused.") == ["Undo", "Resume"]
    await ada.clicks("Resume", on=ada.messages(in_=ada.dm)[-1])
    await ada.sees("Welcome back!")


async def clicks_after_a_command(town: Town, ada: Person, ben: Person) -> None:
    """What was refused can be done rightly, and one's standing be looked at, with a click."""
    refused = await answer(ada, "/coffee pause until yesterday")
    assert [each.text for each in refused.buttons] == ["Pause"]

    status = await answer(ben, "/coffee status")
    await opts(ben, "Can't make it this round", on=status)
    await town.settles()
    refused = await reads(ben, "Propose times", on=status)
    assert [each.text for each in refused.buttons] == ["My status"]
    assert "The next round is on" in (await reads(ben, "My status", on=refused)).rendered
