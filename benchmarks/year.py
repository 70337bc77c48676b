"""A year of a real organisation, and its report: writes docs/report.md and the pictures in docs/report.

1,005 people of 42 departments (SNAP, email-Eu-core) go through 26 rounds of the real matching, in a real database. Who joins
when, who is there, who meets and what they answer is drawn from a seed, so each run gives the same report.
"""

import asyncio
import sys
import tempfile
from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any

from sqlalchemy import delete, insert, text, update

from benchmarks.cost.company import MONDAY, TEAM, begin
from benchmarks.matching.model import EMAIL, organisation
from bot.domain.insight.report import InsightReport
from bot.domain.people.participant import Profile
from bot.domain.rounds.program import Program, ProgramSettings
from bot.domain.rounds.round import Answer, Gain, Match
from bot.matching import Person
from bot.services.insight import reports
from bot.services.people.membership import ensure_program
from bot.services.rounds import rounds
from bot.slack.pictures.insight import files_of
from bot.slack.views.insight.report import course_heard, map_heard, report_lines, story_heard
from bot.slack.views.insight.tables import COURSE, MAP, STORY, ReportTable, all_tables
from bot.store.database import Database
from bot.store.people.participants import as_columns
from bot.store.rounds import matches, programs
from bot.store.tables import FeedbackRow, MemberRow, ParticipantRow, SituationRow

DOCS = Path(__file__).parents[1] / "docs"
FOLDER, PAGE = DOCS / "report", DOCS / "report.md"
COMMAND = "python -m benchmarks.year"
SEED, ROUNDS = 15, 26
AT_FIRST, LATER = 0.6, 20  # the share that joins at once, and within how many rounds the others do
SKIPS, LEAVES = 0.12, 0.008  # in a round
MEETS, SAYS_SO, SAYS_NO = 0.8, 0.75, 0.4
RATES, RATINGS, WEIGHTS = 0.6, (2, 3, 4, 5), (1, 3, 9, 9)
GAINS = {Gain.LAUGH: 0.5, Gain.IDEA: 0.4, Gain.CONTACT: 0.45, Gain.HELP: 0.15, Gain.PLAN: 0.1}
HEAD = f"""# A year in a report

What `/coffee report` tells those who organise, for a real organisation: 1,005 people of a research institution (SNAP, email-Eu-core:
the departments are real, and so is who ever wrote to whom) after {ROUNDS} rounds. Who joins when, who is there, who meets and what they answer is
drawn from a seed; the matching, the database, the counting and the report are the bot's own. All of this page, and each picture, is written by

```sh
{COMMAND}
```

which looks for the data in `shared/data` beside the checkout, or in the folder that `COFFEE_BENCH_DATA` names, and says so where it isn't there.
"""


async def simulated(folder: Path, people: Sequence[Person], seed: int, count: int) -> InsightReport:
    """Let these people go through so many rounds."""
    chance = Random(seed)
    database = Database(f"sqlite:///{folder / 'year.db'}")
    await database.upgrade()
    program = await ensure_program(database, TEAM, "Acme", ProgramSettings(), MONDAY)
    joins = {each.id: 0 if chance.random() < AT_FIRST else chance.randint(1, LATER) for each in people}
    now = MONDAY
    for number in range(count):
        newcomers = [each for each in people if joins[each.id] == number]
        program = await _comes(database, program, newcomers, chance)
        round_ = await begin(database, program, chance.getrandbits(32))
        await _answers(database, round_.id, chance)
        now = round_.closes_at
        await rounds.close_due(database, program.workspace_id, now)
        print(f"round {number + 1} of {count}", file=sys.stderr)
    (report,) = await reports.reports_of(database, program.workspace_id, now + timedelta(hours=1))
    await database.close()
    return report


async def _comes(
    database: Database, program: Program, newcomers: Sequence[Person], chance: Random
) -> Program:
    """Let people join before the next round, some leave, and some skip it."""
    async with database.write() as session:
        program = await programs.program(session, program.id)
        if newcomers:
            await session.execute(insert(MemberRow), [_member(program, each) for each in newcomers])
            day = program.next_round_at.date() if program.next_round_at else None
            await session.execute(
                insert(ParticipantRow),
                [_participant(program, each) | {"joined_on": day} for each in newcomers],
            )
        here = (
            (await session.execute(text("SELECT id FROM participants WHERE standing = 'active'")))
            .scalars()
            .all()
        )
        gone = [one for one in here if chance.random() < LEAVES]
        skip = [one for one in here if chance.random() < SKIPS]
        leave = update(ParticipantRow).where(ParticipantRow.id.in_(gone))
        await session.execute(leave.values(standing="left"))
        skipping = update(ParticipantRow).where(ParticipantRow.id.in_(skip))
        await session.execute(skipping.values(skips_round_at=program.next_round_at))
        await session.execute(delete(SituationRow))  # of what is kept for replays there is a lot
        return program


async def _answers(database: Database, round_id: int, chance: Random) -> None:
    """Draw who meets, who says so, and how it was."""
    async with database.write() as session:
        said, told = [], []
        for match in await matches.matches_of(session, round_id):
            for one, answer in _said(match, chance):
                said.append({"answer": answer, "match": match.id, "one": one})
                if answer is Answer.MET and chance.random() < RATES:
                    told.append(_told(match.id, one, chance))
        statement = (
            "UPDATE match_members SET answer = :answer WHERE match_id = :match AND participant_id = :one"
        )
        await session.execute(text(statement), said)
        await session.execute(insert(FeedbackRow), told)


def _said(match: Match, chance: Random) -> Iterator[tuple[int, Answer]]:
    meets = chance.random() < MEETS
    for person in match.people:
        if chance.random() < (SAYS_SO if meets else SAYS_NO):
            yield person.id, Answer.MET if meets else chance.choice((Answer.NO, Answer.NOT_YET))


def _told(match_id: int, one: int, chance: Random) -> dict[str, Any]:
    return {
        "match_id": match_id,
        "participant_id": one,
        "rating": chance.choices(RATINGS, WEIGHTS)[0],
        "gains": [gain for gain, share in GAINS.items() if chance.random() < share],
        "thanks": "",
        "told_at": MONDAY,
    }


def _member(program: Program, person: Person) -> dict[str, Any]:
    return {
        "id": person.id + 1,
        "workspace_id": program.workspace_id,
        "slack_id": f"U0{person.id:06}",
        "name": f"Person {person.id}",
        "title": "",
        "time_zone": "Europe/Lisbon",
        "department": "",
        "team": "",
        "gone": False,
    }


def _participant(program: Program, person: Person) -> dict[str, Any]:
    profile = as_columns(Profile(f"Department {person.department}"))
    return profile | {
        "id": person.id + 1,
        "program_id": program.id,
        "member_id": person.id + 1,
        "standing": "active",
    }


def written(report: InsightReport) -> str:
    """The page: the figures in words, the pictures, and the tables but for the largest one."""
    pictures = {STORY: story_heard(report), COURSE: course_heard(report), MAP: map_heard(report)}
    images = (f"![{heard.splitlines()[0]}]({FOLDER.name}/{name})" for name, heard in pictures.items())
    tables = (_as_markdown(table) for name, table in all_tables(report).items() if name != "departments")
    figures = "\n".join(f"- {line}" for line in report_lines(report))
    return "\n\n".join([HEAD.strip(), figures, *images, *tables]) + "\n"


def _as_markdown(table: ReportTable) -> str:
    rows = [table.heading, ["---"] * len(table.columns), *table.shown]
    return f"## {table.title}\n\n" + "\n".join(f"| {' | '.join(row)} |" for row in rows)


def main() -> None:
    """Write the page and the pictures."""
    if not EMAIL.exists():
        sys.exit(
            f"there is no {EMAIL}: get email-Eu-core from SNAP, and name its folder in COFFEE_BENCH_DATA"
        )
    people, _ = organisation()
    with tempfile.TemporaryDirectory() as folder:
        report = asyncio.run(simulated(Path(folder), people, SEED, ROUNDS))
    FOLDER.mkdir(exist_ok=True)
    for name, content in files_of(report).items():
        if name.endswith(".png"):
            FOLDER.joinpath(name).write_bytes(content)
    PAGE.write_text(written(report), encoding="utf-8")
    print(f"wrote {PAGE.name} and the pictures in {FOLDER.name}")


if __name__ == "__main__":
    main()
