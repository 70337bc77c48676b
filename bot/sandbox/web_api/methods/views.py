"""``views.*``: modals and home tabs."""

from bot.sandbox.errors import SlackError, invalid_arguments
from bot.sandbox.manifest import HOME_TAB
from bot.sandbox.web_api.methods.registry import Call, method
from bot.sandbox.wire import Json
from bot.sandbox.workspace.triggers import Trigger

_VIEW = {"view": "invalid_arguments"}


@method("views.open", required=_VIEW)
def views_open(call: Call) -> Json:
    """Open a modal for the person whose trigger is used."""
    view = call.core.views.check(call.json("view"), "modal")
    trigger = _trigger(call)
    opened = (call.core.views.open_unseen if trigger.view_id else call.core.views.open)(trigger.user, view)
    trigger.exchanged = True
    return {"view": opened.json}


@method("views.push", required=_VIEW)
def views_push(call: Call) -> Json:
    """Put a view on top of the modal in which the trigger was issued."""
    view = call.core.views.check(call.json("view"), "modal")
    trigger = _trigger(call)
    if trigger.view_id not in {open_view.id for open_view in call.core.views.stack(trigger.user)}:
        raise SlackError("not_found")
    pushed = call.core.views.push(trigger.user, view)
    trigger.exchanged = True
    return {"view": pushed.json}


@method("views.update", required=_VIEW)
def views_update(call: Call) -> Json:
    """Replace the content of an open view."""
    if not call.text("view_id") and not call.text("external_id"):
        raise invalid_arguments("missing required field: view_id")
    old = call.core.views.find(call.text("view_id"), call.text("external_id"))
    view = call.core.views.check(call.json("view"), old.json["type"], old.id)
    return {"view": call.core.views.update(old, view, call.text("hash")).json}


@method("views.publish", required={"user_id": "invalid_arguments", **_VIEW})
def views_publish(call: Call) -> Json:
    """Show a home tab to a person."""
    if HOME_TAB not in call.core.app.switched_on:
        raise SlackError("not_enabled")
    user = call.core.workspace.users.get(call.text("user_id"))
    if user is None or user.is_bot:
        raise invalid_arguments("invalid `user_id` [json-pointer:/user_id]")
    home = call.core.views.home(user)
    view = call.core.views.check(call.json("view"), "home", home.id if home else None)
    return {"view": call.core.views.publish(user, view, call.text("hash")).json}


def _trigger(call: Call) -> Trigger:
    trigger_id = call.text("trigger_id")
    if not trigger_id:
        raise invalid_arguments("missing required field: trigger_id")
    return call.core.triggers.check(trigger_id)
