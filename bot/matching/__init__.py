"""Who is in a round, who is put together, and why.

Owns: the pool, the weights of pairs, the forming of groups and their reasons.
May import: the domain only. Pure: no I/O, no clock, no chance but the round's seed, so that a plan can be
previewed, replayed and explained: equal people, history, rules and seed give an equal plan.
"""

from bot.matching.history import History, PastMatch
from bot.matching.plan import PlannedMatch, RoundPlan, plan_round
from bot.matching.pool import Pool, select

__all__ = ["History", "PastMatch", "PlannedMatch", "Pool", "RoundPlan", "plan_round", "select"]
