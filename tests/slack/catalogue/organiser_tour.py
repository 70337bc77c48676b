"""An organiser's screens as pictures are made of them: people who could be real, and a round to come."""

from collections.abc import Iterator

from slack_sdk.models.views import View

from bot.domain.memory.followup import FollowUps
from bot.domain.organisers.ahead import Ahead, Choices, SinceSeen, SwapChoice
from bot.domain.organisers.audit import Deed, Entry, RecordPage
from bot.domain.organisers.front import (
    Became,
    Fates,
    Front,
    Health,
    PairChosen,
    Roll,
    RollEntry,
    RoundFate,
    Sieve,
)
from bot.domain.outbox.declared.organiser_subjects import JoiningUs, RoundAhead, TakingPart
from bot.domain.overview import FrontPage, Overview
from bot.domain.people.participant import Participant, Standing
from bot.domain.rounds.design.belonging import InviteRules
from bot.domain.rounds.draft import Draft, Pairing
from bot.domain.rounds.numbers import RoundNumbers
from bot.domain.rounds.preview import Preview, PreviewedMatch, Prospects
from bot.domain.rounds.round import AbsenceWhy, Reason, ReasonKind, Weakness, WeaknessKind
from bot.slack.handlers.commands import HOME_BUTTONS
from bot.slack.organiser_payloads import ForRoll
from bot.slack.views.blocks import Message
from bot.slack.views.home import home
from bot.slack.views.insight.forecast import forecast_message
from bot.slack.views.organisers import ahead as views
from bot.slack.views.organisers import inviting, pairs, people, prospects, record, schedule
from bot.slack.views.organisers.home import organised
from bot.slack.views.organisers.why import why
from bot.slack.views.window import window

from .cast import A_DAY, LONG_AGO, NEXT_ROUND, NOW, TODAY, Cast
from .insight import foresight

ZONE = "Europe/Berlin"
NUMBERS = RoundNumbers(19, 38, 17, 15, 30, 22, 4.4, {}, bridged=58, department_pairs=66)
WEAK = Prospects(38, 19, 0, "Engineering", 61, 78, 9, 0, 1)


def of_organisers(cast: Cast, busy: Overview) -> Iterator[tuple[str, Message | View]]:
    """Their Home tab, a round ahead, people, pairs, why and the record."""
    front = Front(cast.program, 38, 5, Health(unreachable=1), ZONE, WEAK, NUMBERS)
    page = FrontPage(busy, FollowUps(TODAY, (), 0))
    ahead = _ahead(cast)
    one, other, third = cast.people
    yield "organiser-home", home(page, HOME_BUTTONS, organised(front))
    yield "organiser-day-before", prospects.round_ahead(RoundAhead(cast.program, NEXT_ROUND, WEAK), NOW)
    yield "organiser-preview", window(views.preview(ahead))
    yield "organiser-group", window(views.group(ahead, ahead.preview.matches[0], 0))
    choices = (SwapChoice(third, (other,), (one,)),)
    yield "organiser-swap", window(views.swaps(Choices(cast.program, ahead.draft, one, choices), 0))
    yield "organiser-schedule", window(schedule.schedule(cast.program, ZONE))
    yield "organiser-move", schedule.move_form(cast.program, NEXT_ROUND)
    roll = _roll(cast.people)
    yield "organiser-people", window(people.roll_page(roll))
    yield "organiser-person", window(people.person_page(one, Standing.ACTIVE, ForRoll(person=1)))
    yield "organiser-filter", people.sift_form(roll)
    chosen = [PairChosen(one, other, apart=False, since=NOW), PairChosen(one, third, apart=True, since=NOW)]
    yield "organiser-pairs", window(pairs.chosen(chosen))
    yield "organiser-pair", pairs.pair_form()
    fates = tuple(
        RoundFate(NOW - 14 * number * A_DAY, each, (other,))
        for number, each in enumerate((Became.MET, AbsenceWhy.ALONE, AbsenceWhy.SKIPPED))
    )
    yield (
        "organiser-why",
        window(why(Fates(one, fates, cast.program, by_organiser=True, coming=None, zone=ZONE))),
    )
    yield "why", why(Fates(one, fates, cast.program, by_organiser=False, coming=None, zone=ZONE))
    yield from _whoever_comes(cast)
    entries = (
        Entry(NOW, "U1", Deed.APPROVED, NEXT_ROUND.isoformat()),
        Entry(NOW, "U1", Deed.SWAPPED, NEXT_ROUND.isoformat(), (one.member.name, other.member.name)),
        Entry(LONG_AGO, "U2", Deed.PAUSED, "", (third.member.name,)),
    )
    yield "organiser-record", window(record.record_page(RecordPage(entries, 0, 3, ZONE)))
    yield "organisers-form", record.organisers_form(["U1", "U2"], cast.program.id)


def _ahead(cast: Cast) -> Ahead:
    one, other, third = cast.people
    teaches = Reason(ReasonKind.TEACHES, (one.id, other.id), ("system design",))
    first = Reason(ReasonKind.FIRST_TIME, (one.id, other.id))
    same = Weakness(WeaknessKind.SAME_DEPARTMENT, (one.id, third.id), ("Engineering",), 61)
    soon = Weakness(WeaknessKind.TOO_SOON, (one.id, third.id), (), 3)
    matches = (
        PreviewedMatch((one, other), (teaches, first), ()),
        PreviewedMatch((other, third), (Reason(ReasonKind.BOTH_VIDEO, (2, 3)),), (soon, same)),
    )
    draft = Draft(1, NEXT_ROUND, 3, 1, Pairing(((1, 2), (2, 3))), WEAK, seen=True)
    changes = (SinceSeen(NOW, (third,), (one,), (other,)),)
    return Ahead(cast.program, draft, Preview(matches, (), 0, ()), (third,), changes, ZONE)


def _whoever_comes(cast: Cast) -> Iterator[tuple[str, Message | View]]:
    """Whom a program invites, what they read, and what is to be expected."""
    known = (("Engineering", "Sales", "Legal"), ("Berlin", "Lisbon"))
    rules = InviteRules(True, ("Sales",), (), 60)
    yield "organiser-invites", inviting.rules_form(cast.program, rules, known, sees=True)
    yield "invited", inviting.join_us(JoiningUs(cast.program, cast.reader.member), NOW)
    yield "enrolled", inviting.takes_part(TakingPart(cast.program, cast.reader.member, NEXT_ROUND), NOW)
    yield "forecast", forecast_message(foresight())


def _roll(everyone: tuple[Participant, ...]) -> Roll:
    states = (Standing.ACTIVE, Standing.PAUSED, Standing.ACTIVE)
    listed = tuple(
        RollEntry(person, state, can_be_matched=True) for person, state in zip(everyone, states, strict=True)
    )
    departments = tuple(sorted(person.profile.department for person in everyone))
    counts = {Standing.ACTIVE: 38, Standing.PAUSED: 5, Standing.LEFT: 2}
    return Roll(Sieve(), listed, counts, departments)
