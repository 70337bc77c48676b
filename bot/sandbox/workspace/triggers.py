"""Trigger ids: a person's act lets the app open one modal, at once and once.

Source: docs.slack.dev/interactivity/handling-user-interaction (three seconds, one use).
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.sandbox.clock import SandboxClock
from bot.sandbox.errors import SlackError
from bot.sandbox.ids import Ids, secret
from bot.sandbox.workspace.workspace import User

VALID_FOR = timedelta(seconds=3)


@dataclass
class Trigger:
    """One act of a person; `view_id` is the modal in which it happened, if it did in one."""

    user: User
    view_id: str | None
    issued: datetime
    exchanged: bool = False


class Triggers:
    """Issues trigger ids and exchanges each of them once.

    Args:
        stopwatch: what the three seconds go by.
    """

    def __init__(self, stopwatch: SandboxClock) -> None:
        self._stopwatch = stopwatch
        self._ids = Ids()
        self._issued: dict[str, Trigger] = {}

    def issue(self, user: User, view_id: str | None = None) -> str:
        """Make the trigger id of something that a person did just now."""
        trigger_id = f"{self._ids.next('1')}.{user.id[1:]}.{secret()}"
        self._issued[trigger_id] = Trigger(user, view_id, self._stopwatch.now())
        return trigger_id

    def check(self, trigger_id: str) -> Trigger:
        """Find a trigger that can still be exchanged.

        Raises:
            SlackError: Slack never gave out this id, or it was used, or three seconds have passed.
        """
        trigger = self._issued.get(trigger_id)
        if trigger is None:
            raise SlackError("invalid_trigger_id")
        if trigger.exchanged:
            raise SlackError("exchanged_trigger_id")
        if self._stopwatch.now() - trigger.issued > VALID_FOR:
            raise SlackError("expired_trigger_id")
        return trigger
