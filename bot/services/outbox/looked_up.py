"""A notice with what has been looked up for it, from which its subject is loaded."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.memory.past_meetings import Background
from bot.domain.outbox.notice import NewNotice, Notice
from bot.domain.people.member import Member
from bot.domain.people.participant import Participant
from bot.domain.rounds.program import Program
from bot.domain.rounds.round import Match

Part = TypeVar("Part")


class LackingError(Exception):
    """A notice lacks what its kind needs: a defect in the code that created it."""


@dataclass(frozen=True, slots=True)
class Lookups:
    """What several notices may need, by id; members who need not take part by Slack's.

    Args:
        proposed: the ids of the matches to introduce that have been proposed times before.
    """

    programs: Mapping[int, Program]
    matches: Mapping[int, Match]
    people: Mapping[int, Participant]
    pasts: Mapping[int, Background]
    proposed: Collection[int]
    members: Mapping[str, Member]


@dataclass(frozen=True, slots=True)
class LookedUp:
    """A notice, and what has been loaded for it so far."""

    session: AsyncSession
    notice: Notice
    shared: Lookups
    now: datetime

    @property
    def content(self) -> NewNotice:
        """What the notice was created with."""
        return self.notice.content

    @property
    def program(self) -> Program:
        """The program it belongs to."""
        return self.shared.programs[self.notice.program_id]

    @property
    def match(self) -> Match | None:
        """The match it concerns."""
        return self.shared.matches[self.content.match_id] if self.content.match_id else None

    @property
    def to(self) -> Participant | None:
        """The participant it is for."""
        return self.shared.people[self.content.to_id] if self.content.to_id else None

    @property
    def member(self) -> Member | None:
        """The organiser, or whoever is invited, that it is for, if the bot knows them."""
        return self.shared.members.get(self.content.address or "")

    @property
    def is_for_organiser(self) -> bool:
        """Whether it is for somebody who organises its program still."""
        return self.content.address in self.program.settings.organisers

    @property
    def sender(self) -> Participant | None:
        """The participant whose action it is about."""
        return self.shared.people[self.content.from_id] if self.content.from_id else None


def need(part: Part | None) -> Part:
    """Return the part, which notices of this kind must have.

    Raises:
        LackingError: the notice lacks it.
    """
    if part is None:
        raise LackingError
    return part
