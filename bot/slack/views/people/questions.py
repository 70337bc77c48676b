"""The profile questions, each declared once, in the order of the summary.

The form, its parsing and the summary are built from this list. ``Profile``, which has a field for each
answer, determines what is stored, exported and erased. ``services.rounds.planning`` uses the answers for matching.
"""

from bot.domain.people.participant import Cadence, GroupPreference, MeetingMode, Messages
from bot.slack.actions import Field, Page
from bot.slack.views.people.question_kinds import Line, Menu, Question, Tags
from bot.slack.views.people.special_questions import Department, Team, UsualHours, UsualWorkdays

QUESTIONS: tuple[Question, ...] = (
    Department("department", "form-department", Page.FIRST),
    Tags("can_help", "form-can-help", Page.FIRST),
    Tags("wants_to_learn", "form-wants-to-learn", Page.FIRST),
    Team("team", "form-team"),
    Line("before", "form-before", length=300),
    Tags("interests", "form-interests"),
    Tags("languages", "form-languages"),
    Menu("meeting_mode", "form-meeting-mode", Page.MEETING, kinds=MeetingMode, prefix="mode"),
    Line("office", "form-office", Page.MEETING),
    Menu("company", "form-company", Page.MEETING, kinds=GroupPreference, prefix="company"),
    Menu("cadence", "form-cadence", Page.TIME, kinds=Cadence, prefix="cadence"),
    Menu("messages", "form-messages", Page.TIME, kinds=Messages, prefix="messages"),
    UsualHours("hours", "form-hours", Page.TIME),
    UsualWorkdays("workdays", "form-workdays", Page.TIME),
)
BY_FIELD = {each.name: each for each in QUESTIONS} | {
    Field.DEPARTMENT_FROM_SLACK: QUESTIONS[0]
}  # by block id


def asked_on(page: Page) -> tuple[Question, ...]:
    """The questions of a page."""
    return tuple(each for each in QUESTIONS if each.page is page)
