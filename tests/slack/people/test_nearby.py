"""Who else is free right now."""

from datetime import timedelta

from bot.store.privacy import exclusions
from tests.slack.conftest import NewTown
from tests.slack.scenes import answer, reads
from tests.town import ADA, BEN, CLEO, DAN, EVE, Town


async def test_two_who_are_free_at_the_same_time_are_brought_together(sqlite_town: Town) -> None:
    """The first waits and is told of the second, both can say hello, and one click opens one conversation for both."""
    await sqlite_town.enrols("Ada", "Ben", "Dan")
    ada, ben, dan = (sqlite_town.person(name) for name in ("Ada", "Ben", "Dan"))

    first = await answer(ada, "/coffee now")
    assert first.rendered.startswith("Nobody else is free right now. If someone is before 08:30,")
    second = await answer(ben, "/coffee now")
    assert second.rendered.startswith("Also free until 08:30:\nAda Lovelace · Engineering")
    told = await ada.sees("Ben Okri (Finance) is free to talk right now too, until 08:30.")
    opened = await reads(ada, "Say hello", on=told)
    await sqlite_town.settles()  # what comes next is no hello, then
    late = await reads(ben, "Say hello", on=second)

    assert opened.rendered == "I'm opening a conversation with Ben Okri."
    assert late.rendered.startswith("That person isn't free any more")
    for person in (ada, ben):
        (hello,) = person.messages(containing="you're both free right now")
        assert {ada.id, ben.id} < set(hello.channel.members)
        assert dan.id not in hello.channel.members
    assert not dan.inbox
    assert (await answer(dan, "/coffee now")).rendered.startswith("Nobody else is free")


async def test_nobody_is_announced_again_and_again(sqlite_town: Town) -> None:
    """Pausing and resuming, or leaving and joining, makes nobody news; half an hour later they are."""
    await sqlite_town.enrols("Ada", "Ben")
    ada, ben = sqlite_town.person("Ada"), sqlite_town.person("Ben")
    await answer(ben, "/coffee now")
    first = await answer(ada, "/coffee now")
    assert "They know you're free" not in first.rendered

    for _ in range(2):
        await answer(ada, "/coffee pause 3 weeks")
        await answer(ada, "/coffee resume")
        again = await answer(ada, "/coffee now")
        assert "They know you're free. I won't tell anyone again before 08:30." in again.rendered

    await sqlite_town.settles()
    assert len(ben.messages(containing="is free to talk right now too")) == 1
    sqlite_town.clock.forward(minutes=31)
    await answer(ben, "/coffee now")
    await answer(ada, "/coffee now")
    await sqlite_town.settles()
    assert len(ben.messages(containing="is free to talk right now too")) == 2


async def test_nobody_hears_of_more_than_two_people_a_day(new_town: NewTown) -> None:
    """Whoever asks then reads that some are not told, and can say hello; the next day they are told again."""
    async with new_town(ADA, BEN, CLEO, DAN, EVE) as town:
        await town.enrols(*town.slack.people)
        ada, *others = (town.person(name) for name in ("Ada", "Ben", "Cléo", "Dan", "Eve"))
        await answer(ada, "/coffee now")
        for person in others[:3]:
            around = await answer(person, "/coffee now")
        assert "One of them has already had two messages like this today" in around.rendered
        last = await answer(others[3], "/coffee now")
        assert "2 of them have already had two messages like this today" in last.rendered
        await town.settles()
        told = ada.messages(containing="is free to talk right now too")
        assert [message.rendered.split()[0] for message in told] == ["Ben", "Cléo"]

        town.clock.forward(minutes=31)
        alone = await answer(ada, "/coffee now")
        assert "You've had two messages like this today" in alone.rendered
        around = await answer(others[0], "/coffee now")
        opened = await reads(others[0], "Say hello", on=around)
        assert opened.rendered == "I'm opening a conversation with Ada Lovelace."

        town.clock.forward(days=1)
        await answer(ada, "/coffee now")
        await answer(others[0], "/coffee now")
        await town.settles()
        assert len(ada.messages(containing="is free to talk right now too")) == 3


async def test_only_those_who_take_part_and_are_there_are_named(sqlite_town: Town) -> None:
    """Nobody is free for over half an hour, nor after they paused or left, nor for somebody who won't meet them."""
    await sqlite_town.enrols("Ada", "Ben", "Cléo", "Dan")
    ada, ben, cleo, dan = (sqlite_town.person(name) for name in ("Ada", "Ben", "Cléo", "Dan"))
    for person in (ada, ben, cleo):
        await answer(person, "/coffee now")
    await answer(ada, "/coffee pause 3 weeks")
    await answer(ben, "/coffee optout")

    assert (await answer(ada, "/coffee now")).rendered.startswith("You're paused")
    assert (await answer(ben, "/coffee now")).rendered.startswith("You're not in coffee chats.")
    around = await answer(dan, "/coffee now")
    assert "Cléo Petit" in around.rendered
    assert not {"Ada", "Ben"} & set(around.rendered.split())

    sqlite_town.clock.forward_to(sqlite_town.clock.now() + timedelta(minutes=31))
    assert (await reads(dan, "Say hello", on=around)).rendered.startswith("That person isn't free any more")
    assert (await answer(cleo, "/coffee now")).rendered.startswith("Nobody else is free")
    async with sqlite_town.bot.database.write() as session:
        await exclusions.choose(session, 4, [cleo.id], sqlite_town.clock.now())
    assert (await answer(dan, "/coffee now")).rendered.startswith("Nobody else is free")
    await sqlite_town.settles()
    assert cleo.sees_nothing_of("is free to talk right now too, until 09:01")
