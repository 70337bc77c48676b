"""A town: the sandbox with people in it, and the bot connected to it, both on one clock that tests move on."""

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache, partial

import yaml
from sqlalchemy import text

from bot.app.bot import Bot
from bot.app.runtime import Runtime
from bot.demo.stage import DemoSettings
from bot.domain.people.profile_answers import ProfileAnswers
from bot.sandbox import AppManifest, Form, LeapingLoop, Person, Profile, Sandbox, SandboxClock
from bot.sandbox.log import Call
from bot.sandbox.web_api.objects import user_object
from bot.services.access import Who
from bot.services.look import ROUNDS
from bot.slack.facts import ORDINARY
from bot.slack.manifest import manifest
from bot.store import looks
from tests.enrolling import Newcomer, enrol

MONDAY = datetime(2027, 1, 11, 8, tzinfo=UTC)
FIRST_ROUND = datetime(2027, 1, 12, 10, tzinfo=UTC)  # a Tuesday
FORTNIGHT = timedelta(weeks=2)

PATIENCE = 120.0  # real seconds, of silence where that can be told
POLL = 0.02
LOOKS_IN_VAIN = 1000  # after which the bot won't do any more what is due
NOTICES_IN_HAND = "SELECT 1 FROM notices WHERE state IN ('claimed', 'sending')"  # of any process
# What Slack knows is filled into an open form, unless its person has changed or closed it by then: who is quicker, wins.
LOST_RACES = {
    ("views.publish", "hash_conflict"),
    ("views.update", "hash_conflict"),
    ("views.update", "not_found"),
}
KNOWN_CHANNEL = (
    "chat.getPermalink",
    "message_not_found",
)  # how Slack says that the program's channel is there
# The pages of the profile form that one asks for, with their questions.
PAGES = {
    "Background & interests": ("Team", "Background", "Interests", "Languages"),
    "How you like to meet": ("How I like to meet", "Office", "Group size"),
    "When & how often": ("How often", "Working hours, from", "Working hours, to", "Workdays"),
}

ADA = Profile("Ada Lovelace", department="Engineering", title="Programmer", time_zone="Europe/London")
BEN = Profile("Ben Okri", department="Finance", title="Analyst", time_zone="Europe/Lisbon")
CLEO = Profile("Cléo Petit", department="Legal", title="Counsel", time_zone="America/New_York")
DAN = Profile("Dan Wu", department="Engineering", title="Tester", time_zone="Asia/Tokyo")
EVE = replace(ADA, name="Eve Adebayo", department="Sales")
FAY = replace(BEN, name="Fay Novak", department="People")
GIL = replace(CLEO, name="Gil Roth", department="Research")
PEOPLE = (ADA, BEN, CLEO, DAN)


class Town:
    """The sandbox, the bot, and the gestures that many tests begin with.

    Args:
        options: settings of the bot beside the connection, by their environment name.
    """

    def __init__(self, slack: Sandbox, database_url: str, **options: object) -> None:
        self.slack = slack
        self.clock = slack.clock
        self.settings = DemoSettings.model_validate(
            {
                "SLACK_BOT_TOKEN": slack.bot_token,
                "SLACK_APP_TOKEN": slack.app_token,
                "SLACK_API_URL": slack.api_url,
                "DATABASE_URL": database_url,
                "COFFEE_LOOK_EVERY_SECONDS": 3600,  # it is told when to look
                "COFFEE_LEAST_PEOPLE": 0,  # most tests are about fewer people than a round takes
                "COFFEE_HOURS": "any",  # or people in other time zones would hear things at other times
                **options,
            }
        )
        self._bot: Bot | None = None

    @property
    def bot(self) -> Bot:
        """The running bot."""
        assert self._bot is not None, "the bot is stopped"
        return self._bot

    @property
    def runtime(self) -> Runtime:
        """What the running bot has for this workspace."""
        return self.bot._workspaces.runtimes[self.slack.team_id]

    async def start_bot(self) -> None:
        """Start the bot, or start it again, and wait until it has looked once: what comes after that is none of the start's."""
        self._bot = Bot(self.settings, self.clock)
        await self._bot.start()
        await self.slack.connected()
        await self.runtime.idle(ROUNDS)

    async def looks(self) -> None:
        """Have the bot look, and wait until it has done what it found."""
        self.runtime.look_now()
        await self.runtime.idle()

    async def stop_bot(self) -> None:
        """Stop the bot, if it runs; the sandbox goes on."""
        if self._bot:
            await self._bot.stop()
            self._bot = None

    async def restart_bot(self, **options: object) -> None:
        """Stop the bot if it runs, and start it with these settings changed, by their environment name."""
        await self.stop_bot()
        given = self.settings.model_dump(by_alias=True, exclude_unset=True)
        self.settings = DemoSettings.model_validate(given | options)
        await self.start_bot()

    def person(self, who: str) -> Person:
        """Someone by name, handle or the beginning of their name."""
        return _person(self.slack, who)

    async def form_of(self, person: Person) -> Form:
        """The form that someone gets who types ``/coffee optin``, once it shows what Slack knows of them."""
        await person.types("/coffee optin")
        form = await person.modal("Join coffee chats")
        department, says = person.profile.department, "From your Slack profile"
        await person.user.screen.until(
            lambda: person.form and says in person.form.text and department in person.form.text, PATIENCE
        )
        return person.form or form

    async def asks_for_more(self, person: Person, *pages: str) -> Form:
        """The form of somebody who asks for these pages of it, or for all."""
        for page in pages or PAGES:
            await person.clicks(page)
            await person.user.screen.until(partial(_asks_for, person, PAGES[page][-1]), PATIENCE)
        assert person.form
        return person.form

    async def joins(self, *who: str | Person, **answers: object) -> None:
        """Let people opt in, one after the other; ``answers`` are what they fill in, by the field's label."""
        for each in who:
            person = self.person(each) if isinstance(each, str) else each
            form = await self.form_of(person)
            told = {name.replace("_", " "): value for name, value in answers.items()}
            if pages := [page for page, asked in PAGES.items() if set(asked) & told.keys()]:
                form = await self.asks_for_more(person, *pages)
            still_open = await person.submits(form, told)
            assert still_open is None, still_open.rendered
            await person.sees("You're in!")

    async def enrols(self, *who: str | Person, **told: object) -> None:
        """Have people take part as if they had joined, where it is not joining that a test is about.

        Args:
            told: what they say about themselves beside their department, by its name in a profile.
        """
        people = [self.person(each) if isinstance(each, str) else each for each in who]
        newcomers = [self._newcomer(each, told) for each in people]
        await enrol(self.runtime.deps.database, newcomers, self.clock.now())

    def _newcomer(self, person: Person, told: Mapping[str, object]) -> Newcomer:
        """Somebody with what Slack and they themselves say about them."""
        profile = person.profile
        known = ORDINARY.facts(user_object(self.slack._core, person.user, with_locale=True))
        return Newcomer(
            Who(self.slack.team_id, person.id, person.handle),
            replace(known, department=profile.department, team="", outsider=None, guest=None),
            ProfileAnswers.of({"department": profile.department, **told}),
        )

    async def time_comes(self, at: datetime) -> None:
        """Move the clock on, and wait until the bot has done all that is due then."""
        self.clock.forward_to(at)
        await self.settles()

    async def settles(self) -> None:
        """Wait until the bot has looked, and nothing is left that it has to start, to close or to say by now."""
        await self.answered()
        await self.looks()
        in_vain = 0
        while await self._is_busy():
            done = len(self.slack.log.entries)
            await asyncio.sleep(POLL if in_vain else 0)
            await self.looks()
            in_vain = in_vain + 1 if len(self.slack.log.entries) == done else 0
            assert in_vain < LOOKS_IN_VAIN, "the bot looks and looks, and does not do what is due"
        await self.slack.idle()

    async def answered(self) -> None:
        """Wait until the bot has done all that people asked of it; events that nobody waits for may come later."""
        await self.slack.idle()
        await self.bot._listeners.under_way.drain(PATIENCE)
        await self.slack.idle()

    async def holds(self, query: str, *rows: tuple[object, ...]) -> None:
        """Wait until the database gives these rows, for what nobody is told when it is done."""
        async with asyncio.timeout(PATIENCE):
            while list(await self.rows(query)) != list(rows):
                await asyncio.sleep(POLL)

    async def _is_busy(self) -> bool:
        """Whether a look would find something to start, to close, to announce or to say, or something is being said."""
        async with self.bot.database.read() as session:
            found = await looks.look(session, self.runtime.deps.database.workspace_id, self.clock.now())
            held = (await session.execute(text(NOTICES_IN_HAND))).first()
        return bool(
            found.over
            or found.to_start
            or found.to_announce
            or found.to_preview
            or found.outdated
            or found.inviting
            or found.lanes
            or held
        )

    def refused(self) -> list[Call]:
        """What Slack refused to do for the bot, but for the races that the bot may lose, and an expected no."""
        return [
            call
            for call in self.slack.log.errors()
            if isinstance(call, Call) and (call.method, call.error) not in LOST_RACES | {KNOWN_CHANNEL}
        ]

    async def rows(self, query: str) -> Sequence[tuple[object, ...]]:
        """What stands in the database, by SQL, for what no person can see."""
        async with self.bot.database.read() as session:
            return [tuple(row) for row in await session.execute(text(query))]


def _person(slack: Sandbox, who: str) -> Person:
    return next(person for person in slack.people if person.name.startswith(who))


def _asks_for(person: Person, label: str) -> bool:
    """Whether the form that somebody has open has this field."""
    return person.form is not None and label in person.form.fields


def stopped() -> SandboxClock:
    """A stopwatch for Slack's three seconds: how long a machine takes is nobody's fault, so a test moves it on where it is to run."""
    return SandboxClock(by=lambda: 0.0)


@cache
def bot_manifest(*, history: bool = False, http: str = "") -> AppManifest:
    """The manifest that the bot is really installed with, with the history scopes granted or not.

    Args:
        http: the address under which it gets requests; empty for Socket Mode.
    """
    document = manifest(more=("history",) if history else (), http=http)
    return AppManifest.read(yaml.safe_load(document), optional=history)


@asynccontextmanager
async def open_town(
    database_url: str,
    people: Sequence[Profile] = PEOPLE,
    *,
    start: datetime = MONDAY,
    channel: str = "",
    organiser: str = "",
    history: bool = False,
    stopwatch: SandboxClock | None = None,
    installed: AppManifest | None = None,
    port: int = 0,
    **options: object,
) -> AsyncIterator[Town]:
    """A town with these people, on a Monday morning, with the bot running.

    Args:
        channel: the name of a channel with everyone in it, which the rounds' numbers are posted to.
        organiser: the beginning of the name of whom the operator has named as organiser.
        history: whether the bot was granted the history scopes.
        installed: the manifest that the bot is installed with; its own when left out.
        port: where the bot listens for Slack's requests; 0 for Socket Mode.
        stopwatch: what Slack's three seconds go by; it stands still when left out.
    """
    stopwatch = stopwatch or stopped()
    loop = LeapingLoop.running()
    address = f"http://127.0.0.1:{port}" if port else ""
    clock = SandboxClock(start, by=loop.time)
    installed = installed or bot_manifest(history=history, http=address)
    async with Sandbox(people, clock=clock, manifest=installed, stopwatch=stopwatch) as slack:
        if channel:
            made = slack.create_channel(channel, members=slack.people)
            slack.invite_bot(made)
            options = {"COFFEE_CHANNEL": made.id} | options
        if organiser:
            options = {"COFFEE_ORGANISERS": _person(slack, organiser).id} | options
        if port:
            secret = slack.signing_secret
            options = {
                "COFFEE_HTTP": str(port),
                "SLACK_SIGNING_SECRET": secret,
                "SLACK_APP_TOKEN": None,
            } | options
        town = Town(slack, database_url, **options)
        with loop.leaping():
            try:
                await town.start_bot()
                yield town
            finally:
                await town.stop_bot()
