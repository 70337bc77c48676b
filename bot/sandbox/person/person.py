"""A person in the workspace: what they do. ``viewer`` has what they see."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

from bot.sandbox.block_kit.stateful import options_of
from bot.sandbox.errors import NotPossibleError, NotSeenError
from bot.sandbox.person import attaching, interactions, submissions
from bot.sandbox.person.entering import enter, tells_at_once
from bot.sandbox.person.forms import Field, Form, read_form
from bot.sandbox.person.payloads import Place
from bot.sandbox.person.screen import Button, Home, Menu, Message
from bot.sandbox.person.viewer import Screen, Viewer
from bot.sandbox.wire import Json, text_of
from bot.sandbox.workspace.workspace import Channel

T = TypeVar("T")


class Person(Viewer):
    """Someone who works here and uses the app.

    Each action returns once the app has acknowledged it, or once Slack has shown that it did not.
    """

    async def types(self, text: str, *, in_channel: Channel | str | None = None) -> None:
        """Type a line: a slash command, or an ordinary message.

        By default they type in their conversation with the app, or in the one with themselves where the app's is
        read-only.
        """
        self._must_be_active()
        channel = self._core.workspace.channels[self._channel(in_channel)] if in_channel else self._to_type_in
        if channel is self.dm and self._core.app.read_only:
            raise NotSeenError(
                f"{self.name} sees no message box in the conversation with the app: it is read-only."
            )
        if self.id not in channel.members:
            raise NotSeenError(f"{self.name} is not in #{channel.name} and cannot write there.")
        await interactions.types(self._core, self.user, channel, text)

    @property
    def _to_type_in(self) -> Channel:
        """A conversation with a message box that bothers nobody else."""
        return self._core.workspace.open_direct([self.id]) if self._core.app.read_only else self.dm

    async def clicks(
        self, text: str, *, on: Screen | None = None, in_: Channel | str | None = None, confirms: bool = True
    ) -> None:
        """Click the newest button with this text: in their modal, else in messages, else on the home tab.

        Of several with one text, they can name the one that a screen reader calls so.

        Args:
            confirms: whether they say yes if they are asked to confirm; if not, they have to be asked.
        """
        self._must_be_active()
        shown = [(place, button) for place, buttons, _ in self._places(on, in_) for button in buttons]
        found = _named(shown, text, lambda button: [button.text, button.label])
        if found is None:
            seen = ", ".join(repr(button.text) for _, button in shown) or "none"
            raise NotSeenError(
                f"{self.name} sees no button {text!r}; the buttons are: {seen}.\n{self.screen()}"
            )
        place, button = found
        if not confirms:
            if "confirm" not in button.element:
                raise NotSeenError(f"{self.name} is not asked whether they mean {text!r}.")
            return  # the app isn't told
        await interactions.clicks(
            self._core, self.user, place, button.block_id, button.element, button.option
        )

    async def chooses(
        self, menu: str, value: object, *, on: Screen | None = None, in_: Channel | str | None = None
    ) -> None:
        """Choose something in a menu outside a form's ordinary fields, named by its label or placeholder."""
        self._must_be_active()
        shown = [(place, one) for place, _, menus in self._places(on, in_) for one in menus]
        found = _named(shown, menu, lambda one: [one.label, one.placeholder, one.action_id])
        if found is None:
            seen = ", ".join(repr(one.label or one.placeholder) for _, one in shown) or "none"
            raise NotSeenError(f"{self.name} sees no menu {menu!r}; the menus are: {seen}.\n{self.screen()}")
        place, one = found
        held = await self._entered(place, one.block_id, one.element, value)
        await interactions.chooses(self._core, self.user, place, one.block_id, one.element, held)

    async def fills(self, form: Form, values: Mapping[str, object]) -> Form:
        """Fill in fields, named by their labels, without submitting; return the form as it then is."""
        self._must_be_active()
        for label, value in values.items():
            await self._fill(self._latest(form).field(label), form, value)
        return self._latest(form)

    async def submits(self, form: Form, values: Mapping[str, object] | None = None) -> Form | None:
        """Fill in fields and submit; return the form if it is still open, with its errors or new content.

        A field for files takes pairs of a name and bytes.
        """
        self._must_be_active()
        self._latest(form)
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

    async def uses(self, shortcut: str, *, on: Message | None = None) -> None:
        """Use a shortcut of the app by its name: one on a message, or one from the message box."""
        self._must_be_active()
        named = [
            one for one in self._core.app.shortcuts if one.name == shortcut and one.on_messages == bool(on)
        ]
        if not named:
            raise NotSeenError(f"{self.name} sees no shortcut {shortcut!r} there.")
        await interactions.uses_shortcut(self._core, self.user, named[0], on.stored if on else None)

    async def opens_home(self) -> Home:
        """Open the app's home tab; return what has been published for them so far."""
        self._must_be_active()
        await interactions.opens_home(self._core, self.user)
        return self.home

    def deletes_file(self, name: str) -> None:
        """Delete their own files of this name, for everybody."""
        attaching.delete(self._core, self.user, name)

    def reloads(self) -> None:
        """Reload the client: what was shown only to them, and is kept nowhere, is gone."""
        self._core.messages.lose_ephemeral(self.id)

    async def opens_messages(self) -> None:
        """Open the conversation with the app, which is told only that someone opened it."""
        self._must_be_active()
        await interactions.opens_messages(self._core, self.user)

    async def options(self, form: Form, label: str, typed: str = "") -> tuple[str, ...]:
        """Type into a select of a form, and return the options that it then offers."""
        field = self._latest(form).field(label)
        element = field.block["element"]
        place = Place(view=form.view)
        found = await interactions.suggestions(self._core, self.user, place, field.block_id, element, typed)
        return tuple(text_of(option["text"]) for option in [*options_of(element), *found])

    def _latest(self, form: Form) -> Form:
        if form.view not in self._core.views.stack(self.user):
            raise NotSeenError(f"{self.name} no longer has the form {form.title!r} open.\n{self.screen()}")
        return read_form(self._core.workspace, form.view)

    def _places(
        self, on: Screen | None, in_: Channel | str | None
    ) -> Iterator[tuple[Place, tuple[Button, ...], tuple[Menu, ...]]]:
        """Yield the places with something to act on, those in front first."""
        anywhere = on is None and in_ is None
        form, home = self.form, self.home
        if form is not None and (anywhere or isinstance(on, Form)):
            yield Place(view=form.view), form.buttons, form.menus
        if on is None or isinstance(on, Message):
            for message in reversed(self.messages(on.channel if on else in_)):
                if on is None or message.ts == on.ts:
                    yield Place(message=message.stored), message.buttons, message.menus
        if home.view is not None and (anywhere or isinstance(on, Home)):
            yield Place(view=home.view), home.buttons, home.menus

    async def _fill(self, field: Field, form: Form, value: object) -> None:
        element, place = field.block["element"], Place(view=form.view)
        held = await self._entered(place, field.block_id, element, value)
        if tells_at_once(field.block):
            await interactions.chooses(self._core, self.user, place, field.block_id, element, held)
        else:
            interactions.remember(self.user, place, (field.block_id, field.action_id), held)

    async def _entered(self, place: Place, block_id: str, element: Json, value: object) -> Any:
        found: list[Json] = []
        if element["type"] == "file_input" and isinstance(value, list | tuple):
            found = attaching.attach(self._core, self.user, value if isinstance(value, list) else [value])
        if element["type"].endswith("external_select"):
            typed = value if isinstance(value, list | tuple | set) else [value] if value else []
            for one in typed:
                found += await interactions.suggestions(
                    self._core, self.user, place, block_id, element, str(one)
                )
        return enter(self._core.workspace, element, value, found)

    def _must_be_active(self) -> None:
        if self.user.deleted:
            raise NotSeenError(f"{self.name} is deactivated and cannot do anything in this workspace.")


def _named(
    shown: list[tuple[Place, T]], words: str, names: Callable[[T], list[str]]
) -> tuple[Place, T] | None:
    """Find the first item with this name, else the first whose name begins with it."""
    exact = (found for found in shown if words in names(found[1]))
    start = words.lower()
    beginning = (found for found in shown if any(name.lower().startswith(start) for name in names(found[1])))
    return next(exact, None) or next(beginning, None)
