"""What can go wrong in the sandbox: Slack refuses, an app does not answer, or a person does not see something."""

from collections.abc import Sequence

from bot.sandbox.wire import Json


class SlackError(Exception):
    """A Web API refusal, with the error string that Slack documents for it.

    Args:
        code: the documented error, such as ``channel_not_found``.
        messages: the details that Slack adds under ``response_metadata.messages``.
        extra: further top-level keys of the response, such as ``needed`` for ``missing_scope``.
    """

    def __init__(self, code: str, messages: Sequence[str] = (), **extra: object) -> None:
        super().__init__(code)
        self.code = code
        self.messages = list(messages)
        self.extra = extra

    def response(self) -> Json:
        """Build the response body that the caller receives."""
        body: Json = {"ok": False, "error": self.code, **self.extra}
        if self.messages:
            body["response_metadata"] = {"messages": self.messages}
        return body


def invalid_arguments(*messages: str) -> SlackError:
    """Build Slack's error for malformed arguments; each message is one complaint."""
    return SlackError("invalid_arguments", [f"[ERROR] {message}" for message in messages])


class RateLimitedError(SlackError):
    """The refusal of a call that comes too early; `retry_after` is in whole seconds of the sandbox's time."""

    def __init__(self, retry_after: int) -> None:
        super().__init__("ratelimited")
        self.retry_after = retry_after


class NoAnswerError(Exception):
    """The app did not acknowledge an envelope in time, or no app was connected.

    Args:
        said: what happened, for the log.
        code: what Slack tells whoever typed a command; where it has no word for it, the app did not respond.
        reason: why an event comes again, as Slack tells the app.
        is_final: whether the app wants it no more.
    """

    def __init__(self, said: str, code: str = "", reason: str = "timeout", *, is_final: bool = False) -> None:
        super().__init__(said)
        self.code = code
        self.reason = reason
        self.is_final = is_final


class RosterError(ValueError):
    """A roster file that cannot be used; the message is one sentence for its author."""


class NotSeenError(AssertionError):
    """A person looked for something that is not on their screen; the message shows what is there."""


class NotPossibleError(NotSeenError):
    """A value that cannot be entered in an element; the message is what Slack's client says."""
