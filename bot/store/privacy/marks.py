"""The marks that stand for the Slack ids of forgotten people: in others' exclusions, and among those who are kept out.

A mark can't be read, only compared with that of a given id. Whoever lacks the installation's secret can't do
even that, though there are few ids to try.
"""

from dataclasses import dataclass
from hashlib import blake2b

from bot.store.people.workspaces import FORGOTTEN

DIGEST_SIZE = 20
FIT = 64  # bytes, the longest key that BLAKE2b takes


@dataclass(frozen=True, slots=True)
class Marks:
    """Makes and compares marks.

    Args:
        secret: the installation's secret; without one, marks are as earlier versions of the bot made them.
    """

    secret: bytes | None

    def mark(self, place: int | str, slack_id: str) -> str:
        """The mark for a person in one place, such as a participant's exclusions by their id; each place's is different."""
        return self._keyed(_unkeyed(place, slack_id))

    def all_of(self, place: int | str, slack_id: str) -> frozenset[str]:
        """All marks that stand for a person in one place, those of earlier versions included."""
        return frozenset({self.mark(place, slack_id), _unkeyed(place, slack_id)})

    def renewed(self, mark: str) -> str | None:
        """The mark keyed with the secret, which doesn't take the id; None if it was keyed with another secret."""
        key_name, keyed, _ = mark.removeprefix(FORGOTTEN).rpartition(":")
        if keyed:
            return mark if key_name == self._key_name else None
        return self._keyed(mark)

    @property
    def _key_name(self) -> str:
        """Tells one secret from another in a mark, and nothing about it."""
        return _digest(b"which secret", self.secret, 4) if self.secret else ""

    def _keyed(self, unkeyed: str) -> str:
        if self.secret is None:
            return unkeyed
        return f"{FORGOTTEN}{self._key_name}:{_digest(unkeyed.encode(), self.secret, DIGEST_SIZE)}"


def _unkeyed(place: int | str, slack_id: str) -> str:
    return FORGOTTEN + _digest(slack_id.encode(), str(place).encode(), DIGEST_SIZE)


def _digest(data: bytes, key: bytes, size: int) -> str:
    return blake2b(data, key=key[:FIT], digest_size=size).hexdigest()
