"""What someone wants to come back to after a chat: for their eyes only, on the day that they chose, until it is settled."""

from datetime import UTC, datetime, timedelta

from bot.domain.memory.followup import FollowUp, FollowUpKind, FollowUps, FollowUpState
from bot.sandbox import Message, Person
from bot.sandbox.person import interactions
from bot.sandbox.person.payloads import Place
from bot.sandbox.rendering.render import render_blocks
from bot.slack.views.memory.followups import my_follow_ups
from tests.domain.samples import START
from tests.slack.reading import NOBODY
from tests.slack.scenes import answer, becomes, forges_click, home_says, newer, pair, says_met
from tests.town import Town

PROMISE = "Send her the deck"
DAY = datetime(2027, 1, 18, 9, tzinfo=UTC)
A_WEEK_ON = DAY.replace(day=25)
HEADING = "You promised Ben Okri:"


async def promises(person: Person, **answers: object) -> Message:
    """Someone has told how their chat was, and adds a promise; gives what they read."""
    seen = {message.ts for message in person.inbox}
    await person.clicks("Add a follow-up")
    form = await person.modal("Add a follow-up")
    filled = {
        "What do you want to follow up on?": PROMISE,
        "What kind is it?": "Something I promised",
    } | answers
    assert await person.submits(form, filled) is None
    return await newer(person, seen)


async def reminded(person: Person) -> Message:
    """The newest reminder of the promise."""
    return [message for message in person.inbox if HEADING in message.rendered][-1]


async def test_a_promise_comes_back_until_it_is_kept(town: Town) -> None:
    """On its morning, a week later if they say so, and no more once it is done; the partner sees nothing of it."""
    ada, ben = await pair(town)
    await says_met(ada)
    kept = await promises(ada, **{"Remind me on": "2027-01-18"})
    assert "I'll remind you on Monday 18 January" in kept.rendered
    await town.time_comes(DAY.replace(hour=8, minute=59))
    assert ada.sees_nothing_of(HEADING)

    await town.time_comes(DAY)
    first = await reminded(ada)
    assert f"{HEADING}\n{PROMISE}" in first.rendered
    assert first.channel == ada.dm
    assert [button.text for button in first.buttons] == ["Done", "Remind me in a week", "Dismiss"]
    forged = await forges_click(town, ben, first, "Done")
    assert "That button belongs to someone else's follow-up" in str(forged)
    await ada.clicks("Remind me in a week", on=first)
    put_off = await becomes(ada, first, "I'll remind you again on Monday 25 January.")
    assert put_off.buttons == ()

    await town.time_comes(A_WEEK_ON)
    second = await reminded(ada)
    assert second.ts != first.ts
    await ada.clicks("Done", on=second)
    await becomes(ada, second, "Done, nice!")
    late = await forges_click(town, ada, second, "Dismiss")
    assert "Done, nice!" in str(late)
    assert "1 done so far." in (await answer(ada, "/coffee followups")).rendered
    await town.time_comes(datetime(2027, 3, 1, tzinfo=UTC))
    assert len([message for message in ada.inbox if HEADING in message.rendered]) == 2
    assert ben.sees_nothing_of(PROMISE)


async def test_the_list_is_worked_off_where_it_stands(sqlite_town: Town) -> None:
    """What is due first comes first; each click shows the list as it is then, and takes the reminder back."""
    ada, _ = await pair(sqlite_town)
    await says_met(ada, note="Knows everyone", remind_on="2027-01-20")
    await promises(
        ada, **{"What do you want to follow up on?": "Read that book", "What kind is it?": "Something to do"}
    )
    sqlite_town.clock.forward_to(datetime(2027, 1, 12, 12, tzinfo=UTC))
    await promises(ada, **{"Remind me on": "2027-01-18"})

    found = await answer(ada, "/coffee followups")

    lines = found.rendered.splitlines()
    assert lines[0] == "Your follow-ups (only you see these)"
    order = [lines.index(line) for line in (PROMISE, "Knows everyone", "Read that book")]
    assert order == sorted(order)
    assert "You promised Ben Okri · Monday 18 January" in lines
    assert "Your note about Ben Okri · Wednesday 20 January" in lines
    assert "After your chat with Ben Okri · no day set" in lines
    done, dropped = [next(b for b in found.buttons if b.text == name) for name in ("Done", "Dismiss")]
    assert done.value == dropped.value
    await forges_click(sqlite_town, ada, found, "Done")
    shorter = await becomes(ada, found, f"Done, nice! {PROMISE}")
    assert "1 done so far." in shorter.rendered
    await ada.clicks("Remind me in a week", on=shorter)
    later = await becomes(ada, found, "I'll remind you again on Tuesday 19 January. ")
    assert "You promised" not in later.rendered


async def test_a_follow_up_needs_words_and_a_day_to_come(sqlite_town: Town) -> None:
    """What is wrong is said at its field, and nothing is written down."""
    ada, _ = await pair(sqlite_town)
    await says_met(ada)
    await ada.clicks("Add a follow-up")
    form = await ada.modal("Add a follow-up")

    still = await ada.submits(form, {"What do you want to follow up on?": "   "})
    assert still
    assert still.errors == {
        "What do you want to follow up on?": "Please write what you want to follow up on."
    }
    still = await ada.submits(
        still, {"What do you want to follow up on?": PROMISE, "Remind me on": "2027-01-12"}
    )
    assert still
    assert still.errors == {"Remind me on": "Pick a day from tomorrow on, within two years."}
    assert await sqlite_town.rows("SELECT count(*) FROM followups") == [(0,)]


async def test_past_chats_are_told_of_afterwards(sqlite_town: Town) -> None:
    """Each with what one told oneself, and a way to tell what is missing; the partner's history says nothing of it."""
    ada, ben = await pair(sqlite_town)
    await sqlite_town.time_comes(datetime(2027, 2, 20, 12, tzinfo=UTC))
    found = await answer(ada, "/coffee history")
    assert "Ben Okri, Tuesday 12 January\nYou haven't said whether you met" in found.rendered
    oldest = next(button for button in reversed(found.buttons) if button.text == "We've met")

    await forges_click(sqlite_town, ada, found, "We've met", value=oldest.value)
    form = await ada.modal("How was it?")
    answers = {"How was your chat?": "★★ So-so", "What did you get out of it?": ["A laugh", "A plan"]}
    assert await ada.submits(form, answers) is None
    await ada.sees("Thanks, saved.")

    sqlite_town.clock.forward_to(datetime(2027, 2, 20, 13, tzinfo=UTC))
    told = await answer(ada, "/coffee history")
    assert "You met · ★★ · a laugh and a plan" in told.rendered
    for label in ("Edit feedback", "Add a follow-up", "Introduce someone"):
        assert any(button.text == label for button in told.buttons)
    his = await answer(ben, "/coffee history")
    assert "Ada Lovelace, Tuesday 12 January\nYou haven't said whether you met" in his.rendered
    assert "★" not in his.rendered


async def test_all_of_it_from_buttons_of_the_home_tab(sqlite_town: Town) -> None:
    """A button that carries nothing answers by direct message, or opens the form that asks for whom."""
    ada, *_ = await pair(sqlite_town, "Ada", "Ben", "Cléo")
    await says_met(ada)
    await ada.opens_home()
    notes = next(each for each in (await home_says(ada, "You're in.")).buttons if each.text == "My notes")
    place = Place(view=ada.home.view)
    for action, words in (
        ("home.history", "Your chats so far (only you see these)"),
        ("home.follow_ups", "No follow-ups."),
        ("home.introduce", "Who else should they meet?"),
    ):
        sqlite_town.clock.forward_to(sqlite_town.clock.now() + timedelta(minutes=1))
        element = {**notes.element, "action_id": action}
        await interactions.clicks(ada._core, ada.user, place, notes.block_id, element, None)
        await ada.sees(words)
    form = await ada.modal("Who else should meet?")
    assert sorted(form.field("Someone you met").options) == ["Ben Okri", "Cléo Petit"]


def test_a_long_list_is_counted() -> None:
    """Of dozens only the most urgent are shown, and the others are counted, so that nothing seems lost."""
    open_ = tuple(
        FollowUp(
            number,
            1,
            1,
            FollowUpKind.TASK,
            f"Task {number:02}",
            START.date(),
            FollowUpState.OPEN,
            about=("Ben",),
        )
        for number in range(30)
    )
    blocks = [block.to_dict() for block in my_follow_ups(FollowUps(START.date(), open_, 7)).blocks]
    seen = render_blocks(blocks, NOBODY).text
    assert len(blocks) <= 50
    assert [number for number in range(30) if f"Task {number:02}" in seen] == list(range(10))
    assert "+20 more" in seen
    assert "7 done so far." in seen
