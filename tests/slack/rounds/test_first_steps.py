"""The first ten minutes: three steps from an installed app to a first round, for organisers alone."""

import re
from dataclasses import replace

import pytest
import yaml

from benchmarks.first_round import CHANNEL, first_round
from bot.sandbox import AppManifest, Message, Person
from bot.slack.handlers.rounds.first_steps import why_not_posted
from bot.slack.manifest import manifest
from bot.slack.outbound.errors import SlackBusy, SlackError, SlackUncertain
from tests.slack.conftest import NewTown
from tests.slack.organisers.scenes import COMPANY, OLA, names_organisers, organiser, window_says
from tests.slack.scenes import becomes, home_says, reads, until
from tests.town import ADA, BEN, CLEO

MOST_CLICKS = 6
WITH_ALL = AppManifest.read(yaml.safe_load(manifest()), optional=True)
INVITATION = "Meet a colleague you'd otherwise never talk to"
NO = "Only those who organise coffee chats here can do that, so nothing has changed."
POST = "Where shall I post the invitation?"
DEEDS = "SELECT action FROM audit_log ORDER BY id"
PROGRAM = "SELECT name, schedule, group_size, roles, next_round_at IS NOT NULL FROM programs"


async def word(person: Person) -> Message:
    """The one message that told somebody that they organise."""
    found = await person.sees("Three steps to the first round", in_=person.dm)
    assert isinstance(found, Message)
    assert len(person.messages(containing="You organise")) == 1
    return found


def done(rendered: str) -> list[str]:
    """The steps that are done, by their numbers."""
    return re.findall(r"✅ (\d)", rendered)


async def test_six_clicks_lead_from_installed_to_announced(new_town: NewTown) -> None:
    """Nothing is typed; the message and Home show what is done, and whoever clicks Join is in after two clicks."""
    async with new_town(*COMPANY[:4], installed=WITH_ALL) as town:
        ola, ada = town.person("Ola"), town.person("Ada")

        assert await first_round(town.slack, ola) <= MOST_CLICKS

        await ola.sees("Anyone who clicks “Join” there is in with one more click.")
        told = await word(ola)
        await until(ola, lambda: "Three steps" not in ola.home.rendered)
        await becomes(ola, told, "You organise coffee chats now")
        assert await town.rows(PROGRAM) == [
            ("Coffee across departments", "every 2 weeks on tue at 10:00", 2, "", 1)
        ]
        assert await town.rows(DEEDS) == [("appointed",), ("kind_chosen",), ("invited",)]
        posted = await ada.sees(INVITATION, in_=CHANNEL)
        assert "next: Tuesday 12 January; pairs across departments" in posted.rendered

        await ada.clicks("Join", on=posted)
        assert await ada.submits(await ada.modal("Join coffee chats")) is None
        await ada.sees("You're in!")
        await ada.clicks("Join", on=posted)
        await ada.sees("You're in. The next round", in_=CHANNEL)
        assert not town.refused()


async def test_whoever_the_setting_names_gets_one_message(new_town: NewTown) -> None:
    """It has the three steps; a restart says nothing again, and whoever is named later gets their own."""
    async with new_town(ADA, BEN, CLEO, organiser="Ada") as town:
        ada, ben = town.person("Ada"), town.person("Ben")
        await town.settles()
        told = await word(ada)
        assert [button.text for button in told.buttons] == [
            "Choose…",
            "Look…",
            "Invite people…",
            "Organisers…",
        ]
        assert done(told.rendered) == []

        await town.restart_bot(COFFEE_ORGANISERS=f"{ada.id},{ben.id}")
        await town.settles()

        await word(ada)
        await word(ben)


async def test_the_steps_can_be_taken_one_by_one_and_show_what_is_done(new_town: NewTown) -> None:
    """From the message: what will happen is looked at, changed in the form above, and then right."""
    async with new_town(OLA, ADA, BEN) as town:
        ola = await organiser(town)
        await town.settles()
        told = await word(ola)

        await ola.clicks("Look…", on=told)
        window = await window_says(ola, "Every second Tuesday at 10:00, UTC time; next: Tuesday 12 January")
        await ola.clicks("Change…", on=window)
        form = await ola.modal("Change program")
        assert await ola.submits(form, {"How often": "Every week", "On": "Wednesday"}) is None

        form = await window_says(ola, "Every Wednesday at 10:00")
        assert "Where shall I post" in form.rendered
        told = await becomes(ola, told, "2. Every Wednesday at 10:00")
        assert done(told.rendered) == ["1", "2"]
        await ola.closes(form)
        await ola.clicks("Look…", on=told)
        await ola.clicks("That's right", on=await window_says(ola, "Every Wednesday"))
        form = await window_says(ola, "Words to copy, for anywhere else")
        assert "type “/coffee optin” anywhere in Slack" in form.rendered
        town.slack.invite_bot(town.slack.channel(CHANNEL))
        assert await ola.submits(form, {POST: CHANNEL}) is None
        await town.person("Ada").sees(INVITATION, in_=CHANNEL)
        await town.holds(DEEDS, ("appointed",), ("program_changed",), ("kept",), ("invited",))


async def test_the_invitation_is_in_the_programs_language(new_town: NewTown) -> None:
    """The organiser reads their own, the channel the program's, and so do the words to copy."""
    async with new_town(replace(OLA, locale="de-DE"), ADA, BEN, installed=WITH_ALL) as town:
        ola = town.person("Ola")
        await ola.opens_home()
        home = await home_says(ola, "In drei Schritten zur ersten Runde")
        await ola.clicks("Auswählen …", on=home)
        await ola.clicks("Mittagessen zu viert", on=await window_says(ola, "Wofür ist es?"))
        form = await window_says(ola, "Jeden zweiten Donnerstag um 10:00 Uhr")
        assert "How to join: type “/coffee optin”" in form.rendered

        assert await ola.submits(form, {"Wo soll ich die Einladung posten?": CHANNEL}) is None

        posted = await town.person("Ada").sees(INVITATION, in_=CHANNEL)
        assert "Lunch groups of four" in posted.rendered
        assert "Every second Thursday at 10:00" in posted.rendered
        await ola.sees("Die Einladung steht in")


@pytest.mark.parametrize(
    ("error", "text"),
    [
        (SlackError("not_in_channel"), "inviting-not-in-channel"),
        (SlackError("channel_not_found"), "inviting-not-in-channel"),
        (SlackError("is_archived"), "inviting-archived"),
        (SlackError("restricted_action_read_only_channel"), "inviting-restricted"),
        (SlackError("restricted_action"), "inviting-restricted"),
        (SlackError("method_not_supported_for_channel_type"), "inviting-refused"),
        (SlackBusy("ratelimited"), "refused-busy"),
        (SlackUncertain("TimeoutError"), "inviting-in-doubt"),
    ],
)
def test_each_refusal_has_words_of_its_own(error: SlackError, text: str) -> None:
    """They say what to do about it."""
    assert why_not_posted(error) == text


async def invites(person: Person, channel: str) -> None:
    """Invite people in a channel, by the newest button that offers it."""
    await person.clicks("Invite people…")
    assert await person.submits(await person.modal("Invite people"), {POST: channel}) is None


async def test_what_slack_refuses_is_told_with_what_to_do(new_town: NewTown) -> None:
    """Nothing is posted and nothing counts as done; the answer has the button to try again, and once it can be posted, it is, once."""
    async with new_town(OLA, ADA) as town:
        ola = await organiser(town)
        await town.settles()
        await word(ola)
        hidden = town.slack.create_channel("hidden", members=[ola], private=True)
        for channel in (CHANNEL, hidden.name):
            await invites(ola, channel)
            refused = await ola.sees("Nothing has been posted: I'm not in that channel.")
            assert "/invite @Coffee Chats" in refused.rendered
        old = town.slack.create_channel("old", members=[ola])
        await ola.clicks("Invite people…")
        form = await ola.modal("Invite people")
        town.slack.archive(old)
        await ola.submits(form, {POST: "old"})
        await ola.sees("Nothing has been posted: that channel is archived.")
        assert await town.rows(DEEDS) == [("appointed",)]

        town.slack.invite_bot(town.slack.channel(CHANNEL))
        await invites(ola, CHANNEL)

        await ola.sees("The invitation is in")
        assert len(town.person("Ada").messages(CHANNEL, INVITATION)) == 1
        await town.holds(DEEDS, ("appointed",), ("invited",))
        await ola.clicks("Invite in another channel…")
        await ola.submits(await ola.modal("Invite people"), {POST: CHANNEL})
        await ola.sees("An invitation was posted in that channel a moment ago")
        assert len(town.person("Ada").messages(CHANNEL, INVITATION)) == 1


async def test_nobody_else_gets_anywhere_by_these_buttons(new_town: NewTown) -> None:
    """A participant who clicks an organiser's message, or sends a form of theirs, is told no, and nothing changes."""
    async with new_town(OLA, ADA, BEN, installed=WITH_ALL) as town:
        ola, ada = await organiser(town), town.person("Ada")
        await town.enrols("Ada")
        await town.settles()
        await word(ola)
        before = await town.rows(PROGRAM)
        await names_organisers(ola, ola, ada)
        told = await word(ada)
        await ada.clicks("Invite people…", on=told)
        old = await ada.modal("Invite people")
        await names_organisers(ola, ola)
        await ola.sees("Saved. One person organises")

        assert await ada.submits(old, {POST: CHANNEL}) is None
        await ada.sees(NO)
        for button in ("Choose…", "Look…", "Invite people…"):
            assert NO in (await reads(ada, button, on=told)).rendered
        assert not town.person("Ben").messages(CHANNEL, INVITATION)
        assert await town.rows(PROGRAM) == before
