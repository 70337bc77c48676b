"""What use cases return to the code that shows it to a person."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from bot.domain.actor import Actor
from bot.domain.memory.followup import FollowUps
from bot.domain.memory.network import Network
from bot.domain.memory.note import Note
from bot.domain.outbox.subjects import Prospect
from bot.domain.people.member import MemberFacts
from bot.domain.people.participant import Cadence, Participant, Stance, Standing, standing_on
from bot.domain.rounds.local_time import day_begins, local_day
from bot.domain.rounds.numbers import RoundNumbers
from bot.domain.rounds.program import Program
from bot.domain.rounds.round import Answer, Feedback, Match


@dataclass(frozen=True, slots=True)
class Overview:
    """Someone's status in a program, and what is going on.

    Args:
        participant: None if they never joined.
        today: the date in their time zone.
        matches: theirs, in rounds that are still open, of any program.
        last_round: the numbers of the last closed round, if there is one.
        waits: whether they have no chat while an open round is still looking for one.
        outsider: whether the program isn't for them: a guest who isn't let in, or someone of another workspace.
        turn_to_come: whether they were not drawn by a host in a round that is open.
        crowd: how many people are in; counted only for those who never were.
        team: Slack's id of the workspace.
        told: the ids of the matches that they have said of how they were.
        others: their status in the workspace's other programs.
        own_zone: the time zone of somebody who never joined; empty if it isn't known.
    """

    program: Program
    participant: Participant | None
    today: date
    matches: tuple[Match, ...]
    last_round: RoundNumbers | None
    waits: bool = False
    outsider: bool = False
    turn_to_come: bool = False
    crowd: int = 0
    team: str = ""
    told: frozenset[int] = frozenset()
    others: tuple["Overview", ...] = ()
    own_zone: str = ""

    @property
    def every(self) -> tuple["Overview", ...]:
        """Their status in each program, in the order in which these were made; those that have ended don't count."""
        going_on = (each for each in (self, *self.others) if each.program.ended_at is None)
        return tuple(sorted(going_on, key=lambda each: each.program.id))

    @property
    def joined(self) -> tuple["Overview", ...]:
        """Their status in each program that they are in, paused or not."""
        return tuple(each for each in self.every if each.standing is not Standing.LEFT)

    @property
    def to_join(self) -> tuple["Overview", ...]:
        """Their status in each program that they could join."""
        return tuple(each for each in self.every if each.standing is Standing.LEFT and not each.outsider)

    @property
    def chats(self) -> tuple[tuple[Match, Participant], ...]:
        """Their matches, each with who they are in it."""
        if self.participant is None:
            return ()
        member = self.participant.member.id
        return tuple((match, match.seat_of(member)) for match in self.matches)

    def told_of(self, stranger: MemberFacts | None) -> "Overview":
        """The same, by what Slack said just now about somebody whom the bot doesn't know."""
        if self.participant is not None or stranger is None:
            return self
        outsider = stranger.is_outsider(guests=self.program.settings.guests)
        others = tuple(each.told_of(stranger) for each in self.others)
        own_zone = stranger.time_zone or self.own_zone
        return replace(self, outsider=self.outsider or outsider, others=others, own_zone=own_zone)

    @property
    def zone(self) -> str:
        """The reader's time zone, by its name; the program's while theirs isn't known."""
        own = self.participant.member.time_zone if self.participant else self.own_zone
        return own or self.program.settings.time_zone

    @property
    def standing(self) -> Standing:
        """Whether they are active, paused or out of the program today."""
        return standing_on(self.participant, self.today) if self.participant else Standing.LEFT

    @property
    def skips(self) -> datetime | None:
        """The scheduled time of the last round that they sit out, unless all of these are over; UTC."""
        skipped = self.participant.skips_round_at if self.participant else None
        coming = self.program.next_round_at
        return skipped if skipped and coming and coming <= skipped else None

    @property
    def next_round_at(self) -> datetime | None:
        """When the next round they can be in starts; UTC. Allows for a pause with an end date and a skipped round."""
        until = self.participant.paused_until if self.participant else None
        foreseen = self.program.foreseen_round_at
        next_at = self.program.round_after(self.skips) if foreseen and self.skips else foreseen
        if until is None or next_at is None or local_day(next_at, self.zone) >= until:
            return next_at
        return self.program.round_after(day_begins(until, self.zone) - timedelta(microseconds=1))


@dataclass(frozen=True, slots=True)
class FrontPage:
    """What the app's Home tab shows someone.

    Args:
        network: whom they met; None if there is nobody, or if they don't take part.
        runs: they themselves in the program that they organise; None if there is none.
    """

    overview: Overview
    follow_ups: FollowUps
    network: Network | None = None
    runs: Actor | None = None


@dataclass(frozen=True, slots=True)
class SitsOut:
    """Someone sits out from now on.

    Args:
        before, after: their stance before and after the change.
        skips: the scheduled time of the last round they sit out, if they named a number of rounds; UTC.
        slower: slower cadences to offer if they have skipped several rounds in a row.
        free_until: until when they were free to talk right now, if that ends because they are out; UTC.
        program_id: the program that they mean; None for all that they are in.
    """

    before: Stance
    after: Stance
    skips: datetime | None = None
    slower: tuple[Cadence, ...] = ()
    free_until: datetime | None = None
    program_id: int | None = None


@dataclass(frozen=True, slots=True)
class Nearby:
    """People who are free to talk right now.

    Args:
        others: those who said so, the longest free first.
        until: when the reader stops being free; UTC.
        zone: the reader's time zone, an IANA name.
        again_at: until when nobody is told about the reader again, because they were a moment ago; UTC.
        spared: how many of the others are not told, because they heard of enough people today.
        hears: whether the reader is told if somebody else is free.
    """

    others: tuple[Participant, ...]
    until: datetime
    zone: str
    again_at: datetime | None = None
    spared: int = 0
    hears: bool = True


@dataclass(frozen=True, slots=True)
class OptOut:
    """Someone opted out of a match.

    Args:
        left: whether anyone else was still in the match.
        prospect: what the round can still offer them.
        next_round_at: when the next round is due; UTC.
    """

    participant: Participant
    left: bool
    prospect: Prospect
    next_round_at: datetime | None


@dataclass(frozen=True, slots=True)
class Snoozed:
    """Someone wants to be reminded of a match later.

    Args:
        until: when the next reminder comes; None if none comes before the round closes. UTC.
    """

    match: Match
    participant: Participant
    until: datetime | None


@dataclass(frozen=True, slots=True)
class ChatFeedback:
    """What someone has answered about a match so far; only they may see it.

    Args:
        today: the date in their time zone.
        thanked: whether they have thanked their partners already.
        asked_again: whether the bot will ask them once more.
        shareable: whether a thank-you can still come into the program's channel.
    """

    match: Match
    participant: Participant
    today: date
    feedback: Feedback | None = None
    note: Note | None = None
    thanked: bool = False
    asked_again: bool = False
    shareable: bool = False

    @property
    def answer(self) -> Answer | None:
        """Their answer to "did you meet?"."""
        return self.match.answers.get(self.participant.id)

    @property
    def partners(self) -> tuple[Participant, ...]:
        """The people they were supposed to meet."""
        return self.match.company(self.participant.id)

    @property
    def zone(self) -> str:
        """Their time zone, an IANA name."""
        return self.participant.member.time_zone
