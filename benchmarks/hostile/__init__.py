"""What becomes of payloads that nobody should send: 20,000 of them by each way in, on every command, button, form and event.

They are made by chance, from a seed that is always the same: well-formed ones by the wrong person, ids of other people's
matches, notes, follow-ups and suggestions, of other workspaces and of nothing; forms that are old, half filled in or of
another kind; missing and odd keys, values of other types, hostile texts, other installing teams, and the same thing twice.
All that is secret in the town carries a canary, which is looked for in whatever the bot tells anybody else, or the log.
The same ones come over Socket Mode and, signed, by HTTP; there a tenth of the requests comes again, unsigned, signed by somebody
else, changed, or too late, and nothing may come of that. ``--quick`` sends 600 each way.
"""

import logging
import os
from collections import Counter
from concurrent.futures import ProcessPoolExecutor

from benchmarks import Figures
from benchmarks.hostile.sending import COUNTED, shard
from benchmarks.replica import FORKS
from benchmarks.together import lived
from bot.sandbox import LeapingLoop

TITLE = "Hostile payloads"
LEGEND = {
    "sent": "payloads sent",
    "unacked": "of these, never acked; or forged, and not refused",
    "unexpected_errors": "errors in the log, or more than one warning; apologies for a bug; calls that Slack refused",
    "foreign_changes": "rows changed by somebody who may not change them",
    "leaks": "secrets told to somebody else, or to the log",
    "pings": "texts of people's that became a mention or a link",
}
SEED = 12
SHARDS, QUICK_SHARDS = 40, 2
EACH, QUICK_EACH = 500, 300


def measure(*, quick: bool = False) -> Figures:
    """Send all payloads, to one town for each core at a time."""
    seeds = range(SEED, SEED + (QUICK_SHARDS if quick else SHARDS))
    each = QUICK_EACH if quick else EACH
    shards = [(seed, each, http) for seed in seeds for http in (False, True)]
    found: Counter[str] = Counter()
    with ProcessPoolExecutor(os.cpu_count(), FORKS) as senders:
        for counted in senders.map(_send, *zip(*shards, strict=True)):
            found.update(counted)
    return {name: found[name] for name in COUNTED}


def _send(seed: int, many: int, http: bool) -> dict[str, int]:
    """Send what comes of one seed by one way in, while the bot logs as much as it can."""
    logging.getLogger("bot").setLevel(logging.DEBUG)
    logging.getLogger("bot.sandbox").setLevel(logging.ERROR)
    return dict(lived(shard(seed, many, http=http), LeapingLoop))
