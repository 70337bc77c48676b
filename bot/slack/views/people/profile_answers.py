"""What someone filled into the profile form."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import time
from typing import Any

from bot.domain.errors import Refusal
from bot.domain.overview import ProfileDraft
from bot.domain.people.hours import Hours
from bot.domain.people.participant import (
    TAG_LENGTH,
    TAGS,
    Cadence,
    GroupPreference,
    MeetingMode,
    each_once,
    normalised,
    tags,
)
from bot.slack.actions import Field
from bot.slack.form_values import Answers
from bot.slack.texts import say, shortened
from bot.slack.views.people.profile import MORE_TAGS, TAGS_TO_JOIN, Tags

ALL_TAGS = (*TAGS_TO_JOIN, *MORE_TAGS)
LINES = (Field.OFFICE, Field.BEFORE)
MENUS = {Field.MEETING_MODE: MeetingMode, Field.COMPANY: GroupPreference, Field.CADENCE: Cadence}
SHORTEST_DAY = 60  # minutes: shorter hours might pass between two looks


def check_profile(answers: Answers) -> dict[str, str]:
    """What is wrong with a filled form: for each field, by block id, a sentence."""
    errors: dict[str, str] = {}
    if not _department(answers):
        errors[Field.DEPARTMENT_OTHER] = say("error-department")
    for about in ALL_TAGS:
        too_long = next((w for w in tags(answers.text(about.typed)) if len(w) > TAG_LENGTH), None)
        if len(_words(about, answers)) > TAGS:
            errors[about.typed] = say("error-tags-many", most=TAGS)
        elif too_long:
            errors[about.typed] = say("error-tag-long", tag=shortened(too_long, TAG_LENGTH), most=TAG_LENGTH)
    return errors | _check_hours(answers)


def _check_hours(answers: Answers) -> dict[str, str]:
    """Both times or neither, and enough between them."""
    opens, closes = answers.clock(Field.HOURS_FROM), answers.clock(Field.HOURS_TO)
    if opens is None and closes is None:
        return {}
    if opens is None or closes is None:
        return {Field.HOURS_TO if opens else Field.HOURS_FROM: say("error-hours-half")}
    return {} if _minutes(closes) - _minutes(opens) >= SHORTEST_DAY else {Field.HOURS_TO: say("error-hours")}


def read_profile(answers: Answers) -> Mapping[str, Any]:
    """What a form without errors tells, by its name in a profile; what it doesn't ask for isn't there.

    Raises:
        Refusal: another version of the bot made the form.
    """
    told: dict[str, Any] = {"department": _department(answers)}
    told |= {about.typed: _words(about, answers) for about in ALL_TAGS if answers.has(about.typed)}
    told |= {name: normalised(answers.text(name)) for name in LINES if answers.has(name)}
    for name in (Field.TEAM, Field.TEAM_FROM_SLACK):
        if answers.has(name):
            told["team"] = normalised(answers.text(name))
    if answers.has(Field.HOURS_FROM):
        opens, closes = answers.clock(Field.HOURS_FROM), answers.clock(Field.HOURS_TO)
        told["hours"] = Hours(opens, closes) if opens and closes else None
    try:
        return told | {
            name: kind(answers.choice(name) or "") for name, kind in MENUS.items() if answers.has(name)
        }
    except ValueError:
        raise Refusal("refused-button") from None


def reopened(draft: ProfileDraft, answers: Answers) -> ProfileDraft:
    """What the form starts from that takes the place of an open one: it still offers what is chosen there."""
    chosen: dict[str, Any] = {
        about.typed: answers.choices(about.menu) for about in ALL_TAGS if answers.has(about.menu)
    }
    department = _chosen_department(answers) or draft.profile.department
    return replace(draft, profile=replace(draft.profile, department=department, **chosen))


def _words(about: Tags, answers: Answers) -> tuple[str, ...]:
    """What was chosen and what was typed."""
    return each_once((*answers.choices(about.menu), *tags(answers.text(about.typed))))


def _department(answers: Answers) -> str:
    """What was typed, else what was chosen."""
    return normalised(answers.text(Field.DEPARTMENT_OTHER)) or _chosen_department(answers)


def _chosen_department(answers: Answers) -> str:
    return answers.choice(Field.DEPARTMENT) or answers.choice(Field.DEPARTMENT_FROM_SLACK) or ""


def _minutes(clock: time) -> int:
    return clock.hour * 60 + clock.minute
