"""A round ahead: what was seen of it is what goes out, and what organisers can do about it."""

from dataclasses import replace
from datetime import timedelta

from bot.sandbox import Form, Person
from tests.services.gestures import opts_out
from tests.slack.conftest import NewTown
from tests.slack.organisers.scenes import (
    COMPANY,
    MEMBERS,
    drawn,
    ids,
    opens_preview,
    organiser,
    sent,
    window_says,
)
from tests.slack.scenes import home_says
from tests.town import FIRST_ROUND, FORTNIGHT, MONDAY, Town

MORNING_BEFORE = MONDAY + timedelta(hours=1, minutes=1)


async def test_what_was_seen_is_what_goes_out(new_town: NewTown) -> None:
    """Who goes or comes changes only what must change, and nobody approves of what they haven't seen; another process may start the round."""
    async with new_town(*COMPANY) as town:
        await town.enrols(*MEMBERS)
        ola = await organiser(town)
        form = await opens_preview(ola)
        assert "6 people, 3 chats" in form.rendered
        assert "Ada Lovelace (Engineering)" in form.rendered
        before, known = await drawn(town), await ids(town)
        own = next(group for group in before if known["Ada"] in group)
        await opts_out(town, town.person("Ada"))
        await town.enrols("Gil")

        await ola.clicks("Approve")

        form = await window_says(ola, "nothing is approved yet")
        assert "In since: Gil Roth." in form.rendered
        assert "Out since: Ada Lovelace." in form.rendered
        assert await town.rows("SELECT approved_round_at FROM programs") == [(None,)]
        gil, (partner,) = (await ids(town))["Gil"], {*own} - {known["Ada"]}
        others = [group for group in before if group != own]
        expected = sorted([*others, tuple(sorted((partner, gil)))])
        assert await drawn(town) == expected

        await ola.clicks("Approve")
        await window_says(ola, "Thanks, approved!")
        await town.restart_bot()
        await town.time_comes(FIRST_ROUND)
        assert await sent(town) == expected
        assert await town.rows("SELECT count(*) FROM drafts") == [(0,)]
        await town.person("Ben").sees("Why you two")
        assert await town.rows("SELECT action FROM audit_log ORDER BY id") == [("appointed",), ("approved",)]


async def test_the_day_before_organisers_hear_of_it(new_town: NewTown) -> None:
    """In one message with what is weak about the round, and a button to its pairs; who takes part hears what they always do."""
    engineers = [person for person in COMPANY if person.department == "Engineering"]
    more = [replace(engineers[0], name=f"Eng {number}") for number in range(3)]
    async with new_town(*COMPANY[:4], *more) as town:
        await town.enrols("Ada", "Ben", *(person.name for person in more))
        ola = await organiser(town)
        await town.time_comes(MORNING_BEFORE)

        heard = await ola.sees("The next round of coffee chats starts on Tuesday 12 January, 10:00")

        assert "5 people, 2 chats" in heard.rendered
        assert "Engineering is 80% of the participants" in heard.rendered
        assert "One chat is larger than usual" in heard.rendered
        assert "You don't have to do anything" in heard.rendered
        await ola.clicks("Preview pairs", on=heard)
        page = await ola.sees("Round of Tuesday 12 January")
        assert page.ephemeral
        assert "Change…" in [button.text for button in page.buttons]
        assert town.person("Ada").sees_nothing_of("Preview pairs")
        await town.person("Ada").sees("12 January")


async def in_first_group(town: Town, ola: Person) -> tuple[Form, str]:
    """The page of the first group, and the first name of the one named first in it."""
    await opens_preview(ola)
    await ola.clicks("Change…")
    form = await window_says(ola, "Swap…")
    button = next(each.label for each in form.buttons if each.text == "Swap…")
    return form, button.removeprefix("Swap ")


async def leaves_out_the_first(town: Town, ola: Person) -> Person:
    """An organiser leaves out somebody of the first group."""
    _, name = await in_first_group(town, ola)
    await ola.clicks(f"Leave {name} out")
    await window_says(ola, f"Left out by you: {name}")
    return town.person(name.split()[0])


async def offers_a_swap(town: Town, ola: Person) -> Form:
    """The suggestions with whom somebody could change places: who is suggested is a matter of lots, now and then nobody."""
    for _ in range(8):
        _, name = await in_first_group(town, ola)
        await ola.clicks(f"Swap {name}")
        form = await window_says(ola, "I never suggest everyone")
        if "Swap" in [button.text for button in form.buttons]:
            return form
        await ola.clicks("Back")
        await window_says(ola, "Round of")
        await ola.clicks("Draw anew")
        await window_says(ola, "All pairs are drawn anew.")
    raise AssertionError("nobody is ever suggested")


async def test_somebody_is_left_out_and_two_change_places(new_town: NewTown) -> None:
    """Who is left out is told kindly, whoever was to meet them meets somebody else, and they may be taken back in.

    The suggestions for a swap are some of all; the one that is chosen is what goes out.
    """
    async with new_town(*COMPANY) as town:
        await town.enrols(*MEMBERS, "Gil")
        ola = await organiser(town)
        await leaves_out_the_first(town, ola)
        assert ola.form
        assert "6 people, 3 chats" in ola.form.rendered
        await ola.clicks("Take back in")
        await window_says(ola, "7 people")
        who = await leaves_out_the_first(town, ola)

        form = await offers_a_swap(town, ola)
        before = await drawn(town)
        assert len([button for button in form.buttons if button.text == "Swap"]) <= 2  # of four others
        await ola.clicks("Swap")
        await window_says(ola, "they have changed places")
        after = await drawn(town)
        assert len({*before} - {*after}) == 2

        await town.time_comes(FIRST_ROUND)

        assert await sent(town) == after
        assert len(after) == 3
        await who.sees("an organiser left you out this time")
        await who.types("/coffee why")
        await who.sees("an organiser left you out this time.")


async def test_with_approval_nothing_goes_out_before_somebody_approves(new_town: NewTown) -> None:
    """The round waits; once it is approved it starts late, with the pairs that were seen."""
    async with new_town(*COMPANY[:5], COFFEE_APPROVAL="true") as town:
        await town.enrols(*MEMBERS[:4])
        ola = await organiser(town)
        await town.time_comes(MORNING_BEFORE)
        await ola.sees("Nothing is sent until one of you approves.")
        await town.time_comes(FIRST_ROUND + timedelta(minutes=1))

        await ola.sees("waits for your approval: nothing has been sent")
        assert await town.rows("SELECT count(*) FROM rounds") == [(0,)]
        await ola.opens_home()
        await home_says(ola, "The round that is due waits for your approval")
        await opens_preview(ola)
        seen = await drawn(town)
        await ola.clicks("Approve")
        await window_says(ola, "Thanks, approved!")
        await town.settles()

        assert await sent(town) == seen


async def test_a_round_that_nobody_approves_of_is_skipped(new_town: NewTown) -> None:
    """After a day; organisers hear of it, and nobody is introduced."""
    async with new_town(*COMPANY[:5], COFFEE_APPROVAL="true") as town:
        await town.enrols(*MEMBERS[:4])
        ola = await organiser(town)
        await town.time_comes(FIRST_ROUND + timedelta(hours=23))
        assert await town.rows("SELECT count(*) FROM rounds") == [(0,)]
        await town.time_comes(FIRST_ROUND + timedelta(hours=25))

        await ola.sees("didn't take place")
        assert await town.rows("SELECT count(*) FROM rounds") == [(0,)]
        assert town.person("Ada").sees_nothing_of("Why you")


async def in_schedule(ola: Person) -> None:
    """The window with what can be done about the next round's time."""
    if ola.form:
        await ola.closes(ola.form)
    await ola.clicks("Move, skip or start…", on=ola.home)
    await window_says(ola, "The next round is on")


async def test_a_round_is_moved_another_skipped_and_one_started_now(new_town: NewTown) -> None:
    """What was seen goes along; whoever was told of it hears when it comes instead; the round after it stays."""
    async with new_town(*COMPANY[:5]) as town:
        await town.enrols(*MEMBERS[:4])
        ola = await organiser(town)
        await town.time_comes(MORNING_BEFORE)
        await opens_preview(ola)
        seen = await drawn(town)
        await in_schedule(ola)
        await ola.clicks("Move…")
        form = await ola.modal("Move the round")
        assert await ola.submits(form, {"Day": "2027-01-13", "Time": "14:30"}) is None
        await ola.sees("Done. The next round is on Wednesday 13 January, 14:30")
        await town.settles()
        await town.person("Ben").sees("on Tuesday 12 January, 10:00 doesn't take place then.")
        await town.time_comes(FIRST_ROUND + timedelta(hours=1))
        assert await town.rows("SELECT count(*) FROM rounds") == [(0,)]

        await town.time_comes(FIRST_ROUND + timedelta(days=1, hours=5))

        assert await sent(town) == seen
        ada = town.person("Ada")
        await ada.types("/coffee status")
        await ada.sees("Tuesday 26 January, 10:00")

        await ola.opens_home()
        await in_schedule(ola)
        await ola.clicks("Skip this round")
        await window_says(ola, "Done. The next round is on Tuesday 9 February")
        await town.time_comes(FIRST_ROUND + FORTNIGHT + timedelta(hours=1))
        assert await town.rows("SELECT count(*) FROM rounds") == [(1,)]
        await is_started_now(town, ola, "Tuesday 23 February")


async def is_started_now(town: Town, ola: Person, next_one: str) -> None:
    """The round takes the place of the next one, with the pairs that were seen."""
    await opens_preview(ola)
    seen = await drawn(town)
    await in_schedule(ola)
    await ola.clicks("Start now")
    await window_says(ola, "The round starts now.")
    await town.settles()

    assert await sent(town) == seen
    await town.time_comes(town.clock.now() + timedelta(hours=1))
    assert await town.rows("SELECT count(*) FROM rounds") == [(2,)]
    await ola.opens_home()
    await home_says(ola, f"Next round: {next_one}")
