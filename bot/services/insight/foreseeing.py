"""Planning the rounds of a forecast: in a thread for a few people, in a process of its own for many."""

from bot.domain.insight.forecast import ATTENDANCE, Foresight, Outlook, rounds_for
from bot.matching import Course, Person, Policy, forecast
from bot.services.subprocesses import in_subprocess

IN_A_THREAD = 60  # people at most


def foreseen(people: tuple[Person, ...], policy: Policy) -> Foresight:
    """Plan the next rounds; call it in a thread.

    Raises:
        InputError: nobody could be put together.
        subprocess.SubprocessError: the process failed.
    """
    return planned(people, policy) if len(people) <= IN_A_THREAD else in_subprocess(planned, people, policy)


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
