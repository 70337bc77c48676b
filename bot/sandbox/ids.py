"""Ids that read well: counters for what people look at, chance only for what must not be guessed."""

import secrets
from collections import Counter


class Ids:
    """Hands out ids such as ``U0001``, ``C0001`` and ``V0001``, each once."""

    def __init__(self) -> None:
        self._given: Counter[str] = Counter()

    def next(self, prefix: str) -> str:
        """Give the next id that begins with `prefix`."""
        self._given[prefix] += 1
        return f"{prefix}{self._given[prefix]:04d}"


def random_id() -> str:
    """Make an id as Slack fills in where an app left out a ``block_id`` or ``action_id``."""
    return secrets.token_urlsafe(4)


def secret() -> str:
    """Make the part of a token, ticket or url that must not be guessed."""
    return secrets.token_hex(12)
