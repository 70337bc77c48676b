"""The benchmark of refusals sees what it counts."""

from datetime import timedelta

import pytest

from benchmarks import refusals
from bot.services.outbox import outcomes

pytestmark = pytest.mark.usefixtures("ready_databases", "seldom")


@pytest.fixture
def seldom(monkeypatch: pytest.MonkeyPatch) -> None:
    """The bot looks as seldom as by default, and for an hour: what takes longer is the benchmark's."""
    monkeypatch.setattr(refusals, "LOOK_EVERY", 60.0)
    monkeypatch.setattr(refusals, "SOME_TIME", timedelta(hours=1))


def test_a_round_that_slack_refuses_for_minutes_loses_nobody() -> None:
    """Everybody is introduced once Slack is well again."""
    counted = refusals.held(("conversations.open", "user_disabled"))
    assert counted == {"lost": 0, "stranded": 0, "wrongly_left": 0, "tracebacks": 0}


def test_whoever_is_lost_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    """A bot that gave up after the first refusal would leave eight people without an introduction."""
    monkeypatch.setattr(outcomes, "REFUSALS_FOR_GOOD", 1)
    assert refusals.held(("chat.postMessage", "restricted_action"))["lost"] == 8
