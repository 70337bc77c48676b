"""What organisers look at before a round and do about it, for the differencing test: the preview, swaps, "these two", "why", the list.

Whom somebody won't meet may change who meets whom. So what is asked there isn't whether anything changed, but whether the
change leaves it open which two it was about: at least two pairs have to remain that nothing speaks against.
"""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from itertools import product
from random import Random
from typing import Protocol

from sqlalchemy import text

from benchmarks.cost.company import TEAM
from bot.domain.errors import Refusal
from bot.domain.organisers.front import Sieve
from bot.domain.rounds.program import Program
from bot.services.access import Who
from bot.services.insight import forecasts
from bot.services.organisers import ahead, front, pairs, people, record, swaps, why
from bot.services.organisers.ahead import Errand
from bot.services.people import membership
from bot.services.rounds import drafts
from bot.slack.views.organisers import ahead as ahead_views
from bot.slack.views.organisers import people as people_views
from bot.slack.views.organisers.record import record_page
from bot.slack.views.organisers.why import why as why_view
from bot.store.database import Database
from bot.store.people import participants

ORGANISERS = ("U0BOSS", "U0CHIEF")
Pair = frozenset[int]
Groups = frozenset[frozenset[int]]


class Seen(Protocol):
    """A program in the middle of its life."""

    database: Database
    program: Program
    chance: Random
    now: datetime
    watched: tuple[int, ...]


@dataclass(frozen=True)
class AheadSeen:
    """What organisers see of a round ahead.

    Args:
        shown: the whole message.
        groups: who meets whom; None while it isn't shown.
        offered: with whom each can change places.
    """

    shown: object
    groups: Groups | None
    offered: Mapping[int, frozenset[int]]


def _anyone(world: Seen) -> Who:
    return Who(TEAM, world.chance.choice(ORGANISERS))


async def _ids(world: Seen) -> list[int]:
    async with world.database.read() as session:
        return [each.id for each in await participants.roster(session, world.program.id) if each.member.name]


async def round_ahead(world: Seen) -> AheadSeen:
    """The next round's preview, and the swaps that are offered to anybody in it."""
    reading = Errand(Who(TEAM, ORGANISERS[0]), world.now, 1)
    try:
        found = await ahead.look(world.database, reading)
    except Refusal as refusal:
        return AheadSeen(refusal.text, None, {})
    actor, round_at = await ahead.upcoming(world.database, reading)
    async with world.database.read() as session:
        basis = await drafts.basis_of(session, actor.program, round_at, max(round_at, world.now))
    there = sorted(found.draft.seats.everyone - {*found.draft.seats.alone})
    offered = {one: frozenset(swaps.offered(basis, found.draft, one)) for one in there}
    shown = [block.to_dict() for block in ahead_views.preview(found).blocks]
    groups = frozenset(frozenset(one.id for one in match.people) for match in found.preview.matches)
    return AheadSeen(shown, groups, offered)


def leaves_open(before: AheadSeen, after: AheadSeen) -> bool:
    """Whether nothing changed that tells which two it was about whom somebody doesn't want put together."""
    if before.groups is None or after.groups is None:
        return before.groups == after.groups
    parted = before.groups - after.groups
    if parted:
        return len(parted) > 1
    return all(
        _could_be_several(before.groups, one.offered, other.offered)
        for one, other in ((before, after), (after, before))
    )


def _could_be_several(
    groups: Groups, offered: Mapping[int, frozenset[int]], no_longer: Mapping[int, frozenset[int]]
) -> bool:
    """Whether several pairs explain all the swaps that are offered before, and not afterwards, or none is gone."""
    could_be = [
        _explanations(groups, person, other)
        for person, others in offered.items()
        for other in others - no_longer.get(person, frozenset())
    ]
    return not could_be or len(frozenset.intersection(*could_be)) > 1


def _explanations(groups: Groups, person: int, other: int) -> frozenset[Pair]:
    """The pairs because of which two can't change places: any of their two groups."""
    own, theirs = (next(group for group in groups if one in group) for one in (person, other))
    return frozenset(map(frozenset, product(own, theirs)))


async def people_listed(world: Seen) -> object:
    """The list of people, and how the program stands."""
    who = _anyone(world)
    listed = await people.roll(world.database, who, Sieve(), world.now)
    runs = (await membership.front_page(world.database, who, world.now)).runs
    standing = await front.front(world.database, runs, world.now) if runs else None
    shown = [block.to_dict() for block in people_views.roll_page(listed).blocks]
    return shown, standing and (standing.people, standing.paused, standing.health, standing.last_round)


async def whys(world: Seen) -> object:
    """The answer to "why wasn't I matched?" about those who may have said something."""
    who = _anyone(world)
    found = [await why.of_person(world.database, who, one, world.now) for one in world.watched]
    return [[block.to_dict() for block in why_view(each).blocks] for each in found]


async def written_down(world: Seen) -> object:
    """The record, and the pairs that organisers chose."""
    who = _anyone(world)
    lines = record_page(await record.page(world.database, who, 0, 15)).text
    return lines, [
        (each.one.id, each.other.id, each.apart) for each in await pairs.chosen(world.database, who)
    ]


async def told_organisers(world: Seen) -> object:
    """What organisers and the channel are to be told: digests, warnings, previews."""
    async with world.database.read() as session:
        rows = await session.execute(
            text(
                "SELECT key, state, due_at, expires_at FROM notices WHERE to_id IS NULL AND match_id IS NULL"
                " ORDER BY id"
            )
        )
        return [tuple(row) for row in rows]


async def foreseen(world: Seen) -> object:
    """What a forecast is made of, which says all that it says."""
    return await forecasts.company_of(world.database, _anyone(world), world.now)


# Added to what organisers look at.
LOOKS: dict[str, Callable[[Seen], Awaitable[object]]] = {
    "list": people_listed,
    "why": whys,
    "record": written_down,
    "told": told_organisers,
    "forecast": foreseen,
}


async def organises(world: Seen) -> None:
    """A random organiser does something about the next round, or about two people."""
    who, chance = _anyone(world), world.chance
    reading, ids = Errand(who, world.now, chance.getrandbits(62)), await _ids(world)
    two = chance.sample(ids, 2)
    with suppress(Refusal):
        match chance.randrange(6):
            case 0:
                await ahead.draw_anew(world.database, reading)
            case 1:
                await ahead.leave_out(world.database, reading, two[0])
            case 2:
                await ahead.take_back_in(world.database, reading, two[0])
            case 3:
                found = await swaps.choices(world.database, reading, two[0])
                offered = [each.other.id for each in found.found] or [two[1]]
                await swaps.swap(world.database, reading, two[0], chance.choice(offered))
            case 4:
                await _chooses(world, who, two, apart=chance.random() < 0.3)
            case _:
                seen = await ahead.look(world.database, reading)
                await ahead.approve(world.database, reading, seen.draft.version)


async def _chooses(world: Seen, who: Who, two: Iterable[int], *, apart: bool) -> None:
    async with world.database.read() as session:
        named = tuple(each.member.slack_id for each in await participants.by_id(session, list(two)))
    await pairs.choose(world.database, who, named, world.now, apart=apart)
