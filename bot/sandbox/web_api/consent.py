"""Slack's page that asks whether to allow an app: who may say so, and where the browser goes then.

Source: docs.slack.dev/authentication/installing-with-oauth, and for what may be declined /changelog/2026/03/16/optional-scopes. On this page one says who one is; in Slack, that is known.
"""

from html import escape
from urllib.parse import urlencode

from aiohttp import web

from bot.sandbox.core import Core

ADDRESS = "/oauth/v2/authorize"
_ASKED = ("client_id", "scope", "state", "redirect_uri")
_PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title></head><body><main>
<h1>{title}</h1><p>It asks for: {scopes}.</p><form method="post">{hidden}{optional}
<p><label>You are <select name="user">{people}</select></label></p>
<p><button name="allow" value="here">Allow</button> {everywhere}<button name="allow" value="">Cancel</button></p>
</form></main></body></html>
"""
_EVERYWHERE = '<button name="allow" value="organisation">Allow in the whole organisation</button> '


class Consent:
    """The page of one workspace."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def routes(self) -> list[web.AbstractRouteDef]:
        """What a browser may ask for."""
        return [web.get(ADDRESS, self._ask), web.post(ADDRESS, self._answer)]

    async def _ask(self, request: web.Request) -> web.Response:
        """Show the page, unless the app asks for something that its manifest doesn't have."""
        asked = {name: request.query.get(name, "") for name in _ASKED}
        if wrong := self._mistake(asked):
            return web.Response(status=400, text=wrong)
        people = [
            user for user in self._core.workspace.users.values() if user.profile.rank and not user.deleted
        ]
        page = _PAGE.format(
            title=escape(f"{self._core.app.bot_user.name} wants to be in {self._core.workspace.name}"),
            scopes=escape(asked["scope"].replace(",", ", ")),
            optional="".join(map(_declinable, sorted(self._optional(asked)))),
            hidden="".join(_hidden(name, value) for name, value in asked.items()),
            everywhere=_EVERYWHERE if self._core.workspace.organisation else "",
            people="".join(f'<option value="{each.id}">{escape(each.name)}</option>' for each in people),
        )
        return web.Response(text=page, content_type="text/html")

    async def _answer(self, request: web.Request) -> web.Response:
        """Send the browser back, with a code or with the word that it was not allowed."""
        form = await request.post()
        asked = {name: str(form.get(name, "")) for name in _ASKED}
        if wrong := self._mistake(asked):
            return web.Response(status=400, text=wrong)
        user = self._core.workspace.users.get(str(form.get("user", "")))
        told = {"error": "access_denied"}
        if form.get("allow"):
            if user is None or not user.profile.rank:
                return web.Response(status=403, text="Only an admin may allow this app here.")
            org_wide = form.get("allow") == "organisation"
            if org_wide and not (self._core.workspace.organisation and user.profile.rank == "owner"):
                return web.Response(
                    status=403, text="Only an owner of the organisation may allow this app there."
                )
            declined = self._optional(asked).intersection(map(str, form.getall("decline", [])))
            scopes = frozenset(asked["scope"].split(",")) - declined
            code = self._core.grants.allow(user, asked["redirect_uri"], scopes, org_wide=org_wide)
            told = {"code": code}
        raise web.HTTPFound(f"{asked['redirect_uri']}?{urlencode(told | {'state': asked['state']})}")

    def _optional(self, asked: dict[str, str]) -> frozenset[str]:
        """What somebody may decline of what is asked for."""
        return self._core.app.optional.intersection(asked["scope"].split(","))

    def _mistake(self, asked: dict[str, str]) -> str:
        """What is wrong with the request, as Slack says it to the person; empty if nothing is."""
        app = self._core.app
        if asked["client_id"] != app.client_id:
            return "invalid_client_id"
        if asked["redirect_uri"] not in app.redirect_urls:
            return "bad_redirect_uri"
        if not asked["redirect_uri"].startswith("https://"):
            return "redirect_uri has to be https"
        return "" if asked["scope"] else "no_scopes"


def _hidden(name: str, value: str) -> str:
    return f'<input type="hidden" name="{name}" value="{escape(value)}">'


def _declinable(scope: str) -> str:
    box = f'<input type="checkbox" name="decline" value="{escape(scope)}">'
    return f"<p><label>{box} Don't allow {escape(scope)}, which is optional</label></p>"
