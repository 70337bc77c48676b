"""Notices: what the bot says unprompted, when and until when, and with what it is sent."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.domain.outbox.declaration import Readers, Until, Waits
from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.states import NoticeState
from bot.domain.people.member import Member
from bot.domain.people.participant import Participant
from bot.domain.rounds.program import Program
from bot.domain.rounds.round import Match


@dataclass(frozen=True, slots=True)
class NewNotice:
    """A notice to be written to the outbox.

    Args:
        key: identifies what it is and for whom; it is unique, so writing a key twice changes nothing.
        due_at: not sent before; UTC.
        expires_at: not sent from then on; UTC.
        round_id, match_id, followup_id, introduction_id: what it is about.
        to_id: the participant it is for; None means the match's group DM, or the program's channel.
        from_id: the participant whose action it reports.
        address: the Slack id of the person or channel it is for, if that isn't a participant.
        missed, first_missed_at, last_missed_at: how many rounds did not take place, and the first and last of them.
    """

    kind: NoticeKind
    key: str
    due_at: datetime
    expires_at: datetime
    round_id: int | None = None
    match_id: int | None = None
    followup_id: int | None = None
    introduction_id: int | None = None
    to_id: int | None = None
    from_id: int | None = None
    address: str | None = None
    missed: int | None = None
    first_missed_at: datetime | None = None
    last_missed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """A row of the outbox, with its state so far.

    Args:
        attempts: how often it has been claimed, including now.
        refusals: how often Slack has refused it.
        next_attempt_at: when it may next be claimed, in UTC; None once it is settled.
        claimed_by: the sender that claimed it last.
        in_doubt: whether Slack may have it already.
        ambiguous: whether it was sent again, or left alone, without knowing whether Slack had it.
        error: Slack's error code for the last failure, or why it was withdrawn.
        channel, ts: the conversation and timestamp of the message in Slack.
        payload: what Slack refused, for the operator to look at.
        cause: the id that the log has of what wrote it.
    """

    id: int
    program_id: int
    content: NewNotice
    state: NoticeState
    attempts: int
    refusals: int
    next_attempt_at: datetime | None
    claimed_by: str | None = None
    in_doubt: bool = False
    ambiguous: bool = False
    error: str | None = None
    channel: str | None = None
    ts: str | None = None
    payload: Mapping[str, Any] | None = None
    cause: str | None = None


@dataclass(frozen=True, slots=True)
class Delivery:
    """A notice with its subject and the people concerned.

    Args:
        about: what its words are made of, as its kind declares it; ``Over`` if there is nothing to say any
            more, None if required data is missing, which is a bug.
        match: the match that it concerns.
        to: the participant it is for; None means the match's group DM, or the program's channel.
        sender: the participant whose action it reports.
        member: the organiser, or whoever is invited, that it is for, if the bot knows them.
        waits_until: until when it waits because another program has asked its reader something today; UTC.
    """

    notice: Notice
    program: Program
    about: object
    match: Match | None = None
    to: Participant | None = None
    sender: Participant | None = None
    member: Member | None = None
    waits_until: datetime | None = None

    @property
    def locales(self) -> tuple[str, ...]:
        """What those who read it use Slack in; empty if nobody knows who they are, as in a channel."""
        return tuple(member.locale for member in self._readers)

    @property
    def _readers(self) -> Iterable[Member]:
        readers, match = self.notice.content.kind.declared.readers, self.match
        if readers in {Readers.ORGANISERS, Readers.INVITED}:
            return [self.member] if self.member else []
        people: Iterable[Participant | None] = {
            Readers.GROUP: match.staying if match else (),
            Readers.EARLIER: match.people if match else (),
            Readers.ONE: (self.to,),
            Readers.TWO: (self.to, self.sender),
        }.get(readers, ())
        return [person.member for person in people if person]

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


# What asks for something: nobody who is in several programs gets two of these on one day.
QUESTIONS = tuple(kind for kind in NoticeKind if kind.declared.waits is Waits.ALWAYS)


def taken_back(event: Until) -> Sequence[NoticeKind]:
    """The kinds of notices that an event withdraws."""
    return [kind for kind in NoticeKind if event in kind.declared.until]


KINDS = {kind.value: kind for kind in NoticeKind}  # by their words in the database


def kind_called(word: str) -> NoticeKind:
    """The kind with this word in the database; a bot of a later version may have written others."""
    return KINDS[word]
