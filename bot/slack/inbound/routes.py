"""Which handler each button and form belongs to, and the checks of a submitted form that need no database."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime
from typing import Any

from bot.domain.errors import Refusal
from bot.domain.rounds.design.templates import TEMPLATES
from bot.domain.rounds.local_time import local_day
from bot.slack.actions import Action, Form, Page, ProgramPage, Shortcut, clicked
from bot.slack.form_values import Answers
from bot.slack.handlers.chats import check_in, introductions, times
from bot.slack.handlers.commands import COMMANDS, ask_to_leave, ask_to_leave_all, leave, show_status
from bot.slack.handlers.insight import forecast, report
from bot.slack.handlers.memory import archive, followups, network, referrals
from bot.slack.handlers.organisers import ahead, inviting, mending, people, team
from bot.slack.handlers.organisers.gate import only_organisers
from bot.slack.handlers.people import invitations, invited, nearby, pausing, profile, programs
from bot.slack.handlers.privacy import own_data
from bot.slack.handlers.rematching import opt_outs
from bot.slack.handlers.rounds import first_steps
from bot.slack.handlers.rounds import programs as organising
from bot.slack.handlers.sheets import asking, dry_runs
from bot.slack.payloads import ForFeedback, ForPause, decoded
from bot.slack.request import Deps, Handler, Request
from bot.slack.views.chats.feedback import RATINGS, check_feedback
from bot.slack.views.memory.referrals import check_referral
from bot.slack.views.organisers.inviting import check_rules
from bot.slack.views.organisers.pairs import check_pair
from bot.slack.views.organisers.schedule import check_move
from bot.slack.views.people.pausing import check_pause
from bot.slack.views.people.profile_answers import check_profile
from bot.slack.views.rounds.program_answers import check_program
from bot.slack.views.sheets.file_form import check_file

View = Mapping[str, Any]

# What only organisers may use: declared here, and asked before the handler runs.
ORGANISER_BUTTONS = only_organisers(
    {
        Action.ORGANISERS: team.ask_who_organises,
        Action.PREVIEW: ahead.preview,
        f"{Action.PREVIEW}.1": ahead.preview,
        Action.APPROVE: ahead.approve,
        Action.REDRAW: ahead.draw_anew,
        Action.GROUP: ahead.show_group,
        Action.ASK_SWAP: ahead.ask_swap,
        Action.SWAP: ahead.swap,
        Action.LEAVE_OUT: ahead.leave_out,
        Action.TAKE_BACK_IN: ahead.take_back_in,
        Action.SCHEDULE: ahead.show_schedule,
        Action.ASK_MOVE: ahead.ask_move,
        Action.SKIP_ROUND: ahead.skip,
        Action.START_ROUND: ahead.start_now,
        Action.PEOPLE: people.show_people,
        f"{Action.PEOPLE}.more": people.show_people,
        Action.SIFT: people.ask_whom,
        Action.PERSON: people.show_person,
        Action.PAUSE_PERSON: people.pause_person,
        Action.REMOVE_PERSON: people.remove_person,
        Action.PAIRS: people.show_pairs,
        Action.ASK_PAIR: people.ask_pair,
        Action.RELEASE_PAIR: people.release_pair,
        Action.WHY_PERSON: people.why_person,
        Action.AUDIT: team.show_record,
        Action.TRY_AGAIN: mending.try_again,
        Action.STILL_HERE: mending.still_here,
        Action.REALLY_GONE: mending.really_gone,
        Action.INVITES: inviting.ask_whom_to_invite,
        Action.ASK_FILE: asking.ask_for_file,
        Action.ASK_COLUMNS: asking.ask_columns,
        Action.DAY_FIRST: dry_runs.day_first,
        Action.MONTH_FIRST: dry_runs.month_first,
        Action.LOOK_AGAIN: dry_runs.look_again,
        Action.IMPORT: dry_runs.import_file,
        Action.CANCEL_IMPORT: asking.cancel,
        Action.REPORT: report.show_report,
        Action.FORECAST: forecast.show_forecast,
        Action.REPORT_PICTURES: report.show_pictures,
        Action.CHOOSE_KIND: first_steps.choose_kind,
        **{f"{Action.KIND}.{each.name}": first_steps.be_of_kind for each in TEMPLATES},
        Action.LOOK_AHEAD: first_steps.look_ahead,
        Action.KEEP_PROGRAM: first_steps.keep,
        Action.CHANGE_FIRST: organising.open_from_first_steps,
        Action.INVITE: first_steps.ask_whom_to_invite,
        Action.ORGANISE: organising.show,
        Action.NEW_PROGRAM: organising.choose_template,
        **{f"{Action.TEMPLATE}.{each.name}": organising.open_new for each in TEMPLATES},
        Action.EDIT_PROGRAM: organising.open_to_change,
        **{f"{Action.PROGRAM_PAGE}.{page}": organising.show_page for page in ProgramPage},
        Action.PREVIEW_PROGRAM: organising.preview,
        Action.ASK_END_PROGRAM: organising.ask_to_end,
        Action.END_PROGRAM: organising.end,
    }
)
ORGANISER_FORMS = only_organisers(
    {
        Form.ORGANISERS: team.save_organisers,
        Form.MOVE_ROUND: ahead.move,
        Form.SIFT: people.sift,
        Form.PAIR: people.save_pair,
        Form.PROGRAM: organising.save,
        Form.INVITE_PEOPLE: first_steps.invite,
        Form.INVITES: inviting.save_rules,
        Form.FILE: asking.take_file,
        Form.COLUMNS: asking.save_columns,
    }
)
BUTTONS: dict[str, Handler] = {
    **ORGANISER_BUTTONS,
    Action.TAKE_OVER: team.take_over,
    **{each.button.action: each.handler for each in COMMANDS if each.button},
    Action.ASK_LEAVE: ask_to_leave,
    Action.ASK_LEAVE_ALL: ask_to_leave_all,
    Action.LEAVE: leave,
    Action.PROGRAMS: programs.show,
    Action.FOLLOW_UPS: followups.show,
    Action.NETWORK: network.show_network,
    Action.RECAP: network.show_recap,
    Action.OPEN_CHAT: times.opened,
    Action.ASK_CANT: opt_outs.ask_cant_make_it,
    Action.ASK_SOMEONE_ELSE: opt_outs.ask_someone_else,
    Action.MET: check_in.met,
    Action.NOT_YET: check_in.not_yet,
    Action.NO: check_in.never,
    Action.ICEBREAKER: introductions.another_icebreaker,
    Action.CANT: opt_outs.cant_make_it,
    Action.SOMEONE_ELSE: opt_outs.someone_else,
    Action.SNOOZE: opt_outs.snooze,
    **{f"{Action.RATE}.{stars}": check_in.rate for stars in RATINGS},
    Action.FEEDBACK: check_in.open_feedback,
    Action.SHARE_THANKS: check_in.share_thanks,
    Action.UNSHARE_THANKS: check_in.unshare_thanks,
    Action.TIMES: times.propose,
    Action.SLOT: times.choose,
    Action.OTHER_TIMES: times.other_times,
    Action.ASK_OTHER_TIMES: times.ask_other_times,
    Action.CALENDAR: times.send_calendar_file,
    Action.GOOGLE: times.opened,
    Action.OUTLOOK: times.opened,
    Action.VIDEO: times.opened,
    Action.PROFILE: profile.open_from_home,
    Action.JOIN_PROGRAM: profile.join_program,
    Action.STATUS: show_status,
    **{f"{Action.PAGE}.{page}": profile.show_page for page in Page if page is not Page.FIRST},
    Action.PAUSE: pausing.open_form,
    Action.REJOIN: profile.rejoin,
    Action.PAUSE_NOW: pausing.pause_now,
    Action.SKIP: pausing.skip,
    Action.COME: pausing.come,
    Action.UNDO: pausing.undo,
    Action.KEEP_IN: pausing.keep_in,
    Action.EVERY_SECOND: pausing.every_second,
    Action.MONTHLY: pausing.monthly,
    Action.HELLO: nearby.say_hello,
    Action.ACCEPT: invitations.accept,
    Action.REJECT: invitations.reject,
    Action.DECLINE_INVITE: invited.decline,
    Action.RESUME: pausing.resume,
    Action.MORE_NOTES: archive.more_notes,
    Action.MORE_HISTORY: archive.more_history,
    Action.DONE: followups.done,
    Action.LATER: followups.later,
    Action.DROP: followups.drop,
    Action.INTRODUCE: referrals.open_form,
    Action.AGREE: referrals.agree,
    Action.DECLINE: referrals.decline,
    Action.SEARCH: archive.ask_what_to_find,
    Action.FORGET_ME: own_data.forget,
}
SHORTCUTS: dict[str, Handler] = {Shortcut.COFFEE_WITH: invitations.open_form}
FORMS: dict[str, Handler] = {
    Form.PROFILE: profile.save,
    Form.FEEDBACK: check_in.save_feedback,
    Form.INTRODUCTION: referrals.save,
    Form.INVITATION: invitations.save,
    Form.NOT_WITH: own_data.save_not_with,
    Form.PAUSE: pausing.save,
    Form.SEARCH: archive.find_notes,
    **ORGANISER_FORMS,
}


def handler_of(body: Mapping[str, Any]) -> Handler:
    """The handler of the button, the entry of a menu or the shortcut that somebody clicked."""
    if "actions" in body:
        return BUTTONS.get(clicked(body["actions"][0])[0], outdated)
    return SHORTCUTS.get(body["callback_id"], outdated)


async def outdated(_deps: Deps, _request: Request) -> None:
    """Refuse a button or form from an earlier version of the bot."""
    raise Refusal("refused-button")


def mistakes(view: View, answers: Answers, now: datetime) -> dict[str, str]:
    """The mistakes in a submitted form, by block id; they need no lookup, so Slack gets them in the ack."""
    check = CHECKS.get(view["callback_id"])
    with suppress(Refusal):  # another version of the bot made the form: its handler refuses it
        return check(view, answers, now) if check else {}
    return {}


def _check_feedback(view: View, answers: Answers, now: datetime) -> dict[str, str]:
    zone = decoded(ForFeedback, view["private_metadata"]).zone
    return check_feedback(answers, local_day(now, zone))


def _check_pause(view: View, answers: Answers, now: datetime) -> dict[str, str]:
    zone = decoded(ForPause, view["private_metadata"]).zone
    return check_pause(answers, local_day(now, zone))


def _filled_in(
    check: Callable[[Answers], dict[str, str]],
) -> Callable[[View, Answers, datetime], dict[str, str]]:
    """A check that needs only what was filled in."""
    return lambda _view, answers, _now: check(answers)


CHECKS: dict[str, Callable[[View, Answers, datetime], dict[str, str]]] = {
    Form.PROFILE: _filled_in(check_profile),
    Form.FEEDBACK: _check_feedback,
    Form.PAUSE: _check_pause,
    Form.INTRODUCTION: _filled_in(check_referral),
    Form.MOVE_ROUND: _filled_in(check_move),
    Form.PAIR: _filled_in(check_pair),
    Form.PROGRAM: _filled_in(check_program),
    Form.INVITES: _filled_in(check_rules),
    Form.FILE: _filled_in(check_file),
}
