"""Messages as the workspace keeps them, with all their past versions."""

import asyncio
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.sandbox.wire import Json
from bot.sandbox.workspace.files import File
from bot.sandbox.workspace.workspace import Channel, Workspace


@dataclass(frozen=True)
class Content:
    """What a message says; `mrkdwn` is true if its text is read as markup."""

    text: str
    blocks: list[Json] = field(default_factory=list)
    mrkdwn: bool = True
    files: tuple[File, ...] = ()


@dataclass(eq=False)
class StoredMessage:
    """One message; if ephemeral, only the user `only_for` sees it."""

    channel: Channel
    ts: str
    author: str
    versions: list[Content]
    metadata: Json | None = None
    thread_ts: str | None = None
    only_for: str | None = None
    deleted: bool = False
    chosen: dict[str, dict[tuple[str, str], object]] = field(default_factory=dict)
    failed_for: set[str] = field(default_factory=set)

    @property
    def content(self) -> Content:
        """What the message says now."""
        return self.versions[-1]

    def seen_by(self, user_id: str) -> bool:
        """Whether it was ever on this user's screen."""
        if self.only_for is not None:
            return self.only_for == user_id
        return user_id in self.channel.visitors


class Messages:
    """Every message of the workspace, by conversation."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._of_channel: defaultdict[str, dict[str, StoredMessage]] = defaultdict(dict)
        self._last_ts: defaultdict[str, int] = defaultdict(int)
        self._sharing: set[asyncio.Task[None]] = set()

    def post(
        self,
        channel: Channel,
        author: str,
        content: Content,
        *,
        metadata: Json | None = None,
        thread_ts: str | None = None,
        only_for: str | None = None,
    ) -> StoredMessage:
        """Add a message and show it to everyone who may see it."""
        message = StoredMessage(
            channel, self._next_ts(channel), author, [content], metadata, thread_ts, only_for
        )
        self._of_channel[channel.id][message.ts] = message
        self.show(message)
        return message

    def share(self, channel: Channel, author: str, content: Content, *, thread_ts: str | None) -> None:
        """Add a message with files: some time after it was asked for, or never, whatever the app was told."""
        after = self._workspace.leeway.files_after
        if after is None:
            return
        if not after:
            self.post(channel, author, content, thread_ts=thread_ts)
            return

        async def later() -> None:
            """Post it when its time has come."""
            await self._workspace.clock.sleep(after.total_seconds())
            self.post(channel, author, content, thread_ts=thread_ts)

        sharing = asyncio.get_running_loop().create_task(later())
        self._sharing.add(sharing)
        sharing.add_done_callback(self._sharing.discard)

    def edit(self, message: StoredMessage, content: Content) -> None:
        """Replace the content of a message."""
        message.versions.append(content)
        message.failed_for.clear()
        self.show(message)

    def delete(self, message: StoredMessage) -> None:
        """Delete a message."""
        message.deleted = True
        self.show(message)

    def lose_ephemeral(self, user_id: str) -> None:
        """Take what only this person saw from their screen."""
        for messages in self._of_channel.values():
            for message in messages.values():
                message.deleted |= message.only_for == user_id

    def get(self, channel_id: str, ts: str) -> StoredMessage | None:
        """Find a message that has not been deleted; an app cannot find ephemeral ones."""
        message = self._of_channel[channel_id].get(ts)
        return message if message and not message.deleted and message.only_for is None else None

    def said_in(self, channel: Channel) -> list[StoredMessage]:
        """Return what is in a conversation now, the newest first; replies are only in their thread."""
        return [
            message
            for message in reversed(self._of_channel[channel.id].values())
            if not message.deleted and message.only_for is None and message.thread_ts in {None, message.ts}
        ]

    def kept(self) -> Iterator[StoredMessage]:
        """Yield every message that is there, by conversation, each oldest first."""
        for channel in self._workspace.channels.values():
            yield from self._of_channel[channel.id].values()

    def restore(self, message: StoredMessage) -> None:
        """Put a message back that was there before; no later one has an earlier `ts`."""
        seconds, _, micros = message.ts.partition(".")
        self._of_channel[message.channel.id][message.ts] = message
        self._last_ts[message.channel.id] = int(seconds) * 1_000_000 + int(micros)

    def shown_in(self, channel: Channel, user_id: str) -> Iterator[StoredMessage]:
        """Yield what a user sees in a conversation now, the newest first."""
        for message in reversed(self._of_channel[channel.id].values()):
            if not message.deleted and message.only_for in {None, user_id}:
                yield message

    def seen_by(self, user_id: str) -> Iterator[StoredMessage]:
        """Yield all messages ever on a user's screen, even deleted ones, oldest first per conversation."""
        for channel in self._workspace.channels.values():
            if user_id in channel.visitors:
                yield from (m for m in self._of_channel[channel.id].values() if m.seen_by(user_id))

    def visible_to(self, user_id: str) -> list[StoredMessage]:
        """Return what a user can see now in all their conversations, oldest first."""
        messages = [
            message
            for channel in self._workspace.channels_of(user_id)
            for message in self._of_channel[channel.id].values()
            if not message.deleted and message.only_for in {None, user_id}
        ]
        return sorted(messages, key=lambda message: message.ts)

    def show(self, message: StoredMessage) -> None:
        """Wake those who can see a message, because it changed."""
        if message.only_for is not None:
            self._workspace.users[message.only_for].screen.announce()
        else:
            self._workspace.announce(message.channel)

    def _next_ts(self, channel: Channel) -> str:
        """Return the current time in the form of a `ts` that is unique in the conversation."""
        micros = max(self._workspace.microseconds(), self._last_ts[channel.id] + 1)
        self._last_ts[channel.id] = micros
        return f"{micros // 1_000_000}.{micros % 1_000_000:06d}"
