"""What the bot asks Slack for, what each permission is for, and where people allow the bot more."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

SCOPES = (
    "commands",
    "chat:write",
    "files:write",
    "im:write",
    "mpim:write",
    "users:read",
    "users.profile:read",
)
# Only for posting in public channels that the bot isn't in, such as an invitation to join. It is always asked for.
PUBLIC_SCOPES = ("chat:write.public",)
# What else the bot can use, by the word that people ask for it with.
OPTIONAL: Mapping[str, tuple[str, ...]] = {
    # Only for looking up, by key, whether Slack has a message of the bot's own.
    "history": ("channels:history", "groups:history", "im:history", "mpim:history"),
    # Only for finding people by the e-mail addresses in a file.
    "email": ("users:read.email",),
    # Only for reading a list of people that an organiser uploads in a form.
    "files": ("files:read",),
    # Only for seeing who is in a program's channel, to invite them.
    "channels": ("channels:read", "groups:read"),
}
WHY: Mapping[str, str] = {
    "commands": "`/coffee`, and the shortcut *Coffee with…*",
    "chat:write": "introductions, reminders and answers",
    "files:write": "the copy of one's data, calendar files and pictures",
    "im:write": "to write to one person",
    "mpim:write": "to open the conversation of those who are introduced",
    "users:read": "names, titles, time zones and languages; who is a guest; whose account was closed",
    "users.profile:read": "the department in the profile, so that nobody has to type it",
    "chat:write.public": "optional: an invitation to join, in a public channel that an organiser chooses",
    "channels:history": "optional: whether Slack has a message of the bot's own; no other is read",
    "groups:history": "optional: the same in private channels",
    "im:history": "optional: the same in direct messages",
    "mpim:history": "optional: the same in conversations of several",
    "users:read.email": "optional: to find the people of a file by their address; no address is kept",
    "files:read": "optional: to read a list of people that an organiser uploads in a form; the file isn't kept",
    "channels:read": "optional: who is in a program's channel, to invite them",
    "groups:read": "optional: the same in private channels",
}


def words_in(text: str) -> tuple[str, ...]:
    """The words of a list with commas, each once; whether they are words of ``OPTIONAL`` is another matter."""
    return tuple(dict.fromkeys(word for each in text.split(",") if (word := each.strip().lower())))


def are_optional(words: Iterable[str]) -> bool:
    """Whether all of these are words of ``OPTIONAL``."""
    return OPTIONAL.keys() >= {*words}


def scopes_of(words: Iterable[str]) -> tuple[str, ...]:
    """The scopes that these words of ``OPTIONAL`` ask for, each once."""
    return tuple(dict.fromkeys(scope for word in words for scope in OPTIONAL[word]))


@dataclass(frozen=True, slots=True)
class InstallPage:
    """Where people of a workspace allow the bot more; without an address, only whoever runs it can.

    Args:
        team_id: the workspace that Slack proposes; empty where an organisation has installed the app.
    """

    address: str = ""
    team_id: str = ""

    def link(self, word: str = "") -> str:
        """The address that asks for all that is asked for anyway, and for one word's scopes; empty if there is none.

        Args:
            word: one of ``OPTIONAL``.
        """
        asked = {name: value for name, value in (("team", self.team_id), ("with", word)) if value}
        return f"{self.address}?{urlencode(asked)}" if self.address and asked else self.address


NOWHERE = InstallPage()
