"""Reports of any length, about departments and people called anything."""

from datetime import UTC, date, datetime, timedelta
from functools import cache

from bot.domain.insight.cohorts import Cohort, Quarter
from bot.domain.insight.report import ClosedRound, InsightReport, Unintroduced
from bot.domain.rounds.numbers import Reach, RoundNumbers
from bot.domain.rounds.round import Gain

START = datetime(2026, 1, 13, 10, tzinfo=UTC)
TODAY = date(2027, 1, 12)
NAMES = ("Customer Success", "Engineering", "Legal", "Sales", "Finance", "People", "Design", "Product")


@cache
def report(
    rounds: int = 26,
    departments: tuple[str, ...] = NAMES,
    newcomers: tuple[str, ...] = (),
    *,
    told: bool = True,
) -> InsightReport:
    """So many rounds of a hundred people of these departments.

    Args:
        newcomers: the names of those who just joined.
        told: whether enough people answered.
    """
    pairs = [(min(a, b), max(a, b)) for at, a in enumerate(departments) for b in departments[at:]]
    return InsightReport(
        today=TODAY,
        zone="Europe/Lisbon",
        rounds=tuple(_round(number, pairs, told=told) for number in range(rounds)),
        joined=rounds and 90 + rounds,
        unmet=Unintroduced(newcomers, 15 if newcomers else 0),
        cohorts=_cohorts() if rounds > 6 else (),
    )


def _round(number: int, pairs: list[tuple[str, str]], *, told: bool) -> ClosedRound:
    new = tuple(
        (one, other, (number + place) % 3) for place, (one, other) in enumerate(pairs) if (number + place) % 4
    )
    different = sorted({pair for pair in pairs if pair[0] != pair[1]})
    by_chance = tuple(pair for place, pair in enumerate(different) if (place * 7 + number) % 6 == 0)
    return ClosedRound(
        START + number * timedelta(weeks=2),
        RoundNumbers(
            matches=40 + number % 5,
            people=80 + 2 * (number % 5),
            met=30 + number % 7 if told else None,
            across=39,
            answered=60,
            ratings=50,
            rating=4.3 + number % 3 / 10 if told else None,
            gains=dict(zip(Gain, (30, 24, 8, 17, 6), strict=True)) if told else {},
            bridged=min(3 + 2 * number, len(different)),
            department_pairs=len(different),
            counted=39 + number % 5,
            voices=78,
            enrolled=96,
            reach=Reach(new, 40, 33 + number % 3, by_chance),
        ),
    )


def _cohorts() -> tuple[Cohort, ...]:
    return (
        Cohort(Quarter(2026, 1), Quarter(2026, 1), 62, (0.91, 0.87, 0.84)),
        Cohort(Quarter(2026, 2), Quarter(2026, 3), 21, (0.86, 0.81)),
        Cohort(Quarter(2026, 4), Quarter(2026, 4), 33, ()),
    )
