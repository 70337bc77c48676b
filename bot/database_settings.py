"""The settings of commands that work on the database alone."""

from typing import Any

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.environment import ENCODING, ENV_FILE, check_env_file
from bot.store.connection.urls import async_url
from bot.store.files import SHORTEST_SECRET


class DatabaseSettings(BaseSettings):
    """What commands need that work on the database alone, from the environment or a ``.env`` file in the current folder."""

    model_config = SettingsConfigDict(
        env_file=ENV_FILE,
        env_file_encoding=ENCODING,
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
    )

    database_url: str = Field("sqlite:///coffee.db", alias="DATABASE_URL")
    secret: SecretStr | None = Field(None, alias="COFFEE_SECRET", min_length=SHORTEST_SECRET)

    def __init__(self, **given: Any) -> None:
        check_env_file()
        super().__init__(**given)

    @property
    def own_secret(self) -> str | None:
        """The installation's secret, if the settings have it."""
        return self.secret.get_secret_value() if self.secret else None

    @field_validator("*", mode="before")
    @classmethod
    def _is_bare(cls, value: object) -> object:
        """Drop the spaces and the line's end that come along when a value is pasted or read from a file."""
        return value.strip() if isinstance(value, str) else value

    @field_validator("database_url")
    @classmethod
    def _is_database(cls, url: str) -> str:
        async_url(url)
        return url
