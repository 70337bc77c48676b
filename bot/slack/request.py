"""What handlers work with: a person's request, the ways to answer it, and their dependencies."""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from slack_sdk.models.views import View

from bot.domain.errors import Refusal
from bot.domain.overview import FrontPage
from bot.domain.people.member import MemberFacts
from bot.domain.people.participant import Participant
from bot.services.access import Who
from bot.slack.actions import clicked
from bot.slack.form_values import Answers
from bot.slack.not_admins import NotAdmins
from bot.slack.open_homes import OpenHomes
from bot.slack.outbound.errors import SlackError
from bot.slack.outbound.gateway import Gateway, ShownView
from bot.slack.outbound.retries import Retries
from bot.slack.payloads import Meant, decoded
from bot.slack.scopes import NOWHERE, InstallPage
from bot.slack.strangers import Strangers
from bot.slack.texts import speaking
from bot.slack.texts.locales import shared_by
from bot.slack.views.blocks import Message
from bot.store.database import Database


@dataclass(frozen=True, slots=True)
class Deps:
    """What every handler works with in a workspace.

    Args:
        team_id: Slack's id of the workspace.
        gateway: one that never waits: people do.
        retries: retries what people wait for.
        clock: the current moment, aware and in UTC.
        language: the workspace's locale: what people read who use Slack in a language that there are no words in.
        draw_seed: draws the seed of a round that is drawn ahead.
        census: a gateway that waits its turn, for what nobody waits for, such as asking who is in the workspace.
        open_homes: whose Home tabs may stand open.
        strangers: what Slack said lately about people whom the bot doesn't know.
        not_admins: who is no admin, as Slack said lately.
        install_page: where people allow the bot more.
        organisation: Slack's id of the organisation whose installation lets the bot in; empty if the workspace's own does.
    """

    team_id: str
    database: Database
    gateway: Gateway
    retries: Retries
    clock: Callable[[], datetime]
    language: str
    draw_seed: Callable[[], int]
    census: Gateway
    open_homes: OpenHomes
    strangers: Strangers
    not_admins: NotAdmins
    install_page: InstallPage = NOWHERE
    organisation: str = ""

    def speaking_to(self, people: Iterable[Participant], language: str = "") -> AbstractContextManager[None]:
        """Use the locale of a message that all of these people read.

        Args:
            language: what the program says to people who share none; empty for the workspace's.
        """
        locales = [person.member.locale for person in people]
        return speaking(shared_by(locales, language or self.language))


@dataclass(frozen=True, slots=True)
class Request:
    """One thing that a person did in Slack.

    Args:
        who: the person, as named in the payload.
        trigger_id: can open one form within three seconds.
        reply: sends an answer that only this person sees.
        replace: the same, replacing the message that the button belongs to if nobody else sees that.
        replace_for_all: replaces the message that the button belongs to for everyone who sees it.
        later: queues a job that nobody waits for.
        show_home: shows this page on their Home tab once the request is done.
        payload: what Slack sent.
        answers: the values of the form that this comes from, if any.
        typed: what was typed after the command; empty after a click.
        stranger: what Slack said about the person lately, if the bot doesn't know them.
    """

    who: Who
    trigger_id: str
    reply: Callable[[Message], Awaitable[None]]
    replace: Callable[[Message], Awaitable[None]]
    replace_for_all: Callable[[Message], Awaitable[None]]
    later: Callable[["Work"], None]
    show_home: Callable[[FrontPage], None]
    payload: Mapping[str, Any]
    answers: Answers
    typed: str = ""
    stranger: MemberFacts | None = None

    @property
    def view(self) -> Mapping[str, Any]:
        """The form that was submitted or clicked in.

        Raises:
            Refusal: it was neither: another version of the bot had the button elsewhere.
        """
        view: Mapping[str, Any] | None = self.payload.get("view")
        if view is None:
            raise Refusal("refused-button")
        return view

    @property
    def value(self) -> str:
        """The value that the clicked button, or the chosen entry of a menu, carries; a command carries none."""
        acts = self.payload.get("actions")
        return clicked(acts[0])[1] if acts else ""

    @property
    def meant(self) -> Who:
        """The person, who means the program that the clicked button or the form names, or in whose channel they type."""
        form = "actions" not in self.payload and self.payload.get("view")
        carried = str(form.get("private_metadata") or "") if form else self.value
        return self.who.meaning(decoded(Meant, carried).program) if carried else self.who

    async def show_below(self, deps: Deps, view: View) -> bool:
        """Show a view in the window that the submitted form was opened from; whether there still is one."""
        below = self.view.get("previous_view_id")
        if not below:
            return False
        try:
            await deps.gateway.update_view(below, view)
        except SlackError:  # closed in the meantime
            return False
        return True

    async def open_form(self, deps: Deps, view: View) -> ShownView:
        """Open a form, on top of the window that was clicked in, if it was one."""
        is_in_window = (self.payload.get("view") or {}).get("type") == "modal"
        try:
            return await deps.gateway.open_view(self.trigger_id, view, on_top=is_in_window)
        except SlackError as error:
            if not (is_in_window and error.code == "not_found"):
                raise
        return await deps.gateway.open_view(self.trigger_id, view)  # the window has been closed meanwhile

    @property
    def is_on_home(self) -> bool:
        """Whether it was clicked on the Home tab."""
        return (self.payload.get("view") or {}).get("type") == "home"

    @property
    def own_message(self) -> str:
        """The timestamp of the clicked message, if it stands in the person's own conversation with the bot; else empty."""
        container = self.payload.get("container") or {}
        is_own = (container.get("channel_id") or "").startswith("D") and not is_ephemeral(self.payload)
        return (container.get("message_ts") or "") if is_own else ""

    @property
    def buttons(self) -> dict[str, str]:
        """What the buttons of the clicked message carry, by what they are for."""
        blocks = (self.payload.get("message") or {}).get("blocks") or []
        elements = (element for block in blocks for element in block.get("elements") or [])
        return {each["action_id"]: each.get("value") or "" for each in elements if each.get("action_id")}

    def is_shown_outside(self, channel: str | None) -> bool:
        """Whether the clicked message is one that others see, in another conversation than this one."""
        container = self.payload.get("container") or {}
        clicked_in = container.get("channel_id")
        return bool(clicked_in) and clicked_in != channel and not is_ephemeral(self.payload)


def is_ephemeral(payload: Mapping[str, Any]) -> bool:
    """Whether only whoever clicked sees the message that they clicked."""
    return bool((payload.get("container") or {}).get("is_ephemeral"))


Say = Callable[[Message], Awaitable[None]]
Work = Callable[[], Awaitable[None]]
Handler = Callable[[Deps, Request], Awaitable[None]]
