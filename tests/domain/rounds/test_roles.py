"""The setting that says who may meet whom."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.errors import SettingError
from bot.domain.rounds.roles import RoleKind, Roles, read_roles

NAMES = st.text("abcdefgh ", min_size=1, max_size=20).map(lambda name: " ".join(name.split())).filter(bool)


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("", None),
        ("  ", None),
        ("hosts", Roles(RoleKind.HOSTS)),
        ("Hosts", Roles(RoleKind.HOSTS)),
        ("sides: mentor, mentee", Roles(RoleKind.SIDES, ("mentor", "mentee"))),
        ("Sides :head office,  branch", Roles(RoleKind.SIDES, ("head office", "branch"))),
        ("newcomers: 90 days", Roles(RoleKind.NEWCOMERS, ("", ""), 90)),
        ("newcomers: 1 day", Roles(RoleKind.NEWCOMERS, ("", ""), 1)),
        ("newcomers: 90 days, 2 chats", Roles(RoleKind.NEWCOMERS, ("", ""), 90, 2)),
        ("newcomers: 90 days, 1 chat", Roles(RoleKind.NEWCOMERS, ("", ""), 90)),
    ],
)
def test_each_form_is_read(text: str, roles: Roles | None) -> None:
    """However it is spaced."""
    assert read_roles(text) == roles


@pytest.mark.parametrize(
    "text",
    [
        "host",
        "sides",
        "sides: mentor",
        "sides: mentor, mentee, guest",
        "sides: mentor, Mentor",
        "sides: mentor, ",
        f"sides: mentor, {'x' * 21}",
        "newcomers",
        "newcomers: 0 days",
        "newcomers: 731 days",
        "newcomers: 90 days, 3 chats",
        "newcomers: ninety days",
    ],
)
def test_anything_else_is_refused_in_a_sentence(text: str) -> None:
    """So that nobody finds out after the first round."""
    with pytest.raises(SettingError):
        read_roles(text)


@given(
    st.one_of(
        st.just(Roles(RoleKind.HOSTS)),
        st.builds(
            lambda names: Roles(RoleKind.SIDES, names),
            st.tuples(NAMES, NAMES).filter(lambda names: names[0] != names[1]),
        ),
        st.builds(
            lambda days, chats: Roles(RoleKind.NEWCOMERS, ("", ""), days, chats),
            st.integers(1, 730),
            st.integers(1, 2),
        ),
    )
)
def test_what_is_written_is_read_again(roles: Roles) -> None:
    """As it is kept with the program."""
    assert read_roles(roles.text) == roles


@pytest.mark.parametrize(
    ("text", "named"), [("hosts", ("host",)), ("sides: a, b", ("a", "b")), ("newcomers: 9 days", ())]
)
def test_the_sides_that_people_can_be_put_on(text: str, named: tuple[str, ...]) -> None:
    """Newcomers are known by their dates."""
    roles = read_roles(text)
    assert roles
    assert roles.named == named


def test_only_hosts_meet_several_at_a_time() -> None:
    """Where a role means pairs, larger groups are refused."""
    hosts, mentors = Roles(RoleKind.HOSTS), Roles(RoleKind.SIDES, ("mentor", "mentee"))
    hosts.check_group_size(4)
    mentors.check_group_size(2)
    with pytest.raises(SettingError, match="in pairs"):
        mentors.check_group_size(3)
