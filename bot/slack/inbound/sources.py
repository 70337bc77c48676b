"""Where something that Slack sends comes from: the workspace in which the bot is installed, and who acted."""

import re
from collections.abc import Mapping
from copy import copy
from typing import Any

from bot.services.access import Who
from bot.slack.views.blocks import Message

ORGANISATION = "E"  # what the ids of organisations begin with
SIGNED = re.compile(r"installed-in\.(\w+)\.\d+")  # the id of a block


def signed(message: Message, team_id: str) -> Message:
    """A message that only one person sees, with the bot's workspace in the ids of its blocks.

    A click on such a message comes with the team of whoever clicks, and without the message.
    """
    blocks = [copy(block) for block in message.blocks]
    for number, block in enumerate(blocks):
        block.block_id = f"installed-in.{team_id}.{number}"
    return Message(message.text, blocks)


def installed_in(body: Mapping[str, Any], known: str | None) -> str:
    """Slack's id of the workspace in which the bot is installed that this is for; empty if it isn't clear.

    A payload's ``team`` is that of whoever acts, who may belong to another workspace (Slack Connect). A view says
    where its app is installed, and a message of the bot's which workspace it is from: by itself, or in its blocks' ids.

    Args:
        known: what Bolt makes of the payload otherwise, such as of an event's authorizations.
    """
    view, message = body.get("view") or {}, body.get("message") or {}
    told = (view.get("app_installed_team_id"), message.get("team"), _signed_by(body), known)
    if found := next((str(each) for each in told if _is_workspace(each)), ""):
        return found
    # Installed in a whole organisation, the app is told of its workspaces only here.
    user = body.get("user")
    acts = user.get("team_id") if isinstance(user, dict) else None
    return next(
        (str(each) for each in (body.get("team_id"), view.get("team_id"), acts) if _is_workspace(each)), ""
    )


def is_through(body: Mapping[str, Any], organisation: str) -> bool:
    """Whether it doesn't come through the installation of another organisation than the one that lets the bot in.

    Args:
        organisation: Slack's id of that one; empty where the app is installed in the workspace itself.
    """
    installed = str((body.get("view") or {}).get("app_installed_team_id") or "")
    return not installed.startswith(ORGANISATION) or installed == organisation


def _is_workspace(slack_id: object) -> bool:
    """Whether it is the id of a workspace, and not of an organisation or nothing."""
    return bool(slack_id) and not str(slack_id).startswith(ORGANISATION)


def _signed_by(body: Mapping[str, Any]) -> str:
    """The workspace that the clicked block was signed with; empty if it wasn't."""
    found = SIGNED.fullmatch(next((each.get("block_id", "") for each in body.get("actions") or []), ""))
    return found[1] if found else ""


def who_acts(body: Mapping[str, Any], known: str | None) -> Who:
    """Who clicked or submitted, in the workspace in which the bot is installed."""
    user = body["user"]
    return Who(installed_in(body, known), user["id"], user.get("name") or user.get("username") or "")


def who_typed(body: Mapping[str, Any], known: str | None) -> Who:
    """Who typed a command."""
    return Who(installed_in(body, known), body["user_id"], body.get("user_name") or "")
