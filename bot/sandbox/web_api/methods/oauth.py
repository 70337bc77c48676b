"""``oauth.v2.access``, ``auth.teams.list``, ``auth.revoke`` and ``apps.uninstall``: how an app gets its tokens, and how they become void."""

from bot.sandbox.errors import SlackError
from bot.sandbox.web_api import events
from bot.sandbox.web_api.methods.registry import Call, method
from bot.sandbox.wire import Json
from bot.sandbox.workspace.grants import TOKEN_LASTS


@method("oauth.v2.access", caller="none")
def oauth_v2_access(call: Call) -> Json:
    """Give the app a token for a code, or for a refresh token."""
    grants, kind = call.core.grants, call.text("grant_type") or "authorization_code"
    grants.check_client(call.text("client_id"), call.text("client_secret"))
    if kind == "refresh_token":
        grants.refresh(call.text("refresh_token"))
        return _granted(call, "")
    if kind != "authorization_code":
        raise SlackError("invalid_grant_type")
    return _granted(call, grants.exchange(call.text("code"), call.text("redirect_uri")).installer.id)


@method("auth.teams.list")
def auth_teams_list(call: Call) -> Json:
    """List the workspaces in which the token is good."""
    workspace = call.core.workspace
    teams = [{"id": workspace.team_id, "name": workspace.name}] if call.core.app.let_in else []
    page, cursor = call.page(teams, default=100, most=1000)
    return {"teams": page, **cursor}


@method("auth.revoke")
def auth_revoke(call: Call) -> Json:
    """Void the token, unless this is a test of it."""
    if call.flag("test"):
        return {"revoked": False}
    call.core.grants.revoke()
    events.revoked(call.core)
    return {"revoked": True}


@method("apps.uninstall", required={"client_id": "invalid_client_id", "client_secret": "bad_client_secret"})
def apps_uninstall(call: Call) -> Json:
    """Remove the app: it hears of it, and its tokens are void."""
    call.core.grants.check_client(call.text("client_id"), call.text("client_secret"))
    call.core.grants.revoke()
    events.uninstalled(call.core)
    return {}


def _granted(call: Call, installer: str) -> Json:
    app, workspace, owner = call.core.app, call.core.workspace, call.core.workspace.organisation
    expiring = {"expires_in": int(TOKEN_LASTS.total_seconds()), "refresh_token": app.refresh_token}
    return {
        "access_token": app.bot_token,
        "token_type": "bot",
        "scope": ",".join(sorted(app.scopes)),
        "bot_user_id": app.bot_user.id,
        "app_id": app.id,
        **(expiring if app.rotates else {}),
        "team": None if app.org_wide else {"id": workspace.team_id, "name": workspace.name},
        "enterprise": {"id": owner.id, "name": owner.name} if owner else None,
        "is_enterprise_install": app.org_wide,
        **({"authed_user": {"id": installer}} if installer else {}),
    }
