"""Sends payloads to the bot, one after the other, and counts what comes of each."""

import asyncio
import json
import logging
import sys
from collections import Counter
from collections.abc import Awaitable
from dataclasses import replace

from benchmarks.hostile.ears import Ears, Log
from benchmarks.hostile.forging import Forger
from benchmarks.hostile.judge import Snapshot, differing, foreign
from benchmarks.hostile.payloads import Generator, Sent
from benchmarks.hostile.town import Town, reading, town
from bot.sandbox.errors import NoAnswerError
from bot.sandbox.log import Call

COUNTED = ("sent", "unacked", "unexpected_errors", "foreign_changes", "leaks", "pings")
RESTORED_AFTER = 15  # payloads; by then some have left, and fewer can do anything
BETWEEN = 3.0  # seconds from one to the next, which is no more than Slack admits
SILENCE = 3.0  # real seconds in which nothing at all happens, after which no ack will come
# The form was opened by a request's first delivery, or has been closed or changed meanwhile. On a busy machine the time of a
# town may leap by seconds while something is on its way, so whether anything is late is not judged here.
LOST_RACES = {
    ("views.open", "exchanged_trigger_id"),
    ("views.open", "expired_trigger_id"),
    ("views.push", "exchanged_trigger_id"),
    ("views.push", "expired_trigger_id"),
    ("views.push", "not_found"),
    ("views.update", "not_found"),
    ("views.update", "hash_conflict"),
}


async def shard(seed: int, many: int, *, http: bool = False) -> Counter[str]:
    """Send so many payloads to a town of their own, and over HTTP some forged ones between them."""
    heard = Log()
    logging.getLogger().addHandler(heard)
    try:
        async with town(http=http) as made:
            sending = Sending(made, heard)
            chance, forger = Generator(made, seed), Forger(seed, made.stage.slack.signing_secret)
            for number in range(many):
                if number % RESTORED_AFTER == 0:
                    await sending.begin_anew()
                sent = chance.next()
                await sending.send(sent)
                if http and forger.wants():
                    await sending.send_forged(sent, forger)
            return sending.counts
    finally:
        logging.getLogger().removeHandler(heard)


class Sending:
    """Sends to a town, and counts."""

    def __init__(self, made: Town, heard: Log) -> None:
        self._town = made
        self._slack = made.stage.slack
        self._log = heard
        self._ears = Ears(made)
        self.counts: Counter[str] = Counter(dict.fromkeys(COUNTED, 0))
        self._rows = self._look()

    async def begin_anew(self) -> None:
        """Have everybody where they were before anything was sent."""
        self._town.restore()
        self._rows = self._look()

    async def send(self, sent: Sent) -> None:
        """Send a payload, wait until nothing more comes of it, and judge."""
        answers: list[object] = []
        deliver = [self._deliver(sent, answers) for _ in range(sent.times)]
        await self._judge(sent, answers, *deliver)

    async def send_forged(self, sent: Sent, forger: Forger) -> None:
        """Send a payload's request once more, or changed; nobody has sent it, so it may do nothing at all."""
        line, real = self._slack.core.requests, self._slack.log.envelopes()[-1].posting
        assert real, "it came over HTTP"
        forged, may_answer = forger.forged(real)
        answers: list[object] = []

        async def deliver() -> bool:
            reply = await line.post(forged)
            answers.append(reply.text)
            return reply.status in may_answer

        await self._judge(replace(sent, sender="", times=1), answers, deliver())

    async def _judge(self, sent: Sent, answers: list[object], *deliver: Awaitable[bool]) -> None:
        """Deliver, wait until nothing more comes of it, and count.

        Args:
            answers: gets what whoever sent it reads in the acks.
        """
        before, begun = self._rows, len(self._slack.log.entries)
        self._log.clear()
        acked = await asyncio.gather(*deliver)
        await self._town.settles()
        self._rows = self._look()
        leaks, pings, apologies = self._ears.hear(sent.sender, sent.clicked_in)
        refused = [
            call
            for call in self._slack.log.entries[begun:]
            if isinstance(call, Call) and call.error and (call.method, call.error) not in LOST_RACES
        ]
        changed = foreign(before, self._rows, sent.sender)
        found = {
            "sent": sent.times,
            "unacked": acked.count(False),
            "unexpected_errors": self._log.errors + apologies + len(refused) + self._too_loud(sent),
            "foreign_changes": len(changed),
            "leaks": leaks
            + self._ears.leaks_in(answers, sent.sender)
            + sum(bool(self._ears.secrets_in(line)) for line in self._log.lines),
            "pings": pings,
        }
        self.counts.update(found)
        columns = [(key, differing(before.rows.get(key), self._rows.rows.get(key))) for key in changed]
        self._tell(sent, found, [*columns, *((call.method, call.error) for call in refused)])
        self._slack.clock.forward(seconds=BETWEEN)

    async def _deliver(self, sent: Sent, answers: list[object]) -> bool:
        """Deliver it; whether it was acked.

        Args:
            answers: gets what the ack carries, which whoever sent it reads.
        """
        payload = json.loads(json.dumps(sent.payload))
        try:
            _, answer = await self._slack.core.deliveries.ask(sent.kind, payload, accepts=True)
            answers.append(answer)
        except NoAnswerError:
            return await self._is_acked_after_all(payload)
        return True

    async def _is_acked_after_all(self, payload: object) -> bool:
        (envelope,) = (each for each in self._slack.log.envelopes() if each.payload is payload)
        try:
            return await self._slack.until(lambda: envelope.acked_after is not None, SILENCE)
        except TimeoutError:
            return False

    def _too_loud(self, sent: Sent) -> int:
        """How many lines there are beyond one calm line for each payload."""
        return max(0, self._log.warnings - sent.times)

    def _look(self) -> Snapshot:
        with reading(self._town.stage.database) as rows:
            return Snapshot.of(rows)

    def _tell(self, sent: Sent, found: dict[str, int], details: list[tuple[object, object]]) -> None:
        """Tell what was found, so that it can be looked into."""
        wrong = {name: count for name, count in found.items() if count and name != "sent"}
        if wrong:
            print(wrong, details, self._log.lines, repr(sent), file=sys.stderr)
