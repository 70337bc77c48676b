"""Everything that a person sees now, or has ever seen."""

import re
from collections.abc import Callable, Iterator
from typing import TypeAlias, TypeVar

from bot.sandbox.core import Core
from bot.sandbox.errors import NotSeenError
from bot.sandbox.person.forms import Form, read_form
from bot.sandbox.person.reader import Reader
from bot.sandbox.person.screen import Home, Message, read_content_as_shown, read_home, read_message
from bot.sandbox.rendering.render import render_blocks
from bot.sandbox.waiting import PATIENCE
from bot.sandbox.wire import text_of
from bot.sandbox.workspace.messages import StoredMessage
from bot.sandbox.workspace.roster import Profile
from bot.sandbox.workspace.workspace import Channel, User

Pattern: TypeAlias = str | re.Pattern[str]
Screen: TypeAlias = Message | Form | Home
T = TypeVar("T")


class Viewer:
    """Someone who works here: the part of a person that looks."""

    def __init__(self, core: Core, user: User) -> None:
        self._core = core
        self.user = user

    def __repr__(self) -> str:
        return f"Person({self.name!r}, {self.id!r})"

    @property
    def id(self) -> str:
        """Their user id."""
        return self.user.id

    @property
    def name(self) -> str:
        """The name that others see."""
        return self.user.name

    @property
    def handle(self) -> str:
        """The name to type after an @."""
        return self.user.handle

    @property
    def profile(self) -> Profile:
        """Everything that the roster says about them."""
        return self.user.profile

    @property
    def dm(self) -> Channel:
        """Their direct message with the app."""
        return self._core.workspace.open_direct([self._core.app.bot_user.id, self.id])

    @property
    def conversations(self) -> list[Channel]:
        """All conversations that they are in, oldest first."""
        return self._core.workspace.channels_of(self.id)

    @property
    def inbox(self) -> list[Message]:
        """All messages that they can see now in all conversations, oldest first."""
        return self.messages()

    def messages(self, in_: Channel | str | None = None, containing: Pattern = "") -> list[Message]:
        """Return the messages that they can see now, oldest first; `in_` and `containing` narrow them down."""
        where = self._channel(in_) if in_ is not None else None
        stored = self._core.messages.visible_to(self.id)
        read = (self._read(message) for message in stored if where in {None, message.channel.id})
        return [message for message in read if _contains(message, containing)]

    @property
    def form(self) -> Form | None:
        """The modal that they have open now."""
        view = self._core.views.top(self.user)
        return read_form(self._core.workspace, view) if view else None

    @property
    def home(self) -> Home:
        """The app's home tab as it was last published for them."""
        return read_home(self._core.workspace, self._core.views.home(self.user), self.user)

    def screen(self) -> str:
        """Return everything that they see now, for an error message or a terminal."""
        parts = [f"#{m.channel.name} {m.author}: {m.rendered}" for m in self.inbox]
        parts += [f"Modal: {self.form.rendered}"] if self.form else []
        parts += [f"Home: {self.home.rendered}"] if self.home.rendered else []
        return "\n---\n".join(parts) or "(nothing at all)"

    async def sees(
        self, what: Pattern, *, in_: Channel | str | None = None, within: float = PATIENCE
    ) -> Screen:
        """Wait until their modal, a message or the home tab contains `what`; return it, the newest message first.

        Raises:
            NotSeenError: nothing at all happened in the workspace for `within` real seconds; the message shows
                the screen.
        """
        return await self._wait(lambda: self._find(what, in_), f"see {_words(what)}", within)

    async def modal(self, title: str = "", *, within: float = PATIENCE) -> Form:
        """Wait until a modal is open whose title contains `title`."""

        def look() -> Form | None:
            """Find the open modal, if the title matches."""
            form = self.form
            return form if form is not None and title in form.title else None

        return await self._wait(look, f"have a modal {title!r} open", within)

    def sees_nothing_of(self, what: Pattern) -> bool:
        """Whether nothing that was ever on their screen, in any version, contained `what`."""
        return not any(_holds(text, what) for text in self._ever_seen())

    def _read(self, message: StoredMessage) -> Message:
        return read_message(self._core.workspace, message, self.user)

    def _channel(self, where: Channel | str) -> str:
        if isinstance(where, Channel):
            return where.id
        channel = self._core.workspace.find_channel(where)
        if channel is None:
            raise KeyError(f"There is no channel {where!r}.")
        return channel.id

    def _find(self, what: Pattern, in_: Channel | str | None) -> Screen | None:
        form = self.form if in_ is None else None
        if form is not None and _contains(form, what):
            return form
        where = self._channel(in_) if in_ is not None else None
        for stored in reversed(self._core.messages.visible_to(self.id)):
            if where in {None, stored.channel.id} and _contains(message := self._read(stored), what):
                return message
        home = self.home if in_ is None else None
        return home if home is not None and home.rendered and _contains(home, what) else None

    async def _wait(self, look: Callable[[], T | None], purpose: str, within: float) -> T:
        try:
            return await self.user.screen.until(look, within)
        except TimeoutError:
            problem = f"{self.name} did not {purpose}, and nothing has happened for {within:g} s. This is what they see:"
            raise NotSeenError(f"{problem}\n{self.screen()}") from None

    def _ever_seen(self) -> Iterator[str]:
        workspace, reader = self._core.workspace, Reader(self._core.workspace, self.user)
        for message in self._core.messages.seen_by(self.id):
            for content in message.versions:
                yield content.text
                yield read_content_as_shown(workspace, content, self.user).text
                yield from (file.content.decode(errors="replace") for file in content.files)
        for view in self._core.views.ever_shown(self.user):
            for version in view.versions:
                yield text_of(version["title"])
                yield render_blocks(version["blocks"], reader).text
            yield from view.errors.values()


def _words(what: Pattern) -> str:
    return repr(what) if isinstance(what, str) else f"something like {what.pattern!r}"


def _holds(text: str, what: Pattern) -> bool:
    return what in text if isinstance(what, str) else what.search(text) is not None


def _contains(screen: Screen, what: Pattern) -> bool:
    return _holds(screen.rendered, what) or (isinstance(screen, Message) and _holds(screen.text, what))
