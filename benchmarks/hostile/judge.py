"""Whether what changed in the database was anything that whoever acted may change.

Somebody may change

- rows about themselves: what they are, say, write, answer and choose;
- what they share: matches that they are in and have not left, their times, and what is said to all of a match; suggestions
  that are about them, though only who was asked answers one; notices to or from them;
- that somebody is free right now, by saying hello to them;
- if they are forgotten, also what names them: past situations, the reasons of their matches, thanks to them, and who won't meet
  them; and a mark that keeps files from bringing them back;
- if they joined, came back, left or chose whom not to meet, also who sits with whom among those that this brings together or
  sets free, and what these are told.

Whoever comes through another installing team, or isn't named, may change nothing.
"""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import bot.store.tables  # noqa: F401  (all tables are declared there)
from bot.domain.outbox.states import NoticeState
from bot.store.base import Base

Key = tuple[str, tuple[Any, ...]]
Row = Mapping[str, Any]

OWNER = {
    "participants": "id",
    "match_members": "participant_id",
    "absences": "participant_id",
    "feedback": "participant_id",
    "notes": "author_id",
    "followups": "author_id",
    "exclusions": "participant_id",
    "slot_answers": "participant_id",
}
ROLES = ("suggester_id", "for_id", "person_id")
SEATING = {"match_members", "absences", "matches", "slots", "slot_answers", "notices"}
SETTLED = {"agreed", "declined"}
# What the process does by itself: sending, and looking for partners again.
BY_ITSELF = {
    "notices": {
        "next_attempt_at", "attempts", "refusals", "claimed_by", "in_doubt", "ambiguous", "channel", "ts", "error",
        "missed", "first_missed_at", "payload",
    },
    "participants": {"asked_at"},  # when a notice is sent that asks something
    "workspaces": {"sender", "sender_until"},
    "rounds": {"rematch_at"},
}  # fmt: skip
TABLES = {
    name: tuple(column.name for column in table.primary_key) for name, table in Base.metadata.tables.items()
}


@dataclass
class Snapshot:
    """All rows at one moment, by table and primary key."""

    rows: dict[Key, Row] = field(default_factory=dict)

    @classmethod
    def of(cls, connection: sqlite3.Connection) -> "Snapshot":
        """What a database holds now."""
        found: dict[Key, Row] = {}
        for name, primary in TABLES.items():
            for row in connection.execute(f'SELECT * FROM "{name}"'):
                kept = {key: row[key] for key in row.keys() if key not in BY_ITSELF.get(name, ())}  # noqa: SIM118
                if name == "notices":
                    kept["state"] = row["state"] == NoticeState.WITHDRAWN
                found[name, tuple(row[key] for key in primary)] = kept
        return cls(found)

    @cached_property
    def slack_ids(self) -> dict[int, str]:
        """Slack's ids of participants, with their workspace if it is another one."""
        members = {key[1][0]: row for key, row in self.rows.items() if key[0] == "members"}
        return {
            key[1][0]: named(members[row["member_id"]])
            for key, row in self.rows.items()
            if key[0] == "participants"
        }

    @cached_property
    def staying(self) -> dict[int, set[str]]:
        """Who is in each match and hasn't left it."""
        found: dict[int, set[str]] = {}
        for key, row in self.rows.items():
            if key[0] == "match_members" and not row["left"]:
                found.setdefault(row["match_id"], set()).add(self.slack_ids[row["participant_id"]])
        return found


def named(member: Row) -> str:
    """A person, known among all workspaces; those of the bot's own by Slack's id alone."""
    return (
        member["slack_id"]
        if member["workspace_id"] == 1
        else f"{member['workspace_id']}:{member['slack_id']}"
    )


def foreign(before: Snapshot, after: Snapshot, sender: str) -> list[Key]:
    """The rows that changed though this sender may not change them."""
    if before.rows == after.rows:
        return []
    return [key for key in _changed(before, after) if not Case(before, after, sender).may_change(key)]


def _changed(before: Snapshot, after: Snapshot) -> list[Key]:
    keys = before.rows.keys() | after.rows.keys()
    return [key for key in keys if before.rows.get(key) != after.rows.get(key)]


def differing(was: Row | None, is_: Row | None) -> set[str]:
    """The columns in which a row differs; all of one that wasn't there, or isn't any more."""
    names = {*(was or {}), *(is_ or {})}
    return {name for name in names if (was or {}).get(name) != (is_ or {}).get(name)}


@dataclass
class Case:
    """A change of the database, and who caused it."""

    before: Snapshot
    after: Snapshot
    sender: str

    def may_change(self, key: Key) -> bool:
        """Whether the sender may change a row."""
        table, row = key[0], self._row(key)
        if not self.sender:
            return False
        if table == "members":
            return named(row) == self.sender
        if table == "introductions" and self._answers(key):
            return self._slack_id(row["person_id"]) == self.sender
        about = self._about(table, row)
        if self._is_forgotten and self._named_them(table, row):
            return True
        return (
            self.sender in about
            or self._is_greeted(key)
            or (table in SEATING and self._moved and self._follows(key, about))
        )

    def _about(self, table: str, row: Row) -> set[str]:
        """Whose a row is."""
        if table == "introductions":
            return {self._slack_id(row[role]) for role in ROLES}
        if table == "notices":
            people = {self._slack_id(row[name]) for name in ("to_id", "from_id") if row[name]}
            return people or self._seats(row["match_id"])
        if table == "matches":
            return self._seats(row["id"])
        if table == "slots":
            return self._seats(row["match_id"])
        if table in OWNER:
            return {self._slack_id(row[OWNER[table]])}
        return set()

    def _answers(self, key: Key) -> bool:
        """Whether a suggestion was answered."""
        was, is_ = self.before.rows.get(key), self.after.rows.get(key)
        return bool(was and is_ and was["state"] != is_["state"] and is_["state"] in SETTLED)

    def _follows(self, key: Key, about: set[str]) -> bool:
        """Whether a change is one that follows from somebody's coming or leaving, and concerns whom it touches."""
        table, row = key[0], self._row(key)
        was, is_ = self.before.rows.get(key), self.after.rows.get(key)
        if table == "match_members" and was and is_ and was["answer"] != is_["answer"]:
            return False
        return bool((self._seats(row["match_id"]) if "match_id" in row else about) & self._circle)

    def _is_greeted(self, key: Key) -> bool:
        """Whether somebody who was free isn't any more, because the sender says hello to them."""
        if key[0] != "participants" or differing(self.before.rows.get(key), self.after.rows.get(key)) != {
            "free_until"
        }:
            return False
        both = {self.sender, self._slack_id(key[1][0])}
        new = [
            row for new, row in self.after.rows.items() if new[0] == "notices" and new not in self.before.rows
        ]
        return any(self._about("notices", row) == both for row in new)

    @cached_property
    def _moved(self) -> bool:
        """Whether the sender's own place changed: their part in the program, a seat, or whom they won't meet."""
        return any(
            self._is_place(key) and self.sender in self._about(key[0], self._row(key))
            for key in _changed(self.before, self.after)
        )

    def _is_place(self, key: Key) -> bool:
        was, is_ = self.before.rows.get(key), self.after.rows.get(key)
        if key[0] == "participants":
            return bool(differing(was, is_) - {"clicked_at"})
        if key[0] == "match_members":
            return not was or not is_ or was["left"] != is_["left"]
        return key[0] == "exclusions"

    def _row(self, key: Key) -> Row:
        return self.before.rows.get(key) or self.after.rows[key]

    @cached_property
    def _is_forgotten(self) -> bool:
        """Whether the sender is known no more."""
        return (
            self.sender in self.before.slack_ids.values() and self.sender not in self.after.slack_ids.values()
        )

    def _named_them(self, table: str, row: Row) -> bool:
        """Whether a row of others', or of nobody's, named the sender."""
        if table in {"matches", "feedback"}:
            match_id = row["id"] if table == "matches" else row["match_id"]
            return any(
                key[0] == "match_members"
                and seat["match_id"] == match_id
                and self._slack_id(seat["participant_id"]) == self.sender
                for key, seat in self.before.rows.items()
            )
        return table in {"situations", "kept_out"} or (table == "exclusions" and self._keeps_out(row))

    def _keeps_out(self, row: Row) -> bool:
        """Whether somebody who won't meet the sender says so by their name, or, as they are forgotten, by a mark instead."""
        named_so = ("exclusions", (row["participant_id"], self.sender))
        return row["other_slack_id"] == self.sender or named_so in self.before.rows

    @cached_property
    def _circle(self) -> set[str]:
        """Whom the sender shares a match with, and who was brought together with any of these."""
        circle = {self.sender}
        for seats in self.before.staying.values():
            circle |= seats if self.sender in seats else set()
        new = [
            seats for match, seats in self.after.staying.items() if seats != self.before.staying.get(match)
        ]
        return circle.union(*(seats for seats in new if seats & circle))

    def _seats(self, match_id: int | None) -> set[str]:
        if match_id is None:
            return set()
        return self.before.staying.get(match_id, set()) | self.after.staying.get(match_id, set())

    def _slack_id(self, participant: int) -> str:
        return self.before.slack_ids.get(participant) or self.after.slack_ids.get(participant, "")
