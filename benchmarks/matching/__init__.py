"""How good, how fast and how fair the matching is, on companies made by chance and on a real organisation.

The companies: the largest department has 40 % unless another share is told, the others fall off like 1, 1/2, 1/3, ...;
five time zones, 30 interests. Where people waited, 15 % of them were let down in each of the rounds before. `--quick` takes smaller sizes and leaves out what takes long. The real organisation is left
out where COFFEE_BENCH_DATA doesn't name the folder with its files.
"""

from benchmarks import Figures
from benchmarks.matching import others, over_time, quality, ranks, roles, speed
from benchmarks.matching.legend import LEGEND
from benchmarks.matching.model import EMAIL

__all__ = ["LEGEND", "TITLE", "measure"]

TITLE = "The matching"
ACROSS = ((12, 4), (20, 9), (30, 13), (60, 21), (100, 31))
SIDES = (
    (8, 10, 2),
    (10, 8, 1),
    (5, 14, 3),
    (30, 30, 1),
    (20, 45, 3),
    (150, 260, 2),
)  # mentors, mentees, chats
HOSTS = ((24, 1, 2), (24, 1, 4), (40, 3, 3), (150, 2, 4), (400, 5, 2))  # people, hosts, at a table
OVER_HALF = ((60, 40), (50, 40), (80, 44))


def measure(*, quick: bool = False) -> Figures:
    """Measure everything, or only what takes a minute."""
    figures: Figures = {}
    figures |= quality.pairs((20, 50) if quick else (20, 50, 100, 200), seeds=3)
    figures |= quality.groups((12,) if quick else (12, 17, 20, 24), seeds=3)
    figures |= quality.tail((500,) if quick else (500, 700, 1000))
    figures |= quality.beyond_exact((302,) if quick else (302, 399, 500, 600))
    figures |= ranks.exclusions(20 if quick else 500) | ranks.odd(
        (19,) if quick else range(19, 32, 2), seeds=1 if quick else 2
    )
    figures |= speed.cliffs()
    figures |= over_time.company_rounds(60, 31, 52) | over_time.company_rounds(200, 88, 52)
    evens, odds = range(4, 61, 2), range(5, 32, 2)
    figures |= over_time.stable(evens[:12] if quick else evens, odds[:6] if quick else odds)
    figures |= over_time.across_only(ACROSS[:3] if quick else ACROSS, seeds=3)
    figures |= over_time.turns("debt_spread", OVER_HALF[:1] if quick else OVER_HALF, 26)
    figures |= over_time.turns("debt_spread_400", [(400, 220)], 26)
    figures |= roles.sides(SIDES[:3] if quick else SIDES, 12)
    figures |= roles.hosts(HOSTS[:3] if quick else HOSTS, 40)
    figures |= speed.memory(10_000)
    if not quick:
        figures |= quality.large(10_000)
        figures |= speed.solving(10_000, "rustworkx", speed.rustworkx)
        figures |= speed.solving(2_000, "networkx", speed.networkx_in_time)
        figures |= speed.growth(2_500, 5_000, 10_000, 50_000)
        figures |= others.compared(200) | others.compared(500) | others.compared(2_000)
    if EMAIL.exists() and not quick:
        figures |= over_time.real(26)
    return figures
