"""Settings: their defaults, what each does, and that no complaint ever repeats what may be a token."""

import os
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from bot.complaints import complaints
from bot.config import Settings
from bot.database_settings import DatabaseSettings
from bot.domain.people.hours import Hours
from bot.domain.rounds.days_off import DaysOff
from bot.domain.rounds.local_time import Timing
from bot.domain.rounds.program import HoursFor, ProgramSettings
from bot.domain.rounds.roles import RoleKind, Roles
from bot.domain.rounds.rules import Rules
from bot.hints import WHERE
from bot.store.installations.cipher import new_key

TOKENS = {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_APP_TOKEN": "xapp-1"}
NAMES = sorted(str(field.alias) for field in Settings.model_fields.values())


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """An empty folder to be in, and no settings in the environment."""
    for name in list(os.environ):
        if name.upper() in NAMES:
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def read(**given: str) -> Settings:
    """The settings that these come to, beside two tokens."""
    return Settings.model_validate(TOKENS | given)


def test_two_tokens_are_enough() -> None:
    """Everything else has a default that suits a normal company."""
    assert read().program == replace(ProgramSettings(), least=4)
    assert read().database_url == "sqlite:///coffee.db"
    assert str(read().slack_api_url) == "https://slack.com/api/"
    assert (read().look_every, read().log_level, read().slack_signing_secret) == (5, "INFO", None)


def test_the_environment_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings come from environment variables of their names."""
    for name, value in (TOKENS | {"COFFEE_TIME_ZONE": "Asia/Tokyo"}).items():
        monkeypatch.setenv(name, value)

    assert Settings().program.time_zone == "Asia/Tokyo"  # type: ignore[call-arg]


def test_a_file_is_read_and_the_environment_goes_before_it(
    nothing_set: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What stands in ``.env`` holds unless the environment says otherwise; what is none of ours is let pass."""
    lines = [*(f"{name}={value}" for name, value in TOKENS.items()), "COFFEE_GROUP_SIZE=3", "PATH_TO_X=y"]
    (nothing_set / ".env").write_text("\n".join([*lines, "COFFEE_TIME_ZONE=Europe/Paris"]))
    monkeypatch.setenv("COFFEE_GROUP_SIZE", "4")

    assert (Settings().group_size, Settings().time_zone) == (4, "Europe/Paris")  # type: ignore[call-arg]


def test_an_empty_setting_is_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    """``COFFEE_CHANNEL=`` in a file posts nowhere, and is no mistake."""
    for name, value in (TOKENS | {"COFFEE_CHANNEL": "", "COFFEE_SCHEDULE": ""}).items():
        monkeypatch.setenv(name, value)

    assert Settings().program == replace(ProgramSettings(), least=4)  # type: ignore[call-arg]


def test_the_settings_of_the_program() -> None:
    """Each goes where it belongs."""
    program = read(
        COFFEE_SCHEDULE="every week on fri at 15:30",
        COFFEE_TIME_ZONE="Europe/Lisbon",
        COFFEE_GROUP_SIZE="3",
        COFFEE_REPEAT_GAP_ROUNDS="0",
        COFFEE_NUDGE_AFTER_HOURS="0.5",
        COFFEE_LAST_CALL_BEFORE_HOURS="12",
        COFFEE_CLOSE_BEFORE_HOURS="2",
        COFFEE_CHANNEL="C0123ABC",
        COFFEE_SKIP_DATES="2027-12-24, 2027-12-31",
        COFFEE_HOLIDAYS="DE-BY",
        COFFEE_GRACE_HOURS="12",
        COFFEE_ORGANISERS="U0123ABC, W0456DEF,U0123ABC",
        COFFEE_HOURS="8:30-12:00",
        COFFEE_HOURS_FOR="everything",
        COFFEE_VIDEO_LINK="https://video.example/j/1?pwd=a,b#c",
    ).program

    assert program.schedule.text == "every week on fri at 15:30"
    assert (program.time_zone, program.channel) == ("Europe/Lisbon", "C0123ABC")
    assert program.rules == Rules(group_size=3, repeat_gap=0)
    assert program.timing == Timing(timedelta(minutes=30), timedelta(hours=12), timedelta(hours=2))
    assert program.days_off == DaysOff(frozenset({date(2027, 12, 24), date(2027, 12, 31)}), "DE-BY")
    assert (program.grace, program.organisers) == (timedelta(hours=12), ("U0123ABC", "W0456DEF"))
    assert (program.hours, program.hours_for) == (Hours(time(8, 30), time(12)), HoursFor.EVERYTHING)
    assert program.video_link == "https://video.example/j/1?pwd=a,b#c"


def test_http_needs_the_signing_secret_and_no_app_level_token() -> None:
    """And Socket Mode the other way round; the path of the public address is known without its last slash."""
    given = {
        "SLACK_APP_TOKEN": None,
        "COFFEE_HTTP": "3000",
        "COFFEE_PUBLIC_URL": "https://example.org/chats/",
    }
    with pytest.raises(ValidationError) as refused:
        read(**given)
    (complaint,) = complaints(refused.value)
    assert complaint.startswith(
        "SLACK_SIGNING_SECRET is not set (by it the bot knows which requests are Slack's;"
    )
    settings = read(**given, SLACK_SIGNING_SECRET="1a2b")
    assert (settings.signing_secret, settings.app_token) == ("1a2b", "")
    assert (settings.public_url, settings.public_path) == ("https://example.org/chats", "/chats")
    with pytest.raises(ValidationError) as refused:
        read(SLACK_APP_TOKEN=None, SLACK_SIGNING_SECRET="1a2b")
    assert [each.split()[0] for each in complaints(refused.value)] == ["SLACK_APP_TOKEN"]


def test_roles_go_with_the_group_size() -> None:
    """Hosts may have several guests at once; on sides, people meet in pairs."""
    program = read(COFFEE_ROLES="hosts", COFFEE_GROUP_SIZE="4").program
    assert program.roles == Roles(RoleKind.HOSTS)
    with pytest.raises(ValidationError) as refused:
        read(COFFEE_ROLES="sides: mentor, mentee", COFFEE_GROUP_SIZE="4")
    (complaint,) = complaints(refused.value)
    assert "COFFEE_ROLES can't be used: with sides people meet in pairs" in complaint


def test_any_hours_are_no_hours() -> None:
    """The word switches them off."""
    assert read(COFFEE_HOURS="any").program.hours is None


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SLACK_BOT_TOKEN", "xoxp-1"),
        ("SLACK_APP_TOKEN", "xoxb-1"),
        ("SLACK_SIGNING_SECRET", "two words"),
        ("COFFEE_HTTP", "localhost:3000"),
        ("COFFEE_PUBLIC_URL", "http://coffee.example.org"),
        ("COFFEE_PUBLIC_URL", "https://me:hush@coffee.example.org"),
        ("COFFEE_PUBLIC_URL", "https://coffee.example.org/?a=1"),
        ("SLACK_API_URL", "ftp://slack.com"),
        ("SLACK_API_URL", "https://me:hush@slack.com/api/"),
        ("DATABASE_URL", "oracle://x"),
        ("COFFEE_SCHEDULE", "0 10 * * 2"),
        ("COFFEE_SCHEDULE", "every 0 weeks on tue at 10:00"),
        ("COFFEE_SCHEDULE", "every week on tue at 25:00"),
        ("COFFEE_SCHEDULE", "0 10 30 feb *"),
        ("COFFEE_TIME_ZONE", "Mars/Phobos"),
        ("COFFEE_GROUP_SIZE", "1"),
        ("COFFEE_GROUP_SIZE", "5"),
        ("COFFEE_REPEAT_GAP_ROUNDS", "-1"),
        ("COFFEE_ROLES", "mentors"),
        ("COFFEE_ROLES", "newcomers: 0 days"),
        ("COFFEE_NUDGE_AFTER_HOURS", "0"),
        ("COFFEE_NUDGE_AFTER_HOURS", "nan"),
        ("COFFEE_LAST_CALL_BEFORE_HOURS", "-1"),
        ("COFFEE_CLOSE_BEFORE_HOURS", "inf"),
        ("COFFEE_CHANNEL", "#coffee"),
        ("COFFEE_CHANNEL", "D0123"),
        ("COFFEE_SCHEDULE", "every month on the 5th tue at 10:00"),
        ("COFFEE_SCHEDULE", "on 2027-02-30 at 10:00"),
        ("COFFEE_SKIP_DATES", "2027-02-30"),
        ("COFFEE_SKIP_DATES", "24.12.2027"),
        ("COFFEE_HOLIDAYS", "Atlantis"),
        ("COFFEE_HOLIDAYS", "DE-XX"),
        ("COFFEE_GRACE_HOURS", "0.5"),
        ("COFFEE_ORGANISERS", "@ada"),
        ("COFFEE_ORGANISERS", "U0123ABC, C0123ABC"),
        ("COFFEE_HOURS", "16:00-9:00"),
        ("COFFEE_HOURS", "always"),
        ("COFFEE_HOURS_FOR", "nothing"),
        ("COFFEE_VIDEO_LINK", "http://video.example"),
        ("COFFEE_VIDEO_LINK", "video.example/j/1"),
        ("COFFEE_VIDEO_LINK", f"https://video.example/{'x' * 500}"),
        ("COFFEE_LOOK_EVERY_SECONDS", "0"),
        ("COFFEE_LOG_LEVEL", "debug"),
        ("SLACK_CLIENT_ID", "12 34"),
        ("SLACK_CLIENT_SECRET", "hu sh"),
        ("COFFEE_ENCRYPTION_KEYS", "c2hvcnQ="),
        ("COFFEE_ENCRYPTION_KEYS", " , "),
        ("COFFEE_PUBLIC_URL", "http://coffee.example"),
        ("COFFEE_PUBLIC_URL", "https://coffee.example/?a=b"),
        ("COFFEE_KEEP_UNINSTALLED_DAYS", "0"),
    ],
)
def test_what_cannot_be_used_is_refused_by_its_name(name: str, value: str) -> None:
    """One complaint, about this setting, that does not repeat the value."""
    with pytest.raises(ValidationError) as refused:
        read(**{name: value})

    (line,) = complaints(refused.value)
    assert line.startswith(f"{name} can't be used: ")
    assert f"'{value}'" not in line
    assert name not in WHERE or line.endswith(f"({WHERE[name]})")


@pytest.mark.parametrize(
    "url", ["postgres://u:p@h/n", "postgresql://h/n", "sqlite:////tmp/x.db", "sqlite:///x.db"]
)
def test_database_urls_are_written_as_people_write_them(url: str) -> None:
    """Heroku's spelling is as good as SQLAlchemy's."""
    assert read(DATABASE_URL=url).database_url == url
    assert DatabaseSettings(DATABASE_URL=url).database_url == url  # type: ignore[call-arg]


def test_tokens_are_not_shown() -> None:
    """Printing or logging the settings tells no token."""
    shown = repr(read(SLACK_BOT_TOKEN="xoxb-hush", SLACK_SIGNING_SECRET="hush-hush"))

    assert "hush" not in shown


secrets = st.from_regex(r"(xoxb|xapp|xoxp|xoxe)-[0-9A-Za-z]{6,20}-[0-9A-Za-z]{6,30}", fullmatch=True)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(st.sampled_from(NAMES), secrets, min_size=1))
def test_no_complaint_repeats_a_token(misplaced: dict[str, str]) -> None:
    """Wherever somebody pasted a token by mistake, what they read about it can be shown to anyone."""
    try:
        read(**misplaced)
    except ValidationError as error:
        said = "\n".join(complaints(error))
        assert said
        for token in misplaced.values():
            assert token not in said
            assert token.partition("-")[2] not in said


@pytest.mark.parametrize(
    "name", ["LOG_LEVEL", "CHANNEL", "TIME_ZONE", "SCHEDULE", "GROUP_SIZE", "LOOK_EVERY"]
)
def test_what_other_programs_read_from_the_environment_is_not_ours(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Only the names in the README are settings."""
    monkeypatch.setenv(name, "debug")
    for token, value in TOKENS.items():
        monkeypatch.setenv(token, value)
    assert Settings() == read()


@pytest.mark.parametrize("url", ["postgresql://u:s3cr3t@host:port/db", "postgresql://host:s3cr3t/db"])
def test_a_malformed_database_url_is_a_sentence_that_does_not_repeat_it(url: str) -> None:
    """It may hold a password, in whatever place a slip has put it."""
    with pytest.raises(ValidationError) as error:
        read(DATABASE_URL=url)
    (line,) = complaints(error.value)
    assert line.startswith("DATABASE_URL can't be used")
    assert "s3cr3t" not in line


def test_a_malformed_setting_is_told_in_words_with_how_to_write_it() -> None:
    """The line ends with what the setting looks like or where to get it, once, and has no regular expression in it."""
    for name, where in WHERE.items():
        with pytest.raises(ValidationError) as error:
            read(**{name: "#?"})
        (line,) = complaints(error.value)
        assert line.startswith(f"{name} can't be used")
        assert line.count(where) == 1, line
        assert "^" not in line, line


def test_only_settings_are_explained() -> None:
    """No explanation is left of a setting that is gone."""
    assert set(WHERE) - set(NAMES) == set()


def test_with_a_client_id_no_bot_token_is_needed_but_all_that_installing_takes() -> None:
    """Each that is missing is told by its name; so is the bot token, where there is no client id either."""
    app = {"SLACK_APP_TOKEN": TOKENS["SLACK_APP_TOKEN"]}
    with pytest.raises(ValidationError) as refused:
        Settings.model_validate(app | {"SLACK_CLIENT_ID": "12.34"})
    assert {line.partition(" is not set")[0] for line in complaints(refused.value)} == {
        "SLACK_CLIENT_SECRET",
        "COFFEE_ENCRYPTION_KEYS",
        "COFFEE_PUBLIC_URL",
    }
    with pytest.raises(ValidationError) as refused:
        Settings.model_validate(app)
    (line,) = complaints(refused.value)
    assert line.startswith("SLACK_BOT_TOKEN is not set")


def test_what_installing_takes_is_not_shown() -> None:
    """Neither the app's secret nor a key stands in what is printed of the settings; without a client id there is none."""
    key, older = new_key(), new_key()
    settings = read(
        SLACK_CLIENT_ID="12.34",
        SLACK_CLIENT_SECRET="hush",
        COFFEE_ENCRYPTION_KEYS=f"{key}, {older}",
        COFFEE_PUBLIC_URL="https://coffee.example/chats/",
    )
    credentials = settings.credentials
    assert credentials
    assert credentials.public_url == "https://coffee.example/chats"
    shown = f"{settings!r} {credentials!r}"
    assert [secret for secret in ("hush", key, older) if secret in shown] == []
    assert read().credentials is None
