"""Where the people of a sandbox talk: channels and conversations, and who is in them."""

from collections.abc import Iterable

from bot.sandbox.core import Core
from bot.sandbox.person.person import Person
from bot.sandbox.web_api import events
from bot.sandbox.workspace.workspace import Channel, Kind, Organisation


class Places:
    """The conversations of a workspace, and the ways in which a test or demo can change them."""

    def __init__(self, core: Core) -> None:
        self._core = core

    @property
    def core(self) -> Core:
        """The parts of the sandbox, for what draws or keeps them."""
        return self._core

    def channel(self, what: str) -> Channel:
        """Find a channel by name, or any conversation by id."""
        channel = self._core.workspace.find_channel(what)
        if channel is None:
            raise KeyError(f"There is no channel {what!r}.")
        return channel

    def create_channel(self, name: str, members: Iterable[Person] = (), *, private: bool = False) -> Channel:
        """Create a channel with these members."""
        kind: Kind = "private" if private else "public"
        return self._core.workspace.create_channel(name, [person.id for person in members], kind=kind)

    def belong_to(self, enterprise_id: str, name: str) -> None:
        """Let the workspace belong to an organisation."""
        self._core.workspace.organisation = Organisation(enterprise_id, name)

    def let_app_in(self, *, let_in: bool = True) -> None:
        """Let the organisation's app into this workspace, or shut it out: the app is told."""
        self._core.app.let_in = let_in
        events.access_changed(self._core)

    def archive(self, channel: Channel) -> None:
        """Archive a channel; the app's bot is removed from it and does not return if it is unarchived."""
        channel.archived = True
        if self._core.app.bot_user.id in channel.members:
            self.remove_bot(channel)

    def forget(self, channel: Channel) -> None:
        """Delete a conversation: its id is no longer found."""
        self._core.workspace.forget(channel)

    def invite_bot(self, channel: Channel) -> None:
        """Bring the app's bot into a channel."""
        self._core.workspace.join(channel, self._core.app.bot_user.id)
        events.member_joined(self._core, channel, self._core.app.bot_user, inviter=channel.creator)

    def remove_bot(self, channel: Channel) -> None:
        """Remove the app's bot from a channel."""
        self._core.workspace.leave(channel, self._core.app.bot_user.id)
        events.member_left(self._core, channel, self._core.app.bot_user)

    def join(self, channel: Channel, person: Person) -> None:
        """Add a person to a channel."""
        self._core.workspace.join(channel, person.id)
        events.member_joined(self._core, channel, person.user)

    def leave(self, channel: Channel, person: Person) -> None:
        """Let a person leave a channel."""
        self._core.workspace.leave(channel, person.id)
        events.member_left(self._core, channel, person.user)
