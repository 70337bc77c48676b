"""How fast the plans are made and how much memory they take, beside other solvers on the same candidates."""

import math
import pickle
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import TypeVar

import networkx as nx

from benchmarks import Figures
from benchmarks.matching.model import company
from bot.matching import Situation, plan_round
from bot.matching import couples as switch
from bot.matching.blossom import couples_of
from bot.matching.candidates import Candidates, candidates
from bot.matching.score import Score

T = TypeVar("T")

PATIENCE = 150  # seconds that networkx gets


def solving(people: int, name: str, other: Callable[[Candidates], object]) -> Figures:
    """The time of solving beside that of scoring, and of another solver on the same candidates."""
    score = Score(Situation(company(people, 1), seed=1))
    scoring, options = _timed(lambda: candidates(score, 1, lambda _: None))
    known = switch.candidates
    switch.candidates = lambda *_: options
    solve = min(_timed(lambda: switch.couple(score, Random(1), lambda _: None))[0] for _ in range(3))
    switch.candidates = known
    theirs, _ = _timed(lambda: other(options))
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
    graph = nx.Graph()
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
    before = _peak()
    plan_round(situation)
    return _peak() - before


def _peak() -> float:
    """The most memory that this process has taken so far, in MB; Linux only, where ``ru_maxrss`` is its parent's."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    (line,) = (line for line in lines if line.startswith("VmHWM:"))
    return int(line.split()[1]) / 1024


def growth(small: int, large: int) -> Figures:
    """Whole rounds of two sizes, and by which power of the number of people the time grows."""
    seconds = []
    for people in (small, large):
        situation = Situation(company(people, 1), seed=1)
        seconds.append(_timed(lambda situation=situation: plan_round(situation, _progress))[0])
    power = math.log(seconds[1] / seconds[0]) / math.log(large / small)
    return {f"round_{small}_seconds": seconds[0], f"round_{large}_seconds": seconds[1], "growth_power": power}


def _progress(share: float) -> None:
    """Show how far the looking has come."""
    if sys.stderr.isatty():
        print(f"\r{share:.0%}", end="", file=sys.stderr)


def _timed(work: Callable[[], T]) -> tuple[float, T]:
    began = time.perf_counter()
    result = work()
    return time.perf_counter() - began, result
