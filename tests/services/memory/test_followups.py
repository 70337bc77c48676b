"""Notes to oneself, and the reminders of them."""

import re
from datetime import UTC, date, datetime, timedelta

from bot.domain.rounds.round import Feedback
from bot.sandbox import Person
from bot.services.access import Who
from bot.services.chats import checkins
from tests.services.cases import was_held
from tests.services.gestures import heard, introduced, met, shown_to
from tests.services.on_sqlite import database_url  # noqa: F401
from tests.slack.scenes import answer, tells_more
from tests.town import Town

NOTE = "Knows the people who buy laptops"
REMINDER = "A reminder of your chat with"
DAY, LATER = date(2027, 1, 18), date(2027, 1, 20)
NINE = {
    "Dan": datetime(2027, 1, 18, 0, tzinfo=UTC),
    "Ada": datetime(2027, 1, 18, 9, tzinfo=UTC),
    "Cléo": datetime(2027, 1, 18, 14, tzinfo=UTC),
}


async def changes(person: Person, **answers: object) -> None:
    """Change what was told before."""
    form = await tells_more(person)
    times = shown_to(person)
    assert await person.submits(form, {k.replace("_", " "): v for k, v in answers.items()}) is None
    await person.user.screen.until(lambda: shown_to(person) > times)


async def writes(town: Town, author: Person, match: int, text: str, *days: date | None) -> None:
    """Write a note after a match, and once more for each other day on which to be reminded of it."""
    who = Who(town.slack.team_id, author.id)
    for day in days:
        note = (text, day)
        await checkins.give_feedback(town.bot.database, who, match, Feedback(5), note, town.clock.now())


def numbers(shown: str) -> list[int]:
    """The numbers of the notes that are shown, from above."""
    return [int(each) for each in re.findall(r"Note (\d\d)", shown)]


def reminders(person: Person) -> list[str]:
    """The notes that came back to somebody."""
    return [each.rendered.splitlines()[1] for each in person.messages(containing=REMINDER)]


async def test_notes_are_their_authors_alone(town: Town) -> None:
    """The command shows the text, whom it was written after meeting, the day, and the reminder's day, and the newest above the earlier.

    Saved again unchanged, it is still brought back; clearing the text takes the note away, and its reminder with it.
    Whoever leaves still reads their notes, and is still reminded.
    """
    ada, ben = await introduced(town, "Ada", "Ben")
    await met(ada, A_note=NOTE, Remind_me=DAY)
    shown = (await answer(ada, "/coffee notes")).rendered
    assert shown.startswith("Your notes (only you see these)")
    assert NOTE in shown
    assert "Ben Okri, Tuesday 12 January · reminder on Monday 18 January" in shown
    assert "No notes yet" in (await answer(ben, "/coffee notes")).rendered
    assert ben.sees_nothing_of(NOTE)

    await met(ben, A_note=NOTE, Remind_me=DAY)
    await changes(ada, How_was_your="😐 Okay")
    await changes(ben, A_note="", Remind_me=None)
    assert await town.rows("SELECT author_id FROM notes") == [(1,)]

    assert "You've left coffee chats" in (await answer(ada, "/coffee optout")).rendered
    assert NOTE in (await answer(ada, "/coffee notes")).rendered
    await town.time_comes(datetime(2027, 1, 18, 9, 1, tzinfo=UTC))
    assert [heard(person, REMINDER) for person in (ada, ben)] == [1, 0]


async def test_more_notes_than_fit_are_a_click_away(town: Town) -> None:
    """Of twelve the eight newest are shown, later ones above, and a button shows the others; words find a single one."""
    await town.enrols("Ada", "Ben")
    ada, ben = town.person("Ada"), town.person("Ben")
    for number in range(12):
        (match,) = await was_held(town, number, (ada, ben))
        await writes(town, ada, match, f"Note {number:02}", None)
    shown = (await answer(ada, "/coffee notes")).rendered
    assert shown.startswith("Your notes (only you see these)")
    assert numbers(shown) == [*reversed(range(4, 12))]
    await ada.clicks("Show more (4)")
    await town.answered()
    (older,) = [each.rendered for each in ada.inbox if each.ephemeral and "Note 03" in each.rendered]
    assert numbers(older) == [*reversed(range(4))]
    assert "Note 07" in (await answer(ada, "/coffee notes okrí 07 NOTE")).rendered
    assert "No notes match “Note 07 Cléo”." in (await answer(ada, "/coffee notes Note 07 Cléo")).rendered


async def test_a_note_comes_back_at_nine_where_its_author_is(town: Town) -> None:
    """On the morning that its author named: in Tokyo, London and New York nine are different moments.

    After the day was changed it comes on the new day only, late rather than not at all where the bot was down; a day that is
    changed back counts; without a day the note stays and doesn't come back.
    """
    await town.enrols(*town.slack.people)
    ada, ben = town.person("Ada"), town.person("Ben")
    authors = [town.person(name) for name in NINE]
    moved = {"moved": (DAY, LATER), "back": (DAY, LATER, DAY), "cleared": (DAY, None)}
    held = await was_held(town, 0, *((author, ben) for author in authors), *[(ada, ben)] * len(moved))
    for author, match in zip(authors, held, strict=False):
        await writes(town, author, match, NOTE, DAY)
    for (text, days), match in zip(moved.items(), held[len(authors) :], strict=True):
        await writes(town, ada, match, text, *days)

    for name, nine in NINE.items():
        author = town.person(name)
        await town.time_comes(nine - timedelta(minutes=1))
        assert heard(author, REMINDER) == 0
        await town.time_comes(nine)
        reminder = next(each for each in author.messages(containing=REMINDER) if NOTE in each.rendered)
        assert reminder.channel == author.dm
        assert f"{REMINDER} Ben Okri:\n{NOTE}" in reminder.rendered
    assert reminders(ada) == [NOTE, "back"]
    assert ("cleared",) in await town.rows("SELECT text FROM notes")

    await town.stop_bot()
    town.clock.forward_to(datetime(2027, 1, 21, tzinfo=UTC))
    await town.start_bot()
    await town.settles()
    assert reminders(ada) == [NOTE, "back", "moved"]
    assert heard(ben, REMINDER) == 0
