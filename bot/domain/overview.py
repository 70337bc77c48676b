"""What use cases hand to whoever shows it to a person."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from bot.domain.memory.followup import FollowUps
from bot.domain.memory.note import Note
from bot.domain.outbox.results import Stop
from bot.domain.outbox.states import NoticeState
from bot.domain.outbox.subjects import Outlook
from bot.domain.people.participant import (
    Cadence,
    MemberFacts,
    Participant,
    Profile,
    Stance,
    Standing,
    same_spelling,
    standing_on,
)
from bot.domain.people.vocabulary import KnownWords
from bot.domain.rounds.calendar import day_begins, local_day
from bot.domain.rounds.program import Program
from bot.domain.rounds.round import Answer, Feedback, Match, RoundNumbers


@dataclass(frozen=True, slots=True)
class Overview:
    """How someone stands, and what goes on.

    Args:
        participant: None if they never joined.
        today: the date in their time zone.
        matches: theirs, of rounds not closed yet.
        last_round: the last closed round's numbers, if there is one.
        waits: whether they have no chat, and a round that goes on looks for one.
    """

    program: Program
    participant: Participant | None
    today: date
    matches: tuple[Match, ...]
    last_round: RoundNumbers | None
    waits: bool = False

    @property
    def zone(self) -> str:
        """The reader's time zone, by IANA name."""
        return self.participant.member.time_zone if self.participant else self.program.settings.time_zone

    @property
    def standing(self) -> Standing:
        """Whether they are to be matched."""
        return standing_on(self.participant, self.today) if self.participant else Standing.LEFT

    @property
    def skips(self) -> datetime | None:
        """The next round, if it is one that they sit out; UTC."""
        skipped = self.participant.skips_round_at if self.participant else None
        return skipped if skipped == self.program.next_round_at else None

    @property
    def next_round_at(self) -> datetime | None:
        """When the next round is due that they can be in, in UTC: after a pause that ends by itself, or the one they skip."""
        until = self.participant.paused_until if self.participant else None
        next_at = self.program.round_after(self.skips) if self.skips else self.program.next_round_at
        if until is None or next_at is None or local_day(next_at, self.zone) >= until:
            return next_at
        return self.program.round_after(day_begins(until, self.zone) - timedelta(microseconds=1))


@dataclass(frozen=True, slots=True)
class FrontPage:
    """What someone sees who looks at the app.

    Args:
        follow_ups: what they want to come back to.
        notes: their own, the newest first.
    """

    overview: Overview
    follow_ups: FollowUps
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class SitsOut:
    """Somebody sits out from now on.

    Args:
        before, after: what their being in rounds depended on, and depends on now.
        skips: the round that they sit out, where it is just one; UTC.
        slower: slower cadences to offer, where they have skipped one round after the other.
    """

    before: Stance
    after: Stance
    skips: datetime | None = None
    slower: tuple[Cadence, ...] = ()


@dataclass(frozen=True, slots=True)
class Nearby:
    """Who is free to talk right now.

    Args:
        others: those who said so, the longest free first.
        until: until when whoever asked is free themselves; UTC.
        zone: their time zone.
    """

    others: tuple[Participant, ...]
    until: datetime
    zone: str


@dataclass(frozen=True, slots=True)
class OptOut:
    """Someone is out of a match.

    Args:
        left: whether they left anybody by that.
        outlook: what the round has for them now.
        next_round_at: when the next round is due; UTC.
    """

    participant: Participant
    left: bool
    outlook: Outlook
    next_round_at: datetime | None


@dataclass(frozen=True, slots=True)
class Snoozed:
    """Someone wants to hear of a match later.

    Args:
        until: when they hear of it next; None where they won't before its round closes. UTC.
    """

    match: Match
    participant: Participant
    until: datetime | None


@dataclass(frozen=True, slots=True)
class OutboxOverview:
    """How the outbox stands.

    Args:
        counts: how many notices are in each state that any are in.
        overdue: how many should have been said by now and wait.
        ambiguous: how many were sent again, or left, without anybody knowing whether Slack had them.
        stop: why Slack does not let the bot speak, if it does not.
    """

    counts: Mapping[NoticeState, int]
    overdue: int
    ambiguous: int
    stop: Stop | None


@dataclass(frozen=True, slots=True)
class ProfileDraft:
    """What the profile form starts from.

    Args:
        profile: what they told before, filled up with what Slack says.
        known: the words of others.
        new: whether they take no part now.
        title, time_zone: as Slack says; empty where the bot doesn't know yet.
    """

    profile: Profile
    known: KnownWords
    new: bool
    title: str = ""
    time_zone: str = ""

    def with_facts(self, facts: MemberFacts) -> "ProfileDraft":
        """The same with what Slack says; it fills in what they didn't tell."""
        told = self.profile
        department = told.department or same_spelling(facts.department or "", self.known.departments)
        profile = replace(told, department=department, team=told.team or facts.team or "")
        return replace(self, profile=profile, title=facts.title, time_zone=facts.time_zone)


@dataclass(frozen=True, slots=True)
class ChatFeedback:
    """What someone has told about a match so far; for their eyes only.

    Args:
        today: the date in their time zone.
        thanked: a thank-you of theirs was passed on already.
        asked_again: whether the bot will ask them once more.
    """

    match: Match
    participant: Participant
    today: date
    feedback: Feedback | None = None
    note: Note | None = None
    thanked: bool = False
    asked_again: bool = False

    @property
    def answer(self) -> Answer | None:
        """What they said to "did you meet?"."""
        return self.match.answers.get(self.participant.id)

    @property
    def partners(self) -> tuple[Participant, ...]:
        """Whom they were to meet."""
        return self.match.company(self.participant.id)

    @property
    def zone(self) -> str:
        """Their time zone, by IANA name."""
        return self.participant.member.time_zone
