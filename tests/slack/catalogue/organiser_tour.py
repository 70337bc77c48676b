"""An organiser's screens as pictures are made of them: people who could be real, and a round to come."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from slack_sdk.models.views import View

from bot.domain.memory.followup import FollowUps
from bot.domain.organisers.ahead import Ahead, Choices, SinceSeen, SwapChoice
from bot.domain.organisers.audit import Deed, Entry, RecordPage
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
)
from bot.domain.outbox.declared.digest_subjects import ChannelDigest, OrganisersDigest
from bot.domain.outbox.declared.organiser_subjects import JoiningUs, Organising, RoundAhead, TakingPart
from bot.domain.outbox.declared.trouble_subjects import (
    AccessLost,
    ChannelLost,
    Held,
    LateRound,
    MissedRounds,
    NobodyFor,
    ScopeLost,
    TooFew,
    Unreached,
)
from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.subjects import Thanks
from bot.domain.overview import FrontPage, Overview
from bot.domain.people.participant import Participant, Standing
from bot.domain.rounds.design.belonging import InviteRules
from bot.domain.rounds.design.wording import Wording
from bot.domain.rounds.draft import Draft, Pairing
from bot.domain.rounds.numbers import RoundNumbers
from bot.domain.rounds.preview import Preview, PreviewedMatch, Prospects
from bot.domain.rounds.round import AbsenceWhy, Gain, Reason, ReasonKind, Weakness, WeaknessKind
from bot.slack import texts
from bot.slack.handlers.commands import HOME_BUTTONS
from bot.slack.organiser_payloads import ForRoll
from bot.slack.views.blocks import Message
from bot.slack.views.chats import feedback
from bot.slack.views.home import home
from bot.slack.views.insight.forecast import forecast_message
from bot.slack.views.insight.report import report_in_words
from bot.slack.views.organisers import ahead as views
from bot.slack.views.organisers import (
    digest,
    invitation,
    inviting,
    pairs,
    people,
    prospects,
    record,
    schedule,
)
from bot.slack.views.organisers import first_steps as steps
from bot.slack.views.organisers.home import organised
from bot.slack.views.organisers.why import why
from bot.slack.views.outbox.notices import RENDERINGS
from bot.slack.views.rounds import summary
from bot.slack.views.sheets import file_form
from bot.slack.views.window import window
from tests.slack.insights import report

from .cast import A_DAY, ALLOW, LONG_AGO, NEXT_ROUND, NOW, TODAY, Cast
from .insight import foresight
from .programs import screens_of_programs
from .screens import Colleagues, Likely
from .sheets import screens_of_lists

ZONE = "Europe/Berlin"
NUMBERS = RoundNumbers(19, 38, 17, 15, 30, 22, 4.4, {}, bridged=58, department_pairs=66)
COUNTED = RoundNumbers(
    19,
    38,
    15,
    17,
    30,
    22,
    4.4,
    {Gain.LAUGH: 13, Gain.IDEA: 11, Gain.CONTACT: 9},
    bridged=58,
    department_pairs=66,
    counted=18,
    voices=36,
    enrolled=43,
)
COUNTED_BEFORE = replace(COUNTED, met=12, rating=4.1, gains={Gain.LAUGH: 10, Gain.IDEA: 7}, bridged=51)
WEAK = Prospects(38, 19, 0, "Engineering", 61, 78, 9, 0, 1)
FOURTH = 9001  # of a person beside the cast


def of_organisers(cast: Cast, busy: Overview) -> Iterator[tuple[str, Message | View]]:
    """Their Home tab, a round ahead, people, pairs, why and the record."""
    front = Front(cast.program, 38, 5, Health(unreachable=1), ZONE, WEAK, NUMBERS)
    page = FrontPage(busy, FollowUps(TODAY, (), 0))
    one, other, third = cast.people
    yield "organiser-home", home(page, HOME_BUTTONS, organised(front, NOW))
    yield from _first_steps(cast, page)
    yield from _before_a_round(cast)
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
    yield from of_a_round_that_is_over(cast)
    yield from of_troubles(cast)


def of_a_round_that_is_over(cast: Cast) -> Iterator[tuple[str, Message | View]]:
    """What organisers and the channel read of it, and a thank-you on its way there."""
    program = replace(cast.program, settings=replace(cast.program.settings, time_zone="UTC"))
    third = cast.people[2].member.name
    over = OrganisersDigest(program, NOW, COUNTED, NOW - 14 * A_DAY, COUNTED_BEFORE, (third,))
    yield "organiser-digest", digest.digest(over, NOW)
    yield "organiser-digest-first", digest.digest(replace(over, before_at=None, before=None, silent=()), NOW)
    words = ("Thank you, that was the best half hour of my week!", "I finally understand the billing system.")
    told = ChannelDigest(program, COUNTED, COUNTED_BEFORE, words)
    yield "channel-digest", summary.summary(told, NOW)
    few = replace(COUNTED, met=None, rating=None, gains={}, bridged=52)
    yield "channel-digest-few", summary.summary(replace(told, numbers=few, thanks=()), NOW)
    yield "thanks-to-share", feedback.thanks(Thanks(cast.other, words[0], cast.match.id), NOW)
    yield "thanks-shared", feedback.thanks_shared(cast.other, words[0], cast.match.id, agrees=True)
    shareable = replace(cast.told, feedback=None, note=None, shareable=True)
    yield "feedback-share", feedback.feedback_form(shareable)


def of_troubles(cast: Cast) -> Iterator[tuple[str, Message | View]]:
    """What organisers hear when something doesn't work."""
    settings = replace(cast.program.settings, time_zone="UTC", least=4)
    program = replace(cast.program, settings=settings)
    one, other, third = (person.member.name for person in cast.people)
    late = NOW + timedelta(hours=3, minutes=20)
    found: tuple[tuple[NoticeKind, object], ...] = (
        (NoticeKind.ROUND_SKIPPED, MissedRounds(program, 1, NOW, NOW)),
        (NoticeKind.TOO_FEW, TooFew(program, 3)),
        (NoticeKind.HELD, Held(program, 12)),
        (NoticeKind.CHANNEL_LOST, ChannelLost(program)),
        (NoticeKind.LATE, LateRound(program, NOW, late)),
        (NoticeKind.NOBODY_FOR, NobodyFor(program, (third,))),
        (NoticeKind.UNREACHED, Unreached(program, 2, (one, other), ("user_not_visible",))),
        (NoticeKind.ACCESS_LOST, AccessLost(program, NOW)),
        (NoticeKind.SCOPE_LOST, ScopeLost(program, NOW)),
    )
    for kind, about in found:
        yield f"trouble-{kind}", RENDERINGS[kind].words(about, NOW)
    yield "trouble-scope-here", RENDERINGS[NoticeKind.SCOPE_LOST].words(ScopeLost(program, NOW, ALLOW), NOW)
    yield "file-not-allowed", file_form.no_permission(ALLOW)


def _first_steps(cast: Cast, page: FrontPage) -> Iterator[tuple[str, Message | View]]:
    """From the word that somebody organises to an invitation in a channel, and the form of a program."""
    new = replace(cast.program, settings=replace(cast.program.settings, wording=Wording(), time_zone=ZONE))
    yield "organiser-first", prospects.organises(Organising(new, frozenset()), NOW)
    chosen = replace(new, settings=replace(new.settings, wording=Wording(texts.say("template-departments"))))
    taken = frozenset({Step.CHOOSE, Step.LOOK})
    yield "organiser-first-taken", prospects.organises(Organising(chosen, taken), NOW)
    yield "organiser-kinds", window(steps.kinds(new))
    posted, copied = invitation.invitation(chosen, NOW), invitation.announcement(chosen, NOW)
    yield "organiser-look", window(steps.look(chosen, NOW, nobody_placed=False))
    yield "organiser-invite", invitation.invite_form(chosen, posted, copied, NOW)
    yield "invitation", posted
    yield "organiser-invited", invitation.posted(chosen, "C1", copied)
    first = Front(chosen, 0, 0, Health(), ZONE, steps=taken)
    yield "organiser-home-first", home(page, HOME_BUTTONS, organised(first, NOW))
    yield from screens_of_programs(new)


def _before_a_round(cast: Cast) -> Iterator[tuple[str, Message | View]]:
    """The word on the day before, the pairs, and changing them."""
    ahead, one, other, third = _ahead(cast), *cast.people
    local = replace(cast.program, settings=replace(cast.program.settings, time_zone=ZONE))
    yield "organiser-day-before", prospects.round_ahead(RoundAhead(local, NEXT_ROUND, WEAK), NOW)
    yield "organiser-preview", window(views.preview(ahead))
    yield "organiser-group", window(views.group(ahead, ahead.preview.matches[0], 0))
    fourth = replace(third, id=FOURTH, member=replace(third.member, name="Charlotte Hughes"))
    choices = (SwapChoice(third, (fourth,), (other,)),)
    yield "organiser-swap", window(views.swaps(Choices(cast.program, ahead.draft, one, choices), 0))


def _ahead(cast: Cast) -> Ahead:
    one, other, third, fourth, fifth = Colleagues(Likely("climbing", people=5)).people
    teaches = Reason(ReasonKind.TEACHES, (one.id, other.id), ("system design",))
    first = Reason(ReasonKind.FIRST_TIME, (one.id, other.id))
    soon = Weakness(WeaknessKind.TOO_SOON, (third.id, fourth.id), (), 3)
    pairs_of_them = (
        PreviewedMatch((one, other), (teaches, first), ()),
        PreviewedMatch((third, fourth), (Reason(ReasonKind.BOTH_VIDEO, (3, 4)),), (soon,)),
    )
    draft = Draft(1, NEXT_ROUND, 3, 1, Pairing(((1, 2), (3, 4))), WEAK, seen=True)
    changes = (SinceSeen(NOW, (fourth,), (), (third,)),)
    return Ahead(cast.program, draft, Preview(pairs_of_them, (), 0, ()), (fifth,), changes, ZONE)


def _whoever_comes(cast: Cast) -> Iterator[tuple[str, Message | View]]:
    """Whom a program invites, what they read, what is to be expected, and lists of people."""
    yield from screens_of_lists(cast)
    known = (("Engineering", "Sales", "Legal"), ("Berlin", "Lisbon"))
    rules = InviteRules(True, ("Sales",), (), 60)
    yield "organiser-invites-blind", inviting.rules_form(cast.program, rules, known, sees=False, link=ALLOW)
    yield "organiser-invites", inviting.rules_form(cast.program, rules, known, sees=True)
    yield "invited", inviting.join_us(JoiningUs(cast.program, cast.reader.member), NOW)
    yield "enrolled", inviting.takes_part(TakingPart(cast.program, cast.reader.member, NEXT_ROUND), NOW)
    yield "forecast", forecast_message(foresight())
    yield "organiser-report", report_in_words(report(26))


def _roll(everyone: tuple[Participant, ...]) -> Roll:
    states = (Standing.ACTIVE, Standing.PAUSED, Standing.ACTIVE)
    listed = tuple(
        RollEntry(person, state, can_be_matched=True) for person, state in zip(everyone, states, strict=True)
    )
    departments = tuple(sorted(person.profile.department for person in everyone))
    counts = {Standing.ACTIVE: 38, Standing.PAUSED: 5, Standing.LEFT: 2}
    return Roll(Sieve(), listed, counts, departments)
