"""Importing what a file says of people: first what would change, line by line, then the change itself.

Nobody becomes a participant by it. What is said of people who have not joined is kept for when they do.
"""

import asyncio
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import islice
from typing import Any

from bot.domain.organisers.audit import Deed
from bot.domain.people.org_chart import line_above
from bot.domain.sheets.changes import FiledChange, Import
from bot.domain.sheets.directory import Directory
from bot.domain.sheets.people_file import PeopleFile
from bot.domain.sheets.people_found import Found, find_people
from bot.domain.sheets.problems import Problem, ProblemKind
from bot.services import audit
from bot.store.database import Database
from bot.store.people import invitations, records, workspaces
from bot.store.people.records import OF_PARTICIPANTS, FiledRecord
from bot.store.privacy import kept_out
from bot.store.privacy.marks import Marks
from bot.store.rounds import programs

AT_ONCE = 500  # people in one transaction, so that others don't wait long
FIRST_SIDE = 0
STRANGER = FiledRecord()


async def known_directory(database: Database, workspace_id: int, directory: Directory) -> Directory:
    """The directory, knowing who was forgotten, and whether a program lets guests in."""
    marks = Marks(database.files.secret)
    async with database.read() as session:
        everyone = [each.slack_id for each in directory.everyone]
        forgotten = await kept_out.among(session, workspace_id, everyone, marks)
        guests = any(each.settings.guests for each in await programs.programs_of(session, workspace_id))
    return await asyncio.to_thread(directory.knowing, forgotten, guests=guests)


async def planned(database: Database, workspace_id: int, file: PeopleFile, directory: Directory) -> Import:
    """What a file would change, and which of its lines can't be used."""
    directory = await known_directory(database, workspace_id, directory)
    async with database.read() as session:
        known = await records.all_records(session, workspace_id)
        every = await programs.programs_of(session, workspace_id)
    sides = {side for each in every if each.settings.roles for side in each.settings.roles.named}
    return await asyncio.to_thread(_compared, file, directory, known, sides)


def _compared(
    file: PeopleFile, directory: Directory, known: Mapping[str, FiledRecord], sides: Iterable[str]
) -> Import:
    """What a file says beside what is known; in a thread, as there may be thousands of lines."""
    found, unfound = find_people(file, directory)
    problems = [*file.problems, *unfound]
    lines = {each.person.slack_id: each.manager for each in found if each.manager is not None}
    kept = {slack_id: record.values["managers"] for slack_id, record in known.items()}
    changes: list[FiledChange] = []
    unchanged = 0
    for each in found:
        record = known.get(each.person.slack_id, STRANGER)
        told = {**_that_can_be_kept(each, record, sides, problems), **_managers(each, lines, kept)}
        change = _change(each, record, told)
        unchanged += change is None
        changes += [change] if change else []
    named = {each.person.slack_id for each in found}
    changes += _further_up(
        {one: line for one, line in kept.items() if one not in named}, lines, kept, directory
    )
    names = {each.slack_id: each.name for each in directory.everyone}
    return Import(tuple(changes), tuple(sorted(problems, key=lambda one: one.line)), names, unchanged)


def _managers(
    found: Found, lines: Mapping[str, str], kept: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    """The line above somebody, if their line of the file says whom they report to, or that of somebody above them."""
    slack_id = found.person.slack_id
    line = line_above(slack_id, lines, kept)
    return {"managers": line} if slack_id in lines or line != kept.get(slack_id, ()) else {}


def _that_can_be_kept(
    found: Found, record: FiledRecord, sides: Iterable[str], problems: list[Problem]
) -> dict[str, Any]:
    """What a line says of somebody, without what only participants have, or no program has; that is a problem."""
    told = dict(found.told)
    side = str(told.get("side", ""))
    known = {each.casefold() for each in sides}
    if side and known and side.casefold() not in known:
        problems.append(Problem(found.line, ProblemKind.NO_SUCH_SIDE, (side, " or ".join(sorted(sides)))))
        del told["side"]
    if not record.takes_part:
        for_later = {name: told.pop(name) for name in OF_PARTICIPANTS if name in told}
        if any(value != records.NOTHING[name] for name, value in for_later.items()):
            problems.append(Problem(found.line, ProblemKind.NOT_JOINED, (found.person.name,)))
    return told


def _change(found: Found, record: FiledRecord, told: Mapping[str, Any]) -> FiledChange | None:
    """What would change about somebody; None if nothing."""
    after = {name: value for name, value in told.items() if value != record.values[name]}
    before = {name: record.values[name] for name in after}
    return FiledChange(found.line, found.person.facts, found.person.name, before, after) if after else None


def _further_up(
    others: Mapping[str, tuple[str, ...]],
    lines: Mapping[str, str],
    kept: Mapping[str, tuple[str, ...]],
    directory: Directory,
) -> Iterator[FiledChange]:
    """People who aren't in the file, and to whose line of managers it adds somebody further up."""
    names = {each.slack_id: each for each in directory.everyone}
    for slack_id, line in others.items():
        now = line_above(slack_id, lines, kept)
        if now != line and slack_id in names:
            who = names[slack_id]
            yield FiledChange(None, who.facts, who.name, {"managers": line}, {"managers": now})


async def carry_out(
    database: Database, workspace_id: int, changes: Sequence[FiledChange], by: tuple[str, datetime]
) -> int:
    """Make the changes, and return about how many people; nothing is kept of whoever was forgotten meanwhile.

    Args:
        by: who imports them, and when, for the record, which has one line of all of them.
    """
    marks = Marks(database.files.secret)
    made = 0
    for number, some in enumerate(_portions(changes)):
        async with database.write() as session:
            if number == 0:
                await audit.record_for_all(session, workspace_id, by, Deed.IMPORTED, str(len(changes)))
                await invitations.hasten(session, workspace_id, by[1])
            out = await kept_out.among(session, workspace_id, _everybody(some), marks)
            wanted = [each for each in some if each.facts.slack_id not in out]
            first = next(iter(await programs.programs_of(session, workspace_id)), None)
            zone = first.settings.time_zone if first else "UTC"
            known = await workspaces.members_called(
                session, workspace_id, [each.facts.slack_id for each in wanted]
            )
            new = [each.facts for each in wanted if each.facts.slack_id not in known]
            await workspaces.add_members(session, workspace_id, new, zone)
            told = {each.facts.slack_id: _without(each.after, out) for each in wanted}
            await records.keep(session, workspace_id, told)
        made += len(wanted)
    return made


def _everybody(changes: Iterable[FiledChange]) -> frozenset[str]:
    """Those whom changes are about, and the managers that they name."""
    return frozenset(
        slack_id for each in changes for slack_id in (each.facts.slack_id, *each.after.get("managers", ()))
    )


def _without(told: Mapping[str, Any], out: frozenset[str]) -> Mapping[str, Any]:
    """What is told, with nobody in the line of managers who was forgotten."""
    if "managers" not in told:
        return told
    return {**told, "managers": tuple("" if each in out else each for each in told["managers"])}


def _portions(changes: Sequence[FiledChange]) -> Iterator[list[FiledChange]]:
    rest = iter(changes)
    while some := list(islice(rest, AT_ONCE)):
        yield some
