"""After a round: what it brought, for the channel and for those who organise it, once; and thanks that people agree to share."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from sqlalchemy import text

from bot.domain.outbox.attendance_notices import still_there
from bot.domain.rounds.round import Answer, Feedback, Gain
from bot.sandbox import Message, Person
from bot.store import actors
from bot.store.memory import notes
from bot.store.outbox import outbox
from bot.store.rounds import matches
from tests.services.gestures import CLOSING, heard, met
from tests.slack.conftest import NewTown
from tests.slack.organisers.scenes import COMPANY, organiser
from tests.slack.scenes import becomes, chats, had_chats, reads
from tests.town import FIRST_ROUND, FORTNIGHT, GIL, MONDAY, Town

HAL = replace(GIL, name="Hal", handle="hal", title="Analyst")
OTHERS = ("Ada", "Ben", "Cl", "Dan", "Eve", "Fay", "Gil")
TOLD = CLOSING + timedelta(hours=3)  # nine in the morning
CHANNEL = "what the last round brought"
DIGEST = "the round of"
SHARE = "Share your thank-you?"
AGREED = "if everyone whom they thank agrees"
KIND, SHY, TAKEN_BACK = "You made my week!", "Thanks for the honest advice.", "You saved my day!"


async def thanks(person: Person, words: str, *, shares: bool) -> Person:
    """Somebody thanks their partner, and may offer to share it; return the partner."""
    offers: Sequence[str] = ["Share my words in the program's channel, without names"] if shares else []
    await met(person, **{"Say thanks": words, SHARE: offers})
    return person


async def had_ideas(town: Town) -> None:
    """Two weeks ago all who are in met somebody, and each got an idea from it."""
    at, told = FIRST_ROUND - FORTNIGHT, Feedback(4, (Gain.IDEA,))
    everybody = [town.person(name) for name in ("Ola", *OTHERS)]
    async with town.bot.database.write() as session:
        twos = zip(everybody[::2], everybody[1::2], strict=True)
        for match_id, people in await had_chats(session, at, *twos, closes_at=CLOSING - FORTNIGHT):
            for one in people.values():
                await matches.record_answer(session, match_id, one, Answer.MET, at)
                await notes.save_feedback(session, match_id, one, told, at)


async def test_a_round_is_told_of_in_the_morning_once(new_town: NewTown) -> None:
    """To the channel what is good about it; to organisers the numbers beside the round before; to nobody else."""
    async with new_town(*COMPANY, HAL, channel="coffee") as town:
        ola = await organiser(town)
        await town.enrols("Ola", *OTHERS)
        await had_ideas(town)
        await town.time_comes(CLOSING - FORTNIGHT)
        assert heard(ola, CHANNEL) == heard(ola, DIGEST) == 0  # nobody works at six in the morning
        await town.time_comes(TOLD - FORTNIGHT)

        posted = await ola.sees(CHANNEL, in_="coffee")
        assert "4 chats with 8 people" in posted.rendered
        assert "3 of 3 chats took place" in posted.rendered
        assert "Not in yet? The next round begins on Tuesday 12 January 2027, 10:00" in posted.rendered
        digest = await ola.sees(DIGEST)
        assert cells(digest)["Met"] == ["100% (3 of 3)"]
        assert cells(digest)["An idea"] == ["6"]
        assert all(heard(town.person(name), DIGEST) == 0 for name in OTHERS)
        await joins_from(town, posted)

        await town.time_comes(FIRST_ROUND)
        await town.restart_bot()
        town.slack.faults.forget_blocks("table")
        await town.time_comes(TOLD)

        silent = await ola.sees(CHANNEL, in_="coffee")
        assert "took place" not in silent.rendered  # nobody told anything: nothing is not "0 met (0 %)"
        assert "4 chats with 9 people" in silent.rendered
        second = ola.messages(containing=DIGEST)[-1]
        assert "Met: – · 29 Dec: 100% (3 of 3)" in second.rendered  # in words, as this Slack knows no tables
        assert heard(ola, CHANNEL) == heard(ola, DIGEST) == 2
        assert (await reads(ola, "People", on=second)).rendered.count("Ada") >= 1


async def joins_from(town: Town, posted: Message) -> None:
    """Somebody who isn't in joins by the button in the channel."""
    hal = town.person("Hal")
    await hal.clicks("Join", on=await hal.sees(CHANNEL, in_="coffee"))
    assert await hal.submits(await hal.modal("Join coffee chats")) is None
    await hal.sees("You're in!")
    await town.settles()


def cells(digest: Message) -> dict[str, list[str]]:
    """The table of a digest: for each row's name what it says."""
    rows = [line.split(" | ") for line in digest.rendered.splitlines() if " | " in line]
    return {name: told for name, *told in rows}


async def test_thanks_are_shared_only_if_both_agree_and_the_silent_are_named_to_organisers_alone(
    new_town: NewTown,
) -> None:
    """Who writes them ticks a box, who gets them clicks a button; without names, and never against anybody's word.

    Whoever was paused as the round began, because they said nothing, is nobody's business in the channel.
    """
    async with new_town(*COMPANY, channel="coffee") as town:
        ola = await organiser(town)
        await falls_silent(town, "Gil")
        (ada, ben), (one, quiet), (writer, reader) = await chats(town, *OTHERS[:6])
        await thanks(ada, KIND, shares=True)
        asked = await ben.sees(KIND)
        assert "would like to share these words" in asked.rendered
        await agrees_in_the_end(ben, asked)

        await thanks(one, SHY, shares=True)  # of which its reader says nothing
        await quiet.sees(SHY)
        await thanks(ben, "That was lovely.", shares=False)
        plain = await ada.sees("That was lovely.")
        assert not plain.buttons
        assert reader.sees_nothing_of(KIND)

        await offers_and_takes_back(town, writer, reader)

        await town.time_comes(TOLD)

        posted = await reader.sees(CHANNEL, in_="coffee")
        assert f"“{KIND}”" in posted.rendered
        assert SHY not in posted.rendered
        assert TAKEN_BACK not in posted.rendered
        assert "lovely" not in posted.rendered
        assert not [name for name in ("Ada", ben.name.split()[0]) if name in posted.rendered]
        assert "Fallen silent" not in posted.rendered
        assert "Fallen silent and paused: Gil Roth" in (await ola.sees(DIGEST)).rendered
        late = await reads(ben, "Don't share them", on=next(m for m in ben.inbox if m.ts == asked.ts))
        assert "This round is over" in late.rendered


async def falls_silent(town: Town, name: str) -> None:
    """Somebody said nothing in three rounds, nor when they are asked, the day before the next, whether they are still there."""
    await town.enrols(name)
    person = town.person(name)
    async with town.bot.database.write() as session:
        for ago in (1, 2, 3):
            await had_chats(session, FIRST_ROUND - ago * FORTNIGHT, [person])
        await session.execute(text("UPDATE rounds SET closed = true"))
        await session.execute(text("UPDATE participants SET clicked_at = NULL"))
        known = await actors.participant_of(session, 1, person.id)
        assert known
        await outbox.add(session, 1, [still_there(known, FIRST_ROUND, None)])
    await town.time_comes(MONDAY + timedelta(hours=7))
    await person.sees("I haven't heard from you for three rounds")


async def agrees_in_the_end(person: Person, asked: Message) -> None:
    """Somebody has words about them shared, then not, and then again."""
    await person.clicks("Share them", on=asked)
    await person.clicks("Don't share them", on=await becomes(person, asked, AGREED))
    await person.clicks("Share them", on=await becomes(person, asked, "These words stay between you."))
    await becomes(person, asked, AGREED)


async def offers_and_takes_back(town: Town, writer: Person, reader: Person) -> None:
    """What is offered can be taken back in the same form, which asks for no other thanks; the other's click then changes nothing."""
    await thanks(writer, TAKEN_BACK, shares=True)
    offered = await reader.sees(TAKEN_BACK)
    await writer.clicks("Tell more")
    form = await writer.modal("How was it?")
    assert "Say thanks" not in form.rendered
    assert await writer.submits(form, {SHARE: []}) is None
    await town.answered()
    refused = await reads(reader, "Share them", on=offered)
    assert "aren't offered for sharing any more" in refused.rendered
