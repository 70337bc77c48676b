"""The settings for installing the app by OAuth, in any number of workspaces."""

import re
from dataclasses import dataclass, field
from typing import Any, ClassVar

from pydantic import Field, SecretStr, ValidationInfo, field_validator, model_validator
from pydantic_core import PydanticCustomError

from bot.addresses import check_public_url
from bot.database_settings import DatabaseSettings
from bot.domain.errors import SettingError
from bot.slack.scopes import are_optional, scopes_of, words_in
from bot.store.installations.cipher import Cipher, read_keys

CLIENT_ID = "SLACK_CLIENT_ID"
WORD = re.compile(r"\w+")
# What installing takes beside the id of the app.
NEEDED = {
    "client_secret": "SLACK_CLIENT_SECRET",
    "encryption_keys": "COFFEE_ENCRYPTION_KEYS",
    "public_url": "COFFEE_PUBLIC_URL",
}


@dataclass(frozen=True, slots=True)
class Credentials:
    """What the app is installed with.

    Args:
        cipher: encrypts tokens, and opens them.
        public_url: the address under which Slack and browsers reach the bot.
        more: the optional scopes that are asked for.
    """

    client_id: str
    client_secret: str = field(repr=False)
    cipher: Cipher
    public_url: str
    more: tuple[str, ...] = ()


class InstallSettings(DatabaseSettings):
    """What commands need that work on installations; without a client id, nothing is installed by OAuth."""

    needed_alone: ClassVar[tuple[str, ...]] = ()  # what has to be given without a client id

    client_id: str | None = Field(None, alias=CLIENT_ID, pattern=r"^[\w.-]{3,32}$")
    client_secret: SecretStr | None = Field(None, alias="SLACK_CLIENT_SECRET")
    encryption_keys: SecretStr | None = Field(None, alias="COFFEE_ENCRYPTION_KEYS")
    public_url: str | None = Field(None, alias="COFFEE_PUBLIC_URL")
    optional_scopes: str | None = Field(None, alias="COFFEE_OPTIONAL_SCOPES")

    @model_validator(mode="before")
    @classmethod
    def _ask_for_what_is_needed(cls, given: dict[str, Any]) -> dict[str, Any]:
        """Give nothing for what has to be given, so that its validator misses it under its own name."""
        needed = NEEDED.values() if given.get(CLIENT_ID) else cls.needed_alone
        return dict.fromkeys(needed) | given

    @field_validator("client_secret")
    @classmethod
    def _is_secret(cls, secret: SecretStr | None) -> SecretStr | None:
        if secret and not WORD.fullmatch(secret.get_secret_value()):
            raise SettingError("there is a space or another sign in it that no secret has")
        return secret

    @field_validator("encryption_keys")
    @classmethod
    def _are_keys(cls, keys: SecretStr | None) -> SecretStr | None:
        if keys:
            read_keys(keys.get_secret_value())
        return keys

    @field_validator("public_url")
    @classmethod
    def _is_public(cls, text: str | None) -> str | None:
        return check_public_url(text) if text else None

    @field_validator("optional_scopes")
    @classmethod
    def _are_scopes(cls, text: str | None) -> str | None:
        if not are_optional(words_in(text or "")):
            raise SettingError("one of them is no optional permission")
        return text

    @field_validator(*NEEDED)
    @classmethod
    def _is_given(cls, value: object, info: ValidationInfo) -> object:
        if value is None and info.data.get("client_id"):
            raise PydanticCustomError("missing", "Field required")
        return value

    @property
    def credentials(self) -> Credentials | None:
        """What installing takes; None if nothing is installed by OAuth."""
        if not (self.client_id and self.client_secret and self.encryption_keys and self.public_url):
            return None
        cipher = Cipher(read_keys(self.encryption_keys.get_secret_value()))
        more = scopes_of(words_in(self.optional_scopes or ""))
        return Credentials(
            self.client_id, self.client_secret.get_secret_value(), cipher, self.public_url, more
        )
