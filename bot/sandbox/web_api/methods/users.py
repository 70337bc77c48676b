"""``users.*``: people and their profiles."""

from bot.sandbox.errors import SlackError
from bot.sandbox.web_api.methods.registry import Call, method
from bot.sandbox.web_api.objects import profile_object, user_object
from bot.sandbox.wire import Json
from bot.sandbox.workspace.workspace import User

# Slack does not say how many users make a call without a limit fail with `limit_required`; a page holds 1,000.
MOST = 1000


@method("users.info", "users:read", required={"user": "user_not_found"})
def users_info(call: Call) -> Json:
    """Describe one user."""
    return {"user": user_object(call.core, _user(call), with_locale=call.flag("include_locale"))}


@method("users.list", "users:read")
def users_list(call: Call) -> Json:
    """Describe all users, page by page."""
    users = list(call.core.workspace.users.values())
    if call.text("limit") in {"", "0"} and len(users) > MOST:
        raise SlackError("limit_required")
    page, cursor = call.page(users, default=MOST, most=MOST)
    with_locale = call.flag("include_locale")
    members = [user_object(call.core, user, with_locale=with_locale) for user in page]
    return {"members": members, **_cache(call), **cursor}


@method("users.profile.get", "users.profile:read")
def users_profile_get(call: Call) -> Json:
    """Return one user's profile, with the custom fields."""
    user = _user(call) if call.text("user") else call.core.app.bot_user
    profile = profile_object(call.core, user, with_fields=True)
    for field in call.core.workspace.custom_fields if call.flag("include_labels") else ():
        if field.id in profile["fields"]:
            profile["fields"][field.id]["label"] = field.label
    return {"profile": profile}


def _user(call: Call) -> User:
    user = call.core.workspace.users.get(call.text("user"))
    if user is None:
        raise SlackError("user_not_found")
    if user.hidden:
        raise SlackError("user_not_visible")
    return user


def _cache(call: Call) -> Json:
    return {"cache_ts": call.core.workspace.seconds()}
