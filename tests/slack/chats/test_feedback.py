"""The form that asks how a chat was: its fields, what it refuses, and what is said afterwards."""

import asyncio
from datetime import UTC, datetime, timedelta

from sqlalchemy import text

from bot.sandbox import Form, Person
from tests.services.gestures import CLOSING, opts_out
from tests.slack.conftest import NewTown
from tests.slack.scenes import (
    answer,
    becomes,
    chats,
    fill,
    introduction,
    pair,
    says_met,
    tells_more,
    will_not_meet,
)
from tests.town import EVE, FAY, PEOPLE, Town

FEEDBACK = "SELECT count(*) FROM feedback"
NOTES = "SELECT count(*) FROM notes"
PASSED_ON = "SELECT count(*) FROM notices WHERE kind = 'thanks'"
RATING = "How was your chat?"
GAINS = "What did you get out of it?"
NOTE = "A note to yourself"
REMIND = "Remind me on"
THANKS = "Say thanks"
TOO_EARLY = {REMIND: "Pick a day from tomorrow on, within two years."}
REMINDED = datetime(2027, 1, 20, 16, tzinfo=UTC)


async def opened(person: Person) -> Form:
    """The form, opened from the introduction."""
    await person.clicks("We've met", on=await introduction(person))
    return await tells_more(person)


async def test_the_form_asks_for_a_rating_and_little_else(sqlite_town: Town) -> None:
    """Nothing in it has to be given by itself; what is passed on, and what stays private, it says. Whoever closes it has still met.

    What others are told, or what is counted, takes a rating, and a reminder takes a note and a day to come; a note alone is kept.
    """
    ada, _ = await pair(sqlite_town)

    form = await opened(ada)

    assert form.text.startswith(
        "Your chat with Ben Okri. Only your thank-you is passed on. Your note is private; ratings are counted anonymously, so organisers can't see yours either."
    )
    assert {label: field.optional for label, field in form.fields.items()} == {
        RATING: True,
        GAINS: True,
        NOTE: True,
        REMIND: True,
        THANKS: True,
    }
    assert [option.partition(" ")[2] for option in form.field(RATING).options] == [
        "Great",
        "Good",
        "Okay",
        "Not for me",
    ]
    assert form.field(GAINS).options == ("A laugh", "An idea", "Help", "A contact", "A plan")
    assert form.field(THANKS).hint == "I'll pass it on to Ben Okri from you."
    assert not any(field.value for field in form.fields.values())
    await ada.closes(form)
    await sqlite_town.answered()
    assert await sqlite_town.rows("SELECT answer FROM match_members WHERE answer IS NOT NULL") == [("met",)]
    await is_told_what_is_refused(sqlite_town, ada)


async def is_told_what_is_refused(town: Town, ada: Person) -> None:
    """Each mistake is told at its field, and saves nothing; what is right then is kept."""
    form = await opened(ada)
    no_rating = {RATING: "Choose how it was. Only a note can be saved without it."}
    for told in ({}, {NOTE: "Nice", THANKS: "Thanks!"}, {THANKS: "", GAINS: ["A plan"]}):
        form = await ada.submits(form, told)
        assert form
        assert form.errors == no_rating
    no_note = {NOTE: "Write a note to be reminded of, or clear the date."}
    for told, errors in (
        ({"note": "   ", "remind_on": "2027-02-01"}, no_note),
        ({"note": "Budgets", "remind_on": "2027-01-12"}, TOO_EARLY),  # today
        ({"remind_on": "2027-01-11"}, TOO_EARLY),
        ({"remind_on": "1999-12-31"}, TOO_EARLY),
    ):
        form = await fill(ada, form, told)
        assert form
        assert form.errors == errors
        assert form.field(GAINS).value == ["A plan"]  # the rest stays filled in
    assert await town.rows(FEEDBACK) == [(0,)]
    assert await town.rows(NOTES) == [(0,)]

    alone = {RATING: None, GAINS: [], REMIND: "2027-02-01"}
    assert await ada.submits(form, alone) is None

    await town.answered()
    assert await town.rows("SELECT text FROM notes") == [("Budgets",)]
    assert await town.rows(FEEDBACK) == [(0,)]


async def test_today_is_where_the_writer_is(sqlite_town: Town) -> None:
    """A minute before midnight in New York the 13th is tomorrow there, and today in Tokyo; what counts is the day of submitting."""
    dan, cleo = await pair(sqlite_town, "Dan", "Cléo")
    await sqlite_town.time_comes(datetime(2027, 1, 13, 4, 59, tzinfo=UTC))
    on_the_13th = {"note": "Go", "remind_on": "2027-01-13"}

    in_tokyo = await fill(dan, await opened(dan), on_the_13th)
    in_new_york = await fill(cleo, await opened(cleo), on_the_13th)

    assert in_tokyo
    assert in_tokyo.errors == TOO_EARLY
    assert in_new_york is None
    await cleo.sees("I'll remind you on Wednesday 13 January.")
    assert await fill(dan, in_tokyo, {"remind_on": "2027-01-14"}) is None
    await dan.sees("I'll remind you on Thursday 14 January.")

    over_midnight = await opened(cleo)
    await sqlite_town.time_comes(datetime(2027, 1, 13, 5, 0, tzinfo=UTC))
    still_open = await fill(cleo, over_midnight, on_the_13th)
    assert still_open
    assert still_open.errors == TOO_EARLY


async def test_what_was_told_is_changed_and_a_reminder_comes_unless_it_was_taken_back(
    sqlite_town: Town,
) -> None:
    """All that one told comes back as it was told; telling again changes it in place, and a reminder that stays comes on its day, once."""
    changes, clears, rates, _ = [one for chat in await chats(sqlite_town) for one in chat]
    told = {"rating": "😐 Okay", "gains": ["A laugh", "Help"], "note": "Go", "remind_on": "2027-01-20"}
    for person in (changes, clears, rates):
        await says_met(person, **told)

    form = await opened(changes)
    assert [form.field(label).value for label in (RATING, GAINS, NOTE, REMIND)] == list(told.values())
    again = {"rating": "😀 Great", "gains": [], "note": "Chess", "remind_on": None}
    assert await fill(changes, form, again) is None
    assert await fill(clears, await opened(clears), {"note": "", "remind_on": None}) is None
    assert await fill(rates, await opened(rates), {"rating": "🙁 Not for me"}) is None
    await sqlite_town.answered()

    kept = (
        "gains FROM feedback JOIN participants p ON p.id = participant_id JOIN members m ON m.id = member_id"
    )
    as_told = '["laugh","help"]'
    assert set(await sqlite_town.rows(f"SELECT slack_id, rating, {kept}")) == {
        (changes.id, 5, "[]"),
        (clears.id, 4, as_told),
        (rates.id, 2, as_told),
    }
    assert sorted(await sqlite_town.rows("SELECT text FROM notes")) == [("Chess",), ("Go",)]
    await sqlite_town.time_comes(REMINDED)
    for person in (changes, clears):
        assert person.sees_nothing_of("A reminder of your chat")
    assert len(rates.messages(containing="A reminder of your chat with")) == 1

    # A day that is over is not filled in again: it would be refused, though nobody touched it.
    await sqlite_town.time_comes(REMINDED + timedelta(days=1))
    form = await tells_more(rates)
    assert form.field(REMIND).value is None
    assert await rates.submits(form, {RATING: "😀 Great"}) is None


async def reads_what_is_kept(one: Person, other: Person) -> None:
    """What was told, as it is kept, in the writer's own conversation; more can be told there, and it changes the same message."""
    await says_met(one)
    kept = await one.sees("saved, thanks!")
    assert kept.rendered.splitlines()[0] == f"✓ You met {other.name}. 🙂 Good – saved, thanks!"
    assert [button.text for button in kept.buttons] == ["Tell more", "Introduce someone"]
    assert await fill(one, await tells_more(one, kept), {"note": "Chess", "remind_on": "2027-02-01"}) is None
    changed = await becomes(one, kept, "Your note: Chess")
    assert "I'll remind you on Monday 1 February." in changed.rendered
    await says_met(other, note="Ask about SQL")
    kept = await other.sees("Your note: Ask about SQL")
    assert kept.channel == other.dm


async def test_what_is_told_is_read_back_and_nothing_but_a_thank_you_reaches_the_partner(
    sqlite_town: Town,
) -> None:
    """They get it in the sender's name, once, and after that the form has no field for another; rating, gains and note they never see."""
    (ada, ben), two = await chats(sqlite_town)
    await reads_what_is_kept(two[0], two[1])
    private = {"rating": "🙁 Not for me", "gains": ["A contact"], "note": "Talks a lot"}
    await says_met(ada, thanks="You were so kind!", remind_on="2027-01-20", **private)
    await sqlite_town.settles()
    passed_on = await ben.sees("💛 Ada Lovelace sent you a thank-you:")
    assert "You were so kind!" in passed_on.rendered
    assert passed_on.channel == ben.dm

    form = await opened(ada)

    assert THANKS not in form.fields
    assert await fill(ada, form, {"rating": "😐 Okay"}) is None
    await sqlite_town.answered()
    await sqlite_town.time_comes(CLOSING + timedelta(minutes=1))
    await ada.sees("Talks a lot")
    for each in ("Not for me", "Okay", "A contact", "Talks a lot"):
        assert ben.sees_nothing_of(each)
    assert len(ben.messages(containing="sent you a thank-you")) == 1


async def test_thanks_do_not_reach_who_is_gone_or_wants_nothing_of_the_sender(new_town: NewTown) -> None:
    """The sender can't tell from what they see; and of who is forgotten no words stay that anybody wrote to them."""
    kind = {"thanks": "You were so kind!"}
    async with new_town(*PEOPLE, EVE, FAY) as town:
        (ada, shy), (ben, leaver), (cleo, forgotten) = await chats(town)
        await will_not_meet(town, (shy, ada))
        for person in (leaver, forgotten):
            await says_met(person)
        await opts_out(town, leaver)

        for person in (ada, ben, cleo):
            await says_met(person, **kind)
        await town.settles()

        for person in (shy, leaver):
            assert person.sees_nothing_of("so kind")
        assert THANKS not in (await opened(ada)).fields
        assert await town.rows(PASSED_ON) == [(1,)]
        await forgotten.sees("so kind")
        await forgotten.clicks("Erase my data", on=await answer(forgotten, "/coffee forget me"))
        await town.holds("SELECT name FROM members WHERE gone", ("",))
        about = "SELECT thanks FROM feedback JOIN participants p ON p.id = participant_id JOIN members m ON m.id = member_id"
        of_cleo = f"{about} WHERE slack_id = '{cleo.id}'"
        assert await town.rows(of_cleo) == [("",)]

        async with town.bot.database.write() as session:  # so that the form asks again
            await session.execute(text("DELETE FROM notices WHERE kind = 'thanks'"))
        assert await fill(cleo, await opened(cleo), kind) is None
        await town.settles()
        assert await town.rows(of_cleo) == [("",)]
        assert await town.rows(PASSED_ON) == [(0,)]


async def test_telling_twice_at_once_is_told_once(town: Town) -> None:
    """A form that Slack delivers twice at the same moment leaves one feedback, one note and one thank-you."""
    ada, ben = await pair(town)
    form = await opened(ada)

    answers = {"note": "Go", "thanks": "Cheers"}
    await asyncio.gather(*(fill(ada, form, answers) for _ in range(2)))
    await town.answered()
    await town.settles()

    assert await town.rows(FEEDBACK) == [(1,)]
    assert await town.rows(NOTES) == [(1,)]
    assert len(ben.messages(containing="Cheers")) == 1
    assert not ada.messages(containing="Sorry, something went wrong")


async def test_a_form_of_an_earlier_version_or_about_someone_elses_chat_saves_nothing(
    sqlite_town: Town,
) -> None:
    """What a form names is a claim: what the bot can no longer read, or what is no chat of theirs, is answered with a sentence."""
    (ada, _), (stranger, _) = await chats(sqlite_town)
    hers, theirs = await opened(ada), await opened(stranger)
    theirs.view.json["private_metadata"] = hers.view.json["private_metadata"]
    hers.view.json["private_metadata"] = "match 1"

    assert await fill(stranger, theirs, {"thanks": "Hello"}) is None
    await fill(ada, hers, {})

    await stranger.sees("That button belongs to someone else's chat")
    read = await ada.sees("earlier version")
    assert read.rendered.startswith("That button is from an earlier version of me")
    assert await sqlite_town.rows(FEEDBACK) == [(0,)]
