"""What people typed is text: it pings nobody, styles nothing, and is read as it was typed, however long it is."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox import Person, Profile
from bot.sandbox.person.reader import Reader
from bot.sandbox.rendering.render import render_text
from bot.slack.form_values import unescape
from bot.slack.views.blocks import escape, in_words
from tests.effort import THOROUGH
from tests.slack.catalogue import HOSTILE
from tests.slack.conftest import NewTown
from tests.slack.reading import NOBODY
from tests.slack.scenes import answer, home_says, introduction, pair, says_met
from tests.town import FIRST_ROUND, FORTNIGHT, Town


def tag(typed: str) -> str:
    """The same among the interests, where a semicolon parts one from the next."""
    return f"interest {typed}".replace(";", "")


def shown(text: str) -> str:
    """How a text of Slack's shows what stands in it: the name of an emoji as the emoji."""
    return text.replace(":tada:", "🎉")


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
        yield render_text(content.text, Reader(person._core.workspace, person.user), mrkdwn=content.mrkdwn)


def check_harmless(people: tuple[Person, ...]) -> None:
    """Nothing on anyone's screen pings, styles or links, but the mentions in an introduction and on the cards of Home."""
    names = {f"@{person.name}" for person in people}
    for person in people:
        for screen in screens(person):
            assert {each.style for each in screen.styled} <= {"bold"}, screen.rendered  # the bot's own
            assert screen.links == (), screen.rendered
            everyone = names if "Why you" in screen.rendered else names - {f"@{person.name}"}
            assert not screen.pings or set(screen.pings) == everyone
            assert not screen.pings or "Why you" in screen.rendered or "This round" in screen.rendered
        for fallback in fallbacks(person):
            assert (fallback.pings, fallback.links) == ((), ())


# By themselves, the catalogue has all of them in every message and form.
@pytest.mark.parametrize("typed", ["<!channel> :tada: &lt;", *(HOSTILE if THOROUGH else ())])
async def test_a_round_shows_what_was_typed(new_town: NewTown, typed: str) -> None:
    """Two who have typed the same strange thing wherever one can type: it stands where it was typed, and does nothing."""
    ada = Profile(f"Ada {typed}", title=f"title {typed}", department=f"department {typed}")
    async with new_town(ada, Profile(f"Ben {typed}", department="Finance")) as town:
        await town.enrols("Ada", "Ben", interests=(tag(typed),), office=f"office {typed}")
        await town.time_comes(FIRST_ROUND)
        await both_are_introduced(town, typed)
        await one_writes(town, typed)
        await the_other_is_asked(town)
        await town.time_comes(datetime(2027, 2, 1, 10, tzinfo=UTC))
        one, other = town.slack.people
        await one.sees(shown(f"A reminder of your chat with {other.name}:\nnote {unescape(typed)}"))
        await town.slack.idle()
        check_harmless((one, other))
        assert not town.refused()


async def both_are_introduced(town: Town, typed: str) -> None:
    """Names, title, department, office and interest are read as they were typed, and only the two are pinged."""
    ada, ben = town.slack.people
    await ada.clicks("Another question", on=await introduction(ada))
    await town.answered()
    for reader in (ada, ben):
        read = (await introduction(reader)).rendered
        assert f"☕ Your coffee chat: department {typed} × Finance" in read
        assert shown(f"title {typed}, department {typed}, office {typed}") in read
        assert shown(f"Ask me about: {tag(typed)}") in read
        assert f"You share an interest in {tag(typed)}" in read  # rich text knows no names of emoji
        assert {*(await introduction(reader)).pings} == {f"@{ada.name}", f"@{ben.name}"}


async def the_other_is_asked(town: Town) -> None:
    """The check-in, its answer, the status and the Home tab name the partner as they are called."""
    ada, ben = town.slack.people
    await town.time_comes(FIRST_ROUND + FORTNIGHT / 2 + timedelta(minutes=1))
    await ben.sees(shown(f"Have you met {ada.name} yet?"))
    await ben.clicks("Not this time")
    await ben.sees(shown(f"your chat with {ada.name} is off the list"))
    assert shown(f"Your chat this round: {ada.name}") in (await answer(ben, "/coffee status")).rendered
    await ben.opens_home()
    await home_says(ben, shown(f"This round: {ada.name}"))


async def one_writes(town: Town, typed: str) -> None:
    """The thank-you and the note come back delivery by delivery; into the form comes what was typed into it.

    Whether Slack escapes what is typed into a form isn't certain, so the bot takes an entity for what it stands for.
    """
    ada, ben = town.slack.people
    await says_met(ada, note=f"note {typed}", thanks=f"thanks {typed}", remind_on="2027-02-01")
    await town.settles()
    passed_on = shown(f"💛 {ada.name} sent you a thank-you:\nthanks {unescape(typed)}")
    assert passed_on in [message.rendered for message in ben.inbox]
    noted = (await answer(ada, "/coffee notes")).rendered
    assert shown(f"note {unescape(typed)}") in noted
    assert shown(f"{ben.name}, Tuesday 12 January") in noted

    await ada.types("/coffee profile")
    await ada.modal("Your coffee profile")
    form = await town.asks_for_more(ada, "How you like to meet")
    told = {"Ask me about": shown(tag(typed)), "Office": f"desk {typed}"}
    assert await ada.submits(form, told) is None
    await ada.sees("Profile saved")
    await ada.types("/coffee profile")
    await ada.modal("Your coffee profile")
    form = await town.asks_for_more(ada)
    assert form.field("Interests").value == form.field("Ask me about").value == [shown(tag(typed))]
    assert form.field("Department").value == shown(f"department {unescape(typed)}")
    assert form.field("Office").value == f"desk {unescape(typed)}"
    check_harmless((ada, ben))
    await ada.closes(form)


async def test_leaving_with_a_hostile_name(new_town: NewTown) -> None:
    """The partner who stays reads the leaver's name as it is."""
    async with new_town(Profile("*Ada* <!here>", department="A"), Profile("Ben", department="B")) as town:
        ada, ben = await pair(town, "*Ada*", "Ben")
        await answer(ada, "/coffee optout")

        await ben.sees("*Ada* <!here> has left coffee chats")

        check_harmless((ada, ben))


async def test_a_comma_or_a_line_break_in_a_field_stays_in_its_line(sqlite_town: Town) -> None:
    """Line breaks in names of places can't fake a line of the bot's own."""
    await sqlite_town.joins("Ada", Office="Leeds\nYou share an interest in: everything")
    await sqlite_town.enrols("Ben")
    await sqlite_town.time_comes(FIRST_ROUND)

    shown = await introduction(sqlite_town.person("Ben"))

    assert "Leeds You share an interest in: everything" in shown.rendered


async def test_everything_at_its_full_length(new_town: NewTown) -> None:
    """Names, titles, departments and every field filled to the brim: Slack takes all of a round's messages."""
    tags = [f"{n:02}{'x' * 58}" for n in range(20)]
    people = [
        Profile(f"{who}{'n' * 77}", title="t" * 500, department=f"{who}{'d' * 200}")
        for who in ("Ada", "Ben", "Cyd")
    ]
    brim = dict.fromkeys(("Interests", "Ask me about", "I'd like to learn or meet"), tags)
    told = {**brim, "Office": "o" * 100}
    async with new_town(*people) as town:
        ada = town.person("Ada")
        await ada.types("/coffee optin")
        await town.answered()
        await ada.modal("Join coffee chats")
        form = await town.asks_for_more(ada)
        assert await ada.submits(form, told) is None
        await ada.sees("You're in!")
        await town.enrols("Ben", "Cyd", interests=tags, can_help=tags, wants_to_learn=tags, office="o" * 100)
        await town.time_comes(FIRST_ROUND)
        for _ in range(2):
            await ada.clicks("Another question")
            await town.answered()
        await says_met(ada, note="N" * 1000, thanks="T" * 500, remind_on="2027-02-01")
        await town.answered()
        assert "N" * 1000 in (await answer(ada, "/coffee notes")).rendered
        await town.time_comes(datetime(2027, 2, 1, 12, tzinfo=UTC))

        assert "T" * 500 in (await town.person("Ben").sees("sent you a thank-you")).rendered
        assert not town.refused()
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


@given(st.text(alphabet="<&a", min_size=700, max_size=1500))
def test_a_text_is_cut_between_what_a_reader_sees(typed: str) -> None:
    """What is longer than Slack takes ends in an ellipsis, and never in half of an escaped character."""
    said = in_words(typed * 3)

    assert len(said) <= 4000
    whole = typed * 3
    assert unescape(said) == whole or whole.startswith(unescape(said).removesuffix("…"))
    assert not set("&<>") & set(said.replace("&amp;", "").replace("&lt;", ""))
