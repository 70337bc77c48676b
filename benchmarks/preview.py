"""Whether what organisers saw of a round is what goes out: random companies, changes of mind, and two processes on one database."""

import asyncio
import logging
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from bot.domain.errors import Refusal
from bot.domain.people.member import MemberFacts
from bot.domain.people.participant import Profile, Stance, Standing
from bot.domain.rounds.program import Program, ProgramSettings
from bot.domain.rounds.rules import Rules
from bot.services.access import Who
from bot.services.organisers import ahead, swaps
from bot.services.organisers.ahead import Errand
from bot.services.people.attendance import change
from bot.services.privacy import exclusions
from bot.services.rounds import rounds
from bot.store.database import Database
from bot.store.people import participants, workspaces
from bot.store.rounds import matches, programs

NOW = datetime(2027, 1, 11, 8, tzinfo=UTC)
ROUND_AT = datetime(2027, 1, 12, 10, tzinfo=UTC)
DEPARTMENTS = ("Engineering", "Engineering", "Engineering", "Sales", "Legal", "People")
FEWEST, MOST = 7, 17  # people
ORGANISER = "UORGANISER"
Groups = frozenset[tuple[int, ...]]


@dataclass(frozen=True)
class Company:
    """A program with people in it, in two processes.

    Args:
        here, there: the databases of the process in which organisers look, and of the one that starts the round.
    """

    here: Database
    there: Database
    program: Program
    who: Who
    chance: Random

    def errand(self) -> Errand:
        """The organiser comes by."""
        return Errand(self.who, NOW, self.chance.getrandbits(62))

    async def joins(self, number: int) -> int:
        """Somebody joins; return their id."""
        async with self.here.write() as session:
            facts = MemberFacts(f"U{number}", f"Person {number}", "", "Europe/Lisbon")
            member = await workspaces.save_member(session, self.program.workspace_id, facts)
            profile = Profile(self.chance.choice(DEPARTMENTS))
            return (await participants.save_profile(session, self.program.id, member.id, profile)).id

    async def seen(self) -> Groups:
        """Who meets whom, as an organiser sees it."""
        found = await ahead.look(self.here, self.errand())
        return frozenset(tuple(person.id for person in match.people) for match in found.preview.matches)

    async def sent(self) -> Groups:
        """Start the round elsewhere, and return who is introduced to whom."""
        async with self.there.read() as session:
            program = await programs.program(session, self.program.id)
        started = await rounds.start(self.there, program, ROUND_AT, lambda: self.chance.getrandbits(62))
        assert started is not None
        async with self.there.read() as session:
            found = await matches.matches_of(session, started.id)
        return frozenset(tuple(person.id for person in match.people) for match in found)


def preview_differs(runs: int) -> int:
    """In how many of so many rounds something went out other than organisers had seen it, but for what had to change."""
    bot = logging.getLogger("bot")
    level = bot.level
    bot.setLevel(logging.ERROR)
    try:
        return asyncio.run(_differs(runs))
    finally:
        bot.setLevel(level)


async def _differs(runs: int) -> int:
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'preview.db'}"
        here, there = Database(url), Database(url)
        await here.upgrade()
        try:
            return sum([await _is_different(here, there, run) for run in range(runs)])
        finally:
            await here.close()
            await there.close()


async def _is_different(here: Database, there: Database, run: int) -> bool:
    """One company, from the first look until its round has started."""
    chance, team = Random(run), f"T{run}"
    async with here.write() as session:
        workspace_id = await workspaces.ensure_workspace(session, team, "Acme")
        settings = ProgramSettings(rules=Rules(chance.choice((2, 2, 3))), organisers=(ORGANISER,))
        program = await programs.ensure_program(session, workspace_id, settings, NOW)
    company = Company(
        here.of_workspace(workspace_id),
        there.of_workspace(workspace_id),
        program,
        Who(team, ORGANISER),
        chance,
    )
    people = [await company.joins(number) for number in range(chance.randint(FEWEST, MOST))]
    await company.seen()
    for _ in range(chance.randint(0, 3)):
        await _organises(company, people)
    before = await company.seen()
    changed = await _comes_and_goes(company, people) if chance.random() < 0.5 else set()
    if chance.random() < 0.5:
        before = await company.seen()  # what came to change is shown
        changed = set()
    return not _holds(before, await company.sent(), changed)


async def _organises(company: Company, people: list[int]) -> None:
    """An organiser changes something about the round."""
    chance = company.chance
    with suppress(Refusal):
        match chance.randrange(3):
            case 0:
                await ahead.draw_anew(company.here, company.errand())
            case 1:
                await ahead.leave_out(company.here, company.errand(), chance.choice(people))
            case _:
                person = chance.choice(people)
                found = await swaps.choices(company.here, company.errand(), person)
                if found.found:
                    other = chance.choice(found.found).other.id
                    await swaps.swap(company.here, company.errand(), person, other)


async def _comes_and_goes(company: Company, people: list[int]) -> set[int]:
    """Somebody pauses, somebody joins, or somebody won't meet another; return whose groups may change."""
    chance, person = company.chance, company.chance.choice(people)
    match chance.randrange(3):
        case 0:
            async with company.here.write() as session:
                found = await participants.participant(session, person)
                await change(session, company.program, found, Stance(Standing.PAUSED), NOW)
            return {person}
        case 1:
            return {await company.joins(100)}
        case _:
            async with company.here.read() as session:
                one = await participants.participant(session, person)
                other = await participants.participant(session, chance.choice(people))
            who = Who(company.who.team_id, one.member.slack_id)
            await exclusions.keep_apart(
                company.here, who, [other.member.slack_id], NOW + timedelta(minutes=1)
            )
            return {one.id, other.id}


def _holds(before: Groups, after: Groups, changed: set[int]) -> bool:
    """Whether all groups went out as they were seen, but those of who came or went, and those who take them in.

    Who must be kept apart is mixed with as many others, so that nobody can tell who it was.
    """
    if not changed:
        return before == after
    lost = [group for group in before - after if changed.isdisjoint(group)]
    taken_in = [group for group in after - before if any({*each} < {*group} for each in lost)]
    return len(lost) <= max(1, len(changed)) and len(taken_in) <= len(lost)
