"""``coffee privacy report``: what is kept, for how long, and who sees it, true to the tables, the settings and the docs."""

from pathlib import Path

from bot.domain.privacy.kept import KEPT
from bot.slack.scopes import OPTIONAL, PUBLIC_SCOPES, SCOPES, WHY, scopes_of
from bot.store.privacy.holdings import HOLDINGS
from tests.command_line import typed

PAGE = Path(__file__).parents[2] / "docs" / "privacy.md"
TOKENS = {"SLACK_BOT_TOKEN": "xoxb-1-secret", "SLACK_APP_TOKEN": "xapp-1-secret"}
SETTINGS = {"DATABASE_URL": "postgresql://coffee:hunter2@db/coffee", "COFFEE_KEEP_NOTES_DAYS": "400"}


def reported(**settings: str) -> str:
    """What the command prints."""
    done = typed("privacy", "report", **(TOKENS | settings))
    assert done.exit_code == 0, done.output
    return done.output


def test_it_says_what_is_kept_as_it_is_set_up() -> None:
    """Notes go after 400 days, all else stays until it is erased; no secret is printed."""
    told = reported(**SETTINGS)
    assert "| notes and follow-ups | their author | 400 days, or until it is erased |" in told
    assert "| whom somebody won't be matched with | themselves | until it is erased |" in told
    assert "postgresql://coffee:***@db/coffee" in told
    assert not any(secret in told for secret in ("hunter2", "xoxb", "xapp"))
    assert "or 90 days after somebody left" in reported(COFFEE_KEEP_LEFT_DAYS="90")


def test_the_docs_say_the_same() -> None:
    """Line by line."""
    lines = PAGE.read_text(encoding="utf-8").splitlines()
    first = lines.index("| what | who sees it |") + 2
    assert lines[first : first + len(KEPT)] == [f"| {each.what} | {each.readers} |" for each in KEPT]
    assert lines[first + len(KEPT)] == ""


def test_every_table_that_holds_something_of_people_is_in_it() -> None:
    """As it is declared for erasing; what only says which rows belong together isn't of anybody."""
    personal = {
        table.__tablename__
        for table, holding in HOLDINGS.items()
        if holding.theirs or holding.blanked or holding.rewritten
    }
    assert personal <= {name for each in KEPT for name in each.tables}


def test_every_permission_has_a_reason() -> None:
    """Of those that the manifest asks for, and those that it can ask for."""
    assert list(WHY) == [*SCOPES, *PUBLIC_SCOPES, *scopes_of(OPTIONAL)]
