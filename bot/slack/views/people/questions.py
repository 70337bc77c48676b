"""The profile questions, each declared once, in the order of the summary.

The form, its parsing and the summary are built from this list. ``Profile``, which has a field for each
answer, determines what is stored, exported and erased. ``services.rounds.planning`` uses the answers for matching.
"""

from bot.domain.people.participant import Cadence, GroupPreference, MeetingMode, Messages, Profile
from bot.slack.views.people.question_kinds import Line, Menu, Question, Tags
from bot.slack.views.people.special_questions import Department, Team, UsualHours, UsualWorkdays

QUESTIONS: tuple[Question, ...] = (
    Department("department", "form-department", to_join=True),
    Team("team", "form-team"),
    Line("before", "form-before", length=300),
    Tags("interests", "form-interests", to_join=True),
    Tags("can_help", "form-can-help", to_join=True),
    Tags("wants_to_learn", "form-wants-to-learn", to_join=True),
    Tags("wants_to_meet", "form-wants-to-meet"),
    Tags("languages", "form-languages"),
    Menu("meeting_mode", "form-meeting-mode", kinds=MeetingMode, prefix="mode", to_join=True),
    Line("office", "form-office", to_join=True),
    UsualHours("hours", "form-hours"),
    UsualWorkdays("workdays", "form-workdays"),
    Menu("company", "form-company", kinds=GroupPreference, prefix="company"),
    Menu("cadence", "form-cadence", kinds=Cadence, prefix="cadence"),
    Menu("messages", "form-messages", kinds=Messages, prefix="messages"),
)
TO_JOIN = tuple(each for each in QUESTIONS if each.to_join)
MORE = tuple(each for each in QUESTIONS if not each.to_join)


def tells_more(profile: Profile) -> bool:
    """Whether a profile has answers to any question that isn't needed to join."""
    nothing = Profile("")
    return any(getattr(profile, each.name) != getattr(nothing, each.name) for each in MORE)
