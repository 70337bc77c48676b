"""Where it isn't certain what Slack does, the bot is right whichever it is: each test runs both ways."""

from datetime import timedelta
from functools import partial
from typing import Any

import pytest
import yaml

from bot.domain.errors import SettingError
from bot.sandbox import AppManifest, Fault, NotSeenError, Person
from bot.slack.manifest import manifest
from tests.slack.conftest import NewTown
from tests.slack.scenes import answer, introduction, pair, says_met, until
from tests.town import ADA, BEN, CLEO, DAN, EVE, FIRST_ROUND, Town

BOTH_WAYS = pytest.mark.parametrize("way", [False, True])


async def test_what_is_done_in_a_group_is_right(sqlite_town: Town) -> None:
    """An answer for one alone doesn't take the introduction from the others; a note with emoji reads as it was typed."""
    town = sqlite_town
    ada, ben = await pair(town)
    for way, person, other in ((False, ada, ben), (True, ben, ada)):
        town.slack.leeway.replaces_clicked = town.slack.leeway.emoji_as_codes = way
        before = (await introduction(other)).rendered
        answered = len(town.slack.log.calls("response_url"))

        await person.clicks("Remind me later", on=await introduction(person))
        await town.settles()

        assert (await introduction(other)).rendered == before, way
        answers = town.slack.log.calls("response_url")[answered:]
        assert answers
        assert all("replace_original" in call.arguments for call in answers), way

        await says_met(person, note=f"Great 🎉 {way}")
        assert f"Great 🎉 {way}" in (await answer(person, "/coffee notes")).rendered


async def test_a_form_that_grows_submits_what_is_seen(new_town: NewTown) -> None:
    """What was chosen before it did and after, however it is spelt: a department with an ampersand is one, and emoji are read as such."""
    async with new_town(ADA, BEN, CLEO, DAN, EVE) as town:
        await town.enrols("Ada", "Cléo", "Dan", department="R&D", can_help=("Q&A 🎉", "Jazz", "Rowing"))
        leeway = town.slack.leeway
        for way, name in ((False, "Ben"), (True, "Eve")):
            leeway.escapes_options = leeway.emoji_as_codes = leeway.state_lags = way
            await submits_what_is_seen(town, town.person(name))
        assert await town.rows("SELECT DISTINCT department FROM participants") == [("R&D",)]
        await town.slack.idle()
        assert not town.refused()


async def submits_what_is_seen(town: Town, ben: Person) -> None:
    """Somebody joins by a form that grows, and sees what they told when they look at it again."""
    form = await town.form_of(ben)
    await ben.fills(form, {"Department": "R&D", "Ask me about": ["Q&A", "Jazz"]})
    more = await town.asks_for_more(ben)
    await town.answered()
    more = await ben.fills(more, {"How often": "Every other round"})
    seen = {label: field.value for label, field in more.fields.items()}
    assert (seen["Department"], seen["Ask me about"]) == ("R&D", ["Q&A 🎉", "Jazz"])
    assert await ben.submits(more) is None
    told = await ben.sees("You're in!")
    assert "R&D" in told.rendered
    assert "Q&A 🎉" in told.rendered

    await ben.types("/coffee profile")
    await ben.modal("profile")
    again = await town.asks_for_more(ben)
    kept = {label: field.value for label, field in again.fields.items()}
    assert {label: kept[label] for label in seen if label in kept} == seen
    await ben.closes(again)


async def test_what_is_said_of_a_file_is_true_whenever_it_comes(sqlite_town: Town) -> None:
    """It is on its way, and there is something to do if it doesn't arrive."""
    town = sqlite_town
    await town.enrols("Ada", "Ben", "Cléo")
    for who, after in (("Ada", timedelta(0)), ("Ben", timedelta(minutes=3)), ("Cléo", None)):
        town.slack.leeway.files_after = after
        person = town.person(who)
        said = await answer(person, "/coffee export")
        assert "on its way" in said.rendered
        assert "type “/coffee export” again" in said.rendered
        if after:
            await town.clock.sleep(after.total_seconds())
        if after is not None:
            await until(person, partial(has_a_file, person))
        assert has_a_file(person) == (after is not None)


def has_a_file(person: Person) -> bool:
    """Whether somebody sees a file that was sent to them."""
    return any(message.files for message in person.inbox)


@BOTH_WAYS
async def test_pages_ids_and_profiles_come_either_way(new_town: NewTown, way: bool) -> None:
    """Short and empty pages, groups with the ids of channels, and profiles with a list instead of fields."""
    async with new_town(ADA, BEN, CLEO, history=True) as town:
        leeway = town.slack.leeway
        leeway.short_pages = leeway.groups_are_channels = leeway.fields_as_list = way
        await town.joins("Ada", "Ben")
        bare = await town.slack.joins("Bare")
        await bare.types("/coffee optin")
        await bare.modal("Join coffee chats")
        await town.answered()
        town.slack.faults.next("chat.postMessage", Fault.CUT)

        await town.time_comes(FIRST_ROUND)
        await town.settles()

        for name in ("Ada", "Ben"):
            (found,) = town.person(name).messages(containing="Why you")
            assert found.channel.id.startswith("C" if way else "G")
        assert not town.refused()


@pytest.mark.parametrize("ahead", [timedelta(minutes=-10), timedelta(minutes=10)])
async def test_slacks_clock_is_not_the_bots(new_town: NewTown, ahead: timedelta) -> None:
    """A message whose answer was lost is found again, and whoever clicks twice is heard twice, by Slack's clock."""
    async with new_town(ADA, BEN, history=True) as town:
        town.slack.leeway.clock_ahead = ahead
        await town.enrols("Ada", "Ben")
        town.slack.faults.next("chat.postMessage", Fault.CUT)
        await town.time_comes(FIRST_ROUND)
        await town.time_comes(FIRST_ROUND + timedelta(minutes=5))
        ada, ben = town.person("Ada"), town.person("Ben")
        assert len(ben.messages(containing="Why you")) == 1
        for person in (ada, ben):
            await person.clicks("Option 1 works for me", on=await introduction(person))
            await town.answered()
        await town.settles()
        assert await town.rows("SELECT suits FROM slot_answers") == [(True,), (True,)]
        assert not town.refused()


async def test_what_went_with_a_reload_can_be_done_otherwise(sqlite_town: Town) -> None:
    """The button that undoes a pause stands in a message that nobody keeps; the one that forgets is asked for again."""
    town = sqlite_town
    await town.enrols("Ada")
    ada = town.person("Ada")
    said = await answer(ada, "/coffee pause 2 weeks")
    assert "type “/coffee resume” to come back" in said.rendered
    ada.reloads()
    with pytest.raises(NotSeenError):
        await ada.clicks("Undo")
    assert "Welcome back!" in (await answer(ada, "/coffee resume")).rendered
    await answer(ada, "/coffee forget")
    ada.reloads()
    asked = await answer(ada, "/coffee forget")
    await ada.clicks("Erase my data", on=asked, confirms=False)
    await town.answered()
    assert await town.rows("SELECT standing FROM participants") == [("active",)]
    await ada.clicks("Erase my data", on=asked)
    await ada.sees("Done, your data is erased.")


def damaged(*path: str) -> AppManifest:
    """The bot's manifest with something switched off."""
    whole = yaml.safe_load(manifest())
    part: dict[str, Any] = whole
    for name in path[:-1]:
        part = part[name]
    part[path[-1]] = False
    return AppManifest.read(whole)


async def goes_wrong(new_town: NewTown, installed: AppManifest) -> str:
    """What goes wrong where somebody joins and opens the Home tab of a bot that was installed so."""
    try:
        async with new_town(ADA, BEN, installed=installed) as town:
            ada = town.person("Ada")
            await ada.opens_home()
            await ada.types("/coffee optin")
            form = await ada.modal("Join coffee chats")
            await town.answered()
            await ada.submits(form)
            await town.answered()
            problem = ada.form.problem if ada.form else ""
            return " ".join([problem or "", *(call.error or "" for call in town.refused())]).strip()
    except SettingError as error:
        return str(error)


@pytest.mark.parametrize(
    ("path", "error"),
    [
        (("features", "app_home", "home_tab_enabled"), "not_enabled"),
        (("features", "app_home", "messages_tab_enabled"), "messages_tab_disabled"),
        (("settings", "interactivity", "is_enabled"), "trouble connecting"),
        (("settings", "socket_mode_enabled"), "SLACK_APP_TOKEN is refused"),
    ],
)
async def test_a_damaged_manifest_does_not_pass(new_town: NewTown, path: tuple[str, ...], error: str) -> None:
    """Joining, a round and the Home tab need all that the manifest switches on."""
    assert error in await goes_wrong(new_town, damaged(*path))


async def test_the_whole_manifest_passes(new_town: NewTown) -> None:
    """The same with nothing damaged."""
    assert await goes_wrong(new_town, AppManifest.read(yaml.safe_load(manifest()))) == ""
