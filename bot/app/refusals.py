"""What Slack's refusal of a token means for whoever runs the bot."""

from collections.abc import Iterator
from contextlib import contextmanager

from bot.domain.errors import SettingError
from bot.hints import WHERE
from bot.slack.outbound.errors import SlackBusy, SlackError, SlackUncertain
from bot.slack.outbound.start_checks import is_no_api


class SlackUnreachable(Exception):
    """Slack doesn't answer; the message is a sentence for the operator."""


@contextmanager
def refusal_of(token: str, url: object) -> Iterator[None]:
    """Turn Slack's errors into messages for the operator, naming the setting that Slack refuses.

    Args:
        token: the setting.
        url: where Slack's Web API is.

    Raises:
        SettingError: the setting is wrong.
        SlackUnreachable: Slack doesn't answer.
    """
    try:
        yield
    except SlackError as error:
        if is_no_api(error.code):
            wrong = f"SLACK_API_URL: {url} is no Web API of Slack's ({error.code})"
            raise SettingError(f"{wrong}; {WHERE['SLACK_API_URL']}") from None
        if not isinstance(error, SlackBusy | SlackUncertain):
            told = f"{token} is refused by Slack ({error.code}); {WHERE[token]}"
            raise SettingError(told) from None
        raise SlackUnreachable(f"Slack can't be reached at {url} ({error.code})") from None
