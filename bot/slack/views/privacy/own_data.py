"""Personal data: the people someone doesn't want to meet, the export file, and being forgotten."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from slack_sdk.models.blocks import UserMultiSelectElement
from slack_sdk.models.views import View

from bot.domain.people.away import HERE
from bot.domain.people.participant import Participant
from bot.domain.privacy.own_data import OwnData
from bot.domain.rounds.local_time import local_day
from bot.domain.rounds.round import Match
from bot.slack.actions import VALUE, Action, Field, Form
from bot.slack.form_values import Answers
from bot.slack.texts import say
from bot.slack.views.blocks import Message, button, buttons, in_words, paragraph, plain, said
from bot.slack.views.fields import field
from bot.slack.views.naming import called
from bot.slack.views.shortcuts import told
from bot.slack.views.window import form

CHOSEN = 100  # people that one form can hold


def not_with_form(slack_ids: Sequence[str]) -> View:
    """The form for the people someone doesn't want to meet, filled with the current ones."""
    people = UserMultiSelectElement(
        action_id=VALUE,
        initial_users=list(slack_ids[:CHOSEN]) or None,
        max_selected_items=CHOSEN,
        placeholder=plain(say("notwith-nobody")),
    )
    return form(
        Form.NOT_WITH,
        "notwith-title",
        "form-save",
        [
            paragraph(say("notwith-about")),
            field(Field.NOT_WITH, say("notwith-people"), people, hint=say("notwith-hint")),
        ],
    )


def read_not_with(answers: Answers) -> tuple[str, ...]:
    """The Slack ids of the people in a submitted form."""
    return answers.people(Field.NOT_WITH)


def not_with_kept() -> Message:
    """Confirm that it is saved, without names, because someone may look over the reader's shoulder."""
    return said(say("notwith-kept"))


def sent() -> Message:
    """Say that their data is in their direct messages."""
    return said(say("export-sent"))


def forget_asked() -> Message:
    """Explain what being forgotten means, with a button for it and one to export their data first."""
    words = say("forget-about")
    return Message(
        in_words(words),
        [
            paragraph(words),
            buttons(
                button("button-export", Action.EXPORT),
                button("button-forget", Action.FORGET_ME, style="danger", confirm="confirm-forget"),
            ),
        ],
    )


def forgotten() -> Message:
    """Confirm that they are forgotten."""
    return told("forgotten")


def file_name(own: OwnData) -> str:
    """The file's name, with the date where the reader is."""
    return f"coffee-chats-{local_day(own.at, own.member.time_zone).isoformat()}.json"


def file_content(own: OwnData) -> bytes:
    """Someone's data as human-readable JSON."""
    return json.dumps(_record(own), ensure_ascii=False, indent=2, default=_plain).encode()


def _record(own: OwnData) -> dict[str, Any]:
    member = own.member
    return {
        "exported_at": own.at,
        "from_slack": {
            "id": member.slack_id,
            "name": member.name,
            "title": member.title,
            "department": member.department,
            "team": member.team,
            "time_zone": member.time_zone,
            "locale": member.locale,
            "photo": member.photo,
            "away_until": member.away_until if member.away_until != HERE else None,
        },
        "from_the_operator": {
            "managers": member.managers,
            "level": member.level,
            "department": member.filed_department,
            "team": member.filed_team,
            "office": member.office,
            "started_on": member.started_on,
            "met_before": [{"with": called(each.name), "on": each.met_on} for each in own.met_before],
        },
        "invitations": [asdict(each) for each in own.invitations],
        **_in_program(own),
        "in_other_programs": [_in_program(each) for each in own.elsewhere],
    }


def _in_program(own: OwnData) -> dict[str, Any]:
    notes = {note.match_id: note for note in own.notes}
    return {
        **(_participation(own.participant) if own.participant else {}),
        "chats": [_chat(own, match) for match in own.chats],
        "rounds_without_a_chat": [asdict(each) for each in own.absences],
        "notes": [
            {
                "about": note.about,
                "text": note.text,
                "written_at": note.written_at,
                "remind_on": note.remind_on,
            }
            for note in notes.values()
        ],
        "follow_ups": [_without_ids(asdict(each)) for each in own.follow_ups],
        "introductions_suggested": [asdict(each) for each in own.suggestions],
        "not_with": [called(name) for name in own.not_with],
        "messages_from_the_bot": [asdict(each) for each in own.notices],
    }


def _participation(participant: Participant) -> dict[str, Any]:
    return {
        "standing": participant.standing,
        "paused_until": participant.paused_until,
        "skips_round_at": participant.skips_round_at,
        "last_seen_at": participant.clicked_at,
        "side": participant.side,
        "capacity": participant.capacity,
        "joined_on": participant.joined_on,
        "comes_to_round_at": participant.comes_at,
        "profile": asdict(participant.profile),
    }


def _chat(own: OwnData, match: Match) -> dict[str, Any]:
    """A chat with the reader's own answers, and the names of the others."""
    reader = own.participant.id if own.participant else 0
    feedback = own.feedback.get(match.id)
    return {
        "round_at": match.round.scheduled_at,
        "with": [person.member.name or None for person in match.partners(reader)],
        "did_you_meet": match.answers.get(reader),
        "times_that_suited": own.times.get(match.id, ()),
        "feedback": asdict(feedback) if feedback else None,
    }


def _without_ids(record: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in record.items() if not name.endswith("_id")}


def _plain(value: object) -> str:
    """Format a datetime as ISO 8601, and any other type that JSON doesn't know as a string."""
    return value.isoformat() if isinstance(value, datetime) else str(value)
