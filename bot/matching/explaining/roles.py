"""Why roles put people together, what is less than ideal about it, and what they mean, in words."""

from collections.abc import Iterator, Mapping

from bot.domain.rounds.roles import RoleKind, Roles
from bot.domain.rounds.round import Reason, ReasonKind, Weakness, WeaknessKind
from bot.matching.core.sides import is_first
from bot.matching.rules.rule import People, ids

REASONS = {
    RoleKind.HOSTS: ReasonKind.HOST,
    RoleKind.SIDES: ReasonKind.SIDES,
    RoleKind.NEWCOMERS: ReasonKind.NEWCOMER,
}


def role_reasons(people: People, roles: Roles | None) -> Iterator[Reason]:
    """One for each person of the first side, with those of the second."""
    if roles is None:
        return
    words = roles.sides if roles.kind is RoleKind.SIDES else ()
    others = [person for person in people if not is_first(person, roles)]
    if others:
        for person in people:
            if is_first(person, roles):
                yield Reason(REASONS[roles.kind], (person.id, *ids(others)), words)


def role_weaknesses(people: People, roles: Roles | None, chats: Mapping[int, int]) -> Iterator[Weakness]:
    """Newcomers among themselves, and whoever has several chats because one side has fewer people."""
    if roles is None:
        return
    if roles.kind is RoleKind.NEWCOMERS and all(is_first(person, roles) for person in people):
        yield Weakness(WeaknessKind.ALL_NEW, ids(people))
    if roles.kind is RoleKind.SIDES:
        for person in people:
            if chats.get(person.id, 1) > 1:
                yield Weakness(WeaknessKind.SEVERAL_CHATS, (person.id,), number=chats[person.id])


def role_lines(roles: Roles | None) -> Iterator[str]:
    """What roles mean: a sentence that comes before those of the ranks."""
    if roles is None:
        return
    match roles.kind:
        case RoleKind.HOSTS:
            yield "Hosts meet the others, who take turns: everyone once before anyone twice."
        case RoleKind.SIDES:
            first, other = roles.sides
            yield (
                f"A {first} meets a {other}, never somebody of the same side; "
                "where there are too few of one, those who can have several chats."
            )
            yield "Whoever was left over last time goes first."
        case RoleKind.NEWCOMERS:
            chats = "two chats with people" if roles.chats > 1 else "a chat with somebody"
            yield (
                f"In their first {roles.days} days newcomers have {chats} who have been here longer; "
                "these take turns."
            )
