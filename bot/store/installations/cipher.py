"""Tokens are ciphertext in the database; the operator's keys make it and open it."""

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from sqlalchemy import Dialect, Text, TypeDecorator

from bot.domain.errors import SettingError

if TYPE_CHECKING:
    from cryptography.fernet import MultiFernet

REMEMBERED = 2000  # tokens that are not opened again at each look


def read_keys(text: str) -> tuple[str, ...]:
    """The keys in a setting, the one that encrypts first.

    Raises:
        SettingError: one of them is no key.
    """
    keys = tuple(each.strip() for each in text.split(",") if each.strip())
    for number, key in enumerate(keys, start=1):
        try:
            _fernet((key,))
        except ValueError:
            raise SettingError(f"number {number} of {len(keys)} is no key") from None
    if not keys:
        raise SettingError("there is no key in it")
    return keys


def new_key() -> str:
    """A key that nobody has yet."""
    from cryptography.fernet import Fernet

    return Fernet.generate_key().decode()


class Cipher:
    """Makes ciphertext with the first of some keys, and opens what any of them made.

    Args:
        keys: as ``read_keys`` returns them.
    """

    def __init__(self, keys: Sequence[str]) -> None:
        self._fernet = _fernet(keys)
        self.opened = lru_cache(REMEMBERED)(self._open)

    def sealed(self, token: str) -> str:
        """A token as ciphertext."""
        return self._fernet.encrypt(token.encode()).decode()

    def renewed(self, ciphertext: str) -> str:
        """The same token as ciphertext of the first key.

        Raises:
            SettingError: no key opens it.
        """
        return self.sealed(self.opened(ciphertext))

    def _open(self, ciphertext: str) -> str:
        """The token that stands behind some ciphertext.

        Raises:
            SettingError: no key opens it.
        """
        from cryptography.fernet import InvalidToken

        try:
            return self._fernet.decrypt(ciphertext).decode()
        except InvalidToken:
            raise SettingError(
                "a token in the database was encrypted with a key that is not in COFFEE_ENCRYPTION_KEYS; add that"
                " key behind the others, or install the app again"
            ) from None


class Sealed(TypeDecorator[str]):
    """A token, which is ciphertext in the database.

    Args:
        cipher: makes it and opens it.
    """

    impl = Text
    cache_ok = True

    def __init__(self, cipher: Cipher) -> None:
        super().__init__()
        self.cipher = cipher

    def process_bind_param(self, value: str | None, _dialect: Dialect) -> str | None:
        """Encrypt the token."""
        return None if value is None else self.cipher.sealed(value)

    def process_result_value(self, value: str | None, _dialect: Dialect) -> str | None:
        """Decrypt the ciphertext."""
        return None if value is None else self.cipher.opened(value)


def _fernet(keys: Sequence[str]) -> "MultiFernet":
    from cryptography.fernet import Fernet, MultiFernet  # large, and few need it

    return MultiFernet([Fernet(key) for key in keys])
