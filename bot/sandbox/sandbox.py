"""The sandbox as a whole: a Slack workspace with people; enter it with ``async with``."""

import asyncio
from collections.abc import Callable, Iterable, Sequence
from types import TracebackType
from typing import Self, TypeVar

from bot.sandbox.clock import SandboxClock
from bot.sandbox.core import build_core
from bot.sandbox.faults import Faults
from bot.sandbox.handles.link import Link
from bot.sandbox.log import CallLog, Envelope
from bot.sandbox.manifest import AppManifest
from bot.sandbox.person.person import Person
from bot.sandbox.waiting import PATIENCE
from bot.sandbox.web_api import events
from bot.sandbox.web_api.server import Server
from bot.sandbox.workspace.leeway import Leeway
from bot.sandbox.workspace.roster import Profile, with_handles
from bot.sandbox.workspace.workspace import Workspace

T = TypeVar("T")


class Sandbox(Link):
    """A Slack workspace that runs in this process, on its own port.

    Args:
        people: who works here.
        clock: the time that everything visible carries; real time if left out.
        manifest: what the app that will connect asked for; a plain test app's manifest if left out.
        stopwatch: the clock for timeouts: three seconds for an acknowledgement or a trigger, half a minute for a
            ticket. Real time if left out. Its owner decides how long three seconds last.
        name: the name of the workspace.
        custom_fields: the labels of the profiles' custom fields: "Department", "Team", both or none.
    """

    def __init__(
        self,
        people: Iterable[Profile] = (),
        *,
        clock: SandboxClock | None = None,
        manifest: AppManifest | None = None,
        stopwatch: SandboxClock | None = None,
        name: str = "Acme",
        custom_fields: Sequence[str] = ("Department", "Team"),
    ) -> None:
        self.clock = clock or SandboxClock()
        self.stopwatch = stopwatch or SandboxClock()
        workspace = Workspace(name, self.clock, custom_fields=custom_fields)
        super().__init__(build_core(self.stopwatch, workspace, manifest or AppManifest()))
        self.server = Server(self._core)
        self._people = {
            user.id: Person(self._core, user) for user in map(workspace.add_user, with_handles(people))
        }
        self.create_channel("general", members=self._people.values())

    async def __aenter__(self) -> Self:
        await self.server.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.server.stop()

    # What goes wrong, and what may go either way

    @property
    def leeway(self) -> Leeway:
        """What Slack may do one way or the other."""
        return self._core.workspace.leeway

    @property
    def faults(self) -> Faults:
        """The planned faults of calls and envelopes; nothing goes wrong unless it is planned."""
        return self._core.faults

    # What went on

    @property
    def log(self) -> CallLog:
        """Every call of the app and every envelope to it."""
        return self._core.log

    @property
    def late_acks(self) -> list[Envelope]:
        """The envelopes that were not acknowledged within three seconds of the stopwatch."""
        late = [envelope for envelope in self.log.envelopes() if envelope.error is not None]
        return [envelope for envelope in late if envelope.acked_after is None or envelope.acked_after > 3]

    async def until(self, look: Callable[[], T | None], within: float | None = None) -> T:
        """Call `look` now, and again whenever anything happens here, until it returns something truthy.

        Raises:
            TimeoutError: for `within` real seconds nothing happened at all: no call, no envelope, no
                acknowledgement, nothing new on anyone's screen.
        """
        return await self._core.workspace.changes.until(look, within)

    async def idle(self, within: float = PATIENCE) -> None:
        """Wait until every envelope is acknowledged and all requests of the app are answered."""
        await asyncio.sleep(0)  # lets a delivery begin that was published just now
        await self._core.activity.over(within)

    # Who is here

    @property
    def people(self) -> list[Person]:
        """Everyone who works here, deactivated people included."""
        return list(self._people.values())

    def person(self, who: str) -> Person:
        """Find a person by name, handle or user id."""
        user = self._core.workspace.find_user(who)
        if user is None or user.id not in self._people:
            raise KeyError(f"Nobody here is called {who!r}.")
        return self._people[user.id]

    async def joins(self, name: str, **profile: str) -> Person:
        """Let someone new join the workspace; further arguments are fields of their profile."""
        taken = Profile(**{"name": name, **profile})
        others = [person.profile for person in self._people.values()]
        newcomer = with_handles([*others, taken])[-1]
        user = self._core.workspace.add_user(newcomer)
        self._people[user.id] = Person(self._core, user)
        general = self._core.workspace.find_channel("general")
        events.team_joined(self._core, user)
        if general is not None:
            self.join(general, self._people[user.id])
        return self._people[user.id]

    async def deactivate(self, person: Person) -> None:
        """Let someone leave the company."""
        person.user.deleted = True
        person.user.updated = self._core.workspace.seconds()
        self._core.views.clear(person.user)
        for channel in person.conversations:
            if channel.kind in {"public", "private"}:  # direct messages keep their members
                self._core.workspace.leave(channel, person.id)
        events.user_changed(self._core, person.user)

    async def reactivate(self, person: Person) -> None:
        """Let someone come back."""
        person.user.deleted = False
        person.user.updated = self._core.workspace.seconds()
        events.user_changed(self._core, person.user)

    async def edits_profile(self, person: Person, **changes: str) -> None:
        """Let someone change fields of their profile, such as `title`, `department` or `team`."""
        self._core.workspace.change_profile(person.user, **changes)
        events.user_changed(self._core, person.user)

    async def sets_status(self, person: Person, status: str, emoji: str = "", until: int = 0) -> None:
        """Let someone set their status; Slack reports it to apps like any change of a profile.

        Args:
            emoji: its name between colons; Slack puts one where somebody picks none.
            until: when it is cleared by itself, in seconds since 1970; 0 if it stays.
        """
        person.user.status, person.user.status_emoji, person.user.status_expiration = status, emoji, until
        events.user_changed(self._core, person.user)

    async def huddles(self, person: Person) -> None:
        """Let someone begin or end a huddle, which Slack reports as a change of their profile, too."""
        person.user.in_huddle = not person.user.in_huddle
        events.user_changed(self._core, person.user)

    async def stub_changed(self, person: Person) -> None:
        """Tell the app that someone changed, with nothing but their id."""
        events.stub_changed(self._core, person.user)

    def hide(self, person: Person) -> None:
        """Hide someone from the app, like a guest with whom it shares no channel."""
        person.user.hidden = True

    def keep_apart(self, one: Person, other: Person) -> None:
        """Let no conversation have both of these people, like two of different companies that share no channel."""
        self._core.workspace.apart.add(frozenset({one.id, other.id}))

    def migrate(self) -> None:
        """Move everyone to Enterprise Grid: their ids now begin with a W, and the old ones are unknown."""
        for person in self.people:
            self._core.workspace.renumber(person.user)
        self._people = {person.id: person for person in self._people.values()}

    async def uninstall(self) -> None:
        """Remove the app: it is notified, and its tokens are void from now on."""
        events.uninstalled(self._core)
        self._core.grants.revoke()
