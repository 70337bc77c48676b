"""What people and the log were given: other people's secrets, and markup that somebody's text has become."""

import logging
import re
from collections.abc import Collection, Iterator
from typing import Any

from benchmarks.hostile.town import RATING, Town, reading
from benchmarks.hostile.words import CANARY, PING
from bot.sandbox.log import Call

MARKED_UP = {"text", "initial_comment", "title"}  # beside text objects that say so
WENT_WRONG = "(reference"


class Ears:
    """Listens to what the bot tells whom.

    Args:
        town: where it does.
    """

    def __init__(self, town: Town) -> None:
        self._slack = town.stage.slack
        self._unwanted = town.unwanted
        self._heard = len(self._slack.log.entries)
        self._views: dict[str, str] = {}  # who sees each form
        with reading(town.before) as rows:
            self._ratings = {
                str(RATING + row["id"]): row["slack_id"]
                for row in rows.execute(
                    "SELECT p.id, m.slack_id FROM participants p JOIN members m ON m.id = p.member_id"
                )
            }
            self._may_read = _readers(rows)
        names = "|".join([*self._unwanted, *self._ratings])
        self._secret = re.compile(rf"\b(?:{names})\b")

    def hear(self, sender: str, clicked_in: str) -> tuple[int, int, int]:
        """How many secrets, pings and apologies have been told since the last time.

        Args:
            clicked_in: the conversation with the message that they clicked, if they did.
        """
        entries = self._slack.log.entries[self._heard :]
        self._heard += len(entries)
        leaks = pings = apologies = 0
        for call in entries:
            if not isinstance(call, Call) or not call.ok:
                continue
            readers, told = self._readers_of(call, sender, clicked_in), self._told(call)
            words = repr(told)
            leaks += sum(bool(readers - self._may(owner, kind)) for owner, kind in self.secrets_in(words))
            pings += sum(bool(PING.search(each)) for each in _marked_up(told))
            apologies += WENT_WRONG in words
        return leaks, pings, apologies

    def leaks_in(self, told: object, reader: str) -> int:
        """How many secrets somebody reads in this who may not."""
        return sum(reader not in self._may(owner, kind) for owner, kind in self.secrets_in(repr(told)))

    def secrets_in(self, words: str) -> set[tuple[str, str]]:
        """The secrets in a text, as whose they are and what."""
        found = set(CANARY.findall(words))
        for name in self._secret.findall(words):
            owner = self._unwanted.get(name) or self._ratings[name]
            found.add((owner, "exclusion" if name in self._unwanted else "rating"))
        return found

    def _may(self, owner: str, kind: str) -> set[str]:
        """Who may read a secret of somebody's: a thank-you's partners, and those whom a suggestion is about."""
        return {owner} | self._may_read.get((owner, kind), set())

    def _told(self, call: Call) -> Any:
        """What a call says, with the content of files."""
        if call.method != "files.completeUploadExternal":
            return call.arguments
        channel = self._slack.channel(call.arguments["channel_id"])
        last = self._slack._core.messages.said_in(channel)[-1]  # noqa: SLF001
        return [call.arguments, [file.content.decode(errors="replace") for file in last.content.files]]

    def _readers_of(self, call: Call, sender: str, clicked_in: str) -> set[str]:
        """Who reads what a call says."""
        match call.method:
            case "chat.postMessage":
                channel = call.response["channel"]
            case "files.completeUploadExternal":
                channel = call.arguments["channel_id"]
            case "views.publish":
                return {call.arguments["user_id"]}
            case "views.open":
                return {self._views.setdefault(call.response["view"]["id"], sender)}
            case "views.update":
                return {self._views.get(call.response["view"]["id"], sender)}
            case "response_url" if call.arguments.get("replace_original") and clicked_in:
                channel = clicked_in
            case "response_url":
                return {sender}
            case _:
                return set()
        return set(self._slack.channel(channel).members) - {self._slack.bot_user_id}


class Log(logging.Handler):
    """Reads along in the log: whatever is an error, and what it says.

    Only the sandbox's own lines are none of the bot's.
    """

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.clear()
        self.setFormatter(logging.Formatter("%(name)s %(levelname)s %(message)s"))

    def clear(self) -> None:
        """Forget what was said so far."""
        self.errors = self.warnings = 0
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Look at one line."""
        if record.name.startswith("bot.sandbox"):
            return
        self.errors += record.levelno >= logging.ERROR or record.exc_info is not None
        self.warnings += record.levelno == logging.WARNING
        self.lines.append(self.format(record))


def _readers(rows: Any) -> dict[tuple[str, str], set[str]]:
    """Who may read what somebody passed on."""
    found: dict[tuple[str, str], set[str]] = {}
    together = rows.execute(
        "SELECT a.slack_id, b.slack_id FROM match_members x JOIN match_members y USING (match_id)"
        " JOIN participants p ON p.id = x.participant_id JOIN members a ON a.id = p.member_id"
        " JOIN participants q ON q.id = y.participant_id JOIN members b ON b.id = q.member_id"
    )
    for owner, other in together:
        found.setdefault((owner, "thanks"), set()).add(other)
    suggested = rows.execute(
        "SELECT a.slack_id, b.slack_id FROM introductions i JOIN participants p ON p.id = i.suggester_id"
        " JOIN members a ON a.id = p.member_id JOIN participants q ON q.id IN (i.for_id, i.person_id)"
        " JOIN members b ON b.id = q.member_id"
    )
    for owner, other in suggested:
        found.setdefault((owner, "why"), set()).add(other)
    return found


def _marked_up(node: Any, keys: Collection[str] = MARKED_UP) -> Iterator[str]:
    """The texts that Slack reads as markup: of messages, and of text objects that say so."""
    if isinstance(node, list):
        for each in node:
            yield from _marked_up(each, ())
    elif isinstance(node, dict):
        if node.get("type") == "plain_text":
            return
        if node.get("type") == "mrkdwn":
            keys = {"text"}
        for key, each in node.items():
            if isinstance(each, str) and key in keys:
                yield each
            else:
                yield from _marked_up(each, ())
