"""Notes to oneself, and the reminders of them."""

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.domain.rounds.round import Feedback
from bot.sandbox import Person
from bot.services.access import Who
from bot.services.chats import checkins
from tests.services.gestures import CLOSING, heard, met, shown_to
from tests.services.on_sqlite import database_url  # noqa: F401
from tests.slack.scenes import tells_more
from tests.town import FIRST_ROUND, FORTNIGHT, Town

NOTE = "Knows the people who buy laptops"
REMINDER = "A reminder of your chat with"
DAY = date(2027, 1, 18)


async def introduced(town: Town, *who: str) -> list[Person]:
    """Let these people join and be introduced to each other."""
    await town.enrols(*who)
    await town.time_comes(FIRST_ROUND)
    return [town.person(name) for name in who]


async def changes(person: Person, **answers: object) -> None:
    """Change what was told before."""
    form = await tells_more(person)
    times = shown_to(person)
    assert await person.submits(form, {k.replace("_", " "): v for k, v in answers.items()}) is None
    await person.user.screen.until(lambda: shown_to(person) > times)


class TestNotes:
    """Only their author ever sees them."""

    async def test_they_are_shown_to_their_author_with_whom_and_when(self, town: Town) -> None:
        """The notes command shows the text, whom it was written after meeting, the day, and the reminder's day."""
        ada, ben = await introduced(town, "Ada", "Ben")
        await met(ada, A_note=NOTE, Remind_me=DAY)
        await ada.types("/coffee notes")
        shown = (await ada.sees("Your notes (only you see these)")).rendered
        assert NOTE in shown
        assert "Ben Okri, Tuesday 12 January · reminder on Monday 18 January" in shown
        await ben.types("/coffee notes")
        await ben.sees("No notes yet")
        assert ben.sees_nothing_of(NOTE)

    async def test_the_newest_come_first(self, town: Town) -> None:
        """Notes of later chats stand above those of earlier ones."""
        (ada, *_) = await introduced(town, "Ada", "Ben", "Cléo", "Dan")
        await met(ada, A_note="The first")
        await town.time_comes(CLOSING)
        await town.time_comes(FIRST_ROUND + FORTNIGHT)
        await met(ada, A_note="The second")
        await ada.types("/coffee notes")
        shown = (await ada.sees("Your notes (only you see these)")).rendered
        assert shown.index("The second") < shown.index("The first")

    async def test_more_than_fit_are_a_click_away(self, town: Town) -> None:
        """Of twelve notes the eight newest are shown, and a button shows the others; words find a single one."""
        (ada, *_) = await introduced(town, "Ada", "Ben")
        who = Who(town.slack.team_id, ada.id)
        for number in range(12):
            at = FIRST_ROUND + number * FORTNIGHT
            if number:
                await town.time_comes(at)
            (match_id,) = (await town.rows("SELECT max(id) FROM matches"))[0]
            note = (f"Note {number:02}", None)
            match = int(str(match_id))
            await checkins.give_feedback(town.bot.database, who, match, Feedback(5), note, town.clock.now())
        await ada.types("/coffee notes")
        shown = (await ada.sees("Your notes (only you see these)")).rendered
        assert [number for number in range(12) if f"Note {number:02}" in shown] == list(range(4, 12))
        await ada.clicks("Show more (4)")
        await town.answered()
        (older,) = [each.rendered for each in ada.inbox if each.ephemeral and "Note 03" in each.rendered]
        assert [number for number in range(12) if f"Note {number:02}" in older] == list(range(4))
        await ada.types("/coffee notes okrí 07 NOTE")
        assert "Note 07" in (await ada.sees("Your notes with “okrí 07 NOTE”")).rendered
        await ada.types("/coffee notes Note 07 Cléo")
        await ada.sees("No notes match “Note 07 Cléo”.")

    async def test_an_emptied_note_is_forgotten(self, town: Town) -> None:
        """Clearing the text takes the note away, and its reminder with it."""
        ada, _ = await introduced(town, "Ada", "Ben")
        await met(ada, A_note=NOTE, Remind_me=DAY)
        await changes(ada, A_note="", Remind_me=None)
        assert await town.rows("SELECT count(*) FROM notes") == [(0,)]
        await town.time_comes(datetime(2027, 1, 18, 12, tzinfo=UTC))
        assert heard(ada, REMINDER) == 0

    async def test_they_stay_after_leaving(self, town: Town) -> None:
        """Whoever leaves still reads their notes, and is still reminded."""
        ada, _ = await introduced(town, "Ada", "Ben")
        await met(ada, A_note=NOTE, Remind_me=DAY)
        await ada.types("/coffee optout")
        await ada.sees("You've left coffee chats")
        await ada.types("/coffee notes")
        await ada.sees(NOTE)
        await town.time_comes(datetime(2027, 1, 18, 9, 1, tzinfo=UTC))
        assert heard(ada, REMINDER) == 1


class TestReminders:
    """A note comes back on the morning that its author named."""

    @pytest.mark.parametrize(
        ("who", "nine"),
        [
            ("Ada", datetime(2027, 1, 18, 9, tzinfo=UTC)),
            ("Cléo", datetime(2027, 1, 18, 14, tzinfo=UTC)),
            ("Dan", datetime(2027, 1, 18, 0, tzinfo=UTC)),
        ],
    )
    async def test_it_comes_at_nine_where_its_author_is(self, town: Town, who: str, nine: datetime) -> None:
        """In London, New York and Tokyo nine in the morning are different moments."""
        author, _ = await introduced(town, who, "Ben")
        await met(author, A_note=NOTE, Remind_me=DAY)
        await town.time_comes(nine - timedelta(minutes=1))
        assert heard(author, REMINDER) == 0
        await town.time_comes(nine)
        (reminder,) = author.messages(containing=REMINDER)
        assert reminder.channel == author.dm
        assert f"{REMINDER} Ben Okri:\n{NOTE}" in reminder.rendered

    async def test_a_changed_day_counts_alone(self, town: Town) -> None:
        """After the day was changed the reminder comes on the new day only."""
        ada, _ = await introduced(town, "Ada", "Ben")
        await met(ada, A_note=NOTE, Remind_me=DAY)
        await changes(ada, Remind_me=date(2027, 1, 20))
        await town.time_comes(datetime(2027, 1, 19, tzinfo=UTC))
        assert heard(ada, REMINDER) == 0
        await town.time_comes(datetime(2027, 1, 20, 9, tzinfo=UTC))
        assert heard(ada, REMINDER) == 1

    async def test_a_day_that_is_changed_back_still_counts(self, town: Town) -> None:
        """Taking another day and then the first one again brings the reminder on the first."""
        ada, _ = await introduced(town, "Ada", "Ben")
        await met(ada, A_note=NOTE, Remind_me=DAY)
        await changes(ada, Remind_me=date(2027, 1, 20))
        await changes(ada, Remind_me=DAY)
        await town.time_comes(datetime(2027, 1, 18, 9, tzinfo=UTC))
        assert heard(ada, REMINDER) == 1

    async def test_a_note_that_is_saved_again_unchanged_is_still_brought_back(self, town: Town) -> None:
        """Changing only the rating leaves the reminder as it was."""
        ada, _ = await introduced(town, "Ada", "Ben")
        await met(ada, A_note=NOTE, Remind_me=DAY)
        await changes(ada, How_was_your="😐 Okay")
        await town.time_comes(datetime(2027, 1, 18, 9, tzinfo=UTC))
        assert heard(ada, REMINDER) == 1

    async def test_a_cleared_day_brings_nothing(self, town: Town) -> None:
        """Without a day the note stays and no reminder comes."""
        ada, _ = await introduced(town, "Ada", "Ben")
        await met(ada, A_note=NOTE, Remind_me=DAY)
        await changes(ada, Remind_me=None)
        await town.time_comes(datetime(2027, 1, 18, 12, tzinfo=UTC))
        assert heard(ada, REMINDER) == 0
        assert await town.rows("SELECT text FROM notes") == [(NOTE,)]

    async def test_one_that_came_due_while_the_bot_was_down_comes_after_the_restart(self, town: Town) -> None:
        """A reminder is late rather than lost."""
        ada, _ = await introduced(town, "Ada", "Ben")
        await met(ada, A_note=NOTE, Remind_me=DAY)
        await town.stop_bot()
        town.clock.forward_to(datetime(2027, 1, 21, tzinfo=UTC))
        await town.start_bot()
        await ada.sees(REMINDER)
        await town.settles()
        assert heard(ada, REMINDER) == 1
