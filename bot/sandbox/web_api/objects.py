"""The JSON of users, conversations and messages, as in Slack's methods and payloads.

Sources: the examples on docs.slack.dev/reference/methods for each method.
"""

from datetime import timedelta
from urllib.parse import quote

from bot.sandbox.core import Core
from bot.sandbox.wire import Json
from bot.sandbox.workspace.faces import SIZES
from bot.sandbox.workspace.files import File, OwnedFile
from bot.sandbox.workspace.messages import StoredMessage
from bot.sandbox.workspace.workspace import SLACKBOT, Channel, User


def user_object(core: Core, user: User, *, with_locale: bool = False) -> Json:
    """Describe a user; a deactivated one keeps little more than their name.

    Args:
        with_locale: whether the locale was asked for; events have it anyway.
    """
    described: Json = {
        "id": user.id,
        "team_id": user.profile.home_team or core.workspace.team_id,
        "name": user.handle,
        "deleted": user.deleted,
        "real_name": user.profile.name,
        "profile": profile_object(core, user),
        "is_bot": user.is_bot,
        "is_app_user": False,
        "updated": user.updated,
    }
    if with_locale and not user.is_bot:
        described["locale"] = user.profile.locale
    return described if user.deleted else described | _active(core, user)


def profile_object(core: Core, user: User, *, with_fields: bool = False) -> Json:
    """Describe a user's profile; the email only if the app may read it."""
    profile = user.profile
    described: Json = {
        "title": profile.title,
        "phone": "",
        "real_name": profile.name,
        "real_name_normalized": profile.name,
        "display_name": profile.display_name,
        "display_name_normalized": profile.display_name,
        "status_text": user.status,
        "status_emoji": user.status_emoji or (":speech_balloon:" if user.status else ""),
        "status_expiration": user.status_expiration,
        "huddle_state": "in_a_huddle" if user.in_huddle else "default_unset",
        "team": profile.home_team or core.workspace.team_id,
    }
    described |= {
        f"image_{size}": f"{core.response_urls.base_url}/avatar/{user.id}_{size}.svg" for size in SIZES
    }
    if profile.email and "users:read.email" in core.app.scopes:
        described["email"] = profile.email
    if user.is_bot:
        described |= {"api_app_id": core.app.id, "bot_id": core.app.bot_id}
    if with_fields:
        held = {field.id: field.held(profile) for field in core.workspace.custom_fields}
        filled = {name: {"value": value, "alt": ""} for name, value in held.items() if value}
        described["fields"] = filled or ([] if core.workspace.leeway.fields_as_list else {})
    return described


def channel_object(core: Core, channel: Channel) -> Json:
    """Describe a conversation as the app's bot sees it."""
    described: Json = {"id": channel.id, "created": channel.created, "is_archived": channel.archived}
    if channel.kind == "im":
        others = [user_id for user_id in channel.members if user_id != core.app.bot_user.id]
        other = core.workspace.users[others[0]]
        return described | {
            "is_im": True,
            "is_org_shared": False,
            "user": other.id,
            "is_user_deleted": other.deleted,
        }
    nothing = {"value": "", "creator": "", "last_set": 0}
    return described | {
        "name": channel.name,
        "name_normalized": channel.name,
        "is_channel": channel.kind == "public",
        "is_group": channel.kind != "public",
        "is_im": False,
        "is_mpim": channel.kind == "mpim",
        "is_private": channel.kind != "public",
        "is_general": channel.name == "general",
        "is_shared": False,
        "is_ext_shared": False,
        "is_org_shared": False,
        "is_member": core.app.bot_user.id in channel.members,
        "creator": channel.creator,
        "context_team_id": core.workspace.team_id,
        "topic": nothing,
        "purpose": nothing,
        "previous_names": [],
    }


def message_object(core: Core, message: StoredMessage) -> Json:
    """Describe a message."""
    described: Json = {
        "type": "message",
        "user": message.author,
        "ts": message.ts,
        "text": message.content.text,
        "team": core.workspace.team_id,
    }
    if message.author == core.app.bot_user.id:
        described |= {"bot_id": core.app.bot_id, "app_id": core.app.id}
    if message.content.blocks:
        described["blocks"] = message.content.blocks
    if message.content.files:
        described |= {
            "subtype": "file_share",
            "files": [_file_object(message, file) for file in message.content.files],
        }
    if message.metadata:
        described["metadata"] = message.metadata
    if message.thread_ts:
        described["thread_ts"] = message.thread_ts
    if len(message.versions) > 1:
        described["edited"] = {"user": message.author, "ts": message.ts}
    return described


def file_object(core: Core, owned: OwnedFile) -> Json:
    """Describe a file with the addresses of its content, which take the app's token.

    Sources: docs.slack.dev/reference/objects/file-object, and /methods/files.info.
    """
    file, ending = owned.file, owned.file.name.rpartition(".")[2].lower()
    address = f"{core.response_urls.base_url}/files-pri/{core.workspace.team_id}-{file.id}"
    return {
        "id": file.id,
        "created": owned.created,
        "timestamp": owned.created,
        "name": file.name,
        "title": file.title,
        "mimetype": file.mimetype,
        "filetype": ending,
        "pretty_type": ending.upper(),
        "user": owned.owner,
        "size": len(file.content),
        "mode": "hosted",
        "is_external": False,
        "is_public": False,
        "public_url_shared": False,
        "url_private": f"{address}/{quote(file.name)}",
        "url_private_download": f"{address}/download/{quote(file.name)}",
    }


def _file_object(message: StoredMessage, file: File) -> Json:
    return {
        "id": file.id,
        "created": int(float(message.ts)),
        "name": file.name,
        "title": file.title,
        "mimetype": file.mimetype,
        "user": message.author,
        "size": len(file.content),
    }


def _active(core: Core, user: User) -> Json:
    guest = user.profile.kind != "member"
    stranger = {"is_stranger": True} if user.profile.home_team else {}
    return {
        **_time_zone(core, user),
        "is_admin": bool(user.profile.rank),
        "is_owner": user.profile.rank == "owner",
        "is_primary_owner": False,
        "is_restricted": guest,
        "is_ultra_restricted": user.profile.kind == "single_channel_guest",
        "has_2fa": user.id != SLACKBOT,
        **stranger,
    }


def _time_zone(core: Core, user: User) -> Json:
    """What is known of the time zone: everything, only the offset from UTC, or nothing."""
    known = user.profile.time_zone
    if not known:
        return {}
    local = core.clock.now().astimezone(user.profile.zone)
    offset = {"tz_offset": int((local.utcoffset() or timedelta(0)).total_seconds())}
    if known[0] in "+-":
        return {"tz": None, "tz_label": None, **offset}
    return {"tz": known, "tz_label": local.tzname() or "", **offset}
