"""``coffee backup`` and ``coffee db copy``: what their operator reads."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import psycopg
import pytest

from bot.store.files import Files
from tests.command_line import typed
from tests.databases import copy_of, named


@pytest.fixture(autouse=True)
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, sqlite_template: bytes) -> Path:
    """A folder with a database that has a workspace in it, and no settings."""
    for name in list(os.environ):
        if name.startswith(("SLACK_", "COFFEE_", "DATABASE_URL")):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    copy_of(sqlite_template, tmp_path / "coffee.db")
    with closing(sqlite3.connect("coffee.db")) as connection, connection:
        connection.execute("INSERT INTO workspaces (id, team_id, name) VALUES (7, 'T1', 'Acme')")
    return tmp_path


def test_a_backup_says_where_it_is_and_what_else_to_keep(folder: Path) -> None:
    """The secret is none of it."""
    result = typed("backup", "copy.db")
    assert (result.exit_code, result.stdout.splitlines()) == (
        0,
        [
            "copy.db has all of sqlite:///coffee.db; how it is restored: docs/operations.md.",
            "Keep a copy of coffee.db.secret as well, in another place than this one.",
        ],
    )
    assert (folder / "copy.db").stat().st_mode & 0o777 == 0o600
    again = typed("backup", "copy.db")
    assert (again.exit_code, again.stderr.count("\n")) == (2, 1)


def test_for_postgresql_its_own_tool_is_named() -> None:
    """Without the password."""
    result = typed("backup", "x.dump", DATABASE_URL="postgresql://coffee:hush@db/coffee")
    assert result.exit_code == 2
    assert "pg_dump --format=custom --file=x.dump 'postgresql://coffee:***@db/coffee'" in result.stderr
    assert "hush" not in result.output


def test_one_command_takes_everything_to_postgresql(postgres: str) -> None:
    """Into a database without a schema; then it says which settings to change. A second time it refuses."""
    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute("DROP DATABASE IF EXISTS copied WITH (FORCE)")
        connection.execute("CREATE DATABASE copied")
    target = named(postgres, "copied")

    result = typed("db", "copy", target)

    assert result.exit_code == 0, result.output
    assert result.stdout.startswith("1 rows of ")
    assert "Now set DATABASE_URL to postgresql://" in result.stdout
    assert "Set COFFEE_SECRET to what stands in coffee.db.secret" in result.stdout
    with psycopg.connect(target) as connection:
        assert connection.execute("SELECT id, team_id, name FROM workspaces").fetchall() == [
            (7, "T1", "Acme")
        ]
    again = typed("db", "copy", target)
    assert again.exit_code == 2
    assert "isn't empty" in again.stderr


def test_no_bot_may_run_meanwhile(folder: Path) -> None:
    """What it writes would be missing in the other database."""
    running = Files(folder / "coffee.db", None)
    running.lock("the database")
    result = typed("db", "copy", "sqlite:///other.db")
    running.unlock()
    assert result.exit_code == 2
    assert "is in use by another 'coffee run'" in result.stderr
    assert not (folder / "other.db").exists()
