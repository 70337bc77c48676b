"""``team.*``: the workspace and the fields of its profiles."""

from bot.sandbox.errors import SlackError
from bot.sandbox.web_api.methods.registry import Call, method
from bot.sandbox.wire import Json

SECTION = {"id": "Xs0001", "section_type": "custom", "label": "About me", "order": 1, "is_hidden": False}


@method("team.info", "team:read")
def team_info(call: Call) -> Json:
    """Describe the workspace."""
    workspace = call.core.workspace
    if call.text("team") not in {"", workspace.team_id}:
        raise SlackError("team_not_found")
    icon = {"image_default": True}
    team = {"id": workspace.team_id, "name": workspace.name, "domain": workspace.domain}
    return {"team": {**team, "email_domain": "", "icon": icon}}


@method("team.profile.get", "users.profile:read")
def team_profile_get(call: Call) -> Json:
    """Define the custom profile fields."""
    workspace = call.core.workspace
    fields = [
        {
            "id": field.id,
            "ordering": number,
            "label": field.label,
            "hint": "",
            "type": "text",
            "possible_values": None,
            "options": {"is_scim": True, "is_protected": True},
            "is_hidden": False,
            "section_id": SECTION["id"],
        }
        for number, field in enumerate(workspace.custom_fields)
    ]
    sections = [{**SECTION, "team_id": workspace.team_id}] if fields else []
    return {"profile": {"fields": fields, "sections": sections}}
