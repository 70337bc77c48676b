"""Sends deliveries to Slack and reports the outcome of each."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from itertools import combinations

from bot.domain.clock import Clock
from bot.domain.outbox.declaration import Lane, Readers
from bot.domain.outbox.delivery import Delivery
from bot.domain.outbox.results import (
    CannotCheck,
    Delivered,
    DeliveryResult,
    Finding,
    NoAccess,
    NotFound,
    NotNow,
    Refused,
    Uncertain,
)
from bot.domain.people.participant import Participant
from bot.services.outbox.dispatch import SetOut
from bot.slack.outbound.error_codes import MEANINGS, Meaning
from bot.slack.outbound.errors import SlackBusy, SlackError, SlackUncertain
from bot.slack.outbound.gateway import Gateway
from bot.slack.outbound.rate_limiter import PATIENCE, RateLimiter
from bot.slack.texts import speaking
from bot.slack.views.blocks import Message
from bot.slack.views.outbox.notices import words_of

# The message is fine, but the bot lacks access, and someone has to fix that.
METHODS = {
    Lane.OPENING: ("conversations.open", "chat.postMessage"),
    Lane.DIRECT: ("chat.postMessage",),
}
UNSEEN = {"user_not_found", "user_not_visible"}  # an unknown id may come of a migration
COMPANY = {"invalid_user_combination", *UNSEEN}  # what Slack says where people must not be brought together
CLOCKS_DIFFER = timedelta(minutes=5)  # the largest clock difference between this machine and Slack


class SlackSender:
    """Sends deliveries to one workspace.

    Args:
        gateway: one that waits for its turn.
        limiter: the one that the gateway uses.
        clock: for the local times in an introduction.
        language: the language of the messages.
    """

    def __init__(self, gateway: Gateway, limiter: RateLimiter, clock: Clock, language: str) -> None:
        self._gateway = gateway
        self._limiter = limiter
        self._clock = clock
        self._language = language

    async def deliver(self, delivery: Delivery, set_out: SetOut) -> DeliveryResult:
        """Send a delivery and report the outcome."""
        with speaking(self._language):
            message = words_of(delivery, self._clock.now())
        try:
            channel = await self._address(delivery)
        except SlackError as error:
            return await self._not_opened(delivery, error)
        try:
            posted = await self._gateway.post(channel, message, delivery.notice.content.key, set_out)
        except SlackUncertain as error:
            return Uncertain(error.code)
        except SlackError as error:
            return await self._not_posted(delivery, channel, message, error)
        return Delivered(*posted)

    async def find(self, delivery: Delivery) -> Finding:
        """Check whether Slack has a delivery already; ``CannotCheck`` if the scopes don't allow the bot to look."""
        content = delivery.notice.content
        try:
            channel = await self._conversation(delivery)
            ts = await self._gateway.find(channel, content.key, content.due_at - CLOCKS_DIFFER)
        except SlackUncertain as error:
            return NotNow(error.code, in_doubt=True)
        except SlackError as error:
            result = _declined(error)
            if isinstance(result, Refused) or error.code == "missing_scope":
                return CannotCheck()
            return replace(result, in_doubt=True) if isinstance(result, NotNow) else result
        return Delivered(channel, ts) if ts else NotFound()

    async def is_let_in(self) -> bool:
        """Whether Slack lets the bot post."""
        try:
            await self._gateway.identify()
        except SlackError:
            return False
        return True

    def is_open(self, lane: Lane) -> bool:
        """Whether this lane's Slack methods can be called soon."""
        return all(self._limiter.wait(method) <= PATIENCE for method in METHODS[lane])

    async def _address(self, delivery: Delivery) -> str:
        """The conversation or person that a delivery goes to; opens the group DM for an introduction."""
        if delivery.notice.content.address:
            return delivery.notice.content.address
        readers = delivery.notice.content.kind.declared.readers
        if readers is Readers.TWO and delivery.to and delivery.sender:
            return await self._gateway.open_group(
                [delivery.sender.member.slack_id, delivery.to.member.slack_id]
            )
        if delivery.to:
            return delivery.to.member.slack_id
        if delivery.match is None:
            return delivery.program.settings.channel or ""
        if delivery.match.channel:
            return delivery.match.channel
        return await self._gateway.open_group(person.member.slack_id for person in delivery.match.staying)

    async def _conversation(self, delivery: Delivery) -> str:
        """The id of the conversation, even if the delivery is addressed to a person."""
        person = delivery.to if delivery.notice.content.kind.declared.lane is Lane.DIRECT else None
        return (
            await self._gateway.open_group([person.member.slack_id])
            if person
            else await self._address(delivery)
        )

    async def _not_opened(self, delivery: Delivery, error: SlackError) -> DeliveryResult:
        """The outcome if no conversation could be opened; if Slack refuses a group, find out because of whom."""
        if isinstance(error, SlackUncertain):
            return NotNow(error.code)  # safe to retry: opening a conversation twice gives the same one
        result = _declined(error)
        if isinstance(result, Refused) and delivery.match:
            gone, unseen = await self._unreachable(delivery.match.staying)
            is_company = error.code in COMPANY and not (gone or unseen)
            apart = await self._apart(delivery.match.staying) if is_company else ()
            return replace(result, unreachable=gone, unseen=unseen, apart=apart)
        return result

    async def _not_posted(
        self, delivery: Delivery, channel: str, message: Message, error: SlackError
    ) -> DeliveryResult:
        """The outcome if Slack posted nothing; a refusal includes the payload and the people who can't be reached."""
        result = _declined(error)
        if not isinstance(result, Refused):
            return result
        blocks = [block.to_dict() for block in message.blocks]
        gone, unseen = await self._unreachable([delivery.to] if delivery.to else [])
        payload = {"channel": channel, "text": message.text, "blocks": blocks}
        return Refused(error.code, gone, payload, unseen)

    async def _apart(self, people: Iterable[Participant]) -> tuple[tuple[int, int], ...]:
        """Which pairs among people Slack won't bring together; all, if it takes each pair by itself.

        Opening a conversation shows nobody anything.
        """
        couples = [*combinations(sorted(people, key=lambda each: each.id), 2)]
        refused = []
        for couple in couples if len(couples) > 1 else ():
            try:
                await self._gateway.open_group(person.member.slack_id for person in couple)
            except SlackError as error:
                if error.code in COMPANY:
                    refused.append(couple)
        return tuple((one.id, other.id) for one, other in refused or couples)

    async def _unreachable(self, people: Iterable[Participant]) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Who of these people is deactivated, and whom the bot can't see, by their ids."""
        gone, unseen = [], []
        for person in people:
            try:
                if (await self._gateway.person(person.member.slack_id)).gone:
                    gone.append(person.id)
            except SlackError as error:
                if error.code in UNSEEN:
                    unseen.append(person.id)
        return tuple(gone), tuple(unseen)


def _declined(error: SlackError) -> NotNow | NoAccess | Refused:
    if isinstance(error, SlackBusy):
        return NotNow(error.code, None if error.wait is None else timedelta(seconds=error.wait))
    return NoAccess(error.code) if MEANINGS.get(error.code) is Meaning.WORKSPACE else Refused(error.code)
