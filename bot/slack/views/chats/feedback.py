"""The form that asks how a chat was, and the replies to it."""

from datetime import date, datetime, timedelta

from slack_sdk.models.blocks import Block, CheckboxesElement, DatePickerElement
from slack_sdk.models.views import View

from bot.domain.errors import Refusal
from bot.domain.memory.note import NOTE_LENGTH
from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.subjects import Thanks
from bot.domain.overview import ChatFeedback
from bot.domain.people.participant import Participant
from bot.domain.rounds.round import Feedback, Gain
from bot.slack.actions import VALUE, Action, Field, Form
from bot.slack.form_values import Answers
from bot.slack.payloads import ForFeedback, ForThanks
from bot.slack.texts import say
from bot.slack.views.blocks import (
    Message,
    button,
    buttons,
    in_words,
    paragraph,
    paragraphs,
    small_print,
)
from bot.slack.views.fields import choice, field, option, words_field
from bot.slack.views.naming import named, names
from bot.slack.views.rendering import Rendering
from bot.slack.views.window import form

RATINGS = range(5, 1, -1)  # an older version had a fifth, for one star
THANKS_LENGTH = 500
LATEST_REMINDER = timedelta(days=730)
SHARED = "shared"


def rating_words(stars: int) -> str:
    """A rating as people click it."""
    return say(f"rating-{max(stars, min(RATINGS))}")


def feedback_form(told: ChatFeedback, asked_in: str = "", round_at: datetime | None = None) -> View:
    """The form, filled with earlier answers; a thank-you that was passed on can't be written again.

    Args:
        asked_in: the timestamp of the message that will show what is told, if any.
        round_at: the round to come that this message also tells of; UTC.
    """
    about = say("feedback-about", names=names(told.partners))
    late = [small_print(say("feedback-late"))] if told.match.round.closed else []
    return form(
        Form.FEEDBACK,
        "feedback-title",
        "form-save",
        [paragraph(about), *late, *_rating_fields(told), *_note_fields(told), *_thanks_field(told)],
        ForFeedback(match=told.match.id, zone=told.zone, asked_in=asked_in, round_at=round_at),
    )


def _rating_fields(told: ChatFeedback) -> list[Block]:
    rating = str(max(told.feedback.rating, min(RATINGS))) if told.feedback else None
    gains = [option(say(f"gain-{gain}"), gain) for gain in Gain]
    named = [each for each in gains if told.feedback and each.value in told.feedback.gains]
    return [
        field(
            Field.RATING,
            say("feedback-rating"),
            choice([option(rating_words(stars), str(stars)) for stars in RATINGS], rating),
        ),
        field(
            Field.GAINS,
            say("feedback-gains"),
            CheckboxesElement(action_id=VALUE, options=gains, initial_options=named or None),
        ),
    ]


def _note_fields(told: ChatFeedback) -> list[Block]:
    note = told.note
    # A past day would be refused when the form is saved again.
    remind_on = note.remind_on if note and note.remind_on and note.remind_on > told.today else None
    return [
        field(
            Field.NOTE,
            say("feedback-note"),
            words_field(note.text if note else "", length=NOTE_LENGTH, multiline=True),
            hint=say("feedback-note-hint"),
        ),
        field(
            Field.REMIND_ON,
            say("feedback-remind"),
            DatePickerElement(action_id=VALUE, initial_date=remind_on.isoformat() if remind_on else None),
        ),
    ]


def _thanks_field(told: ChatFeedback) -> list[Block]:
    """The thank-you, and whether it may be shared; once it is passed on, sharing can only be taken back."""
    if told.thanked:
        is_shared = told.shareable and told.feedback is not None and told.feedback.shares
        return [_share_field(told, is_shared=True)] if is_shared else []
    share = [_share_field(told, is_shared=False)] if told.shareable else []
    return [
        field(
            Field.THANKS,
            say("feedback-thanks"),
            words_field("", length=THANKS_LENGTH, multiline=True),
            hint=say("feedback-thanks-hint", names=names(told.partners)),
        ),
        *share,
    ]


def _share_field(told: ChatFeedback, *, is_shared: bool) -> Block:
    choices = [option(say("feedback-share-option"), SHARED)]
    return field(
        Field.SHARE,
        say("feedback-share"),
        CheckboxesElement(action_id=VALUE, options=choices, initial_options=choices if is_shared else None),
        hint=say("feedback-share-hint", names=names(told.partners)),
    )


def check_feedback(answers: Answers, today: date) -> dict[str, str]:
    """The mistakes in a submitted form: a sentence for each field, by block id.

    Args:
        today: the date where the writer is.
    """
    if answers.day(Field.REMIND_ON) and not answers.text(Field.NOTE):
        return {Field.NOTE: say("error-remind-without-note")}
    if not answers.choice(Field.RATING) and not _is_only_a_note(answers):
        return {Field.RATING: say("error-rating-needed")}
    return check_day(answers, Field.REMIND_ON, today)


def _is_only_a_note(answers: Answers) -> bool:
    """Whether a note is all that somebody filled in, which they may keep to themselves without a rating."""
    told = answers.choices(Field.GAINS) or answers.text(Field.THANKS) or answers.choices(Field.SHARE)
    return bool(answers.text(Field.NOTE)) and not told


def check_day(answers: Answers, name: Field, today: date) -> dict[str, str]:
    """The mistake in a reminder day, by block id; leaving it empty is fine."""
    picked = answers.day(name)
    soon_enough = picked is None or today < picked <= today + LATEST_REMINDER
    return {} if soon_enough else {name: say("error-remind-day")}


def read_feedback(answers: Answers) -> Feedback | None:
    """The feedback in a form without mistakes; None if it has only a note.

    Raises:
        Refusal: another version of the bot made the form.
    """
    rating = answers.choice(Field.RATING)
    if rating is None and _is_only_a_note(answers):
        return None
    try:
        gains = tuple(Gain(gain) for gain in answers.choices(Field.GAINS))
        stars = {str(stars): stars for stars in RATINGS}[rating or ""]
        shares = SHARED in answers.choices(Field.SHARE)
        return Feedback(stars, gains, answers.text(Field.THANKS), shares)
    except (KeyError, ValueError):
        raise Refusal("refused-button") from None


def read_note(answers: Answers) -> tuple[str, date | None]:
    """The note in a form without mistakes, and the day to be reminded of it."""
    return answers.text(Field.NOTE), answers.day(Field.REMIND_ON)


def thanks(about: Thanks, _now: datetime) -> Message:
    """Pass on a thank-you, in the sender's name; ask whether it may be shared if the sender would."""
    heading = say("thanks", name=named(about.sender))
    if about.shared_from is None:
        return Message(in_words(f"{heading} {about.words}"), paragraphs(heading, about.words))
    question = say("thanks-share", name=named(about.sender))
    agree = button("button-share-thanks", Action.SHARE_THANKS, _offer(about.shared_from, about.sender.id))
    blocks = [*paragraphs(heading, about.words), small_print(question), buttons(agree)]
    return Message(in_words(f"{heading} {about.words}", question), blocks)


def thanks_shared(sender: Participant, words: str, match: int, *, agrees: bool) -> Message:
    """The same once the reader has said whether it may be shared, with a way to say otherwise."""
    heading = say("thanks", name=named(sender))
    kept = say("thanks-shared" if agrees else "thanks-not-shared")
    text, action = (
        ("button-unshare-thanks", Action.UNSHARE_THANKS)
        if agrees
        else ("button-share-thanks", Action.SHARE_THANKS)
    )
    row = buttons(button(text, action, _offer(match, sender.id)))
    return Message(
        in_words(f"{heading} {words}", kept), [*paragraphs(heading, words), small_print(kept), row]
    )


def _offer(match: int, sender: int) -> ForThanks:
    return ForThanks(match=match, sender=sender)


NOTICES = (Rendering(NoticeKind.THANKS, Thanks, thanks),)
