"""Everybody in a workspace, for a command that looks people up by what a file calls them."""

from slack_sdk.http_retry.builtin_async_handlers import AsyncRateLimitErrorRetryHandler
from slack_sdk.web.async_client import AsyncWebClient

from bot.domain.sheets.directory import Listed
from bot.domain.workspace import Installation
from bot.slack.facts import Customs
from bot.slack.outbound.gateway import Gateway

PAGE = 1000  # the most that Slack gives: somebody waits for it, and it gives few pages a minute
PATIENCE = 20  # times that Slack may say that it is asked too often
ANSWER_WITHIN = 60  # seconds


async def listed_people(
    token: str, base_url: str, *, legal_names: bool, own: Installation | None = None
) -> tuple[Installation, tuple[Listed, ...]]:
    """The workspace that a token is for, and everybody in it except bots.

    Args:
        own: the workspace, if that is known: a token may be good in several.

    Raises:
        SlackError: Slack refuses, or doesn't answer.
    """
    patience = AsyncRateLimitErrorRetryHandler(max_retry_count=PATIENCE)
    client = AsyncWebClient(
        token=token,
        base_url=base_url,
        timeout=ANSWER_WITHIN,
        retry_handlers=[patience],
        team_id=own.team_id if own and own.enterprise_id else None,
    )
    gateway = Gateway(client)
    own = own or await gateway.identify()
    customs = Customs(own.team_id, legal_names=legal_names)
    return own, tuple([each async for users in gateway.users(PAGE) for each in customs.listed(users)])
