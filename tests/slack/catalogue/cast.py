"""The people of a match and all that is kept of them, made of some inputs."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property

from bot.domain.chats.timetable import Proposal, Slot, Timetable
from bot.domain.memory.followup import FOLLOW_UP_LENGTH, FollowUp, FollowUpKind, FollowUpState
from bot.domain.memory.note import NOTE_LENGTH, Note
from bot.domain.memory.past_meetings import Background, Encounter, Promise, Recollection
from bot.domain.memory.recap import Recap
from bot.domain.memory.referral import WHY_LENGTH, Referral, ReferralState
from bot.domain.overview import ChatFeedback, Overview
from bot.domain.people.hours import Hours
from bot.domain.people.member import Member
from bot.domain.people.participant import (
    DEPARTMENT_LENGTH,
    Cadence,
    GroupPreference,
    Participant,
    Profile,
    Standing,
)
from bot.domain.rounds.design.wording import NAME_LENGTH as WORDING_LENGTH
from bot.domain.rounds.design.wording import OPENING_LENGTH, Wording
from bot.domain.rounds.numbers import RoundNumbers
from bot.domain.rounds.program import Program, ProgramSettings
from bot.domain.rounds.roles import LONGEST
from bot.domain.rounds.round import Answer, Feedback, Gain, Match, Reason, ReasonKind
from tests.domain import samples

from .inputs import NAME_LENGTH, Inputs

ZONES = ("America/Argentina/ComodRivadavia", "Asia/Tokyo", "Pacific/Kiritimati", "UTC")
NOW = datetime(2027, 1, 12, 10, tzinfo=UTC)
TODAY = date(2027, 1, 12)
NEXT_ROUND = datetime(2027, 1, 26, 10, tzinfo=UTC)
LONG_AGO = datetime(2024, 9, 4, 10, tzinfo=UTC)
ALLOW = "https://coffee.example.org/slack/install?team=T0123ABC&with=files"
A_DAY = timedelta(days=1)
LONG_LINK = f"https://video.example/{'%' * 500}"[:500]  # the longest, and all of it is escaped in other links
INTERESTS = 100  # an older version let people type so many
NUMBERS = RoundNumbers(3, 7, 2, 1, 4, 3, 4.5, dict.fromkeys(Gain, 2), bridged=4, department_pairs=6)


class Cast:
    """Whom and what a view is about.

    The first of the people is who reads, and the last whose doing it is, where there is such a one.
    """

    def __init__(self, inputs: Inputs) -> None:
        self.inputs = inputs
        self.text = inputs.needed(NOTE_LENGTH)
        self.people = tuple(self._person(number) for number in range(1, inputs.people + 1))
        self.reader, self.other, self.last = self.people[0], self.people[1], self.people[-1]
        video_link = LONG_LINK if inputs.brim else None
        settings = ProgramSettings(time_zone=ZONES[0], channel="C1", video_link=video_link)
        self.program = Program(1, 1, settings, TODAY, NEXT_ROUND)
        self.last_program = replace(self.program, next_round_at=None)
        self.wording = Wording(
            inputs.words(WORDING_LENGTH), opening=inputs.words(OPENING_LENGTH), questions=inputs.tags(3)
        )
        self.about = tuple(person.member.name for person in self.people[1:])

    def _person(self, number: int) -> Participant:
        words, tags = self.inputs.words, self.inputs.tags
        department = f"{number} {words(DEPARTMENT_LENGTH - 2)}" if self.inputs.typed else ""
        name, title = words(NAME_LENGTH), words(NAME_LENGTH)
        zone = ZONES[number - 1] if self.inputs.brim else "UTC"
        told = (f"U{number}", name, title, zone, words(500))
        photo = f"https://photos.example/{number}.png" if self.inputs.typed else ""
        slack = {"team": words(500), "namesake": self.inputs.brim, "photo": photo}
        member = Member(number, 1, *told, gone=False, **slack)
        hours = Hours(time(0), time(23, 59))
        profile = Profile(
            department,
            interests=tags(INTERESTS),
            can_help=tags(INTERESTS),
            wants_to_learn=tags(INTERESTS),
            office=words(100),
            cadence=Cadence.EVERY_SECOND,
            team=words(100),
            before=words(300),
            languages=tags(),
            hours=hours if self.inputs.brim and number == 1 else None,
            company=GroupPreference.PAIR,
        )
        return Participant(number, 1, member, profile, Standing.ACTIVE)

    @cached_property
    def match(self) -> Match:
        """All of them, introduced for every reason that there is."""
        ids = tuple(person.id for person in self.people)
        words, tags = self.inputs.words, self.inputs.tags
        named = (words(NAME_LENGTH), words(WHY_LENGTH)) if self.inputs.typed else ()
        reasons = (
            *(Reason(ReasonKind.TEACHES, ids[:2], (tag,)) for tag in tags()),
            Reason(ReasonKind.TEACHES, (ids[1], ids[0]), tags()),
            Reason(ReasonKind.RECOMMENDED, ids[:2], named),
            Reason(ReasonKind.WISH, ids[:2], tags()),
            Reason(ReasonKind.INTEREST, ids, tags(INTERESTS)),
            Reason(ReasonKind.DEPARTMENTS, ids, tuple(person.profile.department for person in self.people)),
        )
        answers = {self.reader.id: Answer.MET, self.other.id: Answer.NO}
        base = samples.match(*ids)
        return replace(base, people=self.people, reasons=reasons, answers=answers, channel="G1")

    @cached_property
    def few_reasons(self) -> Match:
        """The same for what is left where nothing weightier is."""
        ids = tuple(person.id for person in self.people)
        reasons = (
            Reason(ReasonKind.HOST, ids),
            Reason(ReasonKind.SIDES, ids[:2], (self.inputs.words(LONGEST), self.inputs.words(LONGEST))),
            Reason(ReasonKind.NEWCOMER, ids[:2]),
            Reason(ReasonKind.INTEREST, ids[:2], self.inputs.tags()),
            Reason(ReasonKind.RECOMMENDED, ids[:2]),
            Reason(ReasonKind.OFFICE, ids, (self.inputs.words(100),)),
            Reason(ReasonKind.FIRST_TIME, ids),
            Reason(ReasonKind.BOTH_VIDEO, ids),
        )
        return replace(self.match, reasons=reasons)

    @cached_property
    def booked(self) -> Match:
        """The same once they have agreed on a time."""
        return replace(self.match, meets_at=NOW + A_DAY, bookings=1)

    @cached_property
    def closed(self) -> Match:
        """The same once the round is over."""
        return replace(self.match, round=replace(self.match.round, closed=True))

    @cached_property
    def proposal(self) -> Proposal:
        """Three times, each of which suits everybody."""
        everybody = frozenset(person.id for person in self.people)
        return Proposal(1, tuple(Slot(NOW + number * A_DAY, everybody) for number in range(1, 4)))

    @cached_property
    def undecided(self) -> Proposal:
        """Three times, the first of which suits the reader alone."""
        first, *others = self.proposal.slots
        nobody = [replace(slot, suits=frozenset()) for slot in others]
        return Proposal(1, (replace(first, suits=frozenset({self.reader.id})), *nobody))

    @cached_property
    def timetable(self) -> Timetable:
        """The times that they may meet at."""
        return Timetable(self.match, self.proposal, self.program.settings.video_link)

    @cached_property
    def notes(self) -> tuple[Note, ...]:
        """Notes that the reader wrote, every other one with a reminder."""
        note = Note(1, 1, self.match.id, self.text, self.about, LONG_AGO, None)
        days = (date(2028, 2, 1), None)
        several = self.inputs.several(50)
        return tuple(replace(note, id=number, remind_on=days[number % 2]) for number in several)

    @cached_property
    def told(self) -> ChatFeedback:
        """All that the reader told about the match."""
        note = self.notes[0] if self.notes else None
        feedback = Feedback(5, tuple(Gain), self.inputs.words(500))
        return ChatFeedback(self.match, self.reader, TODAY, feedback, note, thanked=False)

    def follow_up(self, kind: FollowUpKind, state: FollowUpState = FollowUpState.OPEN) -> FollowUp:
        """Something that the reader wanted to come back to."""
        is_note = kind is FollowUpKind.REMINDER  # and that may be gone
        text = self.inputs.words(NOTE_LENGTH) if is_note else self.inputs.needed(FOLLOW_UP_LENGTH)
        return FollowUp(1, 1, self.match.id, kind, text, date(2028, 2, 1), state, self.about)

    def introduction(self, state: ReferralState = ReferralState.ASKED) -> Referral:
        """The first thinks that the second and the last should meet."""
        why = self.inputs.needed(WHY_LENGTH)
        return Referral(1, self.match.id, self.reader, self.other, self.last, why=why, state=state)

    @cached_property
    def background(self) -> Background:
        """They have all been introduced before, two by two."""
        ids = [person.id for person in self.people]
        pairs = [(one, other) for one in ids for other in ids if one < other]
        return Background(tuple(Encounter(pair, LONG_AGO) for pair in pairs), new_ground=True)

    @cached_property
    def recollection(self) -> Recollection:
        """What the reader wrote after earlier chats."""
        several = self.inputs.several(12)
        promises = tuple(
            Promise(self.inputs.words(FOLLOW_UP_LENGTH), due_on, done)
            for due_on, done in ((None, False), (date(2028, 2, 1), False), (None, True)) * len(several)
        )
        return Recollection(LONG_AGO, (self.text,) * len(several), promises)

    @cached_property
    def recap(self) -> Recap:
        """The reader's year."""
        tags, gains = self.inputs.tags, dict.fromkeys(Gain, 100)
        return Recap(2027, 50, 200, 150, tags(60, DEPARTMENT_LENGTH), tags(INTERESTS), gains, 12)

    def overview(self, **changes: object) -> Overview:
        """How the reader stands in the middle of a round.

        Args:
            changes: what is different about the reader.
        """
        reader = replace(self.reader, **changes)  # type: ignore[arg-type]  # of any field
        matches = (self.match, replace(self.match, answers={}))
        return Overview(self.program, reader, TODAY, matches, NUMBERS)
