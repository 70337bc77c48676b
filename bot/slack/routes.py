"""Which handler a button or form belongs to, and what is wrong with a filled form before anything is looked up."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime
from typing import Any

from bot.domain.calendar import local_day
from bot.domain.errors import Refusal
from bot.slack.actions import Action, Answers, ForFeedback, Form, decoded
from bot.slack.handlers import commands, matches, profile, regrets
from bot.slack.request import Handler
from bot.slack.views.feedback import check_feedback
from bot.slack.views.profile import check_profile

View = Mapping[str, Any]

BUTTONS: dict[str, Handler] = {
    Action.MET: matches.met,
    Action.NOT_YET: matches.not_yet,
    Action.NO: matches.never,
    Action.ICEBREAKER: matches.another_icebreaker,
    Action.CANT: regrets.cant_make_it,
    Action.SOMEONE_ELSE: regrets.someone_else,
    Action.SNOOZE: regrets.snooze,
    Action.FEEDBACK: matches.open_feedback,
    Action.PROFILE: profile.open_from_home,
    Action.PAUSE: commands.pause,
    Action.RESUME: commands.resume,
    Action.NOTES: commands.show_notes,
    Action.LEAVE: commands.leave,
}
FORMS: dict[str, Handler] = {Form.PROFILE: profile.save, Form.FEEDBACK: matches.save_feedback}


def mistakes(view: View, now: datetime) -> dict[str, str]:
    """What is wrong with a filled form, by block id; it takes no look-up, so it is told before the ack."""
    check = CHECKS.get(view["callback_id"])
    with suppress(Refusal):  # another version of the bot made the form: its handler says so
        return check(view, now) if check else {}
    return {}


def _check_profile(view: View, _now: datetime) -> dict[str, str]:
    return check_profile(Answers(view))


def _check_feedback(view: View, now: datetime) -> dict[str, str]:
    zone = decoded(ForFeedback, view["private_metadata"]).zone
    return check_feedback(Answers(view), local_day(now, zone))


CHECKS: dict[str, Callable[[View, datetime], dict[str, str]]] = {
    Form.PROFILE: _check_profile,
    Form.FEEDBACK: _check_feedback,
}
