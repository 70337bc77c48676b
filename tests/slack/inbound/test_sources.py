"""Slack Connect: what comes from people of another workspace belongs to the one in which the bot is installed."""

from typing import Any

import pytest

from bot.sandbox import Person
from bot.sandbox.person import interactions, submissions
from bot.slack.inbound.sources import installed_in, is_through
from tests.services.gestures import HALF_WAY
from tests.services.on_sqlite import database_url  # noqa: F401
from tests.slack.scenes import answer, fill, introduction, newer, stamps, tells_more
from tests.town import FIRST_ROUND, Town

ELSEWHERE = "T0666"
UNKNOWN = "I haven't been set up in this workspace yet"


async def test_feedback_and_note_of_a_stranger_are_kept(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """Their form says their own team; where the app is installed is said by its view, and in a chat by the message."""
    stranger = await town.slack.joins("Stu Stranger", home_team="T0777", department="Sales")
    await town.enrols("Ada", "Stu")
    with monkeypatch.context() as patched:
        patched.setattr("bot.slack.facts.Customs._is_of_another_workspace", lambda *_: False)
        await town.time_comes(FIRST_ROUND)
        await town.time_comes(HALF_WAY)
    await stranger.clicks("Yes, we met", on=await stranger.sees("Have you met Ada Lovelace yet?"))
    assert await fill(stranger, await tells_more(stranger), {"note": "Sesame"}) is None
    await stranger.sees("Your note: Sesame")
    assert await town.rows("SELECT text FROM notes") == [("Sesame",)]
    assert "Sesame" in (await answer(stranger, "/coffee notes")).rendered


async def test_a_stranger_tells_more_from_an_answer_in_the_chat(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Slack says no more of a message that only they see than their own team; its blocks say where the bot is."""
    stranger = await town.slack.joins("Stu Stranger", home_team="T0777", department="Sales")
    await town.enrols("Ada", "Stu")
    with monkeypatch.context() as patched:
        patched.setattr("bot.slack.facts.Customs._is_of_another_workspace", lambda *_: False)
        await town.time_comes(FIRST_ROUND)
    await stranger.clicks("We've met", on=await introduction(stranger))
    assert await tells_more(stranger)


@pytest.mark.parametrize(
    ("body", "known", "team"),
    [
        ({"view": {"app_installed_team_id": "T1"}, "team": {"id": "T2"}}, "T2", "T1"),
        ({"message": {"team": "T1"}, "team": {"id": "T2"}}, "T2", "T1"),
        ({"actions": [{"block_id": "installed-in.T1.0"}], "team": {"id": "T2"}}, "T2", "T1"),
        ({"actions": [{"block_id": "note"}], "team": {"id": "T1"}}, "T1", "T1"),
        ({"view": {"id": "V1"}, "team": {"id": "T1"}}, "T1", "T1"),
        ({"view": None, "message": None}, "T1", "T1"),
        ({}, None, ""),
        # An organisation has installed it: nothing says the workspace but where it happened, the view, or who acts.
        ({"team_id": "T1", "enterprise_id": "E1"}, None, "T1"),
        ({"view": {"app_installed_team_id": "E1", "team_id": "T1"}, "user": {"team_id": "T2"}}, "E1", "T1"),
        ({"team": None, "user": {"id": "U1", "team_id": "T1"}}, None, "T1"),
        ({"team_id": None, "enterprise_id": "E1", "user": "U1"}, None, ""),
    ],
)
def test_where_the_bot_is_installed(body: dict[str, Any], known: str | None, team: str) -> None:
    """The view and the message know it better than who acts; otherwise it is as Bolt reads it."""
    assert installed_in(body, known) == team


@pytest.mark.parametrize(
    ("installed", "organisation", "through"),
    [
        ("T1", "", True),
        ("T1", "E1", True),
        (None, "", True),
        ("E1", "E1", True),
        ("E1", "E2", False),
        ("E1", "", False),
    ],
)
def test_through_which_installation(installed: str | None, organisation: str, *, through: bool) -> None:
    """An organisation's counts where it is the one that lets the bot in."""
    assert is_through({"view": {"app_installed_team_id": installed}}, organisation) is through


async def test_through_another_organisations_installation_nothing_is_changed(
    sqlite_town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Although everything else names the workspace and a person in it."""
    await sqlite_town.enrols("Ada")
    ada, real = sqlite_town.person("Ada"), submissions.submission_payload
    form = await sqlite_town.form_of(ada)
    before = await sqlite_town.rows("SELECT * FROM participants")

    def through_another(*args: Any, **named: Any) -> Any:
        """What Slack would send, but for the installation."""
        made = real(*args, **named)
        return made | {"view": made["view"] | {"app_installed_team_id": "E0GRID"}}

    monkeypatch.setattr(submissions, "submission_payload", through_another)
    await ada.submits(form, {"Department": "Research"})
    await sqlite_town.answered()
    assert await sqlite_town.rows("SELECT * FROM participants") == before


class TestForged:
    """A payload whose installing team the bot doesn't serve."""

    @pytest.fixture(autouse=True)
    async def forge(self, town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
        """Let all that people do claim to be from elsewhere, once they are in the coffee chats."""
        await town.enrols("Ada", "Ben")
        await town.time_comes(FIRST_ROUND)

        def forged(make: Any) -> Any:
            """What Slack would send, as if the app were installed elsewhere; the ids of people are as they are."""

            def payload(*args: Any, **named: Any) -> Any:
                made = make(*args, **named)
                view, message = made.get("view"), made.get("message")
                return {
                    **made,
                    **({"team_id": ELSEWHERE} if "team_id" in made else {"team": {"id": ELSEWHERE}}),
                    **({"view": view | {"app_installed_team_id": ELSEWHERE}} if view else {}),
                    **({"message": message | {"team": ELSEWHERE}} if message else {}),
                }

            return payload

        for module, name in (
            (interactions, "command_payload"),
            (interactions, "actions_payload"),
            (submissions, "submission_payload"),
        ):
            monkeypatch.setattr(module, name, forged(getattr(module, name)))

    async def test_it_gets_nothing_of_anybodys_and_changes_nothing(self, town: Town) -> None:
        """Neither by commands nor by clicks."""
        ada = town.person("Ada")
        await self.types(town, ada)
        await self.clicks(town, ada)

    async def types(self, town: Town, ada: Person) -> None:
        """Nothing but the word that the bot isn't installed there, and no call with the token of another workspace."""
        calls = len(town.slack.log.calls())
        for word in ("status", "notes", "history", "export", "profile", "optin", "forget"):
            assert UNKNOWN in (await answer(ada, f"/coffee {word}")).rendered, word
        assert {call.method for call in town.slack.log.calls()[calls:]} == {"response_url"}

    async def clicks(self, town: Town, ada: Person) -> None:
        """The same word, in the chat."""
        seen = stamps(ada)
        before = await town.rows("SELECT answer FROM match_members")
        await ada.clicks("We've met")
        assert UNKNOWN in (await newer(ada, seen)).rendered
        assert ada.form is None
        assert await town.rows("SELECT answer FROM match_members") == before
