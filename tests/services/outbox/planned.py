"""Rounds that are planned, and of which nobody was told yet: what there is to say, without a bot that says it."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from bot.domain.people.member import MemberFacts
from bot.domain.people.profile_answers import ProfileAnswers
from bot.domain.rounds.program import ProgramSettings
from bot.sandbox import LeapingLoop, Profile, Sandbox, SandboxClock
from bot.services.access import Who
from bot.services.people import membership
from bot.store.database import Database
from tests.enrolling import Newcomer, enrol
from tests.services.gestures import start_due_round
from tests.town import FIRST_ROUND, MONDAY, PEOPLE, Town, bot_manifest

AT_ANY_TIME = ProgramSettings(hours=None)


async def plan(
    database: Database, newcomers: Sequence[Newcomer], settings: ProgramSettings = AT_ANY_TIME
) -> None:
    """Match these people, and write down what they are to be told."""
    team = newcomers[0].who.team_id
    await membership.ensure_program(database, team, "Acme", settings, MONDAY)
    await enrol(database, newcomers, MONDAY)
    assert await start_due_round(database, FIRST_ROUND)


def newcomers(number: int) -> list[Newcomer]:
    """So many people of different departments, whom no Slack knows."""
    return [
        Newcomer(
            Who("T1", f"U{each}"),
            MemberFacts(f"U{each}", f"Person{each}"),
            ProfileAnswers.of({"department": f"Department {each}"}),
        )
        for each in range(number)
    ]


@asynccontextmanager
async def open_planned(
    database: Database, people: Sequence[Profile] = PEOPLE, *, history: bool = False
) -> AsyncIterator[Town]:
    """A town whose people are all matched, at the time of the round, with a bot that may be started."""
    loop = LeapingLoop.running()
    clock = SandboxClock(FIRST_ROUND, by=loop.time)
    async with Sandbox(people, clock=clock, manifest=bot_manifest(history=history)) as slack:
        town = Town(slack, database.url)
        await plan(database, [town._newcomer(each, {}) for each in slack.people], town.settings.program)
        with loop.leaping():
            try:
                yield town
            finally:
                await town.stop_bot()
