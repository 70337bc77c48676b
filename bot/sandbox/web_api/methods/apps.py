"""``api.test``, ``auth.test`` and ``apps.connections.open``: who the app is and how Slack reaches it."""

from bot.sandbox.errors import SlackError
from bot.sandbox.manifest import SOCKET_MODE
from bot.sandbox.web_api.methods.registry import Call, method
from bot.sandbox.wire import Json


@method("api.test", caller="none")
def api_test(call: Call) -> Json:
    """Return the arguments."""
    arguments = {key: value for key, value in call.arguments.items() if key != "token"}
    return {"args": arguments} if arguments else {}


@method("auth.test")
def auth_test(call: Call) -> Json:
    """Return whose token it is."""
    core, owner = call.core, call.core.workspace.organisation
    whole = owner if core.app.org_wide else None
    return {
        "url": f"https://{core.workspace.domain}.slack.com/",
        "team": whole.name if whole else core.workspace.name,
        "user": core.app.bot_user.handle,
        "team_id": whole.id if whole else core.workspace.team_id,
        "user_id": core.app.bot_user.id,
        "bot_id": core.app.bot_id,
        **({"enterprise_id": owner.id} if owner else {}),
        "is_enterprise_install": core.app.org_wide,
    }


@method("apps.connections.open", caller="app")
def apps_connections_open(call: Call) -> Json:
    """Issue the address of a Socket Mode connection."""
    if SOCKET_MODE not in call.core.app.switched_on:
        raise SlackError("invalid_auth")  # no error for it is documented
    base = call.core.response_urls.base_url.replace("http://", "ws://")
    return {"url": base + call.core.sockets.connections.new_path()}
