"""What Slack's failures mean."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from aiohttp import ClientConnectorError, ClientError
from slack_sdk.errors import SlackApiError

# Slack's words for "too often", "try again", and "it may or may not have happened".
TOO_OFTEN = {"ratelimited", "rate_limited"}
BUSY = {*TOO_OFTEN, "service_unavailable", "team_added_to_org"}
UNCERTAIN = {"internal_error", "fatal_error", "request_timeout"}


class SlackError(Exception):
    """Slack won't: ``code`` is its word for why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class SlackBusy(SlackError):
    """Slack did nothing, and may do it later; ``wait`` is how many seconds it asked for, if it did."""

    def __init__(self, code: str, wait: float | None = None) -> None:
        super().__init__(code)
        self.wait = wait


class SlackUncertain(SlackError):
    """Slack may have done it: the connection broke, or it failed half-way."""


@contextmanager
def meaning() -> Iterator[None]:
    """Turn what the SDK raises into what it means; a SlackApiError carries the payload, which must not be logged."""
    try:
        yield
    except SlackApiError as error:
        raise _meant(error) from None
    except ClientConnectorError:
        raise SlackBusy("connection_refused") from None
    except (TimeoutError, ClientError, json.JSONDecodeError) as error:
        raise SlackUncertain(type(error).__name__) from None
    except AttributeError:  # the SDK stumbles over a body that is no JSON object
        raise SlackUncertain("no_json") from None


def _meant(error: SlackApiError) -> SlackError:
    # The SDK's response, or aiohttp's where the body was no JSON.
    response: Any = error.response
    status: int = getattr(response, "status_code", None) or response.status
    data = getattr(response, "data", None)
    code = data.get("error") if isinstance(data, dict) else None
    if status == 429 or code in BUSY:
        wait = response.headers.get("Retry-After", "")
        return SlackBusy(
            "ratelimited" if status == 429 else str(code), float(wait) if wait.isdecimal() else None
        )
    if status >= 500 or code is None or code in UNCERTAIN:
        return SlackUncertain(code or f"http_{status}")
    return SlackError(code)
