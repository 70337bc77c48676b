"""Where something that Slack sends comes from: the workspace in which the bot is installed, and who acted."""

from collections.abc import Mapping
from typing import Any

from bot.services.access import Who


def installed_in(body: Mapping[str, Any], known: str | None) -> str:
    """Slack's id of the workspace in which the bot is installed that this is for; empty if it isn't clear.

    A payload's ``team`` is that of whoever acts, who may belong to another workspace (Slack Connect). A view says
    where its app is installed, and a message of the bot's which workspace it is from.

    Args:
        known: what Bolt makes of the payload otherwise, such as of an event's authorizations.
    """
    view, message = body.get("view") or {}, body.get("message") or {}
    return str(view.get("app_installed_team_id") or message.get("team") or known or "")


def who_acts(body: Mapping[str, Any], known: str | None) -> Who:
    """Who clicked or submitted, in the workspace in which the bot is installed."""
    user = body["user"]
    return Who(installed_in(body, known), user["id"], user.get("name") or user.get("username") or "")


def who_typed(body: Mapping[str, Any], known: str | None) -> Who:
    """Who typed a command."""
    return Who(installed_in(body, known), body["user_id"], body.get("user_name") or "")
