"""The settings as far as they can be used, so that the rest can be looked at although some of them are wrong."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from bot.app.doctor.observation import Observation, note, ok, wrong
from bot.complaints import complaints, setting_of
from bot.config import Settings, unknown_settings
from bot.environment import ENV_FILE
from bot.store.files import open_to_others

# In the place of tokens that are missing or malformed; nobody is asked whether they are good.
STANDING_IN = {
    "SLACK_BOT_TOKEN": "xoxb-none",
    "SLACK_APP_TOKEN": "xapp-none",
    "SLACK_SIGNING_SECRET": "none",
}


@dataclass(frozen=True, slots=True)
class Usable:
    """Settings, and what is wrong with those that have their defaults here, by name."""

    settings: Settings
    wrong: Mapping[str, str]


def usable_settings() -> Usable:
    """Read the settings.

    Raises:
        SettingError: the file with them can't be read.
    """
    given: dict[str, Any] = {}
    found: dict[str, str] = {}
    while True:
        try:
            return Usable(Settings(**given), found)
        except ValidationError as error:
            for problem, line in zip(error.errors(include_url=False), complaints(error), strict=True):
                name = setting_of(problem)
                found.setdefault(name, line)
                given[name] = STANDING_IN.get(name, _default(name))


def about_settings(usable: Usable) -> list[Observation]:
    """What is wrong with settings, or may not be meant."""
    found = [wrong("settings", line) for line in usable.wrong.values()]
    found += [note("settings", line) for line in unknown_settings()]
    if open_to_others(Path(ENV_FILE)):
        found.append(
            wrong("settings", f"other users of this machine may open {ENV_FILE}: run 'chmod 600 {ENV_FILE}'")
        )
    return found or [ok("settings", f"{len(usable.settings.model_fields_set)} are set, and each can be used")]


def _default(name: str) -> object:
    (field,) = (each for each in Settings.model_fields.values() if each.alias == name)
    return field.default
