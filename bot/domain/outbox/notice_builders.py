"""Create notices that expire as their kind declares, or when the round is over."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.notice import NewNotice
from bot.domain.rounds.round import Match


def for_person(
    kind: NoticeKind, to_id: int, due_at: datetime, key: Sequence[object], *, from_id: int | None = None
) -> NewNotice:
    """A notice for one participant that is not about a match.

    Args:
        key: the parts that distinguish it from all others of its kind.
    """
    return NewNotice(kind, key_of(kind, *key), due_at, expiry(kind, due_at), to_id=to_id, from_id=from_id)


def about_match(
    kind: NoticeKind,
    match: Match,
    due_at: datetime,
    key: Sequence[object],
    *,
    to_id: int | None = None,
    from_id: int | None = None,
) -> NewNotice:
    """A notice about a match, for one of its people or for its group DM.

    Args:
        key: the parts that distinguish it from all others of its kind.
    """
    return NewNotice(
        kind,
        key_of(kind, *key),
        due_at,
        expiry(kind, due_at, match.round.closes_at),
        round_id=match.round.id,
        match_id=match.id,
        to_id=to_id,
        from_id=from_id,
    )


def key_of(kind: NoticeKind, *parts: object) -> str:
    """The key of a notice; it begins with the kind."""
    return ":".join(map(str, (kind, *parts)))


def expiry(kind: NoticeKind, due_at: datetime, over_at: datetime | None = None) -> datetime:
    """When a notice expires, in UTC: as its kind declares, or when its subject is over.

    Raises:
        ValueError: the kind declares no duration, and no end was given.
    """
    lasts = kind.declared.lasts
    expires_at = due_at + lasts if lasts else over_at
    if expires_at is None:
        msg = f"a notice of the kind '{kind}' needs a declaration of how long it lasts"
        raise ValueError(msg)
    return expires_at
