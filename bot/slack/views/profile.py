"""The profile form, for joining and for changing it later."""

from slack_sdk.models.blocks import InputBlock, Option
from slack_sdk.models.views import View

from bot.domain.errors import Refusal
from bot.domain.participant import (
    DEPARTMENT_LENGTH,
    TAG_LENGTH,
    TAGS,
    Cadence,
    MeetingMode,
    Profile,
    normalised,
    tags,
)
from bot.slack.actions import Answers, Field, Form, ForProfile
from bot.slack.texts import say, shortened
from bot.slack.views.blocks import OPTIONS, choice, field, option, plain, words_field

TAG_FIELDS = (Field.INTERESTS, Field.CAN_HELP, Field.WANTS_TO_LEARN)
TYPED_LENGTH = 1000
OFFICE_LENGTH = 100


def profile_form(
    profile: Profile, departments: tuple[str, ...], *, joins: bool, from_slack: bool = False
) -> View:
    """The form, filled with what is known.

    Args:
        departments: those in use, the largest first; the profile's own need not be among them.
        joins: whether saving it makes the person take part.
        from_slack: whether the department has just come from Slack, for a form that is open already: it then gets
            a block of its own, because Slack lets an open block keep what it holds.
    """
    menu = Field.DEPARTMENT_FROM_SLACK if from_slack else Field.DEPARTMENT
    return View(
        type="modal",
        callback_id=Form.PROFILE,
        private_metadata=ForProfile(joins=joins).encode(),
        title=plain(say("form-join-title" if joins else "form-profile-title")),
        submit=plain(say("form-join" if joins else "form-save")),
        close=plain(say("form-cancel")),
        blocks=[
            *_department_fields(menu, profile.department, departments),
            _tags_field(Field.INTERESTS, "form-interests", profile.interests),
            _tags_field(Field.CAN_HELP, "form-can-help", profile.can_help),
            _tags_field(Field.WANTS_TO_LEARN, "form-wants-to-learn", profile.wants_to_learn),
            field(
                Field.MEETING_MODE,
                say("form-meeting-mode"),
                choice([option(say(f"mode-{mode}"), mode) for mode in MeetingMode], profile.meeting_mode),
                optional=False,
            ),
            field(
                Field.OFFICE,
                say("form-office"),
                words_field(profile.office, length=OFFICE_LENGTH),
                hint=say("form-office-hint"),
            ),
            field(
                Field.CADENCE,
                say("form-cadence"),
                choice([option(say(f"cadence-{cadence}"), cadence) for cadence in Cadence], profile.cadence),
                optional=False,
            ),
        ],
    )


def _department_fields(name: Field, department: str, departments: tuple[str, ...]) -> list[InputBlock]:
    """A menu of the departments that are known, and a field for one that isn't; only the field while none is."""
    options = _department_options(department, departments)
    typed = words_field("", length=DEPARTMENT_LENGTH)
    hint = say("form-department-hint")
    if not options:
        return [field(Field.DEPARTMENT_OTHER, say("form-department"), typed, optional=False, hint=hint)]
    menu = choice(options, shortened(department, DEPARTMENT_LENGTH))
    return [
        field(name, say("form-department"), menu, hint=hint),
        field(Field.DEPARTMENT_OTHER, say("form-department-other"), typed),
    ]


def _department_options(department: str, departments: tuple[str, ...]) -> list[Option]:
    known = dict.fromkeys(shortened(name, DEPARTMENT_LENGTH) for name in (department, *departments) if name)
    return [option(name, name) for name in sorted(list(known)[:OPTIONS], key=str.casefold)]


def _tags_field(name: Field, label: str, words: tuple[str, ...]) -> InputBlock:
    typed = words_field(", ".join(words), length=TYPED_LENGTH)
    return field(name, say(label), typed, hint=say(f"{label}-hint"))


def check_profile(answers: Answers) -> dict[str, str]:
    """What is wrong with a filled form: for each field, by block id, a sentence."""
    errors: dict[str, str] = {}
    if not _department(answers):
        errors[Field.DEPARTMENT_OTHER] = say("error-department")
    for name in TAG_FIELDS:
        words = tags(answers.text(name))
        too_long = next((word for word in words if len(word) > TAG_LENGTH), None)
        if len(words) > TAGS:
            errors[name] = say("error-tags-many", most=TAGS)
        elif too_long:
            errors[name] = say("error-tag-long", tag=shortened(too_long, TAG_LENGTH), most=TAG_LENGTH)
    return errors


def read_profile(answers: Answers) -> Profile:
    """The profile that a form without errors holds.

    Raises:
        Refusal: another version of the bot made the form.
    """
    try:
        return Profile(
            department=_department(answers),
            interests=tags(answers.text(Field.INTERESTS)),
            can_help=tags(answers.text(Field.CAN_HELP)),
            wants_to_learn=tags(answers.text(Field.WANTS_TO_LEARN)),
            meeting_mode=MeetingMode(answers.choice(Field.MEETING_MODE) or MeetingMode.EITHER),
            office=normalised(answers.text(Field.OFFICE)),
            cadence=Cadence(answers.choice(Field.CADENCE) or Cadence.EVERY_ROUND),
        )
    except ValueError:
        raise Refusal("refused-button") from None


def _department(answers: Answers) -> str:
    """What was typed, else what was chosen."""
    typed = normalised(answers.text(Field.DEPARTMENT_OTHER))
    chosen = answers.choice(Field.DEPARTMENT) or answers.choice(Field.DEPARTMENT_FROM_SLACK)
    return typed or chosen or ""
