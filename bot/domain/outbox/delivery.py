"""A notice with everything needed to send it."""

from dataclasses import dataclass

from bot.domain.outbox.declaration import Readers
from bot.domain.outbox.notice import Notice
from bot.domain.people.participant import Participant
from bot.domain.rounds.program import Program
from bot.domain.rounds.round import Match


@dataclass(frozen=True, slots=True)
class Delivery:
    """A notice with its subject and the people concerned.

    Args:
        about: what its words are made of, as its kind declares it; ``Over`` if there is nothing to say any
            more, None if required data is missing, which is a bug.
        match: the match that it concerns.
        to: the participant it is for; None means the match's group DM, or the program's channel.
        sender: the participant whose action it reports.
    """

    notice: Notice
    program: Program
    about: object
    match: Match | None = None
    to: Participant | None = None
    sender: Participant | None = None

    @property
    def is_for_group(self) -> bool:
        """Whether it goes to the conversation of a match."""
        return self.notice.content.kind.declared.readers is Readers.GROUP

    @property
    def is_for_channel(self) -> bool:
        """Whether it goes to the program's channel."""
        channel = self.program.settings.channel
        return self.notice.content.kind.declared.readers is Readers.CHANNEL or (
            channel is not None and self.notice.content.address == channel
        )
