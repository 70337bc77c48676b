"""Reading Slack's user objects: what isn't said isn't known, and nobody's malformed profile stops anything."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.slack.facts import ORDINARY, Customs

HERE = Customs("T1")
ANYTHING = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(st.characters(codec=None))
    | st.lists(st.text())
)
FIELDS = (
    "name",
    "tz",
    "tz_offset",
    "deleted",
    "real_name",
    "is_restricted",
    "is_stranger",
    "team_id",
    "enterprise_user",
)
USERS = st.fixed_dictionaries(
    {"id": st.just("U1")},
    optional=dict.fromkeys(FIELDS, ANYTHING)
    | {
        "profile": st.none()
        | st.dictionaries(st.sampled_from(["title", "display_name", "real_name"]), ANYTHING)
    },
)


@pytest.mark.parametrize(
    ("said", "zone"),
    [
        ({"tz": "Asia/Tokyo", "tz_offset": 0}, "Asia/Tokyo"),
        ({"tz": None, "tz_offset": 19800}, "UTC+05:30"),
        ({"tz": "Mars/Olympus", "tz_offset": -10800}, "UTC-03:00"),
        ({"tz": "Europe"}, None),
        ({"tz": None}, None),
        ({}, None),
    ],
)
def test_without_a_zone_the_offset_has_to_do(said: dict[str, Any], zone: str | None) -> None:
    """And without either nothing is said, so that what is known stays."""
    assert ORDINARY.facts({"id": "U1", **said}).time_zone == zone


@pytest.mark.parametrize(
    ("profile", "display", "legal"),
    [
        ({"display_name": "Countess", "real_name": "Ada Lovelace"}, "Countess", "Ada Lovelace"),
        ({"display_name": "", "real_name": "Ada Lovelace"}, "Ada Lovelace", "Ada Lovelace"),
        ({"display_name": " \u200b", "real_name": " Ada\nLovelace\x00 "}, "Ada Lovelace", "Ada Lovelace"),
        ({"real_name": "Ada Lovelace"}, None, "Ada Lovelace"),
        ({}, None, None),
    ],
)
def test_a_chosen_name_goes_before_the_legal_one_unless_the_setting_says_otherwise(
    profile: dict[str, str], display: str | None, legal: str | None
) -> None:
    """What is empty isn't chosen; what is absent may have been."""
    user = {"id": "U1", "profile": profile}
    assert (HERE.facts(user).name, Customs("T1", legal_names=True).facts(user).name) == (display, legal)


@pytest.mark.parametrize(
    ("said", "outsider"),
    [
        ({"is_restricted": False, "is_ultra_restricted": False, "team_id": "T1"}, False),
        ({"is_restricted": True, "is_ultra_restricted": False}, False),
        ({"is_restricted": True, "is_ultra_restricted": True}, True),
        ({"is_restricted": False, "is_stranger": True}, True),
        ({"is_restricted": False, "team_id": "T2"}, True),
        ({"is_restricted": False, "team_id": "T2", "enterprise_user": {"id": "W1"}}, False),
        ({}, None),
    ],
)
def test_guests_and_people_of_other_workspaces_are_outsiders(
    said: dict[str, Any], outsider: bool | None
) -> None:
    """Where Slack says nothing of it, nothing changes; an Enterprise's people are at home in all of its workspaces."""
    assert HERE.facts({"id": "U1", **said}).outsider is outsider


@pytest.mark.parametrize(
    ("said", "guest"),
    [
        ({"is_restricted": True, "is_ultra_restricted": False}, True),
        ({"is_restricted": True, "is_ultra_restricted": True}, False),
        ({"is_restricted": False}, False),
        ({}, None),
    ],
)
def test_guests_of_several_channels_are_known_as_such(said: dict[str, Any], guest: bool | None) -> None:
    """Each program says whether it lets them in; of one channel, no program does."""
    facts = HERE.facts({"id": "U1", **said})
    assert facts.guest is guest
    assert facts.is_outsider(guests=False) is bool(guest or facts.outsider)
    assert facts.is_outsider(guests=True) is bool(facts.outsider)


@given(USERS)
def test_whatever_a_profile_holds_can_be_stored(user: dict[str, Any]) -> None:
    """One person's malformed profile is cleaned where it comes in."""
    for value in HERE.facts(user).told().values():
        str(value).encode()
        assert "\x00" not in str(value)


def test_somebody_who_can_not_be_read_does_not_hold_up_the_others() -> None:
    """Bots are passed over as well."""
    listed = [
        None,
        {},
        {"id": "U1"},
        {"id": "B1", "is_bot": True},
        {"id": "U2", "profile": "?"},
        {"id": "USLACKBOT"},
        {"id": "U3"},
    ]
    assert [facts.slack_id for facts in HERE.everyone(listed)] == ["U1", "U3"]
