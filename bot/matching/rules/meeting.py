"""Rules about when, where and with how many others people like to meet."""

from collections.abc import Iterator
from functools import reduce
from operator import and_

import numpy as np
from numpy.typing import NDArray

from bot.domain.rounds.round import Reason, ReasonKind, Weakness, WeaknessKind
from bot.matching.core.person import HALF_HOURS, WHOLE_DAY
from bot.matching.core.situation import Situation
from bot.matching.core.words import key
from bot.matching.rules.common import flags, numbered
from bot.matching.rules.pairs import Rows
from bot.matching.rules.rule import PairPoints, People, Points, Rule, ids

ENOUGH_HOURS = 8  # half hours in common
STARTS = range(0, 7 * HALF_HOURS, HALF_HOURS)  # of the days of a week


def _hours(people: People, points: int) -> PairPoints:
    """Points for the overlap of their working hours; none if they share no workday on which they overlap."""
    hours = np.array([person.hours for person in people], np.uint64)
    enough = np.full(len(people), ENOUGH_HOURS, np.uint8)  # for each: NumPy is slow with a single one
    days = _shared_days(people)

    def pairs(rows: Rows, columns: Rows) -> Points:
        overlap = np.bitwise_count(hours[rows][:, None] & hours[columns])
        counted = np.minimum(overlap, enough[columns])
        given: Points = counted * np.int16(points) // np.int16(ENOUGH_HOURS)
        return given if days is None else given * days(rows, columns)

    return pairs


def _shared_days(people: People) -> PairPoints | None:
    """1 for two who overlap on some day of the week, or else 0; None if that goes for all whose hours overlap.

    Thousands of people have a few dozen weeks, so these are compared.
    """
    weeks = {week: number for number, week in enumerate(sorted({person.at_work for person in people}))}
    parts = [week >> start & WHOLE_DAY for week in weeks for start in STARTS]
    days = np.array(parts, np.uint64).reshape(-1, len(STARTS))
    hours = np.bitwise_or.reduce(days, axis=1)
    shared = np.array([(each & days).any(axis=1) for each in days])
    if all(np.array_equal(own, each & hours > 0) for own, each in zip(shared, hours, strict=True)):
        return None
    number = np.array([weeks[person.at_work] for person in people])
    return lambda rows, columns: shared[number[rows]][:, number[columns]].astype(np.int16)


def _no_common_hours(people: People, _situation: Situation) -> Iterator[Weakness]:
    if not reduce(and_, (person.at_work for person in people)):
        yield Weakness(WeaknessKind.NO_COMMON_HOURS, ids(people))


def _ways_of_meeting(people: People, points: int) -> PairPoints:
    """Points if they can meet in person, or both by video; nobody who names no office is known to be elsewhere."""
    offices, named = _offices(people)
    anywhere = flags(~named)
    in_person = flags(person.in_person for person in people)
    video = flags(person.video for person in people)

    def pairs(rows: Rows, columns: Rows) -> Points:
        same = offices[rows][:, None] == offices[columns]
        place = same | (anywhere[rows][:, None] | anywhere[columns])
        together = place & (in_person[rows][:, None] & in_person[columns])
        given: Points = (together | (video[rows][:, None] & video[columns])) * np.int16(points)
        return given

    return pairs


def _same_office(people: People, points: int) -> PairPoints | None:
    """Points if they can meet in person at an office that both name."""
    offices, named = _offices(people)
    can = named & np.array([person.in_person for person in people], np.bool_)
    if not can.any():
        return None
    here, there = np.where(can, offices, np.int32(-1)), np.where(can, offices, np.int32(-2))
    return lambda rows, columns: (here[rows][:, None] == there[columns]) * np.int16(points)


def _offices(people: People) -> tuple[NDArray[np.int32], NDArray[np.bool_]]:
    """Each person's office, as a number, and whether they name one."""
    named = [key(person.office) != "" for person in people]
    return numbered(person.office for person in people), np.array(
        named, np.bool_
    )  # also where there is nobody


def _no_common_place(people: People, situation: Situation) -> Iterator[Weakness]:
    """Not everyone likes video, and they have no office in which all would meet in person, as far as they say."""
    offices = {situation.words.key(person.office) for person in people} - {""}
    in_person = len(offices) <= 1 and all(person.in_person for person in people)
    if not in_person and not all(person.video for person in people):
        yield Weakness(WeaknessKind.NO_COMMON_PLACE, ids(people))


def _both_video(people: People, _situation: Situation) -> Iterator[Reason]:
    if all(not person.in_person for person in people):
        yield Reason(ReasonKind.BOTH_VIDEO, ids(people))


def _at_the_office(people: People, situation: Situation) -> Iterator[Reason]:
    """Everyone is at the same office and willing to meet there."""
    offices = {situation.words.key(person.office) for person in people}
    in_person = all(person.in_person for person in people)
    if len(offices) == 1 and "" not in offices and in_person:
        yield Reason(ReasonKind.OFFICE, ids(people), (people[0].office,))


MEETING = (
    Rule(
        "company",
        "who likes groups sits in a larger one if there has to be one, and who would rather not doesn't",
        most=0,  # it depends on one person, not on a pair
    ),
    Rule(
        "hours",
        "their working hours overlap on a day on which both work (the full weight from four hours on)",
        vital=True,
        readings=(_hours,),
        weaknesses=_no_common_hours,
    ),
    Rule(
        "meeting",
        "there is a way of meeting that suits both: the same office, if both name one, or video",
        vital=True,
        readings=(_ways_of_meeting,),
        reasons=_both_video,
        weaknesses=_no_common_place,
    ),
    Rule(
        "office",
        "they can meet at the same office",
        readings=(_same_office,),
        reasons=_at_the_office,
    ),
)
