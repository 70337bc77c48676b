"""A person in the workspace: what they do and what they see."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias, TypeVar

from bot.sandbox import interactions, submissions
from bot.sandbox.core import Core
from bot.sandbox.elements import options_of
from bot.sandbox.entering import NotPossibleError, enter
from bot.sandbox.errors import NotSeenError
from bot.sandbox.eyes import Eyes
from bot.sandbox.forms import Field, Form, read_form
from bot.sandbox.messages import StoredMessage
from bot.sandbox.payloads import Place
from bot.sandbox.render import render_blocks
from bot.sandbox.roster import Profile
from bot.sandbox.screen import Button, Home, Menu, Message, read_content_as_shown, read_home, read_message
from bot.sandbox.wire import Json, text_of
from bot.sandbox.workspace import Channel, User

Pattern: TypeAlias = str | re.Pattern[str]
Screen: TypeAlias = Message | Form | Home

T = TypeVar("T")

WAIT = 5.0


class Person:
    """Somebody who works here, with their hands and their eyes on the app.

    What they do returns once the app has acknowledged it, or once Slack has told them that it did not.
    """

    def __init__(self, core: Core, user: User) -> None:
        self._core = core
        self.user = user

    def __repr__(self) -> str:
        return f"Person({self.name!r}, {self.id!r})"

    @property
    def id(self) -> str:
        """The user id."""
        return self.user.id

    @property
    def name(self) -> str:
        """The name."""
        return self.user.name

    @property
    def handle(self) -> str:
        """The name to type after an @."""
        return self.user.handle

    @property
    def profile(self) -> Profile:
        """Everything that the roster tells about them."""
        return self.user.profile

    @property
    def dm(self) -> Channel:
        """Their direct message with the app."""
        return self._core.workspace.open_direct([self._core.app.bot_user.id, self.id])

    @property
    def conversations(self) -> list[Channel]:
        """All conversations that they are in, oldest first."""
        return self._core.workspace.channels_of(self.id)

    # What they see

    @property
    def inbox(self) -> list[Message]:
        """All messages that they can see now in all conversations, oldest first."""
        return self.messages()

    def messages(self, in_: Channel | str | None = None, containing: Pattern = "") -> list[Message]:
        """Give the messages that they can see now, oldest first: all, or those of one place or with some words."""
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
        """Show everything that they see now, for an error message or a terminal."""
        parts = [f"#{m.channel.name} {m.author}: {m.rendered}" for m in self.inbox]
        parts += [f"Modal: {self.form.rendered}"] if self.form else []
        parts += [f"Home: {self.home.rendered}"] if self.home.rendered else []
        return "\n---\n".join(parts) or "(nothing at all)"

    async def sees(self, what: Pattern, *, in_: Channel | str | None = None, within: float = WAIT) -> Screen:
        """Wait until something on their screen contains `what`, and return it: the newest message, modal or home.

        Raises:
            NotSeenError: it did not come within so many real seconds; the message shows the screen.
        """
        return await self._wait(lambda: self._find(what, in_), f"see {_words(what)}", within)

    async def modal(self, title: str = "", *, within: float = WAIT) -> Form:
        """Wait until a modal is open whose title contains `title`."""

        def look() -> Form | None:
            form = self.form
            return form if form is not None and title in form.title else None

        return await self._wait(look, f"have a modal {title!r} open", within)

    def sees_nothing_of(self, what: Pattern) -> bool:
        """Tell whether none of what was ever on their screen, in any version, contained `what`."""
        return not any(_holds(text, what) for text in self._ever_seen())

    # What they do

    async def types(self, text: str, *, in_channel: Channel | str | None = None) -> None:
        """Type a line, by default to the app: a slash command, or an ordinary message."""
        self._must_be_active()
        channel = (
            self._core.workspace.channels[self._channel(in_channel)] if in_channel is not None else self.dm
        )
        if self.id not in channel.members:
            raise NotSeenError(f"{self.name} is not in #{channel.name} and cannot write there.")
        await interactions.types(self._core, self.user, channel, text)

    async def clicks(
        self, text: str, *, on: Message | Form | Home | None = None, in_: Channel | str | None = None
    ) -> None:
        """Click the newest button with this text: in their modal, else in messages, else on the home tab."""
        self._must_be_active()
        places = list(self._places(on, in_))
        for place, buttons, _ in places:
            if (button := _named(buttons, text, lambda one: [one.text])) is not None:
                await interactions.clicks(
                    self._core, self.user, place, button.block_id, button.element, button.option
                )
                return
        seen = ", ".join(repr(button.text) for _, buttons, _ in places for button in buttons) or "none"
        raise NotSeenError(f"{self.name} sees no button {text!r}; the buttons are: {seen}.\n{self.screen()}")

    async def chooses(
        self,
        menu: str,
        value: object,
        *,
        on: Message | Form | Home | None = None,
        in_: Channel | str | None = None,
    ) -> None:
        """Choose something in a menu, named by its label or placeholder, that is no ordinary field of a form."""
        self._must_be_active()
        places = list(self._places(on, in_))
        for place, _, menus in places:
            if (
                found := _named(menus, menu, lambda one: [one.label, one.placeholder, one.action_id])
            ) is not None:
                held = await self._entered(place, found.block_id, found.element, value)
                await interactions.chooses(self._core, self.user, place, found.block_id, found.element, held)
                return
        seen = (
            ", ".join(repr(one.label or one.placeholder) for _, _, menus in places for one in menus) or "none"
        )
        raise NotSeenError(f"{self.name} sees no menu {menu!r}; the menus are: {seen}.\n{self.screen()}")

    async def fills(self, form: Form, values: Mapping[str, object]) -> Form:
        """Fill in some fields, named by their labels, without submitting; returns the form as it is then."""
        self._must_be_active()
        for label, value in values.items():
            await self._fill(self._latest(form).field(label), form, value)
        return self._latest(form)

    async def submits(self, form: Form, values: Mapping[str, object] | None = None) -> Form | None:
        """Fill in some fields and submit; returns the form if it is still open, with its errors or its new look."""
        self._must_be_active()
        impossible = {}
        for label, value in (values or {}).items():
            field = self._latest(form).field(label)
            try:
                await self._fill(field, form, value)
            except NotPossibleError as error:
                impossible[field.block_id] = str(error)
        if impossible:
            form.view.errors = impossible
            self.user.screen.announce()
        else:
            await submissions.submit(self._core, form.view)
        return self._latest(form) if form.view in self._core.views.stack(self.user) else None

    async def closes(self, form: Form) -> None:
        """Close a modal without submitting it."""
        await submissions.close(self._core, self._latest(form).view)

    async def opens_home(self) -> Home:
        """Open the app's home tab; returns what was published for them so far."""
        self._must_be_active()
        await interactions.opens_home(self._core, self.user)
        return self.home

    async def options(self, form: Form, label: str, typed: str = "") -> tuple[str, ...]:
        """Type into a select of a form, and read the options that it offers then."""
        field = self._latest(form).field(label)
        element = field.block["element"]
        place = Place(view=form.view)
        found = await interactions.suggestions(self._core, self.user, place, field.block_id, element, typed)
        return tuple(text_of(option["text"]) for option in [*options_of(element), *found])

    # How they do it

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
        if in_ is None and self.form is not None and _contains(self.form, what):
            return self.form
        where = self._channel(in_) if in_ is not None else None
        for stored in reversed(self._core.messages.visible_to(self.id)):
            if where in {None, stored.channel.id} and _contains(message := self._read(stored), what):
                return message
        return self.home if in_ is None and self.home.rendered and _contains(self.home, what) else None

    async def _wait(self, look: Callable[[], T | None], purpose: str, within: float) -> T:
        try:
            return await self.user.screen.until(look, within)
        except TimeoutError:
            problem = f"{self.name} did not {purpose} within {within:g} s. This is what they see:"
            raise NotSeenError(f"{problem}\n{self.screen()}") from None

    def _latest(self, form: Form) -> Form:
        if form.view not in self._core.views.stack(self.user):
            raise NotSeenError(f"{self.name} no longer has the form {form.title!r} open.\n{self.screen()}")
        return read_form(self._core.workspace, form.view)

    def _places(
        self, on: Message | Form | Home | None, in_: Channel | str | None
    ) -> Iterator[tuple[Place, tuple[Button, ...], tuple[Menu, ...]]]:
        """Give where there may be something to act on, what is in front first."""
        if isinstance(on, Message):
            where = self._channel(on.channel)
            seen = [m for m in self.messages() if m.channel.id == where and m.ts == on.ts]
        else:
            seen = self.messages(in_) if on is None else []
        if (isinstance(on, Form) or (on is None and in_ is None)) and self.form is not None:
            yield Place(view=self.form.view), self.form.buttons, self.form.menus
        for message in reversed(seen):
            yield Place(message=message.stored), message.buttons, message.menus
        home = self.home
        if isinstance(on, Home) or (on is None and in_ is None):
            yield Place(view=home.view), home.buttons, home.menus

    async def _fill(self, field: Field, form: Form, value: object) -> None:
        element, place = field.block["element"], Place(view=form.view)
        held = await self._entered(place, field.block_id, element, value)
        if field.block.get("dispatch_action") and element["type"] != "plain_text_input":
            await interactions.chooses(self._core, self.user, place, field.block_id, element, held)
        else:
            interactions.remember(self.user, place, (field.block_id, field.action_id), held)

    async def _entered(self, place: Place, block_id: str, element: Json, value: object) -> Any:
        found: list[Json] = []
        if element["type"].endswith("external_select") and value:
            found = await interactions.suggestions(
                self._core, self.user, place, block_id, element, str(value)
            )
        return enter(self._core.workspace, element, value, found)

    def _ever_seen(self) -> Iterator[str]:
        workspace, eyes = self._core.workspace, Eyes(self._core.workspace, self.user)
        for message in self._core.messages.seen_by(self.id):
            for content in message.versions:
                yield content.text
                yield read_content_as_shown(workspace, content, self.user).text
        for view in self._core.views.ever_shown(self.user):
            for version in view.versions:
                yield text_of(version["title"])
                yield render_blocks(version["blocks"], eyes).text
            yield from view.errors.values()

    def _must_be_active(self) -> None:
        if self.user.deleted:
            raise NotSeenError(f"{self.name} is deactivated and cannot do anything in this workspace.")


def _words(what: Pattern) -> str:
    return repr(what) if isinstance(what, str) else f"something like {what.pattern!r}"


def _holds(text: str, what: Pattern) -> bool:
    return what in text if isinstance(what, str) else what.search(text) is not None


def _contains(screen: Screen, what: Pattern) -> bool:
    return _holds(screen.rendered, what) or (isinstance(screen, Message) and _holds(screen.text, what))


def _named(things: tuple[Any, ...], words: str, names: Callable[[Any], list[str]]) -> Any:
    """Find what is called so, else what begins so."""
    exact = (one for one in things if words in names(one))
    beginning = (one for one in things if any(name.lower().startswith(words.lower()) for name in names(one)))
    return next(exact, None) or next(beginning, None)
