"""What came lately, in a memory that is bounded."""


class Seen:
    """Remembers keys; of too many, the oldest are forgotten.

    Args:
        at_most: how many are remembered.
    """

    def __init__(self, at_most: int) -> None:
        self._at_most = at_most
        self._keys: dict[str, None] = {}  # in the order in which they came

    def is_new(self, key: str) -> bool:
        """Whether a key comes for the first time; from now on it doesn't."""
        if key in self._keys:
            return False
        self._keys[key] = None
        if len(self._keys) > self._at_most:
            del self._keys[next(iter(self._keys))]
        return True

    def forget(self, key: str) -> None:
        """Take a key as new again."""
        self._keys.pop(key, None)
