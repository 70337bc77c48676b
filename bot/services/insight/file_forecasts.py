"""What the next rounds would come to for the people in a file, before anyone is invited; nothing is kept of it."""

import asyncio
from datetime import datetime

from bot.domain.people.member import MemberFacts
from bot.domain.people.org_chart import line_above
from bot.domain.rounds.program import ProgramSettings
from bot.domain.sheets.directory import Directory, Listed, Named
from bot.domain.sheets.people_file import PeopleFile
from bot.domain.sheets.people_found import Found, find_people
from bot.domain.sheets.problems import Problem
from bot.matching import Person
from bot.services.access import Who, organiser
from bot.services.insight.forecasts import Company
from bot.services.rounds.planning import policy_of
from bot.store.database import Database


async def company_in(
    database: Database, who: Who, file: PeopleFile, now: datetime
) -> tuple[Company, tuple[Problem, ...]]:
    """The people of a file as if they were in the program that somebody organises, and the lines that can't be used.

    Raises:
        Refusal: they don't organise it.
    """
    async with database.read() as session:
        settings = (await organiser(session, who)).program.settings
    return await asyncio.to_thread(_company, file, settings, now)


def _company(
    file: PeopleFile, settings: ProgramSettings, now: datetime
) -> tuple[Company, tuple[Problem, ...]]:
    """The file itself is the directory in which its lines, and the managers that they name, are found."""
    found, unfound = find_people(
        file, Directory(_listed(line, each.named) for line, each in enumerate(file.people))
    )
    above = {each.person.slack_id: each.manager or "" for each in found}
    numbers = {each.person.slack_id: number for number, each in enumerate(found, start=1)}
    people = tuple(_person(each, numbers, above, now) for each in found)
    problems = sorted([*file.problems, *unfound], key=lambda problem: problem.line)
    return Company(people, policy_of(settings)), tuple(problems)


def _listed(line: int, named: Named) -> Listed:
    """Somebody in the file as if Slack listed them."""
    facts = MemberFacts(named.id or f"U0LINE{line}", next(iter(named.names), None))
    return Listed(facts, named.email, named.handle.removeprefix("@"), named.names)


def _person(found: Found, numbers: dict[str, int], above: dict[str, str], now: datetime) -> Person:
    told, slack_id = found.told, found.person.slack_id
    started_on = told.get("started_on")
    line = line_above(slack_id, above)
    return Person(
        numbers[slack_id],
        department=told.get("filed_department", ""),
        office=told.get("office", ""),
        managers=tuple(numbers[each] for each in line if each in numbers),
        level=told.get("level"),
        tenure_days=max((now.date() - started_on).days, 0) if started_on else None,
        side=told.get("side", ""),
        capacity=told.get("capacity", 1),
    )
