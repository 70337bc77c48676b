"""Somebody's network and their year, as they and the others see them."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.rounds.round import Answer, Feedback, Gain
from bot.sandbox import Person
from bot.sandbox.rendering.render import render_blocks
from bot.sandbox.workspace.message_content import read_content
from bot.slack.views.memory.network import my_network
from bot.store.memory import notes
from bot.store.rounds import matches
from bot.store.tables import FollowUpRow
from tests.slack import networks
from tests.slack.conftest import NewTown
from tests.slack.reading import NOBODY
from tests.slack.scenes import answer, had_chats, reads
from tests.town import ADA, BEN, CLEO, DAN, EVE, Town

NOTE = "Wants to leave for Berlin"
LEGAL = (CLEO, replace(DAN, department="Legal"), replace(EVE, department="Legal"))
YEARLY = {"COFFEE_SCHEDULE": "every month on the 1st tue at 10:00"}
AN_HOUR = timedelta(hours=1)
RECAP_DAY = datetime(2027, 12, 15, 9, tzinfo=UTC)


async def chat(town: Town, at: datetime, *who: Person, said: Iterable[Person]) -> None:
    """These people had a chat in a round of some day, and some of them said so; each wrote a note and gave one star."""
    async with town.bot.database.write() as session:
        ((match_id, people),) = await had_chats(session, at, who)
        for each in said:
            await matches.record_answer(session, match_id, people[each.id], Answer.MET, at)
            told = Feedback(1, (Gain.IDEA,))
            await notes.save_feedback(session, match_id, people[each.id], told, at)
            await notes.save_note(session, match_id, people[each.id], NOTE, at)
            session.add(
                FollowUpRow(
                    match_id=match_id,
                    author_id=people[each.id],
                    kind="task",
                    text=NOTE,
                    state="done",
                    written_at=at,
                    settled_at=at,
                )
            )


async def test_a_network_grows_with_the_chats(new_town: NewTown) -> None:
    """It shows whom one met, and departments over one introduction; not who is behind them, nor a small department."""
    async with new_town(ADA, BEN, *LEGAL) as town:
        ada, ben, cleo, *_ = (town.person(name) for name in ("Ada", "Ben", "Cléo", "Dan", "Eve"))
        assert "You're not in coffee chats" in (await answer(ada, "/coffee network")).rendered
        await town.enrols("Ada", "Ben", "Cléo", "Dan")
        assert "starts with your first chat" in (await answer(ada, "/coffee network")).rendered
        assert not [message for message in ada.inbox if message.files]

        await chat(town, datetime(2026, 11, 3, 10, tzinfo=UTC), ada, ben, said=[ben])
        await chat(town, datetime(2026, 11, 17, 10, tzinfo=UTC), ben, cleo, said=[ben, cleo])
        few = (await answer(ada, "/coffee network")).rendered
        assert "One chat · one person · 1 of 2 other departments reached (50%)" in few
        assert "Finance: Ben Okri (Tuesday 3 November 2026)" in few
        assert "Legal" not in few

        await town.enrols("Eve")
        words = (await answer(ada, "/coffee network")).rendered
        assert "Ben Okri knows someone in Legal." in words
        await ada.sees("Here's your network")
        await town.answered()
        pictures = [file for message in ada.inbox for file in message.files]
        assert [(file.name, file.content[:4]) for file in pictures] == [
            ("coffee-network.png", b"\x89PNG")
        ] * 2
        assert ada.sees_nothing_of("Cléo")
        assert all(each.sees_nothing_of(NOTE) for each in town.slack.people)
        assert not [message for message in ben.inbox if message.files]

        # Where Slack takes no picture, the words stand all the same.
        town.slack.faults.refuse("file_uploads_disabled", "files.getUploadURLExternal", lasting=AN_HOUR)
        assert (await answer(ada, "/coffee network")).rendered == words
        assert (await ada.sees("Your network picture may not arrive")).ephemeral


async def test_a_year_is_told_once_to_who_had_a_chat(new_town: NewTown) -> None:
    """In mid December, with one's own numbers alone, and a button for the network; not to who left or met nobody."""
    start = datetime(2027, 12, 13, 8, tzinfo=UTC)
    async with new_town(
        ADA, BEN, CLEO, replace(EVE, time_zone="Europe/London"), start=start, **YEARLY
    ) as town:
        ada, ben, cleo, eve = (town.person(name) for name in ("Ada", "Ben", "Cléo", "Eve"))
        await town.enrols("Ada", "Ben", "Cléo", "Eve")
        await chat(town, datetime(2027, 3, 2, 10, tzinfo=UTC), ada, ben, said=[ada])
        await chat(town, datetime(2026, 3, 3, 10, tzinfo=UTC), ada, cleo, said=[ada])
        await chat(town, datetime(2027, 4, 6, 10, tzinfo=UTC), ben, eve, said=[eve])
        await town.time_comes(RECAP_DAY.replace(day=14))
        await town.holds("SELECT recapped FROM programs", (2027,))
        await eve.types("/coffee optout")
        await eve.sees("You've left coffee chats")

        await town.time_comes(RECAP_DAY)
        recap = await ada.sees("Your 2027 in coffee chats")
        for line in (
            "One chat with one person",
            "an idea (1)",
            "One follow-up done",
        ):
            assert line in recap.rendered
        assert (await ben.sees("Your 2027 in coffee chats")).rendered.count(
            "2 chats with 2 people\nAll of them were new faces"
        ) == 1
        assert "An idea" not in (await ben.sees("Your 2027 in coffee chats")).rendered
        assert all(person.sees_nothing_of("Your 2027") for person in (cleo, eve))
        network = await reads(ada, "Show my network", on=recap)
        assert "2 chats · 2 people" in network.rendered
        await ada.sees("Here's your network")
        assert "No chats recorded for 2027" in (await answer(cleo, "/coffee recap")).rendered
        assert "One chat with one person" in (await reads(ada, "My year", on=network)).rendered

        await town.restart_bot()
        await town.time_comes(RECAP_DAY.replace(day=16))
        await town.holds("SELECT count(*) FROM notices WHERE kind = 'recap'", (3,))
        assert len([message for message in ben.inbox if "Your 2027" in message.rendered]) == 1
        await town.time_comes(RECAP_DAY.replace(year=2028))  # there was no round in this year
        await town.holds("SELECT recapped FROM programs", (2027,))


@pytest.mark.parametrize("count", [1, 5, 40, 41, 300])
@pytest.mark.parametrize("words", ["Ada", "<!channel> *bold* " + "W" * 300])
def test_the_words_say_what_the_picture_shows(count: int, words: str) -> None:
    """Contacts or departments, and what they lead to, in a message that Slack takes and a screen reader reads."""
    own = networks.network(count, (words,), bridges=16)
    message = my_network(own, networks.AT.date(), "UTC")
    content = read_content(
        {"text": message.text, "blocks": [each.to_dict() for each in message.blocks], "mrkdwn": False}
    )
    seen = render_blocks(content.blocks, NOBODY)
    assert (seen.pings, seen.styled) == ((), ())
    assert len(seen.text) < 13_000  # beyond that Slack takes no message, whatever its blocks
    if words == "Ada":
        lines = [f"{department}: " for department in [*own.groups][:40]] + [
            b.department for b in own.bridges[:15]
        ]
        assert [line for line in lines if line not in seen.text] == []
        assert "One more department is just one introduction away" in seen.text or count < 16
