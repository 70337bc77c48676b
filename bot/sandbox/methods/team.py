"""``team.*``: the workspace and the fields of its profiles."""

from bot.sandbox.errors import SlackError
from bot.sandbox.methods.registry import Call, method
from bot.sandbox.wire import Json


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
    field = call.core.workspace.department
    if field is None:
        return {"profile": {"fields": [], "sections": []}}
    section = {"id": "Xs0001", "section_type": "custom", "label": "About me", "order": 1, "is_hidden": False}
    department = {
        "id": field.id,
        "ordering": 0,
        "label": field.label,
        "hint": "",
        "type": "text",
        "possible_values": None,
        "options": {"is_scim": True, "is_protected": True},
        "is_hidden": False,
        "section_id": section["id"],
    }
    sections = [{**section, "team_id": call.core.workspace.team_id}]
    return {"profile": {"fields": [department], "sections": sections}}
