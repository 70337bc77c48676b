"""Trigger ids: a person's action lets the app open one modal, within three seconds and once.

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
    """One action of a person; `view_id` is the modal in which it happened, if any."""

    user: User
    view_id: str | None
    issued: datetime
    exchanged: bool = False


class Triggers:
    """Issues trigger ids, each of which can be used once.

    Args:
        stopwatch: the clock for the three seconds.
    """

    def __init__(self, stopwatch: SandboxClock) -> None:
        self._stopwatch = stopwatch
        self._ids = Ids()
        self._issued: dict[str, Trigger] = {}

    def issue(self, user: User, view_id: str | None = None) -> str:
        """Issue the trigger id for something that a person did just now."""
        trigger_id = f"{self._ids.next('1')}.{user.id[1:]}.{secret()}"
        self._issued[trigger_id] = Trigger(user, view_id, self._stopwatch.now())
        return trigger_id

    def check(self, trigger_id: str) -> Trigger:
        """Find a trigger that can still be used.

        Raises:
            SlackError: Slack never issued this id, it was used, or three seconds have passed.
        """
        trigger = self._issued.get(trigger_id)
        if trigger is None:
            raise SlackError("invalid_trigger_id")
        if trigger.exchanged:
            raise SlackError("exchanged_trigger_id")
        if self._stopwatch.now() - trigger.issued > VALID_FOR:
            raise SlackError("expired_trigger_id")
        return trigger
