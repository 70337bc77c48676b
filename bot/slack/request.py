"""Who asks for something, how they are answered, and what the handlers work with."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.domain.overview import FrontPage
from bot.services.access import Who
from bot.slack.form_values import Answers
from bot.slack.outbound.gateway import Gateway
from bot.slack.views.blocks import Message, unescape
from bot.store.database import Database


@dataclass(frozen=True, slots=True)
class Deps:
    """What every handler works with in a workspace.

    Args:
        team_id: Slack's id of the workspace.
        gateway: one that never waits: people do.
        clock: the current moment, aware and in UTC.
        language: what people are answered in.
    """

    team_id: str
    database: Database
    gateway: Gateway
    clock: Callable[[], datetime]
    language: str


@dataclass(frozen=True, slots=True)
class Request:
    """One thing that a person did in Slack.

    Args:
        who: who did it, as the payload claims.
        trigger_id: good for opening one form within three seconds.
        reply: answers so that only this person sees it.
        replace: the same, in place of the message that a button belongs to.
        later: does something that nobody waits for, once there is time.
        show_home: has their Home tab shown so, when all of this is done.
        payload: what Slack sent.
        answers: what is filled into the form that this comes from, if it comes from one.
    """

    who: Who
    trigger_id: str
    reply: Callable[[Message], Awaitable[None]]
    replace: Callable[[Message], Awaitable[None]]
    later: Callable[["Work"], None]
    show_home: Callable[[FrontPage], None]
    payload: Mapping[str, Any]
    answers: Answers

    @property
    def value(self) -> str:
        """What the clicked button carries."""
        return str(self.payload["actions"][0].get("value") or "")

    @property
    def typed(self) -> str:
        """What was typed after the word of a command; nothing where something was clicked."""
        _, *more = unescape(self.payload.get("text") or "").split(maxsplit=1) or [""]
        return "".join(more).strip()


Work = Callable[[], Awaitable[None]]
Handler = Callable[[Deps, Request], Awaitable[None]]
