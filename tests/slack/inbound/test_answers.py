"""Answers that Slack doesn't take at first: whoever waits for one gets it all the same, or a number to ask by."""

import re
from datetime import timedelta
from functools import partial

import pytest

from bot.sandbox import Fault, Person
from tests.services.on_sqlite import database_url  # noqa: F401
from tests.slack.conftest import NewTown
from tests.slack.scenes import home_says, in_window, pair, says_met, until
from tests.town import EVE, PEOPLE, Town

FIVE_MINUTES = timedelta(minutes=5)
IN = "SELECT 1 FROM participants WHERE standing = 'active'"
WRONG = "went wrong"
TRANSIENT = (Fault.RATELIMITED, Fault.RATELIMITED_WITHOUT_WORD, Fault.SERVER_ERROR, Fault.CUT, Fault.TIMEOUT)


async def opts_in(town: Town, person: Person) -> None:
    """Join by the form, and don't wait for the answer."""
    form = await town.form_of(person)
    assert await person.submits(form) is None


async def test_whoever_joins_or_asks_is_answered_though_slack_is_busy(new_town: NewTown) -> None:
    """What Slack does not take at first is sent again until it does; a response URL takes few answers, so the third attempt is a direct message."""
    async with new_town(*PEOPLE, EVE) as town:
        for person, fault in zip(town.slack.people, TRANSIENT, strict=True):
            town.slack.faults.next("chat.postMessage", fault, fault, done=False)
            await opts_in(town, person)
            await person.sees("You're in!")

            town.slack.faults.next("response_url", fault, done=False)
            await person.types("/coffee help")
            assert (await person.sees("/coffee optin")).ephemeral

            town.slack.faults.next("response_url", fault, fault, done=False)
            await person.types("/coffee nonsense")
            answer = await person.sees("nonsense")
            assert not answer.ephemeral
            assert answer.channel.kind == "im"
            assert not person.messages(containing=WRONG)
        assert await town.rows(IN) == [(1,)] * len(TRANSIENT)


async def test_what_cannot_be_shown_is_told_with_a_number(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    """Slack finds the answer malformed: what was asked for is done, and both the person and the log have the number."""
    ada = town.person("Ada")
    town.slack.faults.refuse("invalid_blocks", "chat.postMessage", lasting=FIVE_MINUTES)
    await opts_in(town, ada)

    told = await ada.sees("I couldn't show you the answer")
    (reference,) = re.findall(r"reference ([0-9a-f]{8})", told.rendered)
    assert f"answer {reference} could not be given: invalid_blocks" in caplog.text
    assert await town.rows(IN) == [(1,)]


async def test_a_file_is_sent_again_before_anybody_hears_that_it_failed(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    """The copy of one's data arrives though Slack fails twice; where it never takes it, one hears the number that is in the log."""
    (ada, _) = await pair(town)
    methods = ("files.getUploadURLExternal", "upload", "files.completeUploadExternal")
    for number, method in enumerate(methods, start=1):
        town.slack.faults.next(method, Fault.SERVER_ERROR, Fault.SERVER_ERROR, done=False)
        await ada.types("/coffee export")

        await until(ada, partial(has_files, ada, number))
        await ada.sees("Your file is on its way")
        assert not ada.messages(containing="couldn't send")

    town.slack.faults.refuse("file_uploads_disabled", methods[0], lasting=FIVE_MINUTES)
    await ada.types("/coffee export")
    told = await ada.sees("I couldn't send you the file")
    (reference,) = re.findall(r"reference ([0-9a-f]{8})", told.rendered)
    assert f"file {reference} could not be sent: file_uploads_disabled" in caplog.text


def has_files(person: Person, number: int) -> bool:
    """Whether somebody has got so many files by now."""
    return sum(len(message.files) for message in person.inbox) == number


async def test_home_is_shown_once_slack_takes_it(town: Town) -> None:
    """Somebody opens the Home tab while Slack is busy, and sees it a moment later."""
    ada = town.person("Ada")
    town.slack.faults.next("views.publish", *TRANSIENT[:3], done=False)
    await ada.opens_home()

    await until(ada, lambda: ada.home.rendered)


async def test_a_bot_that_stops_says_how_many_answers_are_lost(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    """It doesn't wait for Slack, and doesn't keep quiet about it either."""
    ada = town.person("Ada")
    town.slack.faults.refuse("ratelimited", "response_url", "chat.postMessage", lasting=FIVE_MINUTES)
    await ada.types("/coffee help")
    await until(ada, lambda: town.slack.faults.met["ratelimited"])
    await town.stop_bot()
    assert "did not take them in time: 1" in caplog.text


async def test_whoever_closed_the_window_meanwhile_hears_nothing(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    """A form was to open on top of it: there is no window any more, and nothing went wrong that is worth a message."""
    (ada, _) = await pair(town)
    await says_met(ada, note="Ask about budgets")
    await ada.opens_home()
    await home_says(ada, "This round")
    notes, heard = await in_window(ada, "My notes"), len(ada.messages())
    town.slack.faults.refuse("not_found", "views.push", lasting=FIVE_MINUTES)
    await ada.clicks("Search my notes", on=notes)
    await town.answered()
    assert len(ada.messages()) == heard
    assert [record for record in caplog.records if record.levelname == "ERROR"] == []
