"""What people typed is text: it pings nobody, styles nothing, and is read as it was typed, however long it is."""

from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.background import NO_PAST, Background, Encounter, Promise, Recollection
from bot.domain.followup import FollowUp, FollowUpKind, FollowUps, FollowUpState
from bot.domain.hours import Hours
from bot.domain.introduction import WHY_LENGTH, Acquaintance, Introduction, IntroductionState
from bot.domain.known_words import KnownWords
from bot.domain.letter import Letter, Outlook
from bot.domain.note import NOTE_LENGTH, Note
from bot.domain.notice import PARTINGS, NewNotice, Notice, NoticeState
from bot.domain.overview import FrontPage, Overview, ProfileDraft, Snoozed, Told
from bot.domain.participant import (
    DEPARTMENT_LENGTH,
    TAG_LENGTH,
    TAGS,
    Member,
    Participant,
    Standing,
)
from bot.domain.participant import Profile as CoffeeProfile
from bot.domain.program import Program, ProgramSettings
from bot.domain.round import Answer, Feedback, Gain, Match, Reason, ReasonKind, RoundNumbers
from bot.domain.timetable import Proposal, Slot, Timetable
from bot.sandbox import Person, Profile
from bot.sandbox.content import read_content
from bot.sandbox.eyes import Eyes
from bot.sandbox.render import render_blocks, render_text
from bot.sandbox.views import Views
from bot.slack.carried import ForMore, ForProfile
from bot.slack.views import (
    feedback,
    followups,
    history,
    introductions,
    last_time,
    matches,
    notes,
    partings,
    standing,
    summary,
    times,
)
from bot.slack.views.blocks import Message, escape, unescape
from bot.slack.views.home import home
from bot.slack.views.intro import intro
from bot.slack.views.profile import profile_form
from tests.domain import samples
from tests.slack.conftest import NewTown
from tests.slack.scenes import answer, home_says, introduction, pair, says_met
from tests.town import FIRST_ROUND, FORTNIGHT, Town, in_own_words

HOSTILE = [
    "<!channel>",
    "<!here|now>",
    "<@U0002>",
    "<#C0001|general>",
    "<https://evil.example|payroll>",
    "*bold* and _slanted_",
    "~gone~ `code`",
    "&amp; & <b>",
    ":tada: &lt;",
    "> quoted",
]


def tag(typed: str) -> str:
    """The same among the interests, where a semicolon parts one from the next."""
    return f"interest {typed}".replace(";", "")


def screens(person: Person) -> Iterator[object]:
    """Everything on someone's screen."""
    yield from person.inbox
    yield person.home
    if person.form:
        yield person.form


def fallbacks(person: Person) -> Iterator[object]:
    """The texts of someone's messages as a notification shows them."""
    for message in person.inbox:
        content = message.stored.content
        yield render_text(content.text, Eyes(person._core.workspace, person.user), mrkdwn=content.mrkdwn)


def check_harmless(people: tuple[Person, ...]) -> None:
    """Nothing on anyone's screen pings, styles or links, but the mentions in an introduction."""
    names = {f"@{person.name}" for person in people}
    for person in people:
        for screen in screens(person):
            assert screen.styled == (), screen.rendered
            assert screen.links == (), screen.rendered
            assert not screen.pings or set(screen.pings) == names
            assert not screen.pings or "meet each other" in screen.rendered
        for fallback in fallbacks(person):
            assert (fallback.pings, fallback.links) == ((), ())


@pytest.fixture(params=HOSTILE)
async def hostile(request: pytest.FixtureRequest, new_town: NewTown) -> AsyncIterator[tuple[Town, str]]:
    """Ada and Ben, who have typed the same strange thing wherever one can type, have just been introduced."""
    typed = request.param
    ada = Profile(f"Ada {typed}", title=f"title {typed}", department=f"department {typed}")
    async with new_town(ada, Profile(f"Ben {typed}", department="Finance")) as town:
        await town.joins("Ada", "Ben", Interests=tag(typed), Office=f"office {typed}")
        await town.time_comes(FIRST_ROUND)
        yield town, typed
        await town.slack.idle()
        check_harmless(tuple(town.slack.people))
        assert not town.slack.log.errors()


async def test_an_introduction_shows_what_was_typed(hostile: tuple[Town, str]) -> None:
    """Names, title, department, office and interest are read as they were typed, and only the two are pinged."""
    town, typed = hostile
    ada, ben = town.slack.people
    await ada.clicks("Another icebreaker", on=await introduction(ada))
    await town.answered()

    for reader in (ada, ben):
        shown = (await introduction(reader)).rendered
        assert f"☕ {ada.name} and {ben.name}" in shown
        assert f"{ada.name}: title {typed}, department {typed}, office {typed}; it's 10:00 in London" in shown
        assert f"different departments, department {typed} and Finance" in shown
        assert f"share an interest in {tag(typed)}" in shown
        assert sorted((await introduction(reader)).pings) == [f"@{ada.name}", f"@{ben.name}"]


async def test_questions_and_answers_show_what_was_typed(hostile: tuple[Town, str]) -> None:
    """The check-in, its answer, the status and the Home tab name the partner as they are called."""
    town, _ = hostile
    ada, ben = town.slack.people
    await town.time_comes(FIRST_ROUND + FORTNIGHT / 2 + timedelta(minutes=1))
    await ben.sees(f"Did you meet {ada.name} yet?")
    await ben.clicks("It won't happen")
    await ben.sees(f"Your chat with {ada.name} won't happen")
    assert f"Your chat this round: {ada.name}." in (await answer(ben, "/coffee status")).rendered

    await ben.opens_home()

    await home_says(ben, f"Your chat this round: {ada.name}.")


async def test_notes_and_thanks_show_what_was_typed(hostile: tuple[Town, str]) -> None:
    """The thank-you, the note and its reminder come back letter by letter."""
    town, typed = hostile
    ada, ben = town.slack.people
    await says_met(ada, note=f"note {typed}", thanks=f"thanks {typed}", remind_on="2027-02-01")
    await town.settles()
    passed_on = f"{ada.name} says thank you for your chat:\nthanks {typed}"
    assert passed_on in [message.rendered for message in ben.inbox]
    noted = (await answer(ada, "/coffee notes")).rendered
    assert f"note {typed}" in noted
    assert f"{ben.name}, Tuesday 12 January" in noted

    await town.time_comes(datetime(2027, 2, 1, 10, tzinfo=UTC))

    await ada.sees(f"You wanted to be reminded of your chat with {ben.name}:\nnote {typed}")


async def test_the_form_shows_what_was_typed(hostile: tuple[Town, str]) -> None:
    """What comes back into the form is what was typed into it."""
    town, typed = hostile
    ada, _ = town.slack.people
    await ada.types("/coffee profile")

    form = await ada.modal("Your coffee profile")

    assert form.field("Interests").value == [tag(typed)]
    assert form.field("Department").value == f"department {typed}"
    assert form.field("Office").value == f"office {typed}"


async def test_leaving_with_a_hostile_name(new_town: NewTown) -> None:
    """The partner who stays reads the leaver's name as it is."""
    async with new_town(Profile("*Ada* <!here>", department="A"), Profile("Ben", department="B")) as town:
        ada, ben = await pair(town, "*Ada*", "Ben")
        await answer(ada, "/coffee optout")

        await ben.sees("*Ada* <!here> has left the coffee chats")

        check_harmless((ada, ben))


async def test_a_comma_or_a_line_break_in_a_field_stays_in_its_line(sqlite_town: Town) -> None:
    """Line breaks in names of places can't fake a line of the bot's own."""
    await sqlite_town.joins("Ada", Office="Leeds\nYou share an interest in: everything")
    await sqlite_town.joins("Ben")
    await sqlite_town.time_comes(FIRST_ROUND)

    shown = await introduction(sqlite_town.person("Ben"))

    assert "Leeds You share an interest in: everything" in shown.rendered


async def test_everything_at_its_full_length(new_town: NewTown) -> None:
    """Names, titles, departments and every field filled to the brim: Slack takes all of a round's messages."""
    tags = ", ".join(f"{n:02}{'x' * 46}" for n in range(20))
    people = [
        Profile(f"{who}{'n' * 77}", title="t" * 500, department=f"{who}{'d' * 200}")
        for who in ("Ada", "Ben", "Cyd")
    ]
    brim = {"Interests": tags, "I can help with": tags, "I'd like to learn about": tags, "Office": "o" * 100}
    async with new_town(*people) as town:
        for person in town.slack.people:
            await person.types("/coffee optin")
            await town.answered()
            form = await person.modal("Join coffee chats")
            assert await person.submits(form, in_own_words(form, brim)) is None
            await person.sees("You're in!")
        await town.time_comes(FIRST_ROUND)
        ada = town.person("Ada")
        for _ in range(2):
            await ada.clicks("Another icebreaker")
            await town.answered()
        await says_met(ada, note="N" * 1000, thanks="T" * 500, remind_on="2027-02-01")
        await town.answered()
        assert "N" * 1000 in (await answer(ada, "/coffee notes")).rendered
        await town.time_comes(datetime(2027, 2, 1, 12, tzinfo=UTC))

        assert "T" * 500 in (await town.person("Ben").sees("says thank you")).rendered
        assert not town.slack.log.errors()
        assert await town.rows("SELECT kind, error FROM notices WHERE state IN ('failed', 'unknown')") == []


@given(st.text())
def test_escaping_loses_nothing(typed: str) -> None:
    """What a reader sees of an escaped text is the text; no token is left in it for Slack to read."""
    assert unescape(escape(typed)) == typed
    assert not set("<>") & set(escape(typed))


@given(st.text(alphabet="<>!@#&;|amplthere `*_~channel", max_size=40).filter(str.strip))
def test_an_escaped_text_is_read_as_it_was_typed(typed: str) -> None:
    """With styling off, Slack shows an escaped text as it is, and pings nobody."""
    seen = render_text(escape(typed), NOBODY, mrkdwn=False)

    assert (seen.text, seen.pings, seen.links) == (typed, (), ())


class Nobody:
    """A reader who knows no names."""

    def user_name(self, user_id: str) -> str:
        """Tell a user's name."""
        return user_id

    def channel_name(self, channel_id: str) -> str:
        """Tell a channel's name."""
        return channel_id

    def local(self, seconds: int) -> datetime:
        """Tell the local time for seconds since 1970."""
        return datetime.fromtimestamp(seconds, UTC)

    def today(self) -> datetime:
        """Tell the local time now."""
        return samples.START


NOBODY = Nobody()
WORDS = st.one_of(
    st.sampled_from(HOSTILE), st.text(st.characters(exclude_categories=["C"]), min_size=1, max_size=30)
)
LENGTHS = st.sampled_from([1, 3, 80, 400, 4000])


def words(most: int) -> st.SearchStrategy[str]:
    """Something typed, now and then up to its limit or far beyond what anybody would write."""
    long = st.builds(lambda word, times: (word * times)[:most], WORDS, LENGTHS)
    return long.filter(lambda text: bool(text.strip()))


TAG_LISTS = st.lists(words(TAG_LENGTH), max_size=TAGS).map(tuple)
FEW_TAGS = st.lists(words(TAG_LENGTH), max_size=2).map(tuple)
PROFILES = st.builds(
    CoffeeProfile,
    words(DEPARTMENT_LENGTH),
    TAG_LISTS,
    TAG_LISTS,
    TAG_LISTS,
    office=words(100),
    team=words(100),
    before=words(300),
    wants_to_meet=FEW_TAGS,
    languages=FEW_TAGS,
    hours=st.sampled_from([None, Hours(time(0), time(23, 59))]),
)


@st.composite
def participants(draw: st.DrawFn, number: int) -> Participant:
    """Somebody whose name is as long as Slack allows, and their title and department longer."""
    member = Member(
        number,
        1,
        f"U{number}",
        draw(words(80)),
        draw(words(1000)),
        "Asia/Tokyo",
        draw(words(400)),
        gone=False,
    )
    return Participant(number, 1, member, draw(PROFILES), Standing.ACTIVE)


@st.composite
def arranged(draw: st.DrawFn) -> Match:
    """A match of two to four, with a reason of every kind."""
    people = tuple(draw(participants(number)) for number in range(1, draw(st.integers(2, 4)) + 1))
    ids = tuple(person.id for person in people)
    reasons = (
        Reason(ReasonKind.TEACHES, ids[:2], draw(TAG_LISTS)),
        Reason(ReasonKind.RECOMMENDED, ids[:2], (people[0].member.name, draw(words(WHY_LENGTH)))),
        Reason(ReasonKind.WISH, ids[:2], draw(TAG_LISTS)),
        Reason(ReasonKind.INTEREST, ids, draw(TAG_LISTS)),
        Reason(ReasonKind.DEPARTMENTS, ids, tuple(person.profile.department for person in people)),
        Reason(ReasonKind.OFFICE, ids, (draw(words(100)),)),
        Reason(ReasonKind.FIRST_TIME, ids),
    )
    answers = {person.id: answer for person, answer in zip(people, (Answer.MET, Answer.NO), strict=False)}
    return replace(samples.match(1, 2), people=people, reasons=reasons, answers=answers, channel="G1")


def notes_about(match: Match, text: str) -> tuple[Note, ...]:
    """A dozen notes with this text."""
    about = tuple(person.member.name for person in match.people[1:])
    note = Note(1, 1, match.id, text, about, samples.START, date(2027, 2, 1))
    return tuple(replace(note, id=number) for number in range(12))


def about_follow_ups(match: Match, text: str) -> Iterator[Message]:
    """The reminders of follow-ups of each kind, what becomes of them, and a long list of them."""
    about = tuple(person.member.name for person in match.people[1:])
    day, state = date(2027, 2, 1), FollowUpState.OPEN
    found = [FollowUp(1, 1, match.id, kind, text, day, state, about) for kind in FollowUpKind]
    for each in found:
        yield followups.reminder(each)
        yield followups.settled(each, day)
    yield followups.my_follow_ups(FollowUps(day, tuple(found * 6), 3, touched=found[0]))


def idea(match: Match, text: str) -> Introduction:
    """The first thinks that the second and the last should meet."""
    people = (match.people[0], match.people[1], match.people[-1])
    return Introduction(1, match.id, *people, why=text[:WHY_LENGTH], state=IntroductionState.ASKED)


def about_introductions(match: Match, text: str) -> Iterator[Message]:
    """The question whether two should meet, all that becomes of it, and the credit."""
    for state in IntroductionState:
        yield introductions.responded(replace(idea(match, text), state=state))
    yield introductions.suggested(idea(match, text))
    yield introductions.asked(idea(match, text))
    yield introductions.credit(idea(match, text))


def said_of_each_other(match: Match, text: str) -> Iterator[Message]:
    """What people hear who knew each other before, or part."""
    reader, partner = match.people[:2]
    program = Program(1, 1, ProgramSettings(), date(2027, 1, 12), samples.START)
    past = Background((Encounter((reader.id, partner.id), samples.START),), new_ground=True)
    yield intro(match, past, samples.START, joiner=partner)
    for kind, outlook in product(PARTINGS, Outlook):
        about = Notice(
            1, 1, NewNotice(kind, "key", samples.START, samples.START), NoticeState.CLAIMED, 1, None
        )
        news = Letter(notice=about, program=program, outlook=outlook)
        yield partings.partner_out(news, replace(match, left=frozenset({2})), reader, partner)
    yield partings.silent(match, reader)
    yield partings.snoozed(Snoozed(match, reader, samples.START))
    promises = tuple(Promise(text[:300], due_on, False) for due_on in (None, date(2027, 2, 1))) * 10
    recollection = Recollection(samples.START, (text,) * 12, promises)
    yield last_time.last_time(recollection, reader, partner, samples.START)


def everything_said(match: Match, text: str) -> Iterator[Message]:
    """Every message that has something typed in it."""
    reader, partner = match.people[:2]
    program = Program(1, 1, ProgramSettings(), date(2027, 1, 12), samples.START)
    told = Told(match, reader, date(2027, 1, 12), Feedback(5, tuple(Gain), text), notes_about(match, text)[0])
    numbers = RoundNumbers(3, 7, 2, 1, 4, 3, 4.5, dict.fromkeys(Gain, 2))
    overview = Overview(program, reader, date(2027, 1, 12), (match, match), numbers)
    yield intro(match, NO_PAST, samples.START)
    yield intro(match, NO_PAST, samples.START, 17)
    yield matches.nudge(match)
    yield matches.check_in(match, reader)
    yield matches.last_call(match, reader)
    yield matches.answered(told)
    yield matches.answered(replace(told, participant=partner, asked_again=True))
    yield from said_of_each_other(match, text)
    yield from about_times(match)
    yield matches.left_out(program, reader, None)
    yield matches.left_out(program, reader, match)
    yield feedback.kept(told)
    yield feedback.thanks(reader, Letter(notice=None, program=program, thanks=text[:500]))  # type: ignore[arg-type]
    yield notes.my_notes(notes_about(match, text), samples.START, "Asia/Tokyo", ForMore(shown=0))
    yield notes.my_notes((), samples.START, "Asia/Tokyo", ForMore(shown=0, words=text[:200]))
    yield history.my_history((told, replace(told, participant=partner)) * 8, 0)
    yield from about_follow_ups(match, text)
    yield from about_introductions(match, text)
    yield standing.status(overview)
    yield standing.profile_saved(overview)
    yield standing.helped(text)
    yield summary.summary(numbers)


def about_times(match: Match) -> Iterator[Message]:
    """Every message of finding a time, with a video link of some length."""
    slots = tuple(Slot(samples.START + timedelta(days=n), frozenset({1, 2})) for n in range(1, 4))
    table = Timetable(match, Proposal(1, slots), f"https://video.example/{'%20' * 150}")
    meets_at = slots[0].starts_at
    yield times.proposed(table, samples.START)
    yield times.proposed(table, samples.START, match.people[0])
    yield times.proposed(table, meets_at + timedelta(days=3))
    yield times.proposed(replace(table, proposal=None), samples.START)
    yield times.in_writing(match)
    yield times.off(match)
    yield times.proposing(table, "U1", samples.START)
    booked = replace(table, match=replace(match, meets_at=meets_at, bookings=1))
    yield times.proposed(booked, samples.START)
    for each in (booked, replace(booked, video_link=None)):
        yield times.booked(each, meets_at, samples.START)
        yield times.soon(each, match.people[0])


def front_page(overview: Overview, match: Match, text: str) -> FrontPage:
    """The Home tab's content for someone with many follow-ups and notes."""
    about = tuple(person.member.name for person in match.people[1:])
    found = FollowUp(1, 1, match.id, FollowUpKind.TASK, text, date(2027, 2, 1), FollowUpState.OPEN, about)
    return FrontPage(overview, FollowUps(overview.today, (found,) * 9, 3), notes_about(match, text))


def everything_shown(match: Match, text: str) -> Iterator[tuple[str, object]]:
    """Every form and Home tab that has something typed in it."""
    reader = match.people[0]
    told = Told(match, reader, date(2027, 1, 12), None, notes_about(match, text)[0])
    program = Program(1, 1, ProgramSettings(), date(2027, 1, 12), samples.START)
    many = tuple(f"{number} {text}" for number in range(150))
    known = KnownWords(many, many, many, many, many)
    draft = ProfileDraft(reader.profile, known, True, reader.member.title, reader.member.time_zone)
    yield "modal", feedback.feedback_form(told)
    for more in (False, True):
        yield "modal", profile_form(draft, ForProfile(joins=more, more=more))
        yield "modal", profile_form(replace(draft, known=KnownWords()), ForProfile(joins=more, more=more))
    yield "modal", followups.follow_up_form(told)
    yield "modal", introductions.introduction_form([Acquaintance(match.id, match.people[1])])
    everyone = [Acquaintance(number, reader) for number in range(1, 150)]
    yield "modal", introductions.introduction_form(everyone)
    yield (
        "home",
        home(front_page(Overview(program, reader, date(2027, 1, 12), (match,) * 3, None), match, text)),
    )


@settings(max_examples=50)
@given(arranged(), words(NOTE_LENGTH))
def test_every_message_is_one_that_slack_takes(match: Match, text: str) -> None:
    """Whatever was typed, and however long, no message breaks a limit of Slack's, pings or styles."""
    for message in everything_said(match, text):
        content = read_content(
            {"text": message.text, "blocks": [block.to_dict() for block in message.blocks], "mrkdwn": False}
        )
        assert content.text == message.text
        seen = render_blocks(content.blocks, NOBODY)
        assert (seen.styled, seen.links) == ((), ())
        assert all(ping in {f"@{person.member.slack_id}" for person in match.people} for ping in seen.pings)
        heard = render_text(message.text, NOBODY, mrkdwn=False)
        assert (heard.pings, heard.links) == ((), ())


@settings(max_examples=50)
@given(arranged(), words(NOTE_LENGTH))
def test_every_form_is_one_that_slack_takes(match: Match, text: str) -> None:
    """Whatever was typed, and however long, no form and no Home tab breaks a limit of Slack's."""
    for kind, view in everything_shown(match, text):
        Views(None, None).check(view.to_dict(), kind)  # type: ignore[arg-type]  # neither matters for a check
