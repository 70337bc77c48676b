"""The main screens, one picture of each, for the README and ``docs/screens``.

``make screens`` draws them.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from functools import cached_property
from typing import Any

from slack_sdk.models.blocks import ImageBlock
from slack_sdk.models.views import View

from bot.domain.chats.timetable import Proposal, Slot, Timetable
from bot.domain.memory.followup import FollowUp, FollowUpKind, FollowUps, FollowUpState
from bot.domain.memory.network import Bridge, Contact, Network
from bot.domain.memory.note import Note
from bot.domain.memory.past_meetings import Background
from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.subjects import Changed, ComingRound, Introducing, Nudging, OwnMatch, Proposed
from bot.domain.overview import ChatFeedback, FrontPage, Overview
from bot.domain.people.participant import Profile
from bot.domain.people.profile_draft import ProfileDraft
from bot.domain.people.vocabulary import SEVERAL, KnownWords
from bot.domain.rounds.numbers import RoundNumbers
from bot.domain.rounds.round import Answer, Gain, Match, MatchState, Reason, ReasonKind
from bot.sandbox.pictures import Catalogue
from bot.slack import texts
from bot.slack.handlers.commands import HOME_BUTTONS, NAMES
from bot.slack.payloads import ForProfile
from bot.slack.views import replies
from bot.slack.views.blocks import Message
from bot.slack.views.chats import check_in, feedback
from bot.slack.views.home import home
from bot.slack.views.memory.network import my_network
from bot.slack.views.outbox.notices import words_of
from bot.slack.views.people import profile
from tests.slack.reading import as_sent

from .cast import A_DAY, NEXT_ROUND, NOW, TODAY
from .deliveries import delivery
from .organiser_tour import of_organisers
from .screens import NAMES as PEOPLE
from .screens import NOTE, Colleagues, Likely

NETWORK = "https://files.example/network.png"
MET = (
    ("Noah Becker", "Customer Success", 3),
    ("Elena Petrova", "Design", 1),
    ("Kofi Mensah", "Design", 1),
    ("Yusuf Demir", "Finance", 1),
    ("Ines Duarte", "Finance", 1),
    ("Bea Harper", "People", 1),
    ("Naomi Fischer", "Product", 2),
    ("Zoe Papadopoulou", "Product", 1),
    ("Charlotte Hughes", "Sales", 1),
    ("Oluwaseun Adeyemi", "Sales", 1),
    ("Isabella Rossi", "Sales", 1),
)
ABROAD = (
    ("渡辺 さくら", "Data", 2),
    ("דנה לוי", "Design", 1),
    ("أمل حداد", "Finance", 1),
    ("김민준 🌻", "Data", 1),
)
SHOWN_OF_ORGANISERS = (
    "organiser-home",
    "organiser-first",
    "organiser-invite",
    "organiser-day-before",
    "organiser-preview",
    "organiser-swap",
    "organiser-programs",
    "organiser-kinds",
    "organiser-new-program",
    "organiser-program",
    "organiser-list-form",
    "organiser-list-changes",
    "organiser-list-columns",
    "organiser-invites",
    "organiser-people",
    "organiser-why",
    "organiser-digest",
    "organiser-report",
    "forecast",
    "channel-digest",
)
COUNTED = RoundNumbers(11, 22, 10, 1, 18, 18, 4.3, {Gain.LAUGH: 13, Gain.IDEA: 13, Gain.CONTACT: 5})


class Tour(Colleagues):
    """Two colleagues in the middle of a round that suits them."""

    @cached_property
    def match(self) -> Match:
        """They were introduced for what one of them can teach, and for what both like."""
        ids = tuple(person.id for person in self.people)
        reasons = (
            Reason(ReasonKind.TEACHES, ids[:2], ("system design",)),
            Reason(ReasonKind.INTEREST, ids, ("climbing",)),
            Reason(ReasonKind.DEPARTMENTS, ids, tuple(person.profile.department for person in self.people)),
        )
        return replace(super().match, reasons=reasons, answers={}, state=MatchState.INTRODUCED)

    @cached_property
    def background(self) -> Background:
        """They never met before."""
        return Background((), new_ground=False)

    @property
    def nothing_told(self) -> ChatFeedback:
        """They said that they met, and nothing else yet."""
        met = replace(self.match, answers={self.reader.id: Answer.MET})
        return replace(self.told, match=met, feedback=None, note=None)

    @property
    def all_told(self) -> ChatFeedback:
        """They told all that can be told."""
        note = Note(1, 1, self.match.id, NOTE, self.about, NOW, TODAY + 10 * A_DAY)
        given = replace(self.told.feedback, gains=(Gain.IDEA, Gain.CONTACT), thanks="")  # type: ignore[type-var]
        return replace(self.nothing_told, feedback=given, note=note)

    @property
    def due(self) -> FollowUps:
        """What they want to come back to."""
        ways: tuple[dict[str, Any], ...] = (
            {"kind": FollowUpKind.PROMISE, "text": "Send the onboarding deck", "about": ("Elena Petrova",)},
            {"kind": FollowUpKind.REMINDER, "text": NOTE, "about": ("Charlotte Hughes",)},
        )
        each = (
            FollowUp(
                number, 1, number, due_on=TODAY + (number * 4 - 6) * A_DAY, state=FollowUpState.OPEN, **way
            )
            for number, way in enumerate(ways, start=1)
        )
        return FollowUps(TODAY, tuple(each), 4)

    @cached_property
    def proposal(self) -> Proposal:
        """Three times that nobody has said anything about yet."""
        hours = timedelta(hours=2), timedelta(hours=4, minutes=30), timedelta(hours=3)
        return Proposal(1, tuple(Slot(NOW + day * A_DAY + hour) for day, hour in enumerate(hours, 1)))

    @property
    def booking(self) -> Timetable:
        """They have agreed on the first of them."""
        booked = replace(self.match, meets_at=self.proposal.starts[0], bookings=1)
        return replace(self.timetable, match=booked)

    @property
    def busy(self) -> Overview:
        """They have agreed on a time, and went through rounds before."""
        return replace(self.overview(), matches=(self.booking.match,), last_round=COUNTED)


def organiser_screens(language: str) -> Catalogue:
    """Return all that organisers see, likewise."""
    with texts.speaking(language):
        tour = Tour(Likely("climbing", people=3))
        surfaces = [(name, as_sent(rendering)) for name, rendering in of_organisers(tour, tour.busy)]
    return Catalogue(surfaces, "Coffee Chats", PEOPLE, NOW, language)


def main_screens(language: str) -> Catalogue:
    """Return what people see most, in a language, by names that stay."""
    from bot.slack.pictures.network import picture  # with matplotlib, which few others need

    with texts.speaking(language):
        surfaces = [(name, as_sent(rendering)) for name, rendering in _renderings()]
        pictures = {NETWORK: picture(_network((*MET, *ABROAD)))}
    return Catalogue(surfaces, "Coffee Chats", PEOPLE, NOW, language, pictures)


def _renderings() -> Iterator[tuple[str, Message | View]]:
    tour = Tour(Likely("climbing", people=2))
    yield from _of_a_round(tour)
    yield from _of_oneself(tour)
    organised = of_organisers(Tour(Likely("climbing", people=3)), tour.busy)
    yield from ((name, rendering) for name, rendering in organised if name in SHOWN_OF_ORGANISERS)


def _of_a_round(tour: Tour) -> Iterator[tuple[str, Message | View]]:
    """From the introduction to what is told afterwards."""
    clicked = replace(tour.timetable, proposal=tour.undecided)
    over = replace(tour.timetable, match=replace(tour.match, round=replace(tour.match.round, closed=True)))
    said: tuple[tuple[str, NoticeKind, object], ...] = (
        ("introduction", NoticeKind.INTRO, Introducing(tour.timetable, tour.background)),
        ("introduction-clicked", NoticeKind.INTRO, Introducing(clicked, tour.background)),
        ("introduction-booked", NoticeKind.INTRO, Introducing(tour.booking, tour.background)),
        ("introduction-closed", NoticeKind.CLOSED, Changed(over, tour.background)),
        ("nudge", NoticeKind.NUDGE, Nudging(clicked)),
        ("times", NoticeKind.TIMES, Proposed(tour.timetable, tour.last)),
        ("check-in", NoticeKind.CHECK_IN, OwnMatch(tour.match, tour.reader)),
        ("day-before", NoticeKind.DAY_BEFORE, ComingRound(tour.reader, NEXT_ROUND)),
        ("day-before-untold", NoticeKind.DAY_BEFORE, ComingRound(tour.reader, NEXT_ROUND, (tour.match,))),
    )
    for name, kind, about in said:
        yield name, words_of(delivery(kind, about, tour), NOW)
    yield "check-in-answered", check_in.answered(tour.nothing_told)
    yield "check-in-told", check_in.answered(tour.all_told)
    yield "feedback-form", feedback.feedback_form(tour.all_told)


def _of_oneself(tour: Tour) -> Iterator[tuple[str, Message | View]]:
    """Joining, the Home tab, the network, and what commands answer."""
    known = KnownWords(("Design", "Engineering", "Legal"), dict.fromkeys(SEVERAL, ("climbing", "jazz")))
    draft = ProfileDraft(Profile("Engineering"), known, True, "Staff Engineer", "Europe/London", NEXT_ROUND)
    local = replace(tour.program, settings=replace(tour.program.settings, time_zone="UTC"))
    nobody = Overview(local, None, TODAY, (), None)
    newcomer = replace(tour.overview(), matches=(), last_round=None)
    yield "join-form", profile.profile_form(draft, ForProfile(joins=True))
    yield "home-not-in", home(FrontPage(nobody, FollowUps(TODAY, (), 0)), HOME_BUTTONS)
    yield "home-new", home(FrontPage(newcomer, FollowUps(TODAY, (), 0)), HOME_BUTTONS)
    yield "home-busy", home(FrontPage(tour.busy, tour.due, _network((*MET, *ABROAD))), HOME_BUTTONS)
    yield "network", _with_picture(my_network(_network((*MET, *ABROAD)), TODAY, "Europe/London"))
    yield "help", replies.helped(NAMES)
    yield "status", replies.status(tour.busy)


def _with_picture(message: Message) -> Message:
    """The words, and the picture that follows them as a file."""
    return replace(message, blocks=[*message.blocks, ImageBlock(image_url=NETWORK, alt_text="network")])


def _network(met: tuple[tuple[str, str, int], ...]) -> Network:
    """Whom somebody met in three years."""
    days = (NOW - 20 * number * A_DAY for number in range(1, 100))
    contacts = tuple(
        Contact(number, name, department, times, at)
        for number, ((name, department, times), at) in enumerate(zip(met, days, strict=False))
    )
    ordered = tuple(sorted(contacts, key=lambda each: each.department))
    by_name = {each.name: each for each in ordered}
    legal = tuple(by_name[name] for name in ("Charlotte Hughes", "Isabella Rossi", "Noah Becker"))
    bridges = (Bridge("Legal", legal), Bridge("Security", (by_name["Naomi Fischer"],)))
    reached = tuple(dict.fromkeys(each.department for each in ordered))
    chats = sum(each.times for each in ordered)
    return Network(chats, ordered, reached, bridges, ("Facilities",), len(reached) + 3)
