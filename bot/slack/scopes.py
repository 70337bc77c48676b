"""What each permission is for that the bot asks Slack for."""

from collections.abc import Mapping

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
