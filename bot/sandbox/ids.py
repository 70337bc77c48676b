"""Readable ids: counters for what people look at, randomness only for what must not be guessed."""

import secrets
from collections import Counter


class Ids:
    """Hands out unique ids such as ``U0001``, ``C0001`` and ``V0001``; ``given`` counts them by their prefixes."""

    def __init__(self) -> None:
        self.given: Counter[str] = Counter()

    def next(self, prefix: str) -> str:
        """Return the next id that begins with `prefix`."""
        self.given[prefix] += 1
        return f"{prefix}{self.given[prefix]:04d}"


def random_id() -> str:
    """Make an id like those that Slack fills in for a missing ``block_id`` or ``action_id``."""
    return secrets.token_urlsafe(4)


def secret() -> str:
    """Make the unguessable part of a token, ticket or url."""
    return secrets.token_hex(12)
