"""What the next rounds would come to for the people who are in a program, beside chance."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.domain.errors import Refusal
from bot.domain.insight.forecast import FEWEST, Foresight
from bot.domain.people.participant import Participant, Standing, standing_on
from bot.domain.rounds.local_time import local_day
from bot.domain.rounds.program import ProgramSettings
from bot.matching import InputError, Person, Policy
from bot.services.access import Who, organiser
from bot.services.insight.foreseeing import foreseen
from bot.services.rounds.planning import person, policy_of
from bot.store.database import Database
from bot.store.people import participants

_ONE_AT_A_TIME = asyncio.Semaphore(1)  # it takes a core for seconds, or a minute among thousands


@dataclass(frozen=True, slots=True)
class Company:
    """Whom a forecast is about, and under what their rounds are planned.

    Nothing in it is private: not whom somebody won't meet, nor whom they met.
    """

    people: tuple[Person, ...]
    policy: Policy


async def company_of(database: Database, who: Who, now: datetime) -> Company:
    """The people who are in the program that somebody organises.

    Raises:
        Refusal: they don't organise it.
    """
    async with database.read() as session:
        program = (await organiser(session, who)).program
        present = await participants.present(session, program.id)
    return await asyncio.to_thread(_active, present, program.settings, now)


def _active(present: Iterable[Participant], settings: ProgramSettings, now: datetime) -> Company:
    """Those of them who can be in a round today; in a thread, as there may be thousands."""
    there = [each for each in present if each.member.can_be_matched]
    today = {zone: local_day(now, zone) for zone in {each.member.time_zone for each in there}}
    active = [each for each in there if standing_on(each, today[each.member.time_zone]) is Standing.ACTIVE]
    return Company(tuple(person(each, now) for each in active), policy_of(settings))


def check(company: Company) -> None:
    """Refuse a forecast of too few people.

    Raises:
        Refusal: there are.
    """
    if len(company.people) < FEWEST:
        raise Refusal("refused-forecast-few")


async def foresee(company: Company) -> Foresight:
    """Plan the next rounds, away from the loop, one forecast at a time.

    Raises:
        Refusal: there are too few people, or too few on one of two sides.
    """
    check(company)
    async with _ONE_AT_A_TIME:
        try:
            return await asyncio.to_thread(foreseen, company.people, company.policy)
        except InputError:
            raise Refusal("refused-forecast-few") from None
