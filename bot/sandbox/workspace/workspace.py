"""Who and what exists: users, the app, and conversations with their members."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Literal

from bot.sandbox.clock import SandboxClock
from bot.sandbox.ids import Ids, secret
from bot.sandbox.manifest import Shortcut
from bot.sandbox.waiting import Changes
from bot.sandbox.workspace.leeway import Leeway
from bot.sandbox.workspace.roster import CustomField, Profile

Kind = Literal["public", "private", "im", "mpim"]

SLACKBOT = "USLACKBOT"


@dataclass(eq=False)
class User:
    """A person, the app's bot or Slackbot, as the workspace knows them."""

    id: str
    profile: Profile
    screen: Changes = field(repr=False)
    is_bot: bool = False
    deleted: bool = False
    hidden: bool = False
    status: str = ""
    status_emoji: str = ""
    status_expiration: int = 0
    in_huddle: bool = False
    updated: int = 0

    @property
    def name(self) -> str:
        """The name that others read."""
        return self.profile.display_name or self.profile.name

    @property
    def handle(self) -> str:
        """The name to type after an @."""
        return self.profile.handle


@dataclass(eq=False)
class Channel:
    """A conversation of any kind; `visitors` is everyone who was ever in it."""

    id: str
    kind: Kind
    name: str
    created: int
    creator: str
    members: dict[str, None] = field(default_factory=dict, repr=False)
    visitors: set[str] = field(default_factory=set, repr=False)
    archived: bool = False


@dataclass
class App:
    """The one app that is installed here: its tokens, and what its manifest asked for.

    If it is installed ``org_wide``, it is used here only once it is ``let_in``.
    """

    id: str
    bot_id: str
    bot_user: User
    scopes: frozenset[str]
    commands: frozenset[str]
    should_escape: bool
    events: frozenset[str]
    switched_on: frozenset[str]
    read_only: bool = False
    optional: frozenset[str] = frozenset()
    shortcuts: tuple[Shortcut, ...] = ()
    hints: Mapping[str, str] = field(default_factory=dict)
    request_urls: Mapping[str, str] = field(default_factory=dict)
    bot_token: str = field(default_factory=lambda: f"xoxb-{secret()}")
    app_token: str = field(default_factory=lambda: f"xapp-1-{secret()}")
    verification_token: str = field(default_factory=secret)
    signing_secret: str = field(default_factory=secret)
    client_id: str = field(default_factory=secret)
    client_secret: str = field(default_factory=secret)
    redirect_urls: tuple[str, ...] = ()
    rotates: bool = False
    refresh_token: str = ""
    installed: bool = True
    org_wide: bool = False
    let_in: bool = True


@dataclass(frozen=True)
class Organisation:
    """An Enterprise Grid organisation, which a workspace may belong to."""

    id: str
    name: str


class Workspace:
    """One Slack team: the state that API methods and people's actions read and change."""

    def __init__(self, name: str, clock: SandboxClock, *, custom_fields: Iterable[str]) -> None:
        self.clock = clock
        self.leeway = Leeway()
        self.changes = Changes()  # of everything
        self.ids = Ids()
        self.name = name
        self.domain = name.lower().replace(" ", "-")
        self.organisation: Organisation | None = None
        self.team_id = self.ids.next("T")
        self.custom_fields = [CustomField(self.ids.next("Xf"), label) for label in custom_fields]
        self.users: dict[str, User] = {}
        self.apart: set[frozenset[str]] = set()  # pairs of user ids that no conversation may have both of
        self.channels: dict[str, Channel] = {}
        self._named: dict[str, Channel] = {}
        self._groups: dict[frozenset[str], Channel] = {}
        self._of_user: defaultdict[str, dict[str, Channel]] = defaultdict(dict)
        self._by_name: defaultdict[str, list[User]] = defaultdict(list)
        self._by_handle: dict[str, User] = {}
        self.add_user(Profile("Slackbot", handle="slackbot"), user_id=SLACKBOT)

    def microseconds(self) -> int:
        """Return the time by Slack's own clock, in whole microseconds since 1970."""
        return self.clock.microseconds() + self.leeway.clock_ahead // timedelta(microseconds=1)

    def seconds(self) -> int:
        """Return the time by Slack's own clock, in whole seconds since 1970."""
        return self.microseconds() // 1_000_000

    def add_user(self, profile: Profile, *, is_bot: bool = False, user_id: str = "") -> User:
        """Add a person, or a bot."""
        own_id, seen = user_id or self.ids.next("U"), Changes(self.changes)
        user = User(own_id, profile, seen, is_bot, updated=self.seconds())
        self.users[user.id] = user
        self._by_name[user.name.casefold()].append(user)
        self._by_handle[profile.handle.casefold()] = user
        return user

    def change_profile(self, user: User, **changes: str) -> None:
        """Change fields of a person's profile, so that they can be found by the new name."""
        self._by_name[user.name.casefold()].remove(user)
        user.profile = replace(user.profile, **changes)
        self._by_name[user.name.casefold()].append(user)
        self._by_handle[user.handle.casefold()] = user
        user.updated = self.seconds()

    def find_user(self, who: str) -> User | None:
        """Find a user by id, handle (with or without @) or name; if several share the name, the first."""
        key = who.removeprefix("@").casefold()
        named = next(iter(self._by_name.get(key, ())), None)
        return self.users.get(who) or self._by_handle.get(key) or named

    def find_channel(self, what: str) -> Channel | None:
        """Find a conversation by id, or a channel by its name, with or without #."""
        if what in self.channels:
            return self.channels[what]
        return self._named.get(what.removeprefix("#"))

    def create_channel(self, name: str, members: Iterable[str], *, kind: Kind = "public") -> Channel:
        """Create a channel with these members; the first is its creator."""
        group = "C" if self.leeway.groups_are_channels else "G"
        prefix = {"public": "C", "private": "G", "im": "D", "mpim": group}[kind]
        everyone = list(dict.fromkeys(members))
        creator = everyone[0] if everyone else ""
        channel = Channel(self.ids.next(prefix), kind, name, self.seconds(), creator)
        self.channels[channel.id] = channel
        if kind in {"public", "private"}:
            self._named.setdefault(name, channel)
        for user_id in everyone:
            self.join(channel, user_id)
        return channel

    def restore(self, channel: Channel, members: Iterable[str]) -> None:
        """Put a conversation back that was there before, in place of any with its id."""
        if channel.id in self.channels:
            self.forget(self.channels[channel.id])
        self.channels[channel.id] = channel
        if channel.kind in {"public", "private"}:
            self._named[channel.name] = channel
        else:
            self._groups[frozenset(members)] = channel
        for user_id in members:
            self.join(channel, user_id)

    def join(self, channel: Channel, user_id: str) -> None:
        """Add a user to a conversation."""
        channel.members[user_id] = None
        channel.visitors.add(user_id)
        self._of_user[user_id][channel.id] = channel

    def leave(self, channel: Channel, user_id: str) -> None:
        """Remove a user from a conversation."""
        channel.members.pop(user_id, None)
        self._of_user[user_id].pop(channel.id, None)

    def forget(self, channel: Channel) -> None:
        """Delete a conversation: its id is unknown then, and the same people can open another one."""
        for user_id in list(channel.members):
            self.leave(channel, user_id)
        self.channels.pop(channel.id, None)
        self._groups = {people: each for people, each in self._groups.items() if each is not channel}

    def renumber(self, user: User) -> None:
        """Give a person a new id that begins with a W, as a migration to Enterprise Grid does."""
        old, new = user.id, self.ids.next("W")
        self.users = {(new if each == old else each): one for each, one in self.users.items()}
        self._of_user[new] = self._of_user.pop(old, {})
        for channel in self._of_user[new].values():
            channel.members = {(new if each == old else each): None for each in channel.members}
            channel.visitors = {new if each == old else each for each in channel.visitors}
        self._groups = {
            frozenset(new if each == old else each for each in people): channel
            for people, channel in self._groups.items()
        }
        user.id = new

    def channels_of(self, user_id: str) -> list[Channel]:
        """Return the conversations that a user is in, oldest first."""
        return list(self._of_user[user_id].values())

    def direct(self, user_ids: Iterable[str]) -> Channel | None:
        """Find the direct conversation that exactly these users share; an archived one is not resumed."""
        found = self._groups.get(frozenset(user_ids))
        return None if found and found.archived else found

    def open_direct(self, user_ids: list[str]) -> Channel:
        """Open or resume the direct conversation of exactly these users."""
        existing = self.direct(user_ids)
        if existing is not None:
            return existing
        kind: Kind = "im" if len(set(user_ids)) <= 2 else "mpim"
        handles = "--".join(self.users[user_id].handle for user_id in user_ids)
        name = "directmessage" if kind == "im" else f"mpdm-{handles}-1"
        channel = self.create_channel(name, user_ids, kind=kind)
        self._groups[frozenset(user_ids)] = channel
        return channel

    def announce(self, channel: Channel) -> None:
        """Wake everyone in a conversation, because there is something new to see."""
        for user_id in channel.members:
            self.users[user_id].screen.announce()
