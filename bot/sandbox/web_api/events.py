"""The events that the Events API sends to the app, if it subscribed to them.

Source: docs.slack.dev/reference/events for the shape of each event.
"""

from bot.sandbox.core import Core
from bot.sandbox.web_api.objects import profile_object, user_object
from bot.sandbox.wire import Json
from bot.sandbox.workspace.view import View
from bot.sandbox.workspace.workspace import Channel, User

# The scopes, any one of which lets an app subscribe (slack-api-ref, events.json).
_SCOPES = {
    "user_change": {"users:read"},
    "team_join": {"users:read"},
    "member_joined_channel": {"channels:read", "groups:read"},
    "member_left_channel": {"channels:read", "groups:read"},
}


def publish(core: Core, event: Json) -> None:
    """Send an event to the app, if it is subscribed and has the scope to read it."""
    kind = event["type"]
    allowed = kind not in _SCOPES or bool(_SCOPES[kind] & core.app.scopes)
    if kind not in core.app.events or not allowed:
        return
    core.deliveries.publish(
        {
            "token": core.app.verification_token,
            "team_id": core.workspace.team_id,
            **({"enterprise_id": owner.id} if (owner := core.workspace.organisation) else {}),
            "api_app_id": core.app.id,
            "event": event,
            "type": "event_callback",
            "event_id": core.workspace.ids.next("Ev"),
            "event_time": core.workspace.seconds(),
            "authorizations": [_authorization(core)],
            "is_ext_shared_channel": False,
        }
    )


def user_changed(core: Core, user: User) -> None:
    """Send that someone's profile changed or that they were deactivated."""
    _about_user(core, "user_change", user)


def stub_changed(core: Core, user: User) -> None:
    """Send a change with hardly anything about the person, as Slack does for people of other workspaces."""
    stub = {"id": user.id, "team_id": user.profile.home_team or core.workspace.team_id, "profile": {}}
    publish(
        core,
        {
            "type": "user_change",
            "user": stub,
            "cache_ts": core.workspace.seconds(),
            "event_ts": timestamp(core),
        },
    )


def team_joined(core: Core, user: User) -> None:
    """Send that someone joined the workspace."""
    _about_user(core, "team_join", user)


def member_joined(core: Core, channel: Channel, user: User, inviter: str = "") -> None:
    """Send that someone joined a channel that the app is in."""
    event = _membership(core, "member_joined_channel", channel, user)
    _about_channel(core, channel, {**event, **({"inviter": inviter} if inviter else {})})


def member_left(core: Core, channel: Channel, user: User) -> None:
    """Send that someone left a channel that the app is in."""
    _about_channel(core, channel, _membership(core, "member_left_channel", channel, user))


def messages_opened(core: Core, user: User, channel: Channel) -> None:
    """Send that someone opened their conversation with the app, which is also a tab of its home."""
    event: Json = {"type": "app_home_opened", "user": user.id, "channel": channel.id, "tab": "messages"}
    publish(core, {**event, "event_ts": timestamp(core)})


def home_opened(core: Core, user: User, channel: Channel, view: View | None) -> None:
    """Send that someone opened the app's home tab."""
    event: Json = {"type": "app_home_opened", "user": user.id, "channel": channel.id, "tab": "home"}
    shown = {"view": view.payload()} if view else {}
    publish(core, {**event, **shown, "event_ts": timestamp(core)})


def uninstalled(core: Core) -> None:
    """Send that the app was removed and its tokens are void."""
    publish(core, {"type": "app_uninstalled", "event_ts": timestamp(core)})
    revoked(core)


def revoked(core: Core) -> None:
    """Send that the app's tokens are void; they are named by the user whose they were."""
    publish(
        core,
        {"type": "tokens_revoked", "tokens": {"bot": [core.app.bot_user.id]}, "event_ts": timestamp(core)},
    )


def access_changed(core: Core) -> None:
    """Send that an organisation let its app into this workspace, or shut it out."""
    kind = "team_access_granted" if core.app.let_in else "team_access_revoked"
    publish(core, {"type": kind, "team_ids": [core.workspace.team_id], "event_ts": timestamp(core)})


def _about_user(core: Core, kind: str, user: User) -> None:
    described = {
        **user_object(core, user, with_locale=True),
        "profile": profile_object(core, user, with_fields=True),
    }
    publish(
        core,
        {"type": kind, "user": described, "cache_ts": core.workspace.seconds(), "event_ts": timestamp(core)},
    )


def _about_channel(core: Core, channel: Channel, event: Json) -> None:
    """Publish an event about a channel, not a direct message, if the app is in it or was just now, as Slack does."""
    bot_id = core.app.bot_user.id
    if channel.kind in {"public", "private"} and (bot_id in channel.members or event["user"] == bot_id):
        publish(core, event)


def _membership(core: Core, kind: str, channel: Channel, user: User) -> Json:
    letter = "C" if channel.kind == "public" else "G"
    where = {"channel": channel.id, "channel_type": letter, "team": core.workspace.team_id}
    return {"type": kind, "user": user.id, **where, "event_ts": timestamp(core)}


def _authorization(core: Core) -> Json:
    owner, org_wide = core.workspace.organisation, core.app.org_wide
    return {
        "enterprise_id": owner.id if owner else None,
        "team_id": None if org_wide else core.workspace.team_id,
        "user_id": core.app.bot_user.id,
        "is_bot": True,
        "is_enterprise_install": org_wide,
    }


def timestamp(core: Core) -> str:
    """Return the current time in the form of a `ts`."""
    micros = core.workspace.microseconds()
    return f"{micros // 1_000_000}.{micros % 1_000_000:06d}"
