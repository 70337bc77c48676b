"""Whether a request is Slack's: https://docs.slack.dev/authentication/verifying-requests-from-slack."""

from collections.abc import Mapping

from slack_sdk import signature

from bot.domain.clock import Clock

SIGNATURE, TIMESTAMP = "X-Slack-Signature", "X-Slack-Request-Timestamp"


class SigningClock(signature.Clock):
    """Tells Slack's SDK the time that the bot goes by."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def now(self) -> float:
        """Seconds since 1970."""
        return self._clock.now().timestamp()


class Signatures:
    """Checks requests: each is signed with a secret that only Slack and the app know, and no older than five minutes."""

    def __init__(self, secret: str, clock: Clock) -> None:
        self._clock = SigningClock(clock)
        self._verifier = signature.SignatureVerifier(secret, self._clock)

    def sign(self, body: bytes) -> dict[str, str]:
        """The headers that Slack would send with this body now."""
        at = str(int(self._clock.now()))
        made = self._verifier.generate_signature(timestamp=at, body=body)
        return {TIMESTAMP: at, SIGNATURE: str(made)}

    def is_slacks(self, headers: Mapping[str, str], body: bytes) -> bool:
        """Whether Slack sent this just now."""
        try:
            return self._verifier.is_valid_request(body, headers)
        except (TypeError, ValueError):  # no number, no UTF-8, no ASCII: nothing that Slack sends
            return False
