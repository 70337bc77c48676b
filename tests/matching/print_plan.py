"""Run by itself, with the number of people and the group size: prints the plan of a made-up round."""

import sys
from itertools import pairwise
from random import Random

from people import DEPARTMENTS, WORDS, person, together

from bot.domain.program import Rules
from bot.matching import History, plan_round


def main(count: int, size: int) -> None:
    """Plan a round of so many people who met in a row before."""
    draw = Random(1)
    people = [
        person(
            number,
            draw.choice(DEPARTMENTS),
            interests=tuple(draw.sample(WORDS, 3)),
            can_help=tuple(draw.sample(WORDS, 2)),
            wants_to_learn=tuple(draw.sample(WORDS, 2)),
        )
        for number in range(count)
    ]
    history = History(together(a, b) for a, b in pairwise(range(count)))
    sys.stdout.write(str(plan_round(people, history, Rules(group_size=size), seed=1)))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
