"""The identifiers of the command, buttons, forms and form fields."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

COMMAND = "/coffee"
EVENTS_PATH = "/slack/events"  # beneath the bot's address: where Slack posts all that it has to say by HTTP
VALUE = "value"  # the action id of every form field; the block id names the field


class Action(StrEnum):
    """The buttons, by action id; those that only a command has on the Home tab are named where it is declared."""

    MENU = "menu"  # its entries name the action that they stand for
    MET = "match.met"
    NOT_YET = "match.not_yet"
    NO = "match.no"
    ICEBREAKER = "match.icebreaker"
    CANT = "match.cant"
    SOMEONE_ELSE = "match.someone_else"
    ASK_CANT = "match.ask_cant"
    ASK_SOMEONE_ELSE = "match.ask_someone_else"
    OPEN_CHAT = "match.open"
    SNOOZE = "match.snooze"
    RATE = "match.rate"  # followed by the rating
    FEEDBACK = "match.feedback"
    SHARE_THANKS = "thanks.share"
    UNSHARE_THANKS = "thanks.unshare"
    TIMES = "match.times"
    SLOT = "times.slot"
    OTHER_TIMES = "times.others"
    ASK_OTHER_TIMES = "times.ask_others"
    CALENDAR = "times.calendar"
    GOOGLE = "times.google"
    OUTLOOK = "times.outlook"
    VIDEO = "times.video"
    PROFILE = "home.profile"
    JOIN_PROGRAM = "join_program"
    PAGE = "profile.page"
    PAUSE = "home.pause"
    REJOIN = "standing.rejoin"
    RESUME = "home.resume"
    MORE_NOTES = "notes.more"
    MORE_HISTORY = "history.more"
    DONE = "follow_up.done"
    LATER = "follow_up.later"
    DROP = "follow_up.drop"
    INTRODUCE = "match.introduce"
    AGREE = "suggestion.yes"
    DECLINE = "suggestion.no"
    SEARCH = "home.search"
    FOLLOW_UPS = "home.follow_ups"
    ASK_LEAVE = "home.ask_leave"
    ASK_LEAVE_ALL = "home.ask_leave_all"
    PROGRAMS = "home.programs"
    ORGANISE = "organise.programs"
    NEW_PROGRAM = "organise.new"
    TEMPLATE = "organise.template"  # followed by the template's name
    EDIT_PROGRAM = "organise.edit"
    PROGRAM_PAGE = "organise.page"  # followed by the page
    PREVIEW_PROGRAM = "organise.preview_program"
    ASK_END_PROGRAM = "organise.ask_end"
    END_PROGRAM = "organise.end"
    LEAVE = "home.leave"
    STATUS = "answer.status"
    EXPORT = "home.export"
    FORGET_ME = "own_data.forget_me"
    PAUSE_NOW = "standing.pause"
    SKIP = "standing.skip"
    COME = "standing.come"
    UNDO = "standing.undo"
    KEEP_IN = "standing.keep"
    EVERY_SECOND = "standing.every_second"
    MONTHLY = "standing.monthly"
    HELLO = "now.hello"
    ACCEPT = "invitation.yes"
    REJECT = "invitation.no"
    NETWORK = "home.network"
    RECAP = "home.recap"
    REPORT = "home.report"
    REPORT_PICTURES = "report.pictures"
    CHOOSE_KIND = "organise.choose_kind"
    KIND = "organise.kind"  # followed by the template's name
    LOOK_AHEAD = "organise.look"
    KEEP_PROGRAM = "organise.keep"
    CHANGE_FIRST = "organise.change_first"
    INVITE = "organise.invite"
    TAKE_OVER = "organise.take_over"
    ORGANISERS = "organise.organisers"
    PREVIEW = "organise.preview"
    APPROVE = "organise.approve"
    REDRAW = "organise.redraw"
    ASK_SWAP = "organise.ask_swap"
    SWAP = "organise.swap"
    LEAVE_OUT = "organise.leave_out"
    TAKE_BACK_IN = "organise.take_back_in"
    SCHEDULE = "organise.schedule"
    SKIP_ROUND = "organise.skip_round"
    START_ROUND = "organise.start_round"
    ASK_MOVE = "organise.ask_move"
    GROUP = "organise.group"
    PEOPLE = "organise.people"
    PERSON = "organise.person"
    SIFT = "organise.sift"
    PAUSE_PERSON = "organise.pause_person"
    REMOVE_PERSON = "organise.remove_person"
    PAIRS = "organise.pairs"
    ASK_PAIR = "organise.ask_pair"
    RELEASE_PAIR = "organise.release_pair"
    WHY_PERSON = "organise.why"
    AUDIT = "organise.audit"
    TRY_AGAIN = "organise.try_again"
    STILL_HERE = "organise.still_here"
    REALLY_GONE = "organise.really_gone"
    INVITES = "organise.invites"
    FORECAST = "organise.forecast"
    DECLINE_INVITE = "invited.no"


def clicked(element: Mapping[str, Any]) -> tuple[str, str]:
    """What a click asks for, and what it carries: those of a button, or of the entry that was chosen in a menu."""
    action, entry = str(element["action_id"]), element.get("selected_option")
    if action != Action.MENU or not entry:
        return action, str(element.get("value") or "")
    named, _, carried = str(entry["value"]).partition(" ")
    return named, carried


class Shortcut(StrEnum):
    """The shortcuts, by callback id; the manifest names them."""

    COFFEE_WITH = "coffee_with"


class Form(StrEnum):
    """The forms, by callback id."""

    PROFILE = "profile"
    FEEDBACK = "feedback"
    INTRODUCTION = "introduction"
    INVITATION = "invitation"
    NOT_WITH = "not_with"
    PAUSE = "pause"
    SEARCH = "search"
    WINDOW = "window"
    ORGANISERS = "organisers"
    MOVE_ROUND = "move_round"
    SIFT = "sift"
    PAIR = "pair"
    PROGRAM = "program"
    INVITE_PEOPLE = "invite_people"
    INVITES = "invites"


class Page(StrEnum):
    """The pages of the profile form; the text ``page-<name>`` is what each is about."""

    FIRST = "first"
    BACKGROUND = "background"
    MEETING = "meeting"
    TIME = "time"


class ProgramPage(StrEnum):
    """The pages of a program's form; the text ``program-page-<name>`` is what each is about."""

    SIDES = "sides"
    PEOPLE = "people"
    MATCHING = "matching"
    WORDS = "words"
    TIMING = "timing"


class ProgramField(StrEnum):
    """The fields of a program's form, by block id; ``program-<name>`` is what each is called."""

    NAME = "program_name"
    CHANNEL = "program_channel"
    FREQUENCY = "program_frequency"
    WEEKDAY = "program_weekday"
    TIME = "program_time"
    SIZE = "program_size"
    ROLES = "program_roles"
    PLACED = "program_placed"
    ORGANISERS = "program_organisers"
    APPROVAL = "program_approval"
    GUESTS = "program_guests"
    ZONE = "program_zone"
    LEAST = "program_least"
    GAP = "program_gap"
    ABLE = "program_able"
    LEVELS = "program_levels"
    TONE = "program_tone"
    LANGUAGE = "program_language"
    OPENING = "program_opening"
    THEMES = "program_themes"
    QUESTIONS = "program_questions"
    NUDGE = "program_nudge"
    LAST_CALL = "program_last_call"


class Field(StrEnum):
    """The form fields, by block id; most of the profile form's are named after their question."""

    DEPARTMENT_FROM_SLACK = "department_from_slack"
    TEAM_FROM_SLACK = "team_from_slack"
    HOURS_FROM = "hours_from"
    HOURS_TO = "hours_to"
    RATING = "rating"
    GAINS = "gains"
    NOTE = "note"
    REMIND_ON = "remind_on"
    THANKS = "thanks"
    SHARE = "share"
    PARTNER = "partner"
    PERSON = "person"
    WHY = "why"
    NOT_WITH = "not_with"
    SEARCH = "search"
    PAUSE_CHOICE = "pause_choice"
    PAUSE_DAY = "pause_day"
    ORGANISERS = "organisers"
    ROUND_DAY = "round_day"
    ROUND_CLOCK = "round_clock"
    WHOM = "whom"
    IN_DEPARTMENT = "in_department"
    WORDS = "words"
    TWO = "two"
    PAIR_CHOICE = "pair_choice"
    CHANNEL = "channel"
    INVITE_CHANNEL = "invite_channel"
    INVITE_DEPARTMENTS = "invite_departments"
    INVITE_OFFICES = "invite_offices"
    INVITE_DAYS = "invite_days"
    INVITE_ENROLS = "invite_enrols"
