"""Several workspaces in one process, over one database: each has a runtime of its own, and none hears of another.

Slack's ids are the same in both, for different people.
"""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest

from bot.domain.workspace import Installation
from bot.sandbox import LeapingLoop, Profile, Sandbox, SandboxClock
from bot.services.people import membership
from bot.slack.handlers.commands import HANDLERS
from bot.slack.inbound.listeners import AT_ONCE
from bot.slack.request import Deps, Request
from tests.services.gestures import HALF_WAY, heard
from tests.services.on_sqlite import database_url  # noqa: F401
from tests.switchboard import Switchboard
from tests.town import ADA, BEN, CLEO, DAN, FIRST_ROUND, MONDAY, Town, bot_manifest, stopped

INTRO = "Why you"
UNKNOWN = "I haven't been set up in this workspace yet."
MATCHED = """
    SELECT w.team_id, m.name FROM match_members mm
    JOIN participants p ON p.id = mm.participant_id JOIN members m ON m.id = p.member_id
    JOIN matches ON matches.id = mm.match_id JOIN rounds r ON r.id = matches.round_id
    JOIN programs g ON g.id = r.program_id JOIN workspaces w ON w.id = g.workspace_id
    ORDER BY m.name"""
STANDINGS = "SELECT m.name, p.standing FROM participants p JOIN members m ON m.id = p.member_id"


class TwoTowns:
    """Acme, where the settings' token is from, and Beta, to which the same app is added.

    Args:
        acme, beta: towns whose one bot the first starts and stops.
    """

    def __init__(self, acme: Town, beta: Town) -> None:
        self.acme, self.beta = acme, beta

    @property
    def installation(self) -> Installation:
        """What Slack tells of the app in Beta, as it is added there."""
        slack = self.beta.slack
        app = slack._core.app
        return Installation(slack.team_id, "Beta", app.bot_id, slack.bot_user_id, slack.bot_token)

    async def add_beta(self) -> None:
        """Have the running bot work in Beta, too."""
        self.beta._bot = self.acme.bot
        await self.acme.bot._workspaces.install(self.installation)
        await self.settle()

    async def settle(self) -> None:
        """Wait until nothing is left to do in either."""
        await self.acme.settles()
        await self.beta.settles()


def sandbox(people: Sequence[Profile], clock: SandboxClock, name: str) -> Sandbox:
    """A workspace with the bot's app in it."""
    return Sandbox(people, clock=clock, manifest=bot_manifest(), stopwatch=stopped(), name=name)


@asynccontextmanager
async def open_towns(database_url: str) -> AsyncIterator[TwoTowns]:
    """Two workspaces with two people each, and the bot in the first of them."""
    loop = LeapingLoop.running()
    clock = SandboxClock(MONDAY, by=loop.time)
    beta = sandbox((CLEO, DAN), clock, "Beta")
    beta._core.workspace.team_id = "T0002"  # a sandbox is one workspace, and calls itself the first
    async with sandbox((ADA, BEN), clock, "Acme") as acme, beta, Switchboard(acme, beta) as line:
        towns = TwoTowns(*(Town(each, database_url, SLACK_API_URL=line.url) for each in (acme, beta)))
        with loop.leaping():
            try:
                await towns.acme.start_bot()
                yield towns
            finally:
                await towns.acme.stop_bot()


@pytest.fixture
async def only_acme(database_url: str) -> AsyncIterator[TwoTowns]:
    """The bot works in one of them; what comes from the other reaches it all the same."""
    async with open_towns(database_url) as towns:
        yield towns


@pytest.fixture
async def towns(only_acme: TwoTowns) -> TwoTowns:
    """The bot works in both."""
    await only_acme.add_beta()
    return only_acme


def told(town: Town) -> str:
    """All that the bot's people can read in a workspace."""
    return "\n".join(message.rendered for person in town.slack.people for message in person.inbox)


def ids(town: Town) -> list[str]:
    """Slack's ids of its people."""
    return [person.id for person in town.slack.people]


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_rounds_run_side_by_side_and_each_is_told_in_its_own_workspace(towns: TwoTowns) -> None:
    """A person in each joins, and another; both rounds start, and nobody hears anything of the other workspace's people.

    Nor is anybody told twice where the app was installed again, and a new token took the place of the old one. A command is about
    the person of the workspace that it comes from: who leaves one stays in the other, though both have the same id.
    """
    acme, beta = towns.acme, towns.beta
    assert ids(acme) == ids(beta)
    await acme.joins("Ada")
    await beta.joins("Cléo")
    await acme.enrols("Ben")
    await beta.enrols("Dan")
    await acme.bot._workspaces.install(towns.installation)
    acme.clock.forward_to(FIRST_ROUND + timedelta(minutes=1))
    await towns.settle()

    one, other = acme.slack.team_id, beta.slack.team_id
    assert await acme.rows(MATCHED) == [
        (one, "Ada Lovelace"),
        (one, "Ben Okri"),
        (other, "Cléo Petit"),
        (other, "Dan Wu"),
    ]
    people = [*acme.slack.people, *beta.slack.people]
    assert [heard(person, INTRO) for person in people] == [1, 1, 1, 1]
    assert [name for name in ("Cléo", "Dan") if name in told(acme)] == []
    assert [name for name in ("Ada", "Ben") if name in told(beta)] == []
    assert (acme.refused(), beta.refused()) == ([], [])

    ada, cleo = acme.person("Ada"), beta.person("Cléo")
    assert ada.id == cleo.id
    await cleo.types("/coffee optout")
    await cleo.sees("You've left coffee chats")
    await ada.types("/coffee status")
    await ada.sees("You're in.")
    assert dict(await acme.rows(STANDINGS)) == {
        "Ada Lovelace": "active",
        "Ben Okri": "active",
        "Cléo Petit": "left",
        "Dan Wu": "active",
    }


async def test_a_workspace_whose_token_is_revoked_stops_nobody_else(towns: TwoTowns) -> None:
    """Nothing can be said in Beta; Acme's round starts and goes on as ever."""
    await towns.acme.enrols("Ada", "Ben")
    await towns.beta.enrols("Cléo", "Dan")
    await towns.beta.slack.uninstall()
    towns.acme.clock.forward_to(FIRST_ROUND)
    await towns.beta.looks()
    await towns.acme.settles()
    assert await towns.acme.rows("SELECT team_id FROM workspaces WHERE stopped IS NOT NULL") == [
        (towns.beta.slack.team_id,)
    ]
    ada = towns.acme.person("Ada")
    assert (heard(ada, INTRO), heard(towns.beta.person("Cléo"), INTRO)) == (1, 0)
    messages = len(ada.inbox)
    await towns.acme.time_comes(HALF_WAY)
    assert len(ada.inbox) > messages


async def test_a_workspace_without_the_bot_is_turned_away(only_acme: TwoTowns) -> None:
    """Though another process may work there: it is answered where Slack says how, and nobody in Acme hears of it."""
    acme, stranger = only_acme.acme, only_acme.beta.slack.people[0]
    settings, now = acme.settings.program, acme.clock.now()
    await membership.ensure_program(acme.bot.database, only_acme.beta.slack.team_id, "Beta", settings, now)
    await acme.enrols("Ada")
    await acme.settles()
    calls = len(acme.slack.log.entries)
    await stranger.types("/coffee optout")
    await stranger.sees(UNKNOWN)
    await stranger.opens_home()
    await only_acme.beta.slack.edits_profile(stranger, title="Intruder")
    await only_acme.beta.slack.idle()
    await acme.bot._listeners.under_way.none()
    assert not stranger.home.rendered
    assert len(acme.slack.log.entries) == calls
    assert await acme.rows("SELECT name, title FROM members") == [("Ada Lovelace", "Programmer")]
    assert await acme.rows("SELECT standing FROM participants") == [("active",)]


async def test_a_flood_of_slow_commands_in_one_workspace_keeps_nobody_waiting_elsewhere(
    towns: TwoTowns, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As many as are done at a time don't come to an end in Acme, and more wait; Beta's people are answered meanwhile."""
    ada, cleo = towns.acme.person("Ada"), towns.beta.person("Cléo")
    answered, begun, may_end = HANDLERS["help"], asyncio.Semaphore(0), asyncio.Event()

    async def slow(deps: Deps, request: Request) -> None:
        """Answer once the test lets it."""
        begun.release()
        await may_end.wait()
        await answered(deps, request)

    monkeypatch.setitem(HANDLERS, "help", slow)
    flood = asyncio.gather(*(ada.types("/coffee help") for _ in range(AT_ONCE + 2)))
    for _ in range(AT_ONCE):
        await begun.acquire()
    await cleo.types("/coffee optin")
    await cleo.modal("Join coffee chats")
    assert (begun.locked(), ada.inbox) == (True, [])
    may_end.set()
    await flood
    await towns.settle()
    assert len(ada.inbox) == AT_ONCE + 2
    assert towns.acme.slack.late_acks == []
