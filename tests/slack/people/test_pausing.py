"""Sitting out in one's own words, taking it back, and being back by itself."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.sandbox import Form, Person
from tests.services.gestures import absences
from tests.slack.conftest import NewTown
from tests.slack.scenes import answer, becomes, home_says, introduction, newer, reads, stamps
from tests.town import ADA, DAN, EVE, FIRST_ROUND, FORTNIGHT, PEOPLE, Town

MORNING = datetime(2027, 1, 26, 9, tzinfo=UTC)


async def test_a_pause_in_words_says_how_it_was_understood_and_can_be_taken_back(sqlite_town: Town) -> None:
    """The day comes with its weekday, and the button restores just what was before, once; a stale one says what is so instead."""
    await sqlite_town.enrols("Ada")
    ada = sqlite_town.person("Ada")
    await answer(ada, "/coffee pause until 7 February")

    read = await answer(ada, "/coffee pause 3 weeks")

    assert read.rendered.startswith(
        "You're paused until Monday 1 February and back in automatically after that."
        " Your next round is on Tuesday 9 February, 10:00."
    )
    await ada.clicks("Undo", on=read)
    undone = await becomes(ada, read, "Undone.")
    assert "You're paused until Sunday 7 February." in undone.rendered
    pauses = await sqlite_town.rows("SELECT standing, paused_until FROM participants")
    assert pauses == [("paused", "2027-02-07")]
    states = await sqlite_town.rows("SELECT state FROM notices WHERE kind = 'pause_over' ORDER BY id")
    assert states == [("withdrawn",), ("withdrawn",), ("pending",)]

    # Whoever paused anew is paused still, and whoever left is told how to come back.
    first = await answer(ada, "/coffee pause 3 weeks")
    second = await answer(ada, "/coffee pause until May")
    await ada.clicks("Undo", on=first)
    late = await becomes(ada, first, "Something else has changed since")
    assert "You're paused until Saturday 1 May." in late.rendered
    await answer(ada, "/coffee optout")
    assert (await reads(ada, "Undo", on=second)).rendered.startswith("You're not in coffee chats.")
    assert await sqlite_town.rows("SELECT standing FROM participants") == [("left",)]


async def test_the_form_pauses_by_a_choice_or_until_a_day(sqlite_town: Town) -> None:
    """One click for how long, and one to send it off; a day that is picked is meant, whatever was chosen by itself."""
    choices = {
        "Just the next round": "You're skipping the round on Tuesday 12 January, ",
        "Four weeks": "You're paused until Monday 8 February",
        "Until I resume": "You're paused. Your current chat still goes ahead.",
    }
    *people, dan = sqlite_town.slack.people
    await sqlite_town.enrols(*people, dan)
    for person, (chosen, told) in zip(people, choices.items(), strict=True):
        form = await form_to_pause(person)
        seen = stamps(person)
        assert await person.submits(form, {"For how long?": chosen}) is None
        assert told in (await newer(person, seen)).rendered

    await picks_a_day(dan)


async def form_to_pause(person: Person) -> Form:
    """The form that the Home tab's button opens."""
    await person.opens_home()
    await home_says(person, "You're in.")
    await person.clicks("Pause")
    return await person.modal("Pause coffee chats")


async def picks_a_day(person: Person) -> None:
    """What contradicts a day that is picked is said beside the field."""
    form = await form_to_pause(person)
    assert form.field("For how long?").value == "Until I resume"
    no_day, two_answers = "Please pick the day.", "Please clear the day, or choose to pause until it."
    for answers, error in (
        ({"For how long?": "Until the day below"}, no_day),
        ({"For how long?": "Four weeks", "Until this day": "2027-02-01"}, two_answers),
    ):
        again = await person.submits(form, answers)
        assert again is not None
        assert again.errors == {"Until this day": error}
        form = again
    past = await person.submits(form, {"For how long?": "Until I resume", "Until this day": "2027-01-01"})
    assert past is not None
    assert "isn't in the future" in past.rendered
    seen = stamps(person)
    assert await person.submits(past, {"Until this day": "2027-02-01"}) is None

    assert "You're paused until Monday 1 February" in (await newer(person, seen)).rendered
    assert "You're paused until Monday 1 February" in (await home_says(person, "You're paused")).rendered


async def test_sitting_out_the_next_round_or_so_many(sqlite_town: Town) -> None:
    """The next round, or the next two, are without them, the one after these is with them; the status says so in between."""
    await sqlite_town.enrols("Ada", "Ben", "Cléo", "Dan")
    cleo, dan = sqlite_town.person("Cléo"), sqlite_town.person("Dan")

    read = await answer(dan, "/coffee pause next round")
    several = await answer(cleo, "/coffee pause 2 rounds")

    assert read.rendered.startswith(
        "You're skipping the round on Tuesday 12 January, 19:00. I'll match you again after that."
        " Your next round is on Tuesday 26 January, 19:00."
    )
    status = "You're in, and skipping the round on Tuesday 12 January, 19:00. Your next round is on"
    assert (await answer(dan, "/coffee status")).rendered.startswith(status)
    up_to = "all rounds up to and including the one on Tuesday 26 January, 05:00."
    assert several.rendered.startswith(
        f"You're skipping {up_to} I'll match you again after that. Your next round is on Tuesday 9 February, 05:00."
    )
    status = f"You're in, and skipping {up_to}"
    assert (await answer(cleo, "/coffee status")).rendered.startswith(status)

    await sqlite_town.time_comes(FIRST_ROUND)
    assert await absences(sqlite_town) == {"Dan": "skipped", "Cléo": "skipped"}
    await dan.clicks("Undo", on=read)
    assert "Something else has changed" in (await becomes(dan, read, "I've left it")).rendered
    await sqlite_town.time_comes(FIRST_ROUND + FORTNIGHT)
    assert await introduction(dan)
    assert await absences(sqlite_town) == {"Cléo": "skipped"}


@pytest.mark.parametrize("schedule", ["0 10 * * *", "30 6,10,23 * * *"])
async def test_two_rounds_are_two_rounds_however_often_they_come(new_town: NewTown, schedule: str) -> None:
    """On a daily schedule, and where several come within a day of the person's, whatever the day is elsewhere."""
    async with new_town(*PEOPLE, COFFEE_SCHEDULE=schedule) as town:
        await town.enrols("Dan")
        await answer(town.person("Dan"), "/coffee pause 2 rounds")

        for _ in range(3):
            ((at,),) = await town.rows("SELECT next_round_at FROM programs")
            await town.time_comes(datetime.fromtimestamp(int(str(at)) / 1_000_000, UTC))

        skipped = "SELECT round_id FROM absences WHERE why = 'skipped' ORDER BY round_id"
        assert await town.rows(skipped) == [(1,), (2,)]


async def test_a_day_that_is_over_is_told_alike_in_both_languages(sqlite_town: Town) -> None:
    """Whoever names yesterday reads that it is over, and what to do."""
    await sqlite_town.enrols("Ada")
    over = "Sunday 10 January isn't in the future, so there's nothing to pause."

    for words in ("until yesterday", "bis gestern", "yesterday", "Gestern.", "bis vor 1 Tag"):
        read = await answer(sqlite_town.person("Ada"), f"/coffee pause {words}")

        assert read.rendered.startswith(over), words


async def test_whoever_is_free_right_now_hears_what_becomes_of_it(sqlite_town: Town) -> None:
    """Resuming goes on with it, and says so; a pause ends it, and says so."""
    await sqlite_town.enrols("Ada", "Ben")
    ada, ben = sqlite_town.person("Ada"), sqlite_town.person("Ben")
    await answer(ada, "/coffee now")

    resumed = await answer(ada, "/coffee resume")
    assert resumed.rendered.endswith("You're still free to talk until 08:30.")
    assert "Ada Lovelace" in (await answer(ben, "/coffee now")).rendered

    paused = await answer(ada, "/coffee pause 3 weeks")
    assert "I've stopped telling others that you're free." in paused.rendered
    assert "free right now" not in (await answer(ada, "/coffee resume")).rendered


async def test_a_pause_that_is_over_is_told_in_the_morning(new_town: NewTown) -> None:
    """Each at nine where they are, with the next round and a way to pause again; not if it goes on, or they have left."""
    async with new_town(ADA, DAN, EVE, replace(DAN, name="Hana Mori", department="Legal")) as town:
        await town.enrols("Ada", "Dan", "Eve", "Hana")
        _, dan, leaver, longer = people = [town.person(name) for name in ("Ada", "Dan", "Eve", "Hana")]
        for person in people:
            await answer(person, "/coffee pause 2027-01-26")
        await answer(longer, "/coffee pause 2027-02-02")
        await answer(leaver, "/coffee optout")

        await town.time_comes(MORNING - timedelta(hours=9))
        assert [is_told(person) for person in people] == [False, True, False, False]
        await town.time_comes(MORNING)
        assert [is_told(person) for person in people] == [True, True, False, False]

        told = await dan.sees(
            "Your pause is over, and you're back in. The next round is on Tuesday 26 January, 19:00."
        )
        await dan.clicks("Pause again", on=told)
        assert await dan.modal("Pause coffee chats")


def is_told(person: Person) -> bool:
    """Whether someone has heard that their pause is over."""
    return bool(person.messages(containing="Your pause is over"))
