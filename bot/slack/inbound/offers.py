"""What fields offer while people type in them: Slack takes it only with the ack, within three seconds."""

import asyncio
import logging
from collections.abc import Mapping
from typing import Any

from slack_sdk.models.blocks import Option

from bot.domain.errors import DatabaseUnavailable, Refusal
from bot.domain.people.profile_draft import ProfileDraft
from bot.services.access import Who
from bot.services.people import drafts
from bot.slack.actions import Form
from bot.slack.form_values import unescape
from bot.slack.request import Deps
from bot.slack.views.people.suggestions import suggested

log = logging.getLogger(__name__)

LOOK_WITHIN = 2.0  # seconds; without the words of others, people can still add their own


async def offer(deps: Deps | None, who: Who, body: Mapping[str, Any]) -> list[Option]:
    """The options for a field of a form, one's own words as they are typed at least.

    Args:
        deps: of the workspace; None where the bot isn't installed.
    """
    if deps is None or body["view"]["callback_id"] != Form.PROFILE:
        return []
    draft = await _look_up(deps, who)
    return suggested(body["block_id"], unescape(body["value"]), draft)


async def _look_up(deps: Deps, who: Who) -> ProfileDraft | None:
    try:
        return await asyncio.wait_for(drafts.words_for(deps.database, who), LOOK_WITHIN)
    except TimeoutError:
        log.warning("the words of others took too long to look up")
    except (DatabaseUnavailable, Refusal) as reason:  # the first is told where it is noticed
        log.debug("the words of others can't be looked up: %s", type(reason).__name__)
    except Exception:  # whatever it is, people can go on typing
        log.exception("the words of others can't be looked up")
    return None
