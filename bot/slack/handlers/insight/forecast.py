"""The forecast for those who organise: announced at once, and sent to their direct messages once it is made."""

from functools import partial

from bot.domain.errors import Refusal
from bot.services.insight import forecasts
from bot.services.insight.forecasts import Company
from bot.slack.outbound.errors import SlackError
from bot.slack.request import Deps, Request
from bot.slack.views.insight.forecast import forecast_message, one_moment
from bot.slack.views.insight.report import files_failed
from bot.slack.views.replies import refused


async def show_forecast(deps: Deps, request: Request) -> None:
    """Say that it is being made; nobody waits for it, as thousands of people take it a minute."""
    company = await forecasts.company_of(deps.database, request.who, deps.clock())
    await announce(deps, request, company)


async def announce(deps: Deps, request: Request, company: Company) -> None:
    """Begin a forecast of these people.

    Raises:
        Refusal: they are too few.
    """
    forecasts.check(company)
    await request.reply(one_moment(len(company.people)))
    request.later(partial(_send, deps, request, company))


async def _send(deps: Deps, request: Request, company: Company) -> None:
    try:
        message = forecast_message(await forecasts.foresee(company))
    except Refusal as refusal:
        message = refused(refusal)

    async def attempt() -> None:
        """Send it."""
        await deps.gateway.post(request.who.slack_id, message)

    async def give_up(_error: SlackError) -> None:
        """Say that it didn't come."""
        await request.reply(files_failed())

    await deps.retries.call(attempt, give_up)
