"""What somebody filled into a program's form: checked without a look-up, and read over what holds now."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from bot.domain.clean import one_line
from bot.domain.errors import Refusal, SettingError
from bot.domain.rounds.design.frequency import WORDS, frequency
from bot.domain.rounds.design.wording import QUESTION_LENGTH, QUESTIONS, Theme, Tone
from bot.domain.rounds.local_time import check_zone
from bot.domain.rounds.program import ProgramSettings
from bot.domain.rounds.roles import read_roles
from bot.domain.rounds.rules import AbleToMeet, Levels
from bot.domain.rounds.schedule import Schedule
from bot.slack.actions import ProgramField as Field
from bot.slack.form_values import Answers
from bot.slack.texts import say
from bot.slack.texts.locales import languages
from bot.slack.views.rounds.program_fields import KEEP


def check_program(answers: Answers) -> dict[str, str]:
    """The mistakes in a submitted form: a sentence for each field, by block id."""
    return dict(_mistakes(answers))


def _mistakes(answers: Answers) -> Iterator[tuple[str, str]]:
    if answers.has(Field.NAME) and not one_line(answers.text(Field.NAME)):
        yield Field.NAME, say("error-program-name")
    if answers.has(Field.SIZE) and answers.has(Field.ROLES) and not _go_together(answers):
        yield Field.SIZE, say("error-program-roles")
    if answers.has(Field.ZONE) and not _is_zone(answers.text(Field.ZONE)):
        yield Field.ZONE, say("error-program-zone")
    questions = _questions(answers)
    if len(questions) > QUESTIONS or any(len(each) > QUESTION_LENGTH for each in questions):
        yield Field.QUESTIONS, say("error-program-questions", most=QUESTIONS, length=QUESTION_LENGTH)


def _go_together(answers: Answers) -> bool:
    """Whether a group of this size goes with these roles; what no form offers is refused once it is read."""
    try:
        size, roles = int(answers.choice(Field.SIZE) or 2), read_roles(_or_none(answers.choice(Field.ROLES)))
    except (SettingError, ValueError):
        return True
    try:
        if roles:
            roles.check_group_size(size)
    except SettingError:
        return False
    return True


def _is_zone(name: str) -> bool:
    try:
        check_zone(name)
    except SettingError:
        return False
    return True


def read_program(answers: Answers, before: ProgramSettings) -> ProgramSettings:
    """The settings, with what the form asked for as it was answered.

    Raises:
        Refusal: another version of the bot made the form, or somebody else did.
    """
    try:
        return _read(answers, before)
    except (SettingError, ValueError, KeyError, IndexError):
        raise Refusal("refused-button") from None


def _read(answers: Answers, before: ProgramSettings) -> ProgramSettings:
    read = before
    if answers.has(Field.FREQUENCY):
        read = replace(read, schedule=_schedule(answers, before))
    if answers.has(Field.CHANNEL):
        read = replace(read, channel=_channel(answers))
    if answers.has(Field.SIZE):
        rules = replace(read.rules, group_size=int(answers.choice(Field.SIZE) or 2))
        read = replace(read, rules=rules, roles=read_roles(_or_none(answers.choice(Field.ROLES))))
    if answers.has(Field.ORGANISERS):
        read = _people(answers, read)
    if answers.has(Field.GAP):
        read = _matching(answers, read)
    if answers.has(Field.NUDGE):
        nudge, last_call = (
            timedelta(hours=int(answers.text(each))) for each in (Field.NUDGE, Field.LAST_CALL)
        )
        read = replace(read, timing=replace(read.timing, nudge_after=nudge, last_call_before=last_call))
    return _words(answers, read)


def _schedule(answers: Answers, before: ProgramSettings) -> Schedule:
    word, at = answers.choice(Field.FREQUENCY), answers.clock(Field.TIME)
    if word == KEEP:
        return before.schedule
    day = int(answers.choice(Field.WEEKDAY) or 0)
    if word not in WORDS or at is None or not 0 <= day <= 6:
        raise ValueError
    chosen = Schedule(frequency(word, day, at).text)
    # What is written in another way isn't changed as long as it says the same.
    same = chosen.text.lower() == " ".join(before.schedule.text.lower().split())
    return before.schedule if same else chosen


def _channel(answers: Answers) -> str | None:
    chosen = answers.conversation(Field.CHANNEL)
    if chosen and chosen[0] not in "CG":
        raise ValueError
    return chosen or None


def _people(answers: Answers, read: ProgramSettings) -> ProgramSettings:
    return replace(
        read,
        organisers=answers.people(Field.ORGANISERS) or read.organisers,
        approval=answers.choice(Field.APPROVAL) == "yes" if answers.has(Field.APPROVAL) else read.approval,
        guests=answers.choice(Field.GUESTS) == "yes",
        time_zone=answers.text(Field.ZONE) or read.time_zone,
        least=min(1000, max(0, int(answers.text(Field.LEAST) or read.least))),
    )


def _matching(answers: Answers, read: ProgramSettings) -> ProgramSettings:
    rules = replace(
        read.rules,
        repeat_gap=min(1000, int(answers.text(Field.GAP))),
        able_to_meet=AbleToMeet(answers.choice(Field.ABLE) or ""),
        levels=Levels(answers.choice(Field.LEVELS) or ""),
    )
    return replace(read, rules=rules)


def _words(answers: Answers, read: ProgramSettings) -> ProgramSettings:
    wording = read.wording
    if answers.has(Field.NAME) and (name := one_line(answers.text(Field.NAME))):
        usual = not wording.name and name == say("home-title")
        wording = replace(wording, name="" if usual else name)
    if answers.has(Field.OPENING):
        language = _or_none(answers.choice(Field.LANGUAGE))
        if language and language not in languages():
            raise ValueError
        wording = replace(
            wording,
            tone=Tone(answers.choice(Field.TONE) or ""),
            language=language,
            opening=answers.text(Field.OPENING),
            themes=tuple(Theme(each).value for each in answers.choices(Field.THEMES)),
            questions=_questions(answers),
        )
    return replace(read, wording=wording)


def _questions(answers: Answers) -> tuple[str, ...]:
    """One on each line."""
    lines = (one_line(each) for each in answers.text(Field.QUESTIONS).splitlines())
    return tuple(dict.fromkeys(each for each in lines if each))


def _or_none(chosen: str | None) -> str:
    return "" if chosen in {None, "-"} else str(chosen)
