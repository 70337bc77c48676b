"""How a particular person reads: names of users and channels, and their own time zone."""

from datetime import datetime

from bot.sandbox.workspace.workspace import User, Workspace


class Reader:
    """Reads on behalf of one user."""

    def __init__(self, workspace: Workspace, user: User) -> None:
        self._workspace = workspace
        self._user = user
        self._zone = user.profile.zone

    @property
    def user_id(self) -> str:
        """Return who reads."""
        return self._user.id

    @property
    def locale(self) -> str:
        """Return the language and region that they use Slack in."""
        return self._user.profile.locale

    def people(self) -> list[tuple[str, str]]:
        """Return everyone whom they can choose: id and name, by name."""
        users = (user for user in self._workspace.users.values() if not user.deleted)
        return sorted(((user.id, user.name) for user in users), key=lambda named: named[1].casefold())

    def places(self) -> list[tuple[str, str]]:
        """Return the channels that they can choose: id and name."""
        return [
            (channel.id, f"#{channel.name}")
            for channel in self._workspace.channels_of(self._user.id)
            if channel.kind in {"public", "private"}
        ]

    def user_name(self, user_id: str) -> str:
        """Return a user's name; the id if the user is unknown."""
        user = self._workspace.users.get(user_id)
        return user.name if user else user_id

    def channel_name(self, channel_id: str) -> str:
        """Return a channel's name; the id if the channel is unknown."""
        channel = self._workspace.channels.get(channel_id)
        return channel.name if channel else channel_id

    def local(self, seconds: int) -> datetime:
        """Return the reader's local time for seconds since 1970."""
        return datetime.fromtimestamp(seconds, self._zone)

    def today(self) -> datetime:
        """Return the reader's local time now."""
        return self._workspace.clock.now().astimezone(self._zone)
