"""Whom a program invites: organisers look at its rules and change them."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.clean import is_blank
from bot.domain.organisers.audit import Deed
from bot.domain.rounds.design.belonging import InviteRules
from bot.domain.rounds.program import Program
from bot.services import audit
from bot.services.access import Who, organiser
from bot.store.database import Database
from bot.store.people import invitations


@dataclass(frozen=True, slots=True)
class Inviters:
    """A program with its rules, and what they can name.

    Args:
        departments, offices: those that are known of anybody, the largest first.
    """

    program: Program
    rules: InviteRules
    departments: tuple[str, ...]
    offices: tuple[str, ...]


async def rules_for(database: Database, who: Who) -> Inviters:
    """The rules of the program that somebody organises.

    Raises:
        Refusal: they don't organise it.
    """
    async with database.read() as session:
        program = (await organiser(session, who)).program
        return await _with_choices(session, program, await invitations.rules_of(session, program.id))


async def set_rules(database: Database, who: Who, rules: InviteRules, now: datetime) -> Inviters:
    """Change whom a program invites; it is looked at once who fits.

    Raises:
        Refusal: they don't organise it.
    """
    async with database.write() as session:
        program = (await organiser(session, who)).program
        if await invitations.rules_of(session, program.id) != rules:
            await invitations.set_rules(session, program.id, rules, now)
            await audit.record(session, program, (who.slack_id, now), Deed.INVITES, _in_short(rules))
        return await _with_choices(session, program, rules)


async def _with_choices(session: AsyncSession, program: Program, rules: InviteRules) -> Inviters:
    known = (await invitations.known_people(session, program.workspace_id)).values()
    there = [each for each in known if not each.gone]
    return Inviters(
        program,
        rules,
        _largest_first([each.in_department for each in there], rules.departments),
        _largest_first([each.office for each in there], rules.offices),
    )


def _largest_first(words: list[str], chosen: tuple[str, ...]) -> tuple[str, ...]:
    counted = Counter(each for each in words if not is_blank(each))
    return tuple(dict.fromkeys((*chosen, *sorted(counted, key=lambda each: (-counted[each], each)))))


def _in_short(rules: InviteRules) -> str:
    """The rules for the record, which names no people."""
    parts = [*(["channel"] if rules.channel else []), *rules.departments, *rules.offices]
    parts += [f"{rules.days} d"] if rules.days else []
    return ", ".join([*parts, *(["enrols"] if rules.enrols else [])])
