"""Who is in a round, who is put together, and why; usable without any chat platform.

Owns: people and policy, the weights of pairs, the forming of groups, reasons, weaknesses and the report.
May import: the domain only. Pure: no I/O, no clock, and no randomness but the round's seed. Equal situations
give equal plans, so a plan can be previewed, replayed and explained.
"""

from bot.matching.core.errors import InputError
from bot.matching.core.history import History, PastMatch, bridges_between, past_match
from bot.matching.core.person import Person, Ties, working_hours, working_week
from bot.matching.core.plan import PlannedMatch, RoundPlan
from bot.matching.core.policy import Policy, Weights, largest
from bot.matching.core.pool import Pool, select
from bot.matching.core.record import (
    read,
    read_groups,
    with_groups,
    without,
    without_exclusions,
    written,
)
from bot.matching.core.report import Report
from bot.matching.core.sides import NO_TURNS, Turns, is_drawn, turns_in
from bot.matching.core.situation import Situation, sizes_of
from bot.matching.forecasting.outlook import Course, Forecast, RoundOutlook
from bot.matching.rematching.openings import OpenGroup, Repair, Repaired
from bot.matching.verbs import by_chance, explain, forecast, gaps, plan_round, repair, seated, settle

__all__ = [
    "NO_TURNS",
    "Course",
    "Forecast",
    "History",
    "InputError",
    "OpenGroup",
    "PastMatch",
    "Person",
    "PlannedMatch",
    "Policy",
    "Pool",
    "Repair",
    "Repaired",
    "Report",
    "RoundOutlook",
    "RoundPlan",
    "Situation",
    "Ties",
    "Turns",
    "Weights",
    "bridges_between",
    "by_chance",
    "explain",
    "forecast",
    "gaps",
    "is_drawn",
    "largest",
    "past_match",
    "plan_round",
    "read",
    "read_groups",
    "repair",
    "seated",
    "select",
    "settle",
    "sizes_of",
    "turns_in",
    "with_groups",
    "without",
    "without_exclusions",
    "working_hours",
    "working_week",
    "written",
]
