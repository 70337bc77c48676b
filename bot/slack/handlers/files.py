"""Sending someone a file in their direct messages."""

import logging
import secrets

from bot.domain.errors import Refusal
from bot.slack.outbound.errors import SCOPE_MISSING, SlackError
from bot.slack.outbound.file import File
from bot.slack.request import Deps, Request
from bot.slack.scopes import InstallPage
from bot.slack.texts import say
from bot.slack.views import replies
from bot.slack.views.blocks import Message, said

log = logging.getLogger(__name__)


async def send(
    deps: Deps, request: Request, file: File, sent: Message | None = None, failed: Message | None = None
) -> None:
    """Send a file, for a while again and again if Slack doesn't take it, and say how that went.

    Args:
        sent: what is said once Slack has it, if anything.
        failed: what is said if Slack never takes it; by default, that it can be tried again.
    """

    async def attempt() -> None:
        """Send it, and say so."""
        await deps.gateway.send_file(request.who.slack_id, file)
        if sent:
            await request.reply(sent)

    async def give_up(error: SlackError) -> None:
        """Say that it won't come."""
        await request.reply(failed or _not_sent(error, deps.install_page))

    await deps.retries.call(attempt, give_up)


def _not_sent(error: SlackError, install_page: InstallPage) -> Message:
    if error.code == "missing_scope":
        log.warning(SCOPE_MISSING)
        return replies.refused(Refusal("refused-scope", link=install_page.link()))
    reference = secrets.token_hex(4)
    log.error("file %s could not be sent: %s", reference, error.code)
    return said(say("file-failed", reference=reference))
