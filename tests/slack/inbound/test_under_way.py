"""What comes while too much is under way: it is answered at once with one sentence, and nothing of it is begun."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.slack.handlers.commands import HANDLERS
from bot.slack.inbound import under_way
from bot.slack.inbound.under_way import UnderWay
from bot.slack.request import Deps, Request
from tests.slack.scenes import answer
from tests.town import Town

FEW = 3
BUSY = "I'm too busy right now to do that. Please try again in a minute."


@asynccontextmanager
async def busy(town: Town, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[None]:
    """As many ask for help as may at a time, and are answered only afterwards."""
    ben, answered = town.person("Ben"), HANDLERS["help"]
    begun, may_end = asyncio.Semaphore(0), asyncio.Event()

    async def slow(deps: Deps, request: Request) -> None:
        """Answer once the test lets it."""
        begun.release()
        await may_end.wait()
        await answered(deps, request)

    await town.settles()
    monkeypatch.setattr(under_way, "AT_MOST", FEW)
    monkeypatch.setitem(HANDLERS, "help", slow)
    for _ in range(FEW):
        await ben.types("/coffee help")
        await begun.acquire()
    yield
    may_end.set()
    await town.answered()
    assert len(ben.messages(containing="/coffee status")) == FEW, "what was begun is finished"
    assert (town.refused(), town.slack.late_acks) == ([], [])


async def test_a_command_is_put_off_in_the_ack(sqlite_town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """It does nothing then, and what it says a minute later."""
    ada = sqlite_town.person("Ada")
    async with busy(sqlite_town, monkeypatch):
        await ada.types("/coffee optin")
        await ada.sees(BUSY)
    assert ada.form is None
    await ada.types("/coffee optin")
    await ada.modal("Join coffee chats")


async def test_a_click_is_put_off_where_it_was_made(
    sqlite_town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a conversation by a message that only they see, on the Home tab by a window."""
    await sqlite_town.enrols("Ada")
    ada = sqlite_town.person("Ada")
    await answer(ada, "/coffee pause")
    await ada.opens_home()
    await sqlite_town.answered()
    async with busy(sqlite_town, monkeypatch):
        await ada.clicks("Undo")
        await ada.sees(BUSY)
        await ada.clicks("My notes", on=ada.home)
        assert BUSY in (await ada.modal("Coffee Chats")).rendered
    assert await sqlite_town.rows("SELECT standing FROM participants") == [("paused",)]


async def test_a_form_that_is_put_off_stays_as_it_was_filled_in(
    sqlite_town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sentence stands above it; a minute later, the same form is sent again."""
    ada = sqlite_town.person("Ada")
    await ada.types("/coffee optin")
    form = await ada.modal("Join coffee chats")
    async with busy(sqlite_town, monkeypatch):
        await ada.submits(form)
        assert BUSY in ada.form.rendered
    await ada.closes(ada.form)
    await ada.submits(ada.form)
    await ada.sees("You're in!")


@given(st.lists(st.sampled_from("ABC"), min_size=FEW, max_size=40))
def test_a_workspace_with_less_than_its_share_is_never_put_off(begun: list[str]) -> None:
    """However much is under way elsewhere; and where it is too much, whoever has most of it is."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(under_way, "AT_MOST", FEW)
        _check_shares(begun)


def _check_shares(begun: list[str]) -> None:
    work = UnderWay(lambda _team_id: None)
    for team_id in begun:
        work.begin(team_id)
    counts = {team_id: begun.count(team_id) for team_id in set(begun)}
    put_off = {team_id for team_id in "ABC" if work.is_too_much(team_id)}
    assert put_off == {team_id for team_id in counts if counts[team_id] >= FEW / len(counts)}
    assert max(counts, key=counts.__getitem__) in put_off
