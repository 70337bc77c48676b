"""What someone wants to come back to after a chat: for their eyes only, on the day that they chose, until it is settled."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import text

from bot.domain.memory.followup import FollowUp, FollowUpKind, FollowUps, FollowUpState
from bot.sandbox import Message, Person
from bot.sandbox.person import interactions
from bot.sandbox.person.payloads import Place
from bot.sandbox.rendering.render import render_blocks
from bot.slack.views.memory.followups import my_follow_ups
from tests.domain.samples import START
from tests.slack.reading import NOBODY
from tests.slack.scenes import (
    answer,
    becomes,
    forges_click,
    had_chats,
    home_says,
    pair,
    says_met,
    tells_more,
)
from tests.town import FIRST_ROUND, FORTNIGHT, Town

LAST_ROUND = FIRST_ROUND - FORTNIGHT
PROMISE = "Send her the deck"
DAY = datetime(2027, 1, 13, 9, tzinfo=UTC)
A_WEEK_ON = DAY.replace(day=20)
HEADING = "A reminder of your chat with Ben Okri:"


async def write(town: Town, statement: str) -> None:
    """Write to the database what no version of the bot writes any more."""
    async with town.bot.database.write() as session:
        await session.execute(text(statement))


async def reminded(person: Person) -> Message:
    """The newest reminder of the promise."""
    return [message for message in person.inbox if HEADING in message.rendered][-1]


async def test_a_promise_comes_back_until_it_is_kept(town: Town) -> None:
    """On its morning, a week later if they say so, and no more once it is done; the partner sees nothing of it."""
    ada, ben = await pair(town)
    await says_met(ada, note=PROMISE, remind_on="2027-01-13")
    assert await ada.sees("I'll remind you on Wednesday 13 January")
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
    put_off = await becomes(ada, first, "I'll remind you again on Wednesday 20 January.")
    assert put_off.buttons == ()

    await town.time_comes(A_WEEK_ON)
    second = await reminded(ada)
    assert second.ts != first.ts
    await ada.clicks("Done", on=second)
    await becomes(ada, second, "Done, nice!")
    late = await forges_click(town, ada, second, "Dismiss")
    assert "Done, nice!" in str(late)
    assert "1 done so far." in (await answer(ada, "/coffee followups")).rendered
    await town.time_comes(A_WEEK_ON + timedelta(weeks=1, hours=1))
    assert len([message for message in ada.inbox if HEADING in message.rendered]) == 2
    assert ben.sees_nothing_of(PROMISE)


async def met_before(town: Town, *people: Person) -> None:
    """These people were introduced in a round that is over."""
    await town.enrols(*people)
    async with town.bot.database.write() as session:
        await had_chats(session, LAST_ROUND, people)
    await town.settles()


async def test_past_chats_are_told_of_afterwards_and_the_list_is_worked_off_where_it_stands(
    sqlite_town: Town,
) -> None:
    """A chat of long ago comes with a way to tell what is missing; the partner's history says nothing of it.

    What is due first comes first in the list, what an earlier version wrote as well; each click shows the list as it is then.
    """
    ada, ben = sqlite_town.person("Ada"), sqlite_town.person("Ben")
    await met_before(sqlite_town, ada, ben)
    found = await answer(ada, "/coffee history")
    assert "Ben Okri, Tuesday 29 December 2026\nYou haven't said whether you met" in found.rendered

    await ada.clicks("We've met", on=found)
    answers = {"How was your chat?": "🙁 Not for me", "What did you get out of it?": ["A laugh", "A plan"]}
    note = {"A note to yourself": "Knows everyone", "Remind me on": "2027-01-20"}
    assert await ada.submits(await tells_more(ada), answers | note) is None
    await ada.sees("saved, thanks!")

    sqlite_town.clock.forward(minutes=1)
    told = await answer(ada, "/coffee history")
    assert "You met · ★★ · a laugh and a plan" in told.rendered
    assert {"Edit feedback", "Introduce someone"} <= {button.text for button in told.buttons}
    his = await answer(ben, "/coffee history")
    assert "Ada Lovelace, Tuesday 29 December 2026\nYou haven't said whether you met" in his.rendered
    assert "★" not in his.rendered
    await works_off_the_list(sqlite_town, ada)


async def works_off_the_list(town: Town, ada: Person) -> None:
    """Somebody with a note to come back to, and what else an earlier version wrote, settles one and puts off another."""
    for kind, words, due_on in (("task", "Read that book", "NULL"), ("promise", PROMISE, "'2027-01-18'")):
        await write(
            town,
            "INSERT INTO followups (match_id, author_id, kind, text, due_on, state, written_at)"
            f" SELECT match_id, author_id, '{kind}', '{words}', {due_on}, 'open', written_at FROM notes",
        )

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
    await forges_click(town, ada, found, "Done")
    shorter = await becomes(ada, found, f"Done, nice! {PROMISE}")
    assert "1 done so far." in shorter.rendered
    await ada.clicks("Remind me in a week", on=shorter)
    later = await becomes(ada, found, "I'll remind you again on Monday 18 January. ")
    assert "You promised" not in later.rendered


async def test_all_of_it_from_buttons_of_the_home_tab(sqlite_town: Town) -> None:
    """A button that carries nothing answers by direct message, or opens the form that asks for whom."""
    ada, *others = sqlite_town.slack.people[:3]
    await met_before(sqlite_town, ada, *others)
    await write(sqlite_town, "UPDATE match_members SET answer = 'met'")
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
