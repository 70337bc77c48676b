"""Which handler each button and form belongs to, and the checks of a submitted form that need no database."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime
from typing import Any

from bot.domain.errors import Refusal
from bot.domain.rounds.local_time import local_day
from bot.slack.actions import Action, Form
from bot.slack.form_values import Answers
from bot.slack.handlers.chats import check_in, introductions, times
from bot.slack.handlers.commands import COMMANDS, show_status
from bot.slack.handlers.memory import archive, followups, referrals
from bot.slack.handlers.people import nearby, pausing, profile
from bot.slack.handlers.privacy import own_data
from bot.slack.handlers.rematching import opt_outs
from bot.slack.payloads import ForFeedback, ForPause, decoded
from bot.slack.request import Handler
from bot.slack.views.chats.feedback import check_feedback
from bot.slack.views.memory.followups import check_follow_up
from bot.slack.views.memory.referrals import check_referral
from bot.slack.views.people.pausing import check_pause
from bot.slack.views.people.profile_answers import check_profile

View = Mapping[str, Any]

BUTTONS: dict[str, Handler] = {
    **{each.button.action: each.handler for each in COMMANDS if each.button},
    Action.MET: check_in.met,
    Action.NOT_YET: check_in.not_yet,
    Action.NO: check_in.never,
    Action.ICEBREAKER: introductions.another_icebreaker,
    Action.ASK_CANT: opt_outs.ask_cant_make_it,
    Action.ASK_SOMEONE_ELSE: opt_outs.ask_someone_else,
    Action.CANT: opt_outs.cant_make_it,
    Action.SOMEONE_ELSE: opt_outs.someone_else,
    Action.SNOOZE: opt_outs.snooze,
    Action.FEEDBACK: check_in.open_feedback,
    Action.TIMES: times.propose,
    Action.SLOT: times.choose,
    Action.OTHER_TIMES: times.other_times,
    Action.ASK_OTHER_TIMES: times.ask_other_times,
    Action.CALENDAR: times.send_calendar_file,
    Action.GOOGLE: times.opened,
    Action.OUTLOOK: times.opened,
    Action.VIDEO: times.opened,
    Action.PROFILE: profile.open_from_home,
    Action.STATUS: show_status,
    Action.MORE: profile.show_more,
    Action.PAUSE: pausing.open_form,
    Action.REJOIN: profile.rejoin,
    Action.PAUSE_NOW: pausing.pause_now,
    Action.SKIP: pausing.skip,
    Action.UNDO: pausing.undo,
    Action.KEEP_IN: pausing.keep_in,
    Action.EVERY_SECOND: pausing.every_second,
    Action.MONTHLY: pausing.monthly,
    Action.HELLO: nearby.say_hello,
    Action.RESUME: pausing.resume,
    Action.MORE_NOTES: archive.more_notes,
    Action.MORE_HISTORY: archive.more_history,
    Action.ADD_FOLLOW_UP: followups.open_form,
    Action.DONE: followups.done,
    Action.LATER: followups.later,
    Action.DROP: followups.drop,
    Action.INTRODUCE: referrals.open_form,
    Action.AGREE: referrals.agree,
    Action.DECLINE: referrals.decline,
    Action.SEARCH: archive.ask_what_to_find,
    Action.FORGET_ME: own_data.forget,
}
FORMS: dict[str, Handler] = {
    Form.PROFILE: profile.save,
    Form.FEEDBACK: check_in.save_feedback,
    Form.FOLLOW_UP: followups.save,
    Form.INTRODUCTION: referrals.save,
    Form.NOT_WITH: own_data.save_not_with,
    Form.PAUSE: pausing.save,
    Form.SEARCH: archive.find_notes,
}


def mistakes(view: View, answers: Answers, now: datetime) -> dict[str, str]:
    """The mistakes in a submitted form, by block id; they need no lookup, so Slack gets them in the ack."""
    check = CHECKS.get(view["callback_id"])
    with suppress(Refusal):  # another version of the bot made the form: its handler refuses it
        return check(view, answers, now) if check else {}
    return {}


def _check_profile(_view: View, answers: Answers, _now: datetime) -> dict[str, str]:
    return check_profile(answers)


def _check_feedback(view: View, answers: Answers, now: datetime) -> dict[str, str]:
    zone = decoded(ForFeedback, view["private_metadata"]).zone
    return check_feedback(answers, local_day(now, zone))


def _check_pause(view: View, answers: Answers, now: datetime) -> dict[str, str]:
    zone = decoded(ForPause, view["private_metadata"]).zone
    return check_pause(answers, local_day(now, zone))


def _check_follow_up(view: View, answers: Answers, now: datetime) -> dict[str, str]:
    zone = decoded(ForFeedback, view["private_metadata"]).zone
    return check_follow_up(answers, local_day(now, zone))


def _check_referral(_view: View, answers: Answers, _now: datetime) -> dict[str, str]:
    return check_referral(answers)


CHECKS: dict[str, Callable[[View, Answers, datetime], dict[str, str]]] = {
    Form.PROFILE: _check_profile,
    Form.FEEDBACK: _check_feedback,
    Form.PAUSE: _check_pause,
    Form.FOLLOW_UP: _check_follow_up,
    Form.INTRODUCTION: _check_referral,
}
