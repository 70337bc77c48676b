"""What organisers see: a round ahead, people, pairs, why, who changed what; and their part of the Home tab."""

from collections.abc import Iterator
from dataclasses import replace

from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from bot.domain.organisers.ahead import Ahead, Choices, SinceSeen, SwapChoice
from bot.domain.organisers.audit import OPERATOR, Deed, Entry, RecordPage
from bot.domain.organisers.first_steps import Step
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
    Whom,
)
from bot.domain.outbox.declared.organiser_subjects import Organising, RoundAhead
from bot.domain.people.participant import DEPARTMENT_LENGTH, Standing
from bot.domain.rounds.design.belonging import InviteRules
from bot.domain.rounds.draft import Draft, Pairing
from bot.domain.rounds.preview import Preview, PreviewedMatch, Prospects
from bot.domain.rounds.program import Program
from bot.domain.rounds.round import AbsenceWhy, Weakness, WeaknessKind
from bot.slack.organiser_payloads import ForRoll
from bot.slack.views.blocks import Message
from bot.slack.views.organisers import ahead as views
from bot.slack.views.organisers import inviting, pairs, people, prospects, record, schedule, troubles
from bot.slack.views.organisers.home import organised
from bot.slack.views.organisers.why import why

from .cast import ALLOW, LONG_AGO, NEXT_ROUND, NOW, NUMBERS, ZONES, Cast

MANY = 60


def worst(cast: Cast) -> Prospects:
    """A round with something of everything that can be weak about it."""
    return Prospects(200, 100, 3, cast.inputs.words(DEPARTMENT_LENGTH), 61, 78, 9, 4, 2, lasts=1500)


def round_ahead_of(cast: Cast) -> RoundAhead:
    """The word to organisers the day before."""
    return RoundAhead(cast.program, NEXT_ROUND, worst(cast))


def front_of(cast: Cast) -> Front:
    """A program with something of everything that can be wrong."""
    health = Health(12, True, 2, 3, True)
    return Front(cast.program, 38, 5, health, ZONES[0], worst(cast), NUMBERS)


def above(cast: Cast) -> list[Block]:
    """The organiser's part of the Home tab at its longest."""
    return organised(front_of(cast), NOW)


def for_organisers(cast: Cast) -> Iterator[Message]:
    """Every message, page by page and state by state."""
    yield from _ahead(cast)
    yield from _schedule(cast)
    yield from _people(cast)
    yield from _whys(cast)
    yield from _records(cast)
    yield from _invites(cast)
    yield prospects.round_ahead(replace(round_ahead_of(cast), program=approving(cast)), NOW)
    for steps in (frozenset[Step](), frozenset({Step.CHOOSE, Step.LOOK})):
        yield prospects.organises(Organising(cast.program, steps), NOW)
        yield Message("Home", organised(replace(front_of(cast), steps=steps), NOW))


def approving(cast: Cast) -> Program:
    """The program with approval."""
    return replace(cast.program, settings=replace(cast.program.settings, approval=True))


def ahead_of(cast: Cast, groups: int) -> Ahead:
    """A round of so many groups, each weak in every way."""
    ids = tuple(person.id for person in cast.people)
    weaknesses = tuple(Weakness(kind, ids, (cast.inputs.words(75),), 61) for kind in WeaknessKind)
    found = tuple(
        PreviewedMatch(cast.people, cast.match.reasons[number:], weaknesses[number:])
        for number in range(groups)
    )
    alone = cast.people * groups
    preview = Preview(found, alone, 0, ())
    draft = Draft(1, NEXT_ROUND, 3, 1, Pairing((ids,)), worst(cast), seen=True)
    changes = (
        SinceSeen(NOW, cast.people, cast.people * 9, cast.people),
        SinceSeen(NOW, (), (), cast.people[:1]),
    )
    return Ahead(cast.program, draft, preview, cast.people, changes, ZONES[0])


def _ahead(cast: Cast) -> Iterator[Message]:
    long = ahead_of(cast, MANY)
    approved = replace(long, program=replace(cast.program, approved_round_at=NEXT_ROUND))
    calm = replace(ahead_of(cast, 1).draft, prospects=Prospects(2, 1))
    for shown in (0, 24):
        yield views.preview(long, shown, "Done.")
    yield views.preview(approved)
    yield views.preview(replace(ahead_of(cast, 1), changes=(), set_aside=(), draft=calm))
    yield views.preview(ahead_of(cast, 0))
    yield views.one_moment()
    yield views.group(long, long.preview.matches[0], 0)
    choice = SwapChoice(cast.other, cast.people, cast.people)
    for found in ((), (choice,) * 8):
        yield views.swaps(Choices(cast.program, long.draft, cast.reader, found), 0)


def _schedule(cast: Cast) -> Iterator[Message]:
    for program in (cast.program, cast.last_program):
        yield schedule.schedule(program, ZONES[0])
        yield schedule.scheduled(program, ZONES[0])
    yield schedule.started()


def roll_of(cast: Cast, many: int, sieve: Sieve) -> Roll:
    """The list of so many people."""
    listed = tuple(
        RollEntry(person, standing, can_be_matched=person.id != 1)
        for person in cast.people
        for standing in Standing
    )
    departments = tuple(cast.inputs.tags(150, DEPARTMENT_LENGTH))
    return Roll(sieve, (listed * many)[:many], dict.fromkeys(Standing, 38), departments)


def _people(cast: Cast) -> Iterator[Message]:
    words = cast.inputs.words(80)
    narrow = Sieve(Whom.PAUSED, cast.inputs.words(DEPARTMENT_LENGTH), words)
    yield people.roll_page(roll_of(cast, 0, narrow))
    yield people.roll_page(roll_of(cast, 100, narrow))
    yield people.roll_page(roll_of(cast, 100, Sieve()), 30)
    for standing in Standing:
        yield people.person_page(cast.reader, standing, ForRoll(person=1))
    yield people.person_page(cast.reader, Standing.PAUSED, ForRoll(person=1), "Done.")
    chosen = [PairChosen(cast.reader, cast.other, apart, NOW) for apart in (True, False)]
    yield pairs.chosen(chosen * 20)
    yield pairs.chosen([])
    for apart in (True, False):
        yield pairs.kept(cast.reader, cast.other, apart=apart)


def _whys(cast: Cast) -> Iterator[Message]:
    rounds = tuple(RoundFate(LONG_AGO, each, cast.people[1:]) for each in (*Became, *AbsenceWhy))
    for by_organiser in (True, False):
        for start in range(0, len(rounds), 5):
            part = rounds[start : start + 5]
            coming = AbsenceWhy.SKIPPED if start else None
            yield why(Fates(cast.reader, part, cast.program, by_organiser, coming, ZONES[0]))
    yield why(Fates(cast.reader, (), cast.last_program, by_organiser=False, coming=None, zone=ZONES[0]))
    yield why(
        Fates(cast.reader, rounds[:1], cast.last_program, by_organiser=False, coming=None, zone=ZONES[0])
    )


def _records(cast: Cast) -> Iterator[Message]:
    entries = tuple(
        Entry(LONG_AGO, actor, deed, about, cast.about)
        for deed, actor, about in zip(
            (*Deed, "of another version"),
            ("U1", OPERATOR, "") * 12,
            (NEXT_ROUND.isoformat(), "3", "") * 12,
            strict=False,
        )
    )
    for start in range(0, len(entries), 15):
        yield record.record_page(RecordPage(entries[start : start + 15], start, 99, ZONES[0]))
    yield record.record_page(RecordPage((), 0, 0, ZONES[0]))
    yield record.organisers_kept(["U1", "U2"])
    yield record.took_over()
    for count in (0, 1, 12):
        yield troubles.tried_again(count)
    for parts_with in (True, False):
        yield troubles.went_on(parts_with=parts_with)


def rules_of(cast: Cast) -> InviteRules:
    """Rules of every kind."""
    words = cast.inputs.tags(60, DEPARTMENT_LENGTH)
    return InviteRules(True, words, words, 60, enrols=True)


def _invites(cast: Cast) -> Iterator[Message]:
    rules = rules_of(cast)
    for each in (rules, InviteRules(), InviteRules(days=1), replace(rules, enrols=False)):
        yield inviting.rules_kept(cast.program, each)
    yield inviting.declined(cast.program)


def organiser_forms(cast: Cast) -> Iterator[View]:
    """Every form, and whatever else opens."""
    yield schedule.move_form(cast.program, NEXT_ROUND)
    yield pairs.pair_form()
    words = cast.inputs.tags(150, DEPARTMENT_LENGTH)
    for sees, known in ((True, (words, words)), (False, ((), ()))):
        yield inviting.rules_form(cast.program, rules_of(cast), known, sees)
        yield inviting.rules_form(cast.program, rules_of(cast), known, sees, ALLOW)
        nowhere = replace(cast.program, settings=replace(cast.program.settings, channel=None))
        yield inviting.rules_form(nowhere, rules_of(cast), known, sees)
        yield inviting.rules_form(cast.last_program, InviteRules(), known, sees)
    narrow = Sieve(Whom.PAUSED, cast.inputs.words(DEPARTMENT_LENGTH), cast.inputs.words(80))
    for sieve in (Sieve(), narrow):
        yield people.sift_form(roll_of(cast, 1, sieve))
    for chosen in ([], ["U1", "U2"]):
        yield record.organisers_form(chosen, None)
