"""A town with secrets: two rounds of chats, with everything that people tell the bot, each with a canary in it."""

import sqlite3
from collections import Counter
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from fluent.runtime import FluentResource
from sqlalchemy.ext.asyncio import AsyncSession

from benchmarks.hostile.words import canary
from benchmarks.replica import enrol
from bot.demo.stage import Stage, stage
from bot.domain.errors import Refusal
from bot.domain.memory.followup import FollowUpKind, NewFollowUp
from bot.domain.people.member import MemberFacts
from bot.domain.people.participant import Profile, Standing
from bot.domain.rounds.program import ProgramSettings
from bot.domain.rounds.round import Answer, Feedback, Gain
from bot.sandbox import LeapingLoop
from bot.sandbox import Profile as Somebody
from bot.services.access import Who
from bot.services.chats import times
from bot.slack.texts import sentences
from bot.slack.texts.locales import languages
from bot.store.memory import followups, notes, referrals
from bot.store.people import participants, workspaces
from bot.store.privacy import exclusions
from bot.store.rounds import matches, programs, rounds

TAKING_PART = 9  # so that there are a group of three, and somebody who left it
PAIR = 2
OTHERS = 12  # who never joined; nobody but who won't meet them names them
ELSEWHERE = "T0ELSEWHERE"  # another workspace in the same database, whose runtime is not running
TURN = 5  # seconds until what is due is looked for again
LOOK_EVERY = 10.0**8  # seconds: it looks when somebody did something
RATING = (
    7_000_000  # plus the id of who gave it: a number that nothing else is, and that has words of its own here
)


@dataclass(frozen=True)
class Town:
    """The stage, and a copy of its database as it was before anybody did anything."""

    stage: Stage
    before: Path

    @property
    def people(self) -> list[str]:
        """The Slack ids of who takes part, of one who never did, and of one from a connected workspace."""
        return [person.id for person in self.stage.slack.people[: TAKING_PART + 2]]

    @property
    def unwanted(self) -> dict[str, str]:
        """Whom nobody but one wants not to meet, and who that is; nothing else names them."""
        ids = [person.id for person in self.stage.slack.people]
        return dict(zip(ids[-TAKING_PART:], ids, strict=False))

    def restore(self) -> None:
        """Have everything as it was."""
        _copy(self.before, self.stage.database)

    async def rests(self) -> None:
        """Wait until everything that was asked for is done and said."""
        await self.stage.slack.idle()
        await self.stage.bot.idle()
        await self.stage.slack.idle()

    async def settles(self) -> None:
        """Wait until everything is said that is due, too: what somebody causes belongs to them."""
        await self.rests()
        while self._has_something_to_say():
            self.stage.clock.forward(seconds=TURN)
            self.stage.bot.look_now()
            await self.rests()

    def _has_something_to_say(self) -> bool:
        with reading(self.stage.database) as rows:
            (unsaid,) = rows.execute(
                "SELECT count(*) FROM notices WHERE next_attempt_at <= ?", (self.stage.clock.microseconds(),)
            ).fetchone()
        return bool(unsaid)


@asynccontextmanager
async def town(*, http: bool = False) -> AsyncIterator[Town]:
    """Two rounds are under way, the first is over; time leaps; the bot is connected, or listens for requests."""
    people = [Somebody(f"Person {number}", time_zone="UTC") for number in range(TAKING_PART + OTHERS)]
    people[TAKING_PART + 1] = replace(people[0], name="Stranger", home_team="T0CONNECTED")
    async with stage(people, LOOK_EVERY, http=http) as staged:
        with LeapingLoop.running().leaping():
            yield await _lived_in(Town(staged, staged.database.with_suffix(".before")))


async def _lived_in(made: Town) -> Town:
    """Let the people of a new town go through two rounds."""
    staged = made.stage
    ids = [person.id for person in staged.slack.people]
    await enrol(staged.bot.database, staged.slack, ids[:TAKING_PART], staged.clock.now())
    await _another_workspace(staged)
    for _ in range(2):
        await _next_round(made)
    await _find_times(made)
    await _keep_secrets(made)
    staged.bot.look_now()
    await made.rests()
    _copy(staged.database, made.before)
    return made


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """The database as it is, for who only looks."""
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    connection.row_factory = sqlite3.Row
    try:
        yield connection
    finally:
        connection.close()


def _copy(source: Path, target: Path) -> None:
    read, written = sqlite3.connect(source), sqlite3.connect(target)
    read.backup(written)
    read.close()
    written.close()


async def _next_round(made: Town) -> None:
    """Let the next round begin, and everybody hear of it."""
    clock = made.stage.clock
    with reading(made.stage.database) as rows:
        (starts_at,) = rows.execute("SELECT next_round_at FROM programs WHERE id = 1").fetchone()
    clock.forward(seconds=(starts_at - clock.microseconds()) / 10**6 + 1)
    made.stage.bot.look_now()
    await made.settles()


async def _find_times(made: Town) -> None:
    """Have all matches but one asked for times."""
    runtime = made.stage.bot._workspaces.runtimes[made.stage.slack.team_id]  # noqa: SLF001
    database, now = runtime.deps.database, made.stage.clock.now()
    with reading(made.stage.database) as rows:
        found = rows.execute(
            "SELECT max(mm.match_id), m.slack_id FROM match_members mm JOIN participants p"
            " ON p.id = mm.participant_id JOIN members m ON m.id = p.member_id GROUP BY m.slack_id"
        ).fetchall()
    for match_id, slack_id in found[1:]:
        try:
            await times.propose(database, Who(made.stage.slack.team_id, slack_id), match_id, now)
        except Refusal:
            continue  # somebody of a match that is over


async def _keep_secrets(made: Town) -> None:
    """Have everybody tell the bot all that nobody else is to read."""
    now = made.stage.clock.now()
    unwanted = {owner: slack_id for slack_id, owner in made.unwanted.items()}
    async with made.stage.bot.database.write() as session:
        with reading(made.stage.database) as rows:
            seats = rows.execute(
                "SELECT mm.match_id, p.id, m.slack_id, p.member_id, p.program_id FROM match_members mm"
                " JOIN participants p ON p.id = mm.participant_id JOIN members m ON m.id = p.member_id"
                " WHERE p.program_id = 1"
            ).fetchall()
        everyone = {seat["id"]: seat["slack_id"] for seat in seats}
        for seat in seats:
            match_id, person, slack_id = seat["match_id"], seat["id"], seat["slack_id"]
            feedback = Feedback(RATING + person, (Gain.HELP,), canary(slack_id, "thanks"))
            await notes.save_feedback(session, match_id, person, feedback, now)
            await notes.save_note(session, match_id, person, canary(slack_id, "note"), now)
            promise = NewFollowUp(FollowUpKind.PROMISE, canary(slack_id, "followup"), now.date())
            await followups.add(session, match_id, person, promise, now)
            if match_id % 2:
                await matches.record_answer(session, match_id, person, Answer.NOT_YET, now)
            await _suggest(session, match_id, person, seats, canary(slack_id, "why"), now)
        _put_into_words(RATING + person for person in everyone)
        for person, slack_id in everyone.items():
            await exclusions.choose(session, person, [unwanted[slack_id]], now)
        crowded = Counter(seat["match_id"] for seat in seats)
        trio = max(match_id for match_id, people in crowded.items() if people > PAIR)
        await matches.leave(session, trio, next(seat["id"] for seat in seats if seat["match_id"] == trio))
        *_, paused, left = everyone
        await participants.set_standing(session, paused, Standing.PAUSED)
        await participants.set_standing(session, left, Standing.LEFT)


def _put_into_words(ratings: Iterable[int]) -> None:
    """Have ratings be said that nobody can click, as they are what a secret rating is known by."""
    words = FluentResource("\n".join(f"rating-{rating} = ★ {rating}" for rating in ratings))
    for language in languages():
        sentences.read(language).bundle.add_resource(words)


async def _suggest(
    session: AsyncSession, match_id: int, suggester: int, seats: list[sqlite3.Row], why: str, now: datetime
) -> None:
    """Have somebody suggest that a partner of theirs meets somebody else."""
    partners = [seat["id"] for seat in seats if seat["match_id"] == match_id and seat["id"] != suggester]
    asked = [seat["id"] for seat in seats if seat["id"] not in {suggester, *partners}]
    people = (suggester, partners[0], asked[suggester % len(asked)])
    await referrals.add(session, match_id, people, why, now)


async def _another_workspace(staged: Stage) -> None:
    """Two people of another workspace, with a match and all that comes of one."""
    now = staged.clock.now()
    async with staged.bot.database.write() as session:
        workspace_id = await workspaces.ensure_workspace(session, ELSEWHERE, "Elsewhere")
        program = await programs.ensure_program(session, workspace_id, ProgramSettings(), now)
        people = []
        for number in range(3):
            facts = MemberFacts(f"U0ELSEWHERE{number}", f"Elsewhere {number}", time_zone="UTC")
            member = await workspaces.save_member(session, workspace_id, facts)
            people.append(
                (await participants.save_profile(session, program.id, member.id, Profile("Sales"))).id
            )
        started = await rounds.add_round(session, program, now, seed=1)
        (match_id,) = await matches.add_matches(session, started.id, [(people[:2], ())])
        for number, person in enumerate(people[:2]):
            slack_id = f"U0ELSEWHERE{number}"
            await notes.save_note(session, match_id, person, canary(slack_id, "note"), now)
            task = NewFollowUp(FollowUpKind.TASK, canary(slack_id, "followup"))
            await followups.add(session, match_id, person, task, now)
        await referrals.add(
            session, match_id, (people[0], people[1], people[2]), canary("U0ELSEWHERE0", "why"), now
        )
