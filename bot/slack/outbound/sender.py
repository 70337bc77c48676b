"""Sends deliveries to Slack and reports the outcome of each."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from itertools import combinations

from bot.domain.clock import Clock
from bot.domain.outbox.declaration import Lane, Readers
from bot.domain.outbox.declared.trouble_subjects import ScopeLost
from bot.domain.outbox.notice import Delivery
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
from bot.domain.outbox.subjects import Changed, Outdated
from bot.domain.people.participant import Participant
from bot.services.outbox.dispatch import SetOut
from bot.slack.outbound.error_codes import MEANINGS, Meaning
from bot.slack.outbound.errors import SlackBusy, SlackError, SlackUncertain
from bot.slack.outbound.gateway import Gateway
from bot.slack.outbound.rate_limiter import PATIENCE, RateLimiter
from bot.slack.scopes import NOWHERE, InstallPage
from bot.slack.texts import speaking
from bot.slack.texts.locales import shared_by
from bot.slack.views.blocks import Message
from bot.slack.views.outbox.notices import words_of

METHODS = {
    Lane.OPENING: ("conversations.open", "chat.postMessage"),
    Lane.DIRECT: ("chat.postMessage",),
    Lane.EDITING: ("chat.update",),
}
UNSEEN = {"user_not_found", "user_not_visible"}  # an unknown id may come of a migration
COMPANY = {"invalid_user_combination", *UNSEEN}  # what Slack says where people must not be brought together


class SlackSender:
    """Sends deliveries to one workspace.

    Args:
        gateway: one that waits for its turn.
        limiter: the one that the gateway uses.
        clock: for the local times in an introduction.
        language: the workspace's locale, for messages whose readers share no other.
        install_page: where people allow the bot more.
    """

    def __init__(
        self,
        gateway: Gateway,
        limiter: RateLimiter,
        clock: Clock,
        language: str,
        install_page: InstallPage = NOWHERE,
    ) -> None:
        self._gateway = gateway
        self._limiter = limiter
        self._clock = clock
        self._language = language
        self._install_page = install_page

    async def deliver(self, delivery: Delivery, set_out: SetOut) -> DeliveryResult:
        """Send a delivery and report the outcome."""
        if isinstance(delivery.about, ScopeLost):
            delivery = replace(delivery, about=replace(delivery.about, allow_at=self._install_page.link()))
        otherwise = delivery.program.settings.wording.language or self._language
        with speaking(shared_by(delivery.locales, otherwise)):
            message = words_of(delivery, self._clock.now())
        if isinstance(delivery.about, Outdated | Changed):
            return await self._replace(delivery.about.messages, message, set_out)
        try:
            channel = await self._address(delivery)
        except SlackError as error:
            return await self._not_opened(delivery, error)
        try:
            posted = await self._post(delivery, channel, message, set_out)
        except SlackUncertain as error:
            return Uncertain(error.code)
        except SlackError as error:
            return await self._not_posted(delivery, channel, message, error)
        return Delivered(*posted)

    async def find(self, delivery: Delivery) -> Finding:
        """Check whether Slack has a delivery already; ``CannotCheck`` if the scopes don't allow the bot to look."""
        content = delivery.notice.content
        if isinstance(delivery.about, Outdated | Changed):
            return NotFound()
        try:
            channel = await self._conversation(delivery)
            ts = await self._gateway.find(channel, content.key, content.due_at)
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

    async def _post(
        self, delivery: Delivery, channel: str, message: Message, set_out: SetOut
    ) -> tuple[str, str]:
        """Post, into a new conversation of the same people if the match's own is dead."""
        key = delivery.notice.content.key
        try:
            return await self._gateway.post(channel, message, key, set_out)
        except SlackError as error:
            anew = await self._opened_anew(delivery, channel, error)
            if anew is None:
                raise
        return await self._gateway.post(anew, message, key)

    async def _opened_anew(self, delivery: Delivery, channel: str, error: SlackError) -> str | None:
        """The conversation that takes the place of a match's dead one; None if there is none."""
        match = delivery.match
        if MEANINGS.get(error.code) is not Meaning.CONVERSATION or not match or channel != match.channel:
            return None
        with suppress(SlackError):
            opened = await self._gateway.open_group(person.member.slack_id for person in match.staying)
            return opened if opened != channel else None
        return None

    async def _replace(
        self, messages: Sequence[tuple[str, str]], message: Message, set_out: SetOut
    ) -> DeliveryResult:
        """Replace earlier messages; one that is gone, or can't be changed any more, needs it no longer."""
        for number, (channel, ts) in enumerate(messages):
            try:
                await self._gateway.replace(channel, ts, message, None if number else set_out)
            except SlackUncertain as error:
                return Uncertain(error.code)
            except SlackError as error:
                if not isinstance(result := _declined(error), Refused):
                    return result
        return Delivered(*messages[-1])

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
            found = await self._because_of(result, delivery.match.staying)
            is_company = error.code in COMPANY and not (found.gone or found.unseen)
            return replace(found, apart=await self._apart(delivery.match.staying) if is_company else ())
        return result

    async def _not_posted(
        self, delivery: Delivery, channel: str, message: Message, error: SlackError
    ) -> DeliveryResult:
        """The outcome if Slack posted nothing; a refusal includes the payload and the people who can't be reached."""
        result = _declined(error)
        if not isinstance(result, Refused):
            return result
        blocks = [block.to_dict() for block in message.blocks]
        result = replace(result, payload={"channel": channel, "text": message.text, "blocks": blocks})
        return await self._because_of(result, [delivery.to] if delivery.to else [])

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

    async def _because_of(self, refused: Refused, people: Iterable[Participant]) -> Refused:
        """The refusal with those of these people who are deactivated, and whom the bot can't see."""
        gone, unseen = [], []
        for person in people:
            try:
                if (await self._gateway.person(person.member.slack_id)).gone:
                    gone.append(person.id)
            except SlackError as error:
                if error.code in UNSEEN:
                    unseen.append(person.id)
        return replace(refused, gone=tuple(gone), unseen=tuple(unseen))


def _declined(error: SlackError) -> NotNow | NoAccess | Refused:
    if isinstance(error, SlackBusy):
        return NotNow(error.code, None if error.wait is None else timedelta(seconds=error.wait))
    meaning = MEANINGS.get(error.code)
    if meaning is Meaning.WORKSPACE:
        return NoAccess(error.code)
    return Refused(error.code, unknown=meaning is None, no_entry=meaning is Meaning.CONVERSATION)
