"""What is known of people: a payload that says little takes nothing away, and nobody's malformed profile stops a round."""

import re
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from sqlalchemy import text

from tests.services.gestures import INTRO, heard
from tests.services.on_sqlite import ON_POSTGRESQL, database_url  # noqa: F401
from tests.slack.scenes import home_says, newer, pair, says_met, stamps
from tests.town import ADA, BEN, CLEO, DAN, FIRST_ROUND, FORTNIGHT, Town, open_town

FACTS = "SELECT name, title, time_zone FROM members ORDER BY id"
ADA_KNOWN = ("Countess", "Programmer", "UTC+05:30")
PEOPLE = (replace(ADA, display_name="Countess", time_zone="+05:30"), replace(BEN, time_zone=""), CLEO)


@pytest.fixture
async def town(database_url: str) -> AsyncIterator[Town]:
    """Somebody with a chosen name and an offset, somebody without any zone, and somebody else."""
    async with open_town(database_url, PEOPLE, COFFEE_TIME_ZONE="Europe/Lisbon") as opened:
        yield opened


async def test_an_offset_counts_then_the_programs_zone(town: Town) -> None:
    """And people are called what they want to be called, unless a setting goes by legal names: as of the next round.

    A zone that was stored long ago and is none stops nobody's round: its person counts as one of UTC until Slack knows better.
    """
    await town.joins("Countess", "Ben")
    await town.holds(FACTS, ADA_KNOWN, ("Ben Okri", "Analyst", "Europe/Lisbon"))
    async with town.bot.database.write() as session:
        await session.execute(text("UPDATE members SET time_zone = 'Mars/Olympus'"))
    await town.restart_bot(COFFEE_NAMES="legal")
    await town.time_comes(FIRST_ROUND)
    assert [heard(person, INTRO) for person in town.slack.people] == [1, 1, 0]
    assert [name for name, *_ in await town.rows(FACTS)] == ["Ada Lovelace", "Ben Okri"]


async def test_whoever_has_only_an_offset_opens_every_form_that_goes_by_days(town: Town) -> None:
    """The one that asks how a chat was, and the one that pauses."""
    ada, _ = await pair(town, "Countess", "Ben")
    await says_met(ada, note="Ask about the audit.", remind_on="2027-01-20")
    assert await town.rows("SELECT due_on FROM followups") == [("2027-01-20",)]
    await ada.opens_home()
    await home_says(ada, "You're in.")
    await ada.clicks("Pause")
    seen = stamps(ada)
    await ada.submits(await ada.modal("Pause coffee chats"), {"For how long?": "Four weeks"})
    assert "You're paused until Tuesday 9 February" in (await newer(ada, seen)).rendered


async def test_what_a_stub_does_not_say_stays_as_known(town: Town) -> None:
    """Absent is not empty."""
    await town.joins("Countess")
    ada = town.person("Countess")
    await town.slack.stub_changed(ada)
    await town.answered()
    assert await town.rows(FACTS) == [ADA_KNOWN]
    await town.slack.edits_profile(ada, display_name="", title="")
    await town.holds(FACTS, ("Ada Lovelace", "", "UTC+05:30"))


@ON_POSTGRESQL
async def test_a_malformed_title_is_cleaned_and_stops_nobodys_round(database_url: str) -> None:
    """By an event as well as in the list of all: neither NUL nor half a surrogate pair could be stored."""
    titles = ("Head\ud800 of\x00 Beans", "\x1b[31mHead of\nBeans", "Head of\u202e Beans")
    async with open_town(database_url, (ADA, BEN, CLEO, DAN)) as town:
        await town.enrols(*town.slack.people)
        ada, *others = town.slack.people
        for person, title in zip(others, titles, strict=True):
            person.user.profile = replace(person.user.profile, title=title)  # the bot isn't told
        await town.time_comes(FIRST_ROUND)
        assert all(heard(person, INTRO) == 1 for person in town.slack.people)
        known = [str(title).replace("[31m", "") for _, title, _ in await town.rows(FACTS)]
        assert known == [ada.profile.title, *["Head of Beans"] * 3]
        for person, title in zip(others, titles, strict=True):
            await town.slack.edits_profile(person, title=title + "!")
        await town.answered()
        await town.time_comes(FIRST_ROUND + FORTNIGHT)
        assert all(heard(person, INTRO) == 2 for person in town.slack.people)


@ON_POSTGRESQL
async def test_what_is_typed_is_cleaned_as_well(town: Town) -> None:
    """In a form, and after a command."""
    await town.joins("Countess", Background="che\ud800ss\u200b ja\x00zz")
    ((known,),) = await town.rows('SELECT "before" FROM participants')
    assert re.findall(r"\w+", str(known)) == ["chess", "jazz"]
    ada = town.person("Countess")
    await ada.types("/coffee notes bud\ud800get\x00")
    await ada.sees("budget")
