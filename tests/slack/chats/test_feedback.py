"""The form that asks how a chat was: its fields, what it refuses, and what is said afterwards."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text

from bot.sandbox import Form, Person
from tests.services.gestures import opts_out
from tests.slack.scenes import answer, becomes, fill, introduction, pair, reads, says_met, tells_more
from tests.town import FIRST_ROUND, Town

RATING = "How was your chat?"
GAINS = "What did you get out of it?"
NOTE = "A note to yourself"
REMIND = "Remind me on"
THANKS = "Say thanks"
TITLE = "How was it?"


async def opened(person: Person) -> Form:
    """The form, opened from the introduction."""
    await person.clicks("We've met", on=await introduction(person))
    return await tells_more(person)


async def test_after_the_reminders_day_the_form_can_be_saved_again(sqlite_town: Town) -> None:
    """A day that is over is not filled in again: it would be refused, though nobody touched it."""
    ada, _ = await pair(sqlite_town)
    await says_met(ada, note="Ask about SQL", remind_on="2027-01-14")
    await sqlite_town.time_comes(datetime(2027, 1, 15, 12, tzinfo=UTC))
    await ada.sees("A reminder of your chat")

    form = await tells_more(ada)

    assert form.field("Remind me").value is None
    assert await ada.submits(form, {"How was your chat?": "😀 Great"}) is None


async def test_the_form_asks_for_a_rating_and_little_else(sqlite_town: Town) -> None:
    """Nothing in it has to be given by itself; the form says what is passed on and what stays private."""
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


async def test_only_a_note_is_kept_without_a_rating(sqlite_town: Town) -> None:
    """Whatever is told to others or counted takes one, and so does an empty form."""
    ada, _ = await pair(sqlite_town)
    form = await opened(ada)

    for told in ({}, {NOTE: "Nice", THANKS: "Thanks!"}, {THANKS: "", GAINS: ["A plan"]}):
        form = await ada.submits(form, told)
        assert form
        assert form.errors == {RATING: "Choose how it was. Only a note can be saved without it."}
    assert await sqlite_town.rows("SELECT count(*) FROM notes") == [(0,)]
    assert await ada.submits(form, {GAINS: []}) is None
    await sqlite_town.answered()
    assert await sqlite_town.rows("SELECT text FROM notes") == [("Nice",)]
    assert await sqlite_town.rows("SELECT count(*) FROM feedback") == [(0,)]


async def test_a_reminder_needs_a_note(sqlite_town: Town) -> None:
    """A day without a note is refused at the note, nothing is saved, and the rest stays filled in."""
    ada, _ = await pair(sqlite_town)

    form = await fill(ada, await opened(ada), {"remind_on": "2027-02-01", "note": "   ", "gains": ["A plan"]})

    assert form
    assert form.errors == {NOTE: "Write a note to be reminded of, or clear the date."}
    assert form.field(GAINS).value == ["A plan"]
    assert await sqlite_town.rows("SELECT count(*) FROM feedback") == [(0,)]
    assert await fill(ada, form, {"note": "Budgets"}) is None
    await ada.sees("I'll remind you on Monday 1 February.")


@pytest.mark.parametrize("remind_on", ["2027-01-12", "2027-01-11", "1999-12-31"])
async def test_a_reminder_is_for_a_day_to_come(sqlite_town: Town, remind_on: str) -> None:
    """Today and the past are refused at the date, and nothing is saved."""
    ada, _ = await pair(sqlite_town)

    form = await fill(ada, await opened(ada), {"note": "Budgets", "remind_on": remind_on})

    assert form
    assert form.errors == {REMIND: "Pick a day from tomorrow on, within two years."}
    assert await sqlite_town.rows("SELECT count(*) FROM feedback") == [(0,)]
    assert await sqlite_town.rows("SELECT count(*) FROM notes") == [(0,)]


async def test_today_is_where_the_writer_is(sqlite_town: Town) -> None:
    """A minute before midnight in New York the 13th is tomorrow there, and today in Tokyo."""
    dan, cleo = await pair(sqlite_town, "Dan", "Cléo")
    await sqlite_town.time_comes(datetime(2027, 1, 13, 4, 59, tzinfo=UTC))

    in_tokyo = await fill(dan, await opened(dan), {"note": "Go", "remind_on": "2027-01-13"})
    in_new_york = await fill(cleo, await opened(cleo), {"note": "Go", "remind_on": "2027-01-13"})

    assert in_tokyo
    assert in_tokyo.errors == {REMIND: "Pick a day from tomorrow on, within two years."}
    assert in_new_york is None
    await cleo.sees("I'll remind you on Wednesday 13 January.")
    assert await fill(dan, in_tokyo, {"remind_on": "2027-01-14"}) is None
    await dan.sees("I'll remind you on Thursday 14 January.")


async def test_a_form_that_is_open_over_midnight_is_read_by_the_new_day(sqlite_town: Town) -> None:
    """What counts is the day of submitting."""
    cleo, _ = await pair(sqlite_town, "Cléo", "Ben")
    await sqlite_town.time_comes(datetime(2027, 1, 13, 4, 59, tzinfo=UTC))
    form = await opened(cleo)
    await sqlite_town.time_comes(datetime(2027, 1, 13, 5, 0, tzinfo=UTC))

    still_open = await fill(cleo, form, {"note": "Go", "remind_on": "2027-01-13"})

    assert still_open
    assert still_open.errors == {REMIND: "Pick a day from tomorrow on, within two years."}


async def test_what_is_said_afterwards(sqlite_town: Town) -> None:
    """What was told, as it is kept, in the writer's own conversation; more can be told there, and it changes the same message."""
    ada, ben = await pair(sqlite_town)

    await says_met(ada)
    kept = await ada.sees("saved, thanks!")
    assert kept.rendered.splitlines()[0] == "✓ You met Ben Okri. 🙂 Good – saved, thanks!"
    assert [button.text for button in kept.buttons] == ["Tell more", "Introduce someone"]
    assert await fill(ada, await tells_more(ada, kept), {"note": "Chess", "remind_on": "2027-02-01"}) is None
    changed = await becomes(ada, kept, "Your note: Chess")
    assert "I'll remind you on Monday 1 February." in changed.rendered
    await says_met(ben, note="Ask about SQL")
    kept = await ben.sees("Your note: Ask about SQL")

    assert kept.channel == ben.dm


async def test_reopening_shows_what_was_told_and_changes_it(sqlite_town: Town) -> None:
    """Rating, gains, note and day come back as they were told, and telling again changes them in place."""
    ada, _ = await pair(sqlite_town)
    told = {"rating": "😐 Okay", "gains": ["A laugh", "Help"], "note": "Go", "remind_on": "2027-02-01"}
    await says_met(ada, **told)

    form = await opened(ada)

    assert [form.field(label).value for label in (RATING, GAINS, NOTE, REMIND)] == list(told.values())
    again = {"rating": "😀 Great", "gains": [], "note": "Chess", "remind_on": None}
    assert await fill(ada, form, again) is None
    await sqlite_town.answered()
    assert await sqlite_town.rows("SELECT rating, gains FROM feedback") == [(5, "[]")]
    assert await sqlite_town.rows("SELECT text FROM notes") == [("Chess",)]
    assert await sqlite_town.rows("SELECT state FROM followups") == [("dropped",)]
    await sqlite_town.time_comes(datetime(2027, 2, 1, 10, tzinfo=UTC))
    assert ada.sees_nothing_of("A reminder of your chat")


async def test_clearing_the_note_takes_it_away(sqlite_town: Town) -> None:
    """An emptied note is gone, and so is its reminder."""
    ada, _ = await pair(sqlite_town)
    await says_met(ada, note="Go", remind_on="2027-02-01")

    assert await fill(ada, await opened(ada), {"note": "", "remind_on": None}) is None
    await sqlite_town.answered()

    assert await sqlite_town.rows("SELECT count(*) FROM notes") == [(0,)]
    await sqlite_town.time_comes(datetime(2027, 2, 1, 10, tzinfo=UTC))
    assert ada.sees_nothing_of("A reminder of your chat")


async def test_a_thank_you_is_passed_on_once(town: Town) -> None:
    """The partner gets it in the sender's name; after that the form has no field for another."""
    ada, ben = await pair(town)
    await says_met(ada, thanks="You were so kind!")
    await town.settles()
    passed_on = await ben.sees("💛 Ada Lovelace sent you a thank-you:")
    assert "You were so kind!" in passed_on.rendered
    assert passed_on.channel == ben.dm

    form = await opened(ada)

    assert THANKS not in form.fields
    assert await fill(ada, form, {"rating": "🙁 Not for me"}) is None
    await town.answered()
    await town.settles()
    assert len(ben.messages(containing="sent you a thank-you")) == 1


async def test_thanks_do_not_reach_who_wants_nothing_of_the_sender(sqlite_town: Town) -> None:
    """And the sender can't tell: to them it looks as ever."""
    ada, ben = await pair(sqlite_town)
    await ben.types("/coffee notwith")
    assert (
        await ben.submits(await ben.modal("Don't match me with…"), {"Don't match me with": [ada.name]})
        is None
    )
    await ben.sees("Saved, and nobody else will know.")

    await says_met(ada, thanks="You were so kind!")
    await sqlite_town.settles()

    assert ben.sees_nothing_of("so kind")
    assert THANKS not in (await opened(ada)).fields
    assert await sqlite_town.rows("SELECT count(*) FROM notices WHERE kind = 'thanks'") == [(0,)]


async def test_thanks_do_not_reach_who_has_left(sqlite_town: Town) -> None:
    """They met, and then one left the program; whoever left for good is thanked by nobody."""
    ada, ben = await pair(sqlite_town)
    await says_met(ben)
    await opts_out(sqlite_town, ben)

    await says_met(ada, thanks="You were so kind!")
    await sqlite_town.settles()

    assert ben.sees_nothing_of("so kind")


async def test_thanks_to_who_is_forgotten_leave_no_text_behind(sqlite_town: Town) -> None:
    """Neither those that were passed on before, nor those that are written after."""
    ada, ben = await pair(sqlite_town)
    await says_met(ben)
    await says_met(ada, thanks="You were so kind!")
    await ben.sees("so kind")
    asked = await answer(ben, "/coffee forget me")
    await ben.clicks("Erase my data", on=asked)
    await sqlite_town.holds("SELECT name FROM members WHERE gone", ("",))
    assert await sqlite_town.rows("SELECT thanks FROM feedback") == [("",)]

    async with sqlite_town.bot.database.write() as session:
        await session.execute(
            text("DELETE FROM notices WHERE kind = 'thanks'")
        )  # so that the form asks again
    assert await fill(ada, await opened(ada), {"thanks": "You were so kind!"}) is None
    await sqlite_town.settles()

    assert await sqlite_town.rows("SELECT thanks FROM feedback") == [("",)]
    assert await sqlite_town.rows("SELECT count(*) FROM notices WHERE kind = 'thanks'") == [(0,)]


async def test_nothing_but_the_thank_you_reaches_the_partner(sqlite_town: Town) -> None:
    """Rating, gains and note are never on the partner's screen, whatever happens in the round."""
    ada, ben = await pair(sqlite_town)
    await says_met(
        ada, rating="🙁 Not for me", gains=["A contact"], note="Talks a lot", remind_on="2027-01-20"
    )

    await sqlite_town.time_comes(FIRST_ROUND + timedelta(days=15))

    await ada.sees("Talks a lot")
    for private in ("Not for me", "Talks a lot"):
        assert ben.sees_nothing_of(private)


async def test_telling_twice_at_once_is_told_once(town: Town) -> None:
    """A form that Slack delivers twice at the same moment leaves one feedback, one note and one thank-you."""
    ada, ben = await pair(town)
    form = await opened(ada)

    answers = {"note": "Go", "thanks": "Cheers"}
    await asyncio.gather(*(fill(ada, form, answers) for _ in range(2)))
    await town.answered()
    await town.settles()

    assert await town.rows("SELECT count(*) FROM feedback") == [(1,)]
    assert await town.rows("SELECT count(*) FROM notes") == [(1,)]
    assert len(ben.messages(containing="Cheers")) == 1
    assert not ada.messages(containing="Sorry, something went wrong")


async def test_a_reminder_survives_that_the_form_is_saved_again(sqlite_town: Town) -> None:
    """Whoever changes the rating later, and leaves note and day alone, is reminded on that day, once."""
    ada, _ = await pair(sqlite_town)
    await says_met(ada, note="Go", remind_on="2027-02-01")
    assert await fill(ada, await opened(ada), {"rating": "🙁 Not for me"}) is None
    await sqlite_town.answered()

    await sqlite_town.time_comes(datetime(2027, 2, 1, 10, tzinfo=UTC))

    assert len(ada.messages(containing="A reminder of your chat with Ben Okri:")) == 1


async def test_a_form_of_an_earlier_version_says_so(sqlite_town: Town) -> None:
    """A form that was open while the bot was updated, and that it can no longer read, is answered with a sentence."""
    ada, _ = await pair(sqlite_town)
    form = await opened(ada)
    form.view.json["private_metadata"] = "match 1"

    await fill(ada, form, {})

    assert (await ada.sees("earlier version")).rendered.startswith(
        "That button is from an earlier version of me"
    )
    assert await sqlite_town.rows("SELECT count(*) FROM feedback") == [(0,)]


async def test_a_form_about_someone_elses_chat_is_refused(sqlite_town: Town) -> None:
    """The match that a form names is a claim as well."""
    ada, *_ = people = await pair(sqlite_town, "Ada", "Ben", "Cléo", "Dan")
    intro = await introduction(ada)
    stranger = next(person for person in people if person.id not in intro.channel.members)
    hers, theirs = await opened(ada), await opened(stranger)
    theirs.view.json["private_metadata"] = hers.view.json["private_metadata"]

    assert await fill(stranger, theirs, {"thanks": "Hello"}) is None

    await stranger.sees("That button belongs to someone else's chat")
    assert await sqlite_town.rows("SELECT count(*) FROM feedback") == [(0,)]


async def test_closing_the_form_keeps_the_yes(sqlite_town: Town) -> None:
    """Whoever doesn't want to tell how it was has still met."""
    ada, _ = await pair(sqlite_town)
    await reads(ada, "We've met", on=await introduction(ada))

    await ada.closes(await tells_more(ada))

    await sqlite_town.answered()
    assert await sqlite_town.rows("SELECT answer FROM match_members WHERE answer IS NOT NULL") == [("met",)]
