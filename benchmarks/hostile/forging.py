"""Requests that aren't Slack's, or come once too often: what a payload's own request becomes in somebody else's hands."""

import random
from collections.abc import Callable
from dataclasses import replace

from bot.sandbox.delivery.requests import posting
from bot.sandbox.log import Posting

SHARE = 0.1  # of the payloads that come over HTTP
STALE = 301  # seconds: one more than a signature is good for
NOT_SLACKS, FINE = 401, 200
TIME, SIGNATURE = "X-Slack-Request-Timestamp", "X-Slack-Signature"


class Forger:
    """Makes requests by chance; the same seed gives the same kinds.

    Args:
        secret: what Slack signs with.
    """

    def __init__(self, seed: int, secret: str) -> None:
        self._chance = random.Random(f"{seed} forged")
        self._secret = secret

    def wants(self) -> bool:
        """Whether somebody gets hold of this one."""
        return self._chance.random() < SHARE

    def forged(self, real: Posting) -> tuple[Posting, set[int]]:
        """A request that the bot must do nothing about, and the statuses that it may answer with."""
        replay, *forgeries = self._ways
        way = self._chance.choice((replay, *forgeries))
        return way(self, real), {FINE, NOT_SLACKS} if way is replay else {NOT_SLACKS}

    def _again(self, real: Posting) -> Posting:
        return real

    def _unsigned(self, real: Posting) -> Posting:
        return replace(
            real, headers={name: each for name, each in real.headers.items() if name not in {TIME, SIGNATURE}}
        )

    def _signed_by_another(self, real: Posting) -> Posting:
        return self._signed(real, "another app's secret", int(real.headers[TIME]))

    def _changed(self, real: Posting) -> Posting:
        return replace(real, body=real.body + b"&text=forget")

    def _stale(self, real: Posting) -> Posting:
        return self._signed(real, self._secret, int(real.headers[TIME]) - STALE)

    def _renewed(self, real: Posting) -> Posting:
        return replace(real, headers={**real.headers, TIME: str(int(real.headers[TIME]) + 60)})

    def _signed(self, real: Posting, secret: str, at: int) -> Posting:
        return posting(real.url, real.headers["Content-Type"], real.body, secret, at)

    _ways: tuple[Callable[["Forger", Posting], Posting], ...] = (
        _again,
        _unsigned,
        _signed_by_another,
        _changed,
        _stale,
        _renewed,
    )
