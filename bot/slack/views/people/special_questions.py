"""Questions with special handling: the department, the team, the usual hours and workdays."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import time

from slack_sdk.models.blocks import Block, ExternalDataSelectElement, InputBlock, TimePickerElement

from bot.domain.clean import one_line
from bot.domain.errors import Refusal
from bot.domain.people.hours import Hours, written
from bot.domain.people.participant import DEPARTMENT_LENGTH, Participant, Profile
from bot.domain.people.profile_draft import ProfileDraft
from bot.domain.people.workdays import WEEK, Workdays
from bot.slack.actions import VALUE, Field
from bot.slack.form_values import Answers
from bot.slack.payloads import ForProfile
from bot.slack.texts import listed, place, say, shortened, weekdays
from bot.slack.views.blocks import small_print
from bot.slack.views.fields import choices, field, option
from bot.slack.views.people.question_kinds import Line, Question, word_option

SHORTEST_DAY = 60  # minutes: shorter hours might pass between two looks


@dataclass(frozen=True)
class Department(Question):
    """The department, which Slack may know."""

    def blocks(self, draft: ProfileDraft, shape: ForProfile) -> Sequence[Block]:
        """A field with the person's department, which asks the bot for others as they type."""
        department = draft.profile.department
        picker = ExternalDataSelectElement(
            action_id=VALUE,
            placeholder=say("form-pick-or-type"),
            initial_option=word_option(department) if department else None,
            min_query_length=0,
        )
        name = _open_field(self.name, Field.DEPARTMENT_FROM_SLACK, shape)
        return [field(name, say(self.label), picker, hint=say(f"{self.label}-hint")), *_slack_says(draft)]

    def is_asked(self, answers: Answers) -> bool:
        """Whether a form contains it, under either of its names."""
        return answers.has(self.name) or answers.has(Field.DEPARTMENT_FROM_SLACK)

    def read(self, answers: Answers) -> str:
        """The picked or typed department; empty for none."""
        name = Field.DEPARTMENT_FROM_SLACK if answers.has(Field.DEPARTMENT_FROM_SLACK) else self.name
        return shortened(one_line(answers.choice(name) or ""), DEPARTMENT_LENGTH)

    def reopened(self, profile: Profile, answers: Answers) -> Profile:
        """Keep the department that is picked."""
        return replace(profile, department=self.read(answers) or profile.department)

    def on_offer(self, draft: ProfileDraft) -> Sequence[str]:
        """The person's own department, and those with enough people."""
        own = draft.profile.department
        return (*([own] if own else ()), *draft.known.departments)

    def summary(self, participant: Participant) -> str:
        """The department's name."""
        return participant.profile.department


@dataclass(frozen=True)
class Team(Line):
    """The team, which Slack may know."""

    def blocks(self, draft: ProfileDraft, shape: ForProfile) -> Sequence[Block]:
        """A text input."""
        return [self.text_field(_open_field(self.name, Field.TEAM_FROM_SLACK, shape), draft)]

    def is_asked(self, answers: Answers) -> bool:
        """Whether a form contains it, under either of its names."""
        return answers.has(self.name) or answers.has(Field.TEAM_FROM_SLACK)

    def read(self, answers: Answers) -> str:
        """The typed team."""
        name = Field.TEAM_FROM_SLACK if answers.has(Field.TEAM_FROM_SLACK) else self.name
        return one_line(answers.text(name))

    def summary(self, participant: Participant) -> str:
        """The person's own answer, or else Slack's."""
        return participant.team


@dataclass(frozen=True)
class UsualHours(Question):
    """A participant's working hours."""

    def blocks(self, draft: ProfileDraft, _shape: ForProfile) -> Sequence[Block]:
        """Two time pickers."""
        hours = draft.profile.hours
        return [
            _time(Field.HOURS_FROM, "form-hours-from", hours.opens if hours else None),
            _time(Field.HOURS_TO, "form-hours-to", hours.closes if hours else None),
        ]

    def is_asked(self, answers: Answers) -> bool:
        """Whether a form contains it; it always has both times or neither."""
        return answers.has(Field.HOURS_FROM)

    def mistakes(self, answers: Answers) -> dict[str, str]:
        """One time without the other, or too short a span between them."""
        opens, closes = answers.clock(Field.HOURS_FROM), answers.clock(Field.HOURS_TO)
        if opens is None and closes is None:
            return {}
        if opens is None or closes is None:
            return {Field.HOURS_TO if opens else Field.HOURS_FROM: say("error-hours-half")}
        long_enough = _minutes(closes) - _minutes(opens) >= SHORTEST_DAY
        return {} if long_enough else {Field.HOURS_TO: say("error-hours")}

    def read(self, answers: Answers) -> Hours | None:
        """The hours; None means the usual ones."""
        opens, closes = answers.clock(Field.HOURS_FROM), answers.clock(Field.HOURS_TO)
        return Hours(opens, closes) if opens and closes else None

    def summary(self, participant: Participant) -> str:
        """The hours from when to when."""
        hours = participant.profile.hours
        return written(hours) if hours else ""


@dataclass(frozen=True)
class UsualWorkdays(Question):
    """The days of the week on which a participant works."""

    def blocks(self, draft: ProfileDraft, _shape: ForProfile) -> Sequence[Block]:
        """A menu of the seven days."""
        own = draft.profile.workdays
        days = [option(name, day) for day, name in zip(WEEK, weekdays(), strict=True)]
        menu = choices(days, own.days if own else (), most=len(WEEK))
        return [field(self.name, say(self.label), menu, hint=say(f"{self.label}-hint"))]

    def read(self, answers: Answers) -> Workdays | None:
        """The chosen days; None means the usual ones."""
        chosen = answers.choices(self.name)
        if not set(chosen) <= set(WEEK):
            raise Refusal("refused-button")
        return Workdays(chosen) if chosen else None

    def summary(self, participant: Participant) -> str:
        """The days' names."""
        own = participant.profile.workdays
        return listed(name for day, name in zip(WEEK, weekdays(), strict=True) if own and day in own.days)


def _slack_says(draft: ProfileDraft) -> list[Block]:
    """The facts from Slack that others will see and the form doesn't ask for."""
    zone = say("form-slack-zone", city=place(draft.time_zone)) if draft.time_zone else ""
    facts = ", ".join(filter(None, (draft.title, zone)))
    return [small_print(say("form-slack-says", facts=facts))] if facts else []


def _open_field(name: str, from_slack: Field, shape: ForProfile) -> str:
    """The block id of a field; filling it in later takes a new id, because Slack keeps the value of an open field."""
    return from_slack if from_slack in shape.filled_in else name


def _time(name: Field, label: str, chosen: time | None) -> InputBlock:
    picker = TimePickerElement(action_id=VALUE, initial_time=f"{chosen:%H:%M}" if chosen else None)
    return field(name, say(label), picker, hint=say(f"{label}-hint"))


def _minutes(clock: time) -> int:
    return clock.hour * 60 + clock.minute
