"""Every form, empty and filled in, and the Home tab."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

from slack_sdk.models.views import View

from bot.domain.memory.followup import FollowUpKind, FollowUps
from bot.domain.memory.note import Note
from bot.domain.memory.referral import Acquaintance
from bot.domain.organisers.first_steps import Step
from bot.domain.organisers.front import Front, Health
from bot.domain.overview import FrontPage
from bot.domain.people.participant import DEPARTMENT_LENGTH, Profile
from bot.domain.people.profile_draft import ProfileDraft
from bot.domain.people.vocabulary import SEVERAL, KnownWords
from bot.domain.rounds.round import Feedback
from bot.slack.actions import Field, Page
from bot.slack.handlers.commands import HOME_BUTTONS
from bot.slack.payloads import ForMore, ForProfile
from bot.slack.views.chats import feedback
from bot.slack.views.home import home
from bot.slack.views.memory import referrals
from bot.slack.views.memory.followups import my_follow_ups
from bot.slack.views.memory.notes import my_notes, search_form
from bot.slack.views.organisers.home import organised
from bot.slack.views.people import invitations, pausing, profile
from bot.slack.views.privacy import own_data
from bot.slack.views.window import window
from tests.slack.networks import network as network_of

from .cast import A_DAY, NOW, TODAY, ZONES, Cast
from .organisers import above, front_of, organiser_forms
from .own import overviews
from .sheets import forms_of_lists


def forms_and_home(cast: Cast) -> Iterator[View]:
    """Every form in every state, and everybody's Home tab."""
    yield from _profile(cast)
    yield from _feedback(cast)
    yield referrals.introduction_form([Acquaintance(cast.match.id, cast.other)])
    everyone = [Acquaintance(number, person) for number, person in product(range(50), cast.people)]
    yield referrals.introduction_form(everyone)
    for most in (0, 150):
        yield own_data.not_with_form([f"U{number}" for number in range(most)])
    yield pausing.pause_form(cast.overview())
    yield invitations.invitation_form()
    yield search_form()
    found = tuple(cast.follow_up(kind) for kind in FollowUpKind) * 5
    met = network_of(40, (cast.inputs.words(500),), 20)
    yield from organiser_forms(cast)
    yield from forms_of_lists(cast)
    quiet = _quiet(front_of(cast))
    for front in (quiet, replace(quiet, steps=frozenset[Step]())):
        page = FrontPage(cast.overview(), FollowUps(TODAY, (), 0))
        yield home(page, HOME_BUTTONS, organised(front, NOW))
    for_organisers = above(cast)
    second = replace(cast.overview(), program=replace(cast.program, id=2), matches=())
    for overview in (*overviews(cast), replace(cast.overview(), others=(second,))):
        page = FrontPage(overview, FollowUps(TODAY, found, 3), met)
        yield home(page, HOME_BUTTONS, for_organisers)
        yield home(page, HOME_BUTTONS)
    yield home(FrontPage(cast.overview(), FollowUps(TODAY, (), 0)), HOME_BUTTONS)
    for message in (
        my_notes(cast.notes, NOW, ZONES[0], ForMore(shown=0)),
        my_follow_ups(FollowUps(TODAY, found, 3)),
    ):
        yield window(message)


def _quiet(front: Front) -> Front:
    """A program of which there is nothing to tell, and no round to come."""
    program = replace(front.program, next_round_at=None)
    return replace(front, program=program, health=Health(), prospects=None, last_round=None)


def _profile(cast: Cast) -> Iterator[View]:
    """To join and to change it, short and in full, with words of others and without, before and after Slack has said more."""
    words, reader = cast.inputs.words, cast.reader
    many = cast.inputs.tags(100, DEPARTMENT_LENGTH)
    everywhere = KnownWords(many, dict.fromkeys(SEVERAL, many))
    drafts = (
        ProfileDraft(reader.profile, everywhere, True, words(500), ZONES[0]),
        ProfileDraft(replace(reader.profile, department=words(500)), KnownWords(), True),
        ProfileDraft(Profile(""), everywhere, True, next_round_at=NOW),
    )
    filled_in = (Field.DEPARTMENT_FROM_SLACK, Field.TEAM_FROM_SLACK)
    shapes = (
        ForProfile(joins=True),
        ForProfile(joins=True, pages=(Page.TIME,)),
        ForProfile(
            joins=False, pages=tuple(page for page in Page if page is not Page.FIRST), filled_in=filled_in
        ),
    )
    for draft, shape in product(drafts, shapes):
        yield profile.profile_form(draft, shape)


def _feedback(cast: Cast) -> Iterator[View]:
    """With nothing told, with a note for later, with a note for a day that is over, and once the round is closed."""
    note = Note(1, 1, cast.match.id, cast.text, cast.about, NOW, TODAY + A_DAY)
    yield feedback.feedback_form(replace(cast.told, feedback=None, note=None))
    yield feedback.feedback_form(replace(cast.told, note=note))
    yield feedback.feedback_form(replace(cast.told, note=replace(note, remind_on=TODAY)))
    yield feedback.feedback_form(replace(cast.told, match=cast.closed, thanked=True))
    yield feedback.feedback_form(replace(cast.told, shareable=True))
    shared = Feedback(5, thanks=cast.text, shares=True)
    yield feedback.feedback_form(replace(cast.told, thanked=True, shareable=True, feedback=shared))
