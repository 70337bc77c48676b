"""How fast the plans are made and how much memory they take, beside other solvers on the same candidates."""

import math
import pickle
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from random import Random
from unittest.mock import patch

import networkx as nx

from benchmarks import Figures
from benchmarks.matching.model import company
from bot.matching import OpenGroup, Policy, Situation, plan_round, repair
from bot.matching.groups import couples as switch
from bot.matching.large.candidates import Candidates, candidates
from bot.matching.solvers.blossom import couples_of
from bot.matching.weights.score import Score

PATIENCE = 150  # seconds that networkx gets
TIMES = 3


def solving(people: int, name: str, other: Callable[[Candidates], object]) -> Figures:
    """The time of solving beside that of scoring, and of another solver on the same candidates."""
    score = Score(Situation(company(people, 1), seed=1))
    options = candidates(score, 1, lambda _: None)
    scoring = _least(lambda: candidates(score, 1, lambda _: None))
    with patch.object(switch, "candidates", lambda *_: options):
        solve = _least(lambda: switch.couple(score, Random(1), lambda _: None))
    theirs = _seconds(lambda: other(options))
    return {f"solve_over_score_{people}": solve / scoring, f"speedup_{name}_{people}": theirs / solve}


def rustworkx(options: Candidates) -> object:
    """Edmonds' algorithm in Rust."""
    return couples_of(_edges(options))


def networkx_in_time(options: Candidates) -> object:
    """Edmonds' algorithm in Python, ended when it takes too long: then the figure is the least that it takes."""
    code = "import sys, pickle; from benchmarks.matching.speed import _networkx; _networkx(pickle.load(sys.stdin.buffer))"

    try:
        subprocess.run(
            [sys.executable, "-c", code], input=pickle.dumps(options), timeout=PATIENCE, check=True
        )
    except subprocess.TimeoutExpired:
        return None
    return options


def _networkx(options: Candidates) -> None:
    graph: nx.Graph[int] = nx.Graph()
    graph.add_weighted_edges_from(_edges(options))
    nx.max_weight_matching(graph, maxcardinality=True)


def _edges(options: Candidates) -> list[tuple[int, int, int]]:
    return list(zip(options.a.tolist(), options.b.tolist(), options.weights.tolist(), strict=True))


def memory(people: int) -> Figures:
    """The most memory that a round takes over what is there before it, in a process of its own."""
    code = f"from benchmarks.matching.speed import _grown; print(_grown({people}))"
    printed = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    return {f"peak_mb_{people}": float(printed)}


def _grown(people: int) -> float:
    plan_round(Situation(company(50, 1)))  # what libraries load when they are first used
    situation = Situation(company(people, 1), seed=1)
    before = peak()
    plan_round(situation)
    return peak() - before


def peak() -> float:
    """The most memory that this process has taken so far, in MB; Linux only, where ``ru_maxrss`` is its parent's."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    (line,) = (line for line in lines if line.startswith("VmHWM:"))
    return int(line.split()[1]) / 1024


def growth(*sizes: int) -> Figures:
    """The CPU time of whole rounds, from the smallest size to the largest, and by which power of the number of people it grows."""
    plan_round(Situation(company(50, 1)))  # what libraries load when they are first used
    seconds = {}
    for people in sizes:
        situation = Situation(company(people, 1), seed=1)
        seconds[people] = _seconds(partial(plan_round, situation, _progress), time.process_time)
    power = math.log(seconds[sizes[-1]] / seconds[sizes[0]]) / math.log(sizes[-1] / sizes[0])
    return {f"round_{people}_seconds": took for people, took in seconds.items()} | {"growth_power": power}


def cliffs() -> Figures:
    """CPU time of whole rounds beside others that should not take much less, and of a place for one whose partner left."""

    def round_of(people: int, size: int = 2) -> Callable[[], object]:
        return partial(plan_round, Situation(company(people, 1), policy=Policy(size), seed=1))

    odd, even = _least_by_turns(round_of(299), round_of(300))
    pairs, threes, fours = _least_by_turns(*(round_of(1000, size) for size in (2, 3, 4)))
    return {
        "odd_over_even_299": odd / even,
        "groups_over_pairs_1000": max(threes, fours) / pairs,
        "rematch_over_plan_1000": _rematch_over_plan(1000),
    }


def _rematch_over_plan(people: int) -> float:
    """The time of finding a place for somebody whose partner left, as the bot does, beside that of a new plan."""
    situation = Situation(company(people, 1), seed=1)
    (_, left), *others = [match.people for match in plan_round(situation).matches]
    rest = situation.among({left, *(one for group in others for one in group)})
    groups = [OpenGroup(group) for group in others]
    found, anew = _least_by_turns(partial(repair, rest, {left}, groups), partial(plan_round, rest))
    return found / anew


def _progress(share: float) -> None:
    """Show how far the looking has come."""
    if sys.stderr.isatty():
        print(f"\r{share:.0%}", end="", file=sys.stderr)


def _least_by_turns(*works: Callable[[], object]) -> list[float]:
    """The least CPU time of each, measured by turns, so that what else goes on slows one like another."""
    taken = [[_seconds(work, time.process_time) for work in works] for _ in range(TIMES)]
    return [min(times) for times in zip(*taken, strict=True)]


def _least(work: Callable[[], object], clock: Callable[[], float] = time.perf_counter) -> float:
    """The shortest of a few times, as other programs can only make it longer."""
    return min(_seconds(work, clock) for _ in range(TIMES))


def _seconds(work: Callable[[], object], clock: Callable[[], float] = time.perf_counter) -> float:
    began = clock()
    work()
    return clock() - began
