"""Submitting and closing modals, and what the app's acknowledgement does to them.

Source: docs.slack.dev/surfaces/modals.
"""

from bot.sandbox.core import Core
from bot.sandbox.errors import NoAnswerError, SlackError
from bot.sandbox.person import attaching
from bot.sandbox.person.entering import check_form
from bot.sandbox.person.interactions import TROUBLE, check_interactivity
from bot.sandbox.person.payloads import closed_payload, submission_payload
from bot.sandbox.wire import Json, as_dict
from bot.sandbox.workspace.view import View


async def submit(core: Core, view: View) -> None:
    """Submit a modal as it is filled in; the client holds it back while something is wrong with it."""
    view.problem = None
    view.errors = check_form(view.json, view.chosen)
    if view.errors:
        view.user.screen.announce()
        return
    try:
        check_interactivity(core)
        attaching.share(core, view)
        envelope, answer = await core.deliveries.ask(
            "interactive", submission_payload(core, view), accepts=True
        )
    except NoAnswerError:
        _trouble(view)
        return
    try:
        _apply(core, view, answer or {})
    except SlackError as error:
        envelope.error = f"{error.code}: {'; '.join(error.messages)}"
        _trouble(view)


async def close(core: Core, view: View) -> None:
    """Close a modal view and those on top of it, or the whole stack if the view asks for that."""
    stack = list(core.views.stack(view.user))
    cleared = bool(view.json["clear_on_close"])
    gone = stack if cleared else stack[stack.index(view) :]
    core.views.close(gone[0])
    for one in reversed(gone):
        if one.json["notify_on_close"]:
            try:
                await core.deliveries.ask("interactive", closed_payload(core, one, cleared=cleared))
            except NoAnswerError:
                continue  # the modal is gone, so there is nowhere to show it; the log records it


def _apply(core: Core, view: View, answer: Json) -> None:
    """Apply the app's answer to a submission."""
    if view not in core.views.stack(view.user):
        return
    match answer.get("response_action"):
        case None if not answer:
            core.views.close(view)
        case "clear":
            core.views.clear(view.user)
        case "errors":
            view.errors = _errors(view, answer.get("errors"))
            view.user.screen.announce()
        case "update":
            core.views.update(view, core.views.check(answer.get("view"), "modal", view.id))
        case "push":
            core.views.push(view.user, core.views.check(answer.get("view"), "modal"))
        case unknown:
            raise SlackError("invalid_response_action", [f"response_action {unknown!r} is not known"])


def _errors(view: View, given: object) -> dict[str, str]:
    """Check the errors that an app reports: texts for input blocks of this view."""
    inputs = {block["block_id"] for block in view.json["blocks"] if block["type"] == "input"}
    errors = {
        key: text for key, text in as_dict(given).items() if key in inputs and isinstance(text, str) and text
    }
    if not errors or errors != given:
        raise SlackError("invalid_errors", [f"errors must name input blocks of the view, not {given!r}"])
    return errors


def _trouble(view: View) -> None:
    view.problem = TROUBLE
    view.user.screen.announce()
