"""Planning the rounds of a forecast: in a thread for a few people, in a process of its own for many.

A thread that computes for a minute takes turns with the loop, which would then ack too late.
``python -m bot.services.insight.foreseeing`` reads from its input what to plan, and writes what comes of it.
"""

import pickle
import subprocess
import sys

from bot.domain.insight.forecast import ATTENDANCE, Foresight, Outlook, rounds_for
from bot.matching import Course, Person, Policy, forecast

IN_A_THREAD = 60  # people at most
PATIENCE = 1800  # seconds; it takes a minute for five thousand people


def foreseen(people: tuple[Person, ...], policy: Policy) -> Foresight:
    """Plan the next rounds; call it in a thread.

    Raises:
        InputError: nobody could be put together.
        subprocess.SubprocessError: the process failed.
    """
    if len(people) <= IN_A_THREAD:
        return planned(people, policy)
    done = subprocess.run(  # noqa: S603  (it is this very module)
        [sys.executable, "-m", __name__],
        input=pickle.dumps((people, policy)),
        stdout=subprocess.PIPE,
        timeout=PATIENCE,
        check=True,
    )
    found = pickle.loads(done.stdout)  # noqa: S301  (what this module wrote)
    if not isinstance(found, Foresight):
        raise found
    return found


def planned(people: tuple[Person, ...], policy: Policy) -> Foresight:
    """The same, in this thread."""
    found = forecast(people, policy, rounds_for(len(people)), ATTENDANCE)
    return Foresight(len(people), found.bridges, _outlook(found.planned), _outlook(found.by_chance))


def _outlook(course: Course) -> Outlook:
    return Outlook(
        (sum(each.across for each in course.rounds), sum(each.couples for each in course.rounds)),
        tuple(each.bridged for each in course.rounds),
        course.first_repeat,
    )


def _answer() -> None:
    """Plan what stands in the input."""
    from bot.matching import InputError

    people, policy = pickle.load(sys.stdin.buffer)  # noqa: S301  (what this module wrote)
    try:
        found: Foresight | InputError = planned(people, policy)
    except InputError as error:
        found = error
    pickle.dump(found, sys.stdout.buffer)


if __name__ == "__main__":
    _answer()
