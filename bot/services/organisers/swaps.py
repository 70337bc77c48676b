"""Changing places in a round ahead: what is offered is some of what there could be, so that nobody can tell why the rest isn't."""

from dataclasses import replace
from itertools import product

from bot.domain.errors import Refusal
from bot.domain.organisers.ahead import Ahead, Choices, SwapChoice
from bot.domain.organisers.audit import Deed
from bot.domain.rounds.draft import Draft, Pairing, SeatedTogether
from bot.domain.rounds.veil import drawn, is_withheld
from bot.services.organisers.ahead import Errand, changed, look, upcoming
from bot.services.rounds import drafts
from bot.services.rounds.drafts import Basis
from bot.store.database import Database

MOST = 8  # choices


async def choices(database: Database, reading: Errand, person: int) -> Choices:
    """With whom somebody can change places.

    Raises:
        Refusal: they meet nobody in the next round, or whoever asks is no organiser.
    """
    seen = await look(database, reading)
    actor, round_at = await upcoming(database, reading)
    async with database.read() as session:
        basis = await drafts.basis_of(session, actor.program, round_at, max(round_at, reading.now))
    people = {each.id: each for each in basis.roster}
    found = []
    for other in offered(basis, seen.draft, person):
        own, theirs = _groups(seen.draft.seats, person, other)
        meets = tuple(people[one] for one in theirs if one != other)
        met_by = tuple(people[one] for one in own if one != person)
        found.append(SwapChoice(people[other], meets, met_by))
    return Choices(actor.program, seen.draft, people[person], tuple(found))


async def swap(database: Database, reading: Errand, person: int, other: int) -> Ahead:
    """Have two change places.

    Raises:
        Refusal: that isn't among what is offered, whatever the reason.
    """

    def swapped(basis: Basis) -> Draft:
        """Exchange the two in their groups, if that is offered."""
        draft = basis.kept
        if draft is None or other not in offered(basis, draft, person):
            raise Refusal("refused-swap")
        own, theirs = _groups(draft.seats, person, other)
        new = [{*own} - {person} | {other}, {*theirs} - {other} | {person}]
        moved = replace(draft, seats=draft.seats.with_groups((own, theirs), new))
        return drafts.brought_up_to_date(replace(basis, kept=moved), reading.now, draft.seed)[0]

    return await changed(database, reading, swapped, Deed.SWAPPED, tuple(sorted((person, other))))


def offered(basis: Basis, draft: Draft, person: int) -> tuple[int, ...]:
    """Whom somebody is offered: of all, half are drawn by lot; of these, all who can and may.

    The lot is drawn before anybody looks at who can, so that the others are missing for one reason or the other.
    """
    own = draft.seats.group_of(person)
    if own is None:
        raise Refusal("refused-not-in-round")
    all_others = sorted(draft.seats.everyone - {*own} - {*draft.seats.alone} - {*draft.seats.waiting})
    lots = sorted(
        all_others, key=lambda one: drawn(basis.program.veil, basis.round_at, draft.seed, person, one)
    )
    half = lots[: (len(lots) + 1) // 2]
    return tuple(one for one in half if _may(basis, draft.seats, person, one))[:MOST]


def _may(basis: Basis, seats: Pairing, person: int, other: int) -> bool:
    """Whether nobody meets somebody by it who is withheld from organisers, and nobody of one group won't meet one of the other.

    Whom somebody won't meet rules out all swaps of two groups: were it only those by which the two would meet, their
    disappearance one after the other would tell in groups of three which two they are.
    """
    own, theirs = _groups(seats, person, other)
    if {*own} & {*theirs}:
        return False  # they share somebody, as a host does
    sides = {each.id: each.side for each in basis.roster}
    new = [*product([person], [one for one in theirs if one != other])]
    new += product([other], [one for one in own if one != person])
    exclusions, veil = basis.known.ties.exclusions, basis.program.veil
    apart = any((min(pair), max(pair)) in exclusions for pair in product(own, theirs))
    withheld = any(is_withheld(veil, min(pair), max(pair), basis.round_at) for pair in new)
    return sides[person] == sides[other] and not apart and not withheld


def _groups(seats: Pairing, person: int, other: int) -> tuple[SeatedTogether, SeatedTogether]:
    """The groups of two people."""
    own, theirs = seats.group_of(person), seats.group_of(other)
    if own is None or theirs is None or own == theirs:
        raise Refusal("refused-swap")
    return own, theirs
