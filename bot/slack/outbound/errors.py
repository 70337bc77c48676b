"""Turns the failures of Slack calls into exceptions with a clear meaning."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from aiohttp import ClientConnectorError, ClientError
from slack_sdk.errors import SlackApiError

from bot.slack.outbound.error_codes import MEANINGS, Meaning

SCOPE_MISSING = "a scope is missing: 'coffee doctor' names it, and how the app gets it"  # for the log
TOO_OFTEN = {"ratelimited", "rate_limited"}


class SlackError(Exception):
    """Slack refused a call: ``code`` is its error code."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class SlackBusy(SlackError):
    """Slack did nothing, and may do it later; ``wait`` is the delay in seconds that it asked for, if any."""

    def __init__(self, code: str, wait: float | None = None) -> None:
        super().__init__(code)
        self.wait = wait


class SlackUncertain(SlackError):
    """Slack may have done it: the connection broke, or the call failed half-way."""


@contextmanager
def meaning() -> Iterator[None]:
    """Translate the SDK's exceptions; a SlackApiError contains the payload, which must not be logged."""
    try:
        yield
    except SlackApiError as error:
        raise _meant(error) from None
    except ClientConnectorError:
        raise SlackBusy("connection_refused") from None
    except (TimeoutError, ClientError, json.JSONDecodeError) as error:
        raise SlackUncertain(type(error).__name__) from None
    except AttributeError:  # the SDK fails on a body that isn't a JSON object
        raise SlackUncertain("no_json") from None


def raise_for_status(status: int, headers: Mapping[str, str]) -> None:
    """Raise what the answer of a response URL means, which says nothing but an HTTP status."""
    if status == 429:
        raise SlackBusy("ratelimited", _named_wait(headers))
    if status >= 500:
        raise SlackUncertain(f"http_{status}")
    if status != 200:
        raise SlackError(f"response_url_{status}")


def _named_wait(headers: Mapping[str, str]) -> float | None:
    """How many seconds Slack wants to be left alone, if it says so."""
    wait = headers.get("Retry-After", "")
    return float(wait) if wait.isdecimal() else None


def _meant(error: SlackApiError) -> SlackError:
    # The SDK's response, or aiohttp's if the body wasn't JSON.
    response: Any = error.response
    status: int = getattr(response, "status_code", None) or response.status
    data = getattr(response, "data", None)
    code = data.get("error") if isinstance(data, dict) else None
    known = MEANINGS.get(str(code))
    if status == 429 or known is Meaning.LATER:
        return SlackBusy("ratelimited" if status == 429 else str(code), _named_wait(response.headers))
    if status >= 500 or code is None or known is Meaning.DOUBT:
        return SlackUncertain(code or f"http_{status}")
    return SlackError(code)
