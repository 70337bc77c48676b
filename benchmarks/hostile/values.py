"""What payloads carry: ids of anybody's, what stands in the fields of forms, and profiles."""

import json
import random
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from benchmarks.hostile.town import Town, reading
from benchmarks.hostile.words import (
    ANYTHING,
    DATES,
    MOMENTS,
    NUMBERS,
    TEXTS,
    TIMES,
    ZONES,
    text,
    twisted,
)
from bot.domain.people.participant import Cadence, GroupPreference, MeetingMode
from bot.domain.rounds.round import Gain
from bot.slack import organiser_payloads as organised
from bot.slack import payloads as carried
from bot.slack.actions import VALUE, Field, Page
from bot.slack.views.people.pausing import PauseChoice
from bot.slack.views.people.questions import QUESTIONS

Json = dict[str, Any]
TABLES = {
    "match": "matches",
    "partner": "participants",
    "person": "participants",
    "joiner": "participants",
    "follow_up": "followups",
    "introduction": "introductions",
}
PEOPLE = " JOIN participants p ON p.id = {} JOIN members m ON m.id = p.member_id"
OWN = {
    "match": "SELECT m.slack_id, x.match_id FROM match_members x" + PEOPLE.format("x.participant_id"),
    "follow_up": "SELECT m.slack_id, x.id FROM followups x" + PEOPLE.format("x.author_id"),
    "introduction": "SELECT m.slack_id, x.id FROM introductions x" + PEOPLE.format("x.person_id"),
}
CARRIED = tuple(carried.Carried.__subclasses__())
# What buttons and forms carry, by the beginning of their ids; some carry nothing.
FITTING: Mapping[str, type[carried.Carried]] = {
    "times.slot": carried.ForSlot,
    "times.others": carried.ForProposal,
    "times.": carried.ForMatch,
    "match.rate": carried.ForRating,
    "match.": carried.ForMatch,
    "follow_up.": carried.ForFollowUp,
    "suggestion.": carried.ForReferral,
    "notes.more": carried.ForMore,
    "history.more": carried.ForMore,
    "standing.skip": carried.ForRound,
    "standing.undo": carried.ForUndo,
    "now.hello": carried.ForPerson,
    "invitation.": carried.ForPerson,
    "profile.page": carried.ForPage,
    "profile": carried.ForProfile,
    "feedback": carried.ForFeedback,
    "introduction": carried.ForPartner,
    "pause": carried.ForPause,
    "organise.audit": carried.ForMore,
    "organise.release_pair": organised.ForTwo,
    "organise.pe": organised.ForRoll,
    "organise.pause_person": organised.ForRoll,
    "organise.remove_person": organised.ForRoll,
    "organise.sift": organised.ForRoll,
    "organise.why": organised.ForRoll,
    "organise.": organised.ForAhead,
    "move_round": organised.ForMoving,
    "sift": carried.InForm,
    "invitation": carried.InForm,
}
FIELDS = (*Field, *(each.name for each in QUESTIONS))
OFFERED: Mapping[str, Sequence[str]] = {
    Field.RATING: ("2", "3", "5"),
    Field.GAINS: tuple(Gain),
    "meeting_mode": tuple(MeetingMode),
    "company": tuple(GroupPreference),
    "cadence": tuple(Cadence),
    "department": ("Department 0", "Sales"),
    Field.PAUSE_CHOICE: tuple(PauseChoice),
}
# Of which kind a secret is that is typed into a field; what people say about themselves is none.
TYPED: Mapping[str, str] = {
    Field.THANKS: "thanks",
    Field.WHY: "why",
    Field.SEARCH: "words",
    Field.NOTE: "note",
}
EMPTY: Json = {"type": "plain_text_input", "value": None}
LONGEST = 3000  # https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element


class Values:
    """Makes values by chance, some of which are the sender's own.

    Args:
        town: whose ids they name.
    """

    def __init__(self, town: Town, chance: random.Random) -> None:
        self._chance = chance
        self._team = town.stage.slack.team_id
        self._people = town.people
        with reading(town.before) as rows:
            self._ids = {
                name: [id_ for (id_,) in rows.execute(f"SELECT id FROM {table}")]
                for name, table in TABLES.items()
            }
            self._own = {name: _by_owner(rows, query) for name, query in OWN.items()}
            slots = rows.execute("SELECT match_id, proposal, starts_at FROM slots").fetchall()
        self._slots = [tuple(slot) for slot in slots]

    def profile(self, sender: str) -> Json:
        """Somebody as Slack describes them."""
        chance = self._chance
        held = {name: chance.choice(TEXTS) for name in ("real_name", "display_name", "title")}
        return {
            "id": sender,
            "team_id": self._team,
            "name": chance.choice(TEXTS),
            "deleted": chance.random() < 0.1,
            "tz": chance.choice((*ZONES, None)),
            "tz_offset": chance.choice((0, 3600, None, *NUMBERS)),
            "profile": chance.choice((held, held, {}, {"fields": []})),
        }

    def state(self, sender: str) -> Json:
        """What stands in the fields of a form; now and then what Slack would not send."""
        chance = self._chance
        fields = chance.sample(FIELDS, chance.randrange(len(FIELDS))) if chance.random() < 0.3 else FIELDS
        possible, filled = chance.random() < 0.8, chance.choice((0.1, 0.3, 0.8))
        return {
            name: {VALUE: self._element(sender, name, possible) if chance.random() < filled else EMPTY}
            for name in fields
        }

    def _element(self, sender: str, name: str, possible: bool) -> Json:
        """The state of a field, whatever kind of field it is."""
        chance = self._chance
        typed = text(chance, sender, TYPED.get(name, ""))
        options = [
            {"text": {"type": "plain_text", "text": "?"}, "value": self._option(sender, name)}
            for _ in range(3)
        ]
        return {
            "type": "plain_text_input",
            "value": typed[:LONGEST] if possible else chance.choice((typed, *ANYTHING)),
            "selected_option": chance.choice((None, *options)),
            "selected_options": options[: chance.randrange(4)],
            "selected_user": chance.choice((None, *self._people)),
            "selected_users": chance.choices(self._people, k=chance.randrange(4)),
            "selected_date": chance.choice((None, *DATES[: 4 if possible else None])),
            "selected_time": chance.choice((None, *TIMES[: 3 if possible else None])),
        }

    def _option(self, sender: str, name: str) -> str:
        """The value of an option that a menu might have."""
        chance = self._chance
        if name == Field.PARTNER or chance.random() < 0.05:
            return self.carried(sender, "introduction")
        if name in OFFERED and chance.random() < 0.95:
            return chance.choice(OFFERED[name])
        return text(chance, sender, TYPED.get(name, ""))[:LONGEST]

    def carried(self, sender: str, what: str) -> str:
        """What a button or a form carries; now and then what another one does, with ids of anybody's."""
        chance = self._chance
        if chance.random() < 0.05:
            return chance.choice(TEXTS)
        kind = next((kind for begins, kind in FITTING.items() if what.startswith(begins)), carried.ForMatch)
        if chance.random() < 0.2:
            kind = chance.choice(CARRIED)
        if kind is carried.ForSlot and self._slots and chance.random() < 0.8:
            match_id, proposal, starts_at = chance.choice(self._slots)
            starts = datetime.fromtimestamp(starts_at / 10**6, UTC)
            return json.dumps({"match": match_id, "proposal": proposal, "starts_at": starts.isoformat()})
        values = {
            name: self._value(sender, name)
            for name, field in kind.model_fields.items()
            if field.is_required() or chance.random() < 0.5
        }
        return json.dumps(twisted(chance, values) if chance.random() < 0.15 else values)

    def _value(self, sender: str, name: str) -> Any:
        chance = self._chance
        stance = {
            "standing": chance.choice(("active", "paused", "left")),
            "paused_until": chance.choice((None, *DATES)),
        }
        values: Mapping[str, Callable[[], Any]] = {
            "zone": lambda: chance.choice(("UTC", "UTC", *ZONES)),
            "starts_at": lambda: chance.choice(MOMENTS),
            "at": lambda: chance.choice(MOMENTS),
            "proposal": lambda: chance.choice((1, 1, 2, *NUMBERS)),
            "shown": lambda: chance.choice((0, 5, *NUMBERS)),
            "icebreaker": lambda: chance.choice((0, 1, 2, *NUMBERS)),
            "rating": lambda: chance.choice((2, 3, 4, 5, *NUMBERS)),
            "asked_in": lambda: chance.choice(("", "1.1", *TEXTS)),
            "words": lambda: chance.choice(TEXTS),
            "page": lambda: chance.choice([*Page]),
            "pages": lambda: chance.choice(([], [Page.TIME], [Page.TIME, Page.TIME], [Page.FIRST])),
            "filled_in": lambda: chance.choice(([], [Field.TEAM_FROM_SLACK])),
            "before": lambda: stance,
            "after": lambda: stance | {"skips_round_at": chance.choice((None, *MOMENTS))},
        }
        own = self._own.get(name, {}).get(sender)
        if own and chance.random() < 0.5:
            return chance.choice(own)
        if name in self._ids:
            return chance.choice(self._ids[name] if chance.random() < 0.9 else NUMBERS)
        return values[name]() if name in values else chance.random() < 0.5


def _by_owner(rows: sqlite3.Connection, query: str) -> Mapping[str, list[int]]:
    """The ids of what is somebody's own, by their Slack id."""
    found: dict[str, list[int]] = {}
    for slack_id, id_ in rows.execute(query):
        found.setdefault(slack_id, []).append(id_)
    return found
