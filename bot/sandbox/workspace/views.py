"""Modals and home tabs: what is open for whom, in which version, and what was typed into it."""

import json
import logging

from bot.sandbox.block_kit.block_kit import VIEWS, fill_ids, interactive
from bot.sandbox.block_kit.schema import tagged
from bot.sandbox.errors import SlackError
from bot.sandbox.ids import secret
from bot.sandbox.wire import Json, as_dict
from bot.sandbox.workspace.view import View
from bot.sandbox.workspace.workspace import App, User, Workspace

logger = logging.getLogger(__name__)

# Source: docs.slack.dev/surfaces/modals (three views in a stack) and views.open (250 KB).
STACK_LIMIT = 3
SIZE_LIMIT = 250_000
# What a file input takes (docs.slack.dev/reference/block-kit/block-elements/file-input-element); without it, the error is a guess.
FILES = "files:read"


class Views:
    """Every person's stack of modals and their home tab."""

    def __init__(self, workspace: Workspace, app: App) -> None:
        self._workspace = workspace
        self._app = app
        self._views: dict[str, View] = {}
        self._external: dict[str, str] = {}
        self._stacks: dict[str, list[View]] = {}
        self._homes: dict[str, View] = {}
        self._past: dict[str, list[View]] = {}

    def check(self, view: object, kind: str, view_id: str | None = None) -> Json:
        """Validate a view that an app sent, as the new content of `view_id` or as a new view.

        Raises:
            SlackError: Slack would not accept the view.
        """
        if complaints := tagged({kind: VIEWS[kind]})(view, "/view"):
            raise SlackError("invalid_arguments", complaints)
        checked = as_dict(view)
        takes_files = any(element["type"] == "file_input" for _, element in interactive(checked["blocks"]))
        if takes_files and FILES not in self._app.scopes:
            raise SlackError("missing_scope", needed=FILES, provided=",".join(sorted(self._app.scopes)))
        if len(json.dumps(checked)) > SIZE_LIMIT:
            raise SlackError("view_too_large")
        holder = self._external.get(checked.get("external_id", ""))
        if holder is not None and holder != view_id:
            raise SlackError("duplicate_external_id")
        return checked

    def stack(self, user: User) -> list[View]:
        """Return a person's open modal views, the visible one last."""
        return self._stacks.get(user.id, [])

    def top(self, user: User) -> View | None:
        """Return the modal view that a person sees now; None if none is open."""
        return self.stack(user)[-1] if self.stack(user) else None

    def home(self, user: User) -> View | None:
        """Return the home tab that was published for a person; None if there is none."""
        return self._homes.get(user.id)

    def ever_shown(self, user: User) -> list[View]:
        """Return all modals and home tabs that a person ever had, including closed ones."""
        return self._past.get(user.id, [])

    def open(self, user: User, view: Json) -> View:
        """Open a modal, in place of any open one."""
        self.clear(user)
        return self.push(user, view)

    def open_unseen(self, user: User, view: Json) -> View:
        """Make a modal that Slack accepts but does not show: one opened by an action inside another modal.

        Clients differ here, and desktop clients show nothing (bolt-js issue 1072); an app should push or
        update instead.
        """
        logger.warning("A modal for %s is not shown, as it was opened from within another one", user.name)
        return self._new(user, view, None, shown=False)

    def push(self, user: User, view: Json) -> View:
        """Put a view on top of a person's modal."""
        stack = self._stacks.setdefault(user.id, [])
        if len(stack) >= STACK_LIMIT:
            raise SlackError("push_limit_reached")
        below = stack[-1] if stack else None
        stack.append(self._new(user, view, below))
        user.screen.announce()
        return stack[-1]

    def publish(self, user: User, view: Json, expected_hash: str = "") -> View:
        """Show a home tab to a person, in place of the previous one."""
        home = self.home(user)
        if home is None:
            home = self._homes[user.id] = self._new(user, view, None)
            user.screen.announce()
            return home
        return self.update(home, view, expected_hash)

    def find(self, view_id: str, external_id: str) -> View:
        """Find an existing view by either id.

        Raises:
            SlackError: there is no such view.
        """
        view = self._views.get(view_id or self._external.get(external_id, ""))
        if view is None:
            raise SlackError("not_found")
        return view

    def update(self, old: View, view: Json, expected_hash: str = "") -> View:
        """Replace what a view shows."""
        if expected_hash and expected_hash != old.json["hash"]:
            raise SlackError("hash_conflict")
        self._forget_external(old)
        old.show(self._object(old, view), lags=self._workspace.leeway.state_lags)
        old.user.screen.announce()
        return old

    def close(self, view: View) -> None:
        """Close a modal view and all views on top of it."""
        stack = self.stack(view.user)
        if view in stack:
            for gone in stack[stack.index(view) :]:
                self._forget_external(gone)
                self._views.pop(gone.id, None)
            del stack[stack.index(view) :]
        view.user.screen.announce()

    def clear(self, user: User) -> None:
        """Close a person's whole modal."""
        if stack := self.stack(user):
            self.close(stack[0])

    def _new(self, user: User, view: Json, below: View | None, *, shown: bool = True) -> View:
        view_id = self._workspace.ids.next("V")
        made = View(view_id, user, below.root_id if below else view_id, below.id if below else None, [])
        made.versions.append(self._object(made, view))
        self._views[view_id] = made
        if shown:
            self._past.setdefault(user.id, []).append(made)
        return made

    def _object(self, view: View, sent: Json) -> Json:
        if sent.get("external_id"):
            self._external[sent["external_id"]] = view.id
        owner = self._workspace.organisation
        return {
            **_DEFAULTS,
            **sent,
            "blocks": fill_ids(sent["blocks"]),
            "id": view.id,
            "team_id": self._workspace.team_id,
            "state": {"values": {}},
            "hash": f"{self._workspace.seconds()}.{secret()[:8]}",
            "root_view_id": view.root_id,
            "previous_view_id": view.previous_id,
            "app_id": self._app.id,
            "app_installed_team_id": owner.id if self._app.org_wide and owner else self._workspace.team_id,
            "bot_id": self._app.bot_id,
        }

    def _forget_external(self, view: View) -> None:
        self._external.pop(view.json["external_id"], None)


_DEFAULTS: Json = {
    "title": None,
    "submit": None,
    "close": None,
    "private_metadata": "",
    "callback_id": "",
    "external_id": "",
    "clear_on_close": False,
    "notify_on_close": False,
}
