"""Who else is free right now."""

from datetime import timedelta

from bot.store.privacy import exclusions
from tests.slack.scenes import answer, reads
from tests.town import Town


async def test_two_who_are_free_at_the_same_time_are_brought_together(sqlite_town: Town) -> None:
    """The first waits and is told of the second, both can say hello, and one click opens one conversation for both."""
    await sqlite_town.enrols("Ada", "Ben", "Dan")
    ada, ben, dan = (sqlite_town.person(name) for name in ("Ada", "Ben", "Dan"))

    first = await answer(ada, "/coffee now")
    assert first.rendered.startswith(
        "You're the first: nobody else is free right now. If somebody asks before 08:30,"
    )
    second = await answer(ben, "/coffee now")
    assert second.rendered.startswith(
        "Free to talk right now, like you until 08:30:\nAda Lovelace · Engineering"
    )
    told = await ada.sees("Ben Okri (Finance) is free to talk right now as well, until 08:30.")
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
    assert (await answer(dan, "/coffee now")).rendered.startswith("You're the first")


async def test_only_those_who_take_part_and_are_there_are_named(sqlite_town: Town) -> None:
    """Nobody is free for over half an hour, nor after they paused or left, nor for somebody who won't meet them."""
    await sqlite_town.enrols("Ada", "Ben", "Cléo", "Dan")
    ada, ben, cleo, dan = (sqlite_town.person(name) for name in ("Ada", "Ben", "Cléo", "Dan"))
    for person in (ada, ben, cleo):
        await answer(person, "/coffee now")
    await answer(ada, "/coffee pause 3 weeks")
    await answer(ben, "/coffee optout")

    assert (await answer(ada, "/coffee now")).rendered.startswith("You're paused")
    assert (await answer(ben, "/coffee now")).rendered.startswith("You're not in the coffee chats.")
    around = await answer(dan, "/coffee now")
    assert "Cléo Petit" in around.rendered
    assert not {"Ada", "Ben"} & set(around.rendered.split())

    sqlite_town.clock.forward_to(sqlite_town.clock.now() + timedelta(minutes=31))
    assert (await reads(dan, "Say hello", on=around)).rendered.startswith("That person isn't free any more")
    assert (await answer(cleo, "/coffee now")).rendered.startswith("You're the first")
    async with sqlite_town.bot.database.write() as session:
        await exclusions.choose(session, 4, [cleo.id], sqlite_town.clock.now())
    assert (await answer(dan, "/coffee now")).rendered.startswith("You're the first")
    await sqlite_town.settles()
    assert cleo.sees_nothing_of("is free to talk right now as well, until 09:01")
