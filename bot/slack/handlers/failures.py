"""Runs handlers, and tells people what happened if one fails."""

import logging

from bot.domain.cause import current_cause
from bot.domain.errors import DatabaseUnavailable, Refusal
from bot.slack.outbound.error_codes import MEANINGS, Meaning
from bot.slack.outbound.errors import SCOPE_MISSING, SlackBusy, SlackError
from bot.slack.request import Deps, Handler, Request
from bot.slack.scopes import InstallPage
from bot.slack.views import replies
from bot.slack.views.blocks import Message

log = logging.getLogger(__name__)

TRIGGER_IS_OVER = {"expired_trigger_id", "trigger_expired"}
# Slack delivered the same request twice, or the window was closed before a form opened on top of it.
NOTHING_TO_SAY = {"exchanged_trigger_id", "trigger_exchanged", "not_found"}


async def handle(handler: Handler, deps: Deps, request: Request) -> None:
    """Run a handler; whatever it can't do becomes a sentence for the person."""
    try:
        await handler(deps, request)
    except Refusal as refusal:
        await request.reply(replies.refused(refusal))
    except Exception as error:  # noqa: BLE001  (whatever it is, the person is told)
        if not (isinstance(error, SlackError) and error.code in NOTHING_TO_SAY):
            await request.reply(_apology(error, deps.install_page))


def _apology(error: Exception, install_page: InstallPage) -> Message:
    """Tell the person about a failure; a bug gets the number that every line of the log about it has."""
    if isinstance(error, DatabaseUnavailable):
        return replies.refused(Refusal("refused-database"))
    if isinstance(error, SlackBusy):
        return replies.refused(Refusal("refused-busy"))
    if isinstance(error, SlackError) and error.code in TRIGGER_IS_OVER:
        return replies.refused(Refusal("refused-too-slow"))
    if isinstance(error, SlackError) and error.code == "missing_scope":
        log.warning(SCOPE_MISSING)
        return replies.refused(Refusal("refused-scope", link=install_page.link()))
    reference = current_cause() or "0"
    if isinstance(error, SlackError) and MEANINGS.get(error.code) is Meaning.WORKSPACE:
        log.error("answer %s failed, as Slack doesn't let the bot in (%s)", reference, error.code)
    else:
        log.error("answer %s failed", reference, exc_info=error)
    return replies.went_wrong(reference)
