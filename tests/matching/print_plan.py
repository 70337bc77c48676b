"""Run by itself, with the number of people and the group size: prints the plan of a made-up round."""

import sys
from itertools import pairwise

from bot.matching import History, Policy, Situation, Ties, plan_round

from .people import DEPARTMENTS, lively, together


def printed(count: int, size: int) -> str:
    """Plan a round of so many people who met in a row before."""
    people = lively(count, 1, DEPARTMENTS)
    in_a_row = list(pairwise(range(1, count + 1)))
    ties = Ties(frozenset(in_a_row[::7]), acquaintance=dict.fromkeys(in_a_row[::5], 0.5))
    history = History(together(a, b) for a, b in in_a_row)
    return str(plan_round(Situation(people, history, Policy(size), 1, ties)))


if __name__ == "__main__":
    sys.stdout.write(printed(int(sys.argv[1]), int(sys.argv[2])))
