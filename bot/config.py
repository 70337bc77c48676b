"""The operator's settings; nothing but them reads the environment."""

import re
from dataclasses import fields
from datetime import timedelta
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import (
    AnyHttpUrl,
    AnyUrl,
    Field,
    SecretStr,
    UrlConstraints,
    ValidationInfo,
    field_validator,
)
from pydantic_core import PydanticCustomError

from bot.addresses import read_address
from bot.domain.errors import SettingError
from bot.domain.people.hours import read_hours
from bot.domain.people.org_chart import PERSON
from bot.domain.people.workdays import read_workdays
from bot.domain.privacy.retention import Retention
from bot.domain.rounds.days_off import DaysOff, read_days
from bot.domain.rounds.local_time import Timing, check_zone
from bot.domain.rounds.program import HoursFor, ProgramSettings
from bot.domain.rounds.roles import read_roles
from bot.domain.rounds.rules import AbleToMeet, Levels, Rules
from bot.domain.rounds.schedule import Schedule
from bot.environment import unknown
from bot.hints import Language
from bot.install_settings import InstallSettings

# What a program is told of, by the name that it has there as well.
OF_PROGRAM = {
    *("schedule", "time_zone", "channel", "skip_dates", "holidays", "grace", "organisers", "approval"),
    *("hours", "hours_for", "video_link", "workdays", "roles", "guests", "least"),
    *("nudge_after", "last_call_before", "close_before"),
    *(each.name for each in fields(Rules)),
}
TOKEN = re.compile(r"[A-Za-z0-9.%_-]+")
YEAR = 366 * 24  # hours
MONTH, CENTURY = 30, 36525  # days
VideoLink = Annotated[AnyUrl, UrlConstraints(max_length=500, allowed_schemes=["https"], host_required=True)]


class Settings(InstallSettings):
    """The operator's settings.

    The ``COFFEE_…`` settings describe the workspace's program; the README explains each of them.
    """

    needed_alone = ("SLACK_BOT_TOKEN",)

    http: str | None = Field(None, alias="COFFEE_HTTP")  # before the tokens, as it says which are needed
    slack_bot_token: SecretStr | None = Field(None, alias="SLACK_BOT_TOKEN")
    slack_app_token: SecretStr | None = Field(None, alias="SLACK_APP_TOKEN", validate_default=True)
    slack_signing_secret: SecretStr | None = Field(None, alias="SLACK_SIGNING_SECRET", validate_default=True)
    slack_api_url: AnyHttpUrl = Field(AnyHttpUrl("https://slack.com/api/"), alias="SLACK_API_URL")

    schedule: str = Field("every 2 weeks on tue at 10:00", alias="COFFEE_SCHEDULE")
    time_zone: str = Field("UTC", alias="COFFEE_TIME_ZONE")
    group_size: int = Field(2, alias="COFFEE_GROUP_SIZE", ge=2, le=4)
    repeat_gap: int = Field(6, alias="COFFEE_REPEAT_GAP_ROUNDS", ge=0, le=1000)
    roles: str | None = Field(None, alias="COFFEE_ROLES")
    able_to_meet: AbleToMeet = Field(AbleToMeet.PREFERENCE, alias="COFFEE_ABLE_TO_MEET")
    reporting_lines: int = Field(0, alias="COFFEE_REPORTING_LINES", ge=0, le=9)
    levels: Levels = Field(Levels.OFF, alias="COFFEE_LEVELS")
    sweet_spot: bool = Field(False, alias="COFFEE_SWEET_SPOT")
    nudge_after: float = Field(24, alias="COFFEE_NUDGE_AFTER_HOURS", gt=0, le=YEAR)
    last_call_before: float = Field(18, alias="COFFEE_LAST_CALL_BEFORE_HOURS", gt=0, le=YEAR)
    close_before: float = Field(4, alias="COFFEE_CLOSE_BEFORE_HOURS", gt=0, le=YEAR)
    channel: str | None = Field(None, alias="COFFEE_CHANNEL", pattern=r"^[CG][A-Z0-9]{2,}$")
    skip_dates: str | None = Field(None, alias="COFFEE_SKIP_DATES")
    holidays: str | None = Field(None, alias="COFFEE_HOLIDAYS")
    grace: float = Field(24, alias="COFFEE_GRACE_HOURS", ge=1, le=YEAR)
    organisers: str | None = Field(None, alias="COFFEE_ORGANISERS")
    approval: bool = Field(False, alias="COFFEE_APPROVAL")
    hours: str = Field("9:00-16:00", alias="COFFEE_HOURS")
    hours_for: HoursFor = Field(HoursFor.REMINDERS, alias="COFFEE_HOURS_FOR")
    workdays: str = Field("mon-fri", alias="COFFEE_WORKDAYS")
    language: Language = Field("en", alias="COFFEE_LANGUAGE")
    video_link: VideoLink | None = Field(None, alias="COFFEE_VIDEO_LINK")
    names: Literal["display", "legal"] = Field("display", alias="COFFEE_NAMES")
    guests: bool = Field(False, alias="COFFEE_GUESTS")
    least: int = Field(4, alias="COFFEE_LEAST_PEOPLE", ge=0, le=1000)
    look_every: float = Field(5, alias="COFFEE_LOOK_EVERY_SECONDS", gt=0, le=3600)
    keep_answers: int | None = Field(None, alias="COFFEE_KEEP_ANSWERS_DAYS", ge=MONTH, le=CENTURY)
    keep_notes: int | None = Field(None, alias="COFFEE_KEEP_NOTES_DAYS", ge=MONTH, le=CENTURY)
    keep_left: int | None = Field(None, alias="COFFEE_KEEP_LEFT_DAYS", ge=MONTH, le=CENTURY)
    keep_uninstalled: int = Field(30, alias="COFFEE_KEEP_UNINSTALLED_DAYS", ge=1, le=CENTURY)
    log_level: str = Field("INFO", alias="COFFEE_LOG_LEVEL", pattern="^(DEBUG|INFO|WARNING|ERROR)$")
    log_format: Literal["text", "json"] = Field("text", alias="COFFEE_LOG_FORMAT")
    health: str | None = Field(None, alias="COFFEE_HEALTH")

    @field_validator("slack_bot_token")
    @classmethod
    def _is_bot_token(cls, token: SecretStr | None, info: ValidationInfo) -> SecretStr | None:
        if token is None and not info.data.get("client_id"):
            raise PydanticCustomError("missing", "Field required")  # without it, the app has to be installed
        return _checked(token, "xoxb-", "it is no bot token") if token else None

    @field_validator("slack_app_token")
    @classmethod
    def _is_app_token(cls, token: SecretStr | None) -> SecretStr | None:
        return token and _checked(token, "xapp-", "it is no app-level token")

    @field_validator("slack_signing_secret")
    @classmethod
    def _is_signing_secret(cls, secret: SecretStr | None) -> SecretStr | None:
        return secret and _checked(secret, "", "")

    @field_validator("slack_app_token", "slack_signing_secret")
    @classmethod
    def _is_there(cls, value: SecretStr | None, info: ValidationInfo) -> SecretStr | None:
        """Want the app-level token for Socket Mode, and the signing secret for HTTP."""
        is_of_http = info.field_name == "slack_signing_secret"
        if value is None and is_of_http == bool(info.data.get("http")) and "http" in info.data:
            raise PydanticCustomError("missing", "Field required")
        return value

    @field_validator("slack_api_url")
    @classmethod
    def _is_bare_url(cls, url: AnyHttpUrl) -> AnyHttpUrl:
        if url.username or url.password:
            raise SettingError("there is a name or a password in it, which can't be sent beside a token")
        return url

    @field_validator("schedule")
    @classmethod
    def _is_schedule(cls, text: str) -> str:
        return Schedule(text).text

    @field_validator("time_zone")
    @classmethod
    def _is_zone(cls, name: str) -> str:
        return check_zone(name)

    @field_validator("skip_dates")
    @classmethod
    def _are_dates(cls, text: str | None) -> str | None:
        read_days(text or "")
        return text

    @field_validator("holidays")
    @classmethod
    def _is_place(cls, name: str | None) -> str | None:
        return DaysOff(place=name).place

    @field_validator("organisers")
    @classmethod
    def _are_people(cls, text: str | None) -> str | None:
        if not all(map(PERSON.fullmatch, _listed(text))):
            raise SettingError("one of them is no id of a person")
        return text

    @field_validator("roles")
    @classmethod
    def _are_roles(cls, text: str | None, info: ValidationInfo) -> str | None:
        roles = read_roles(text or "")
        if roles and "group_size" in info.data:
            roles.check_group_size(info.data["group_size"])
        return text

    @field_validator("health", "http")
    @classmethod
    def _is_address(cls, text: str | None) -> str | None:
        if text:
            read_address(text)
        return text

    @field_validator("hours", "workdays")
    @classmethod
    def _can_be_read(cls, text: str, info: ValidationInfo) -> str:
        (read_hours if info.field_name == "hours" else read_workdays)(text)
        return text

    @property
    def program(self) -> ProgramSettings:
        """The settings of the workspace's program."""
        return ProgramSettings(
            schedule=Schedule(self.schedule),
            time_zone=self.time_zone,
            rules=Rules(**self.model_dump(include={each.name for each in fields(Rules)})),
            timing=Timing(
                timedelta(hours=self.nudge_after),
                timedelta(hours=self.last_call_before),
                timedelta(hours=self.close_before),
            ),
            channel=self.channel,
            days_off=DaysOff(read_days(self.skip_dates or ""), self.holidays),
            grace=timedelta(hours=self.grace),
            organisers=_listed(self.organisers),
            approval=self.approval,
            hours=read_hours(self.hours),
            hours_for=self.hours_for,
            video_link=str(self.video_link) if self.video_link else None,
            workdays=read_workdays(self.workdays),
            roles=read_roles(self.roles or ""),
            guests=self.guests,
            least=self.least,
        )

    @property
    def app_token(self) -> str:
        """The app-level token; empty where there is none."""
        return self.slack_app_token.get_secret_value() if self.slack_app_token else ""

    @property
    def signing_secret(self) -> str:
        """What Slack's requests are signed with; empty where there is none."""
        return self.slack_signing_secret.get_secret_value() if self.slack_signing_secret else ""

    @property
    def public_path(self) -> str:
        """The path of the public address; empty if it has none."""
        return urlsplit(self.public_url or "").path

    @property
    def retention(self) -> Retention:
        """How long what people told is kept."""
        return Retention(self.keep_answers, self.keep_notes, self.keep_left)

    @property
    def given(self) -> tuple[str, ...]:
        """The names of the program's settings that the environment sets."""
        return tuple(sorted(self.model_fields_set & OF_PROGRAM))


def _checked(token: SecretStr, begins: str, wrong: str) -> SecretStr:
    """Refuse a token that begins otherwise, or has in it what no token has."""
    if not token.get_secret_value().startswith(begins):
        raise SettingError(wrong)
    if not TOKEN.fullmatch(token.get_secret_value()):
        raise SettingError("there is a space or another sign in it that no token has")
    return token


def unknown_settings() -> list[str]:
    """One line for each ``COFFEE_…`` variable that is no setting."""
    return unknown([str(field.alias) for field in Settings.model_fields.values()])


def _listed(text: str | None) -> tuple[str, ...]:
    """Split a comma-separated list, without duplicates."""
    return tuple(dict.fromkeys(each.strip() for each in (text or "").split(",") if each.strip()))
