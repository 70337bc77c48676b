"""A coffee with somebody whom one names: the shortcut, the question, and what nobody learns."""

import pytest

from bot.sandbox import Message, Person
from bot.store.privacy import exclusions
from tests.slack.scenes import becomes, newer
from tests.town import Town

SHORTCUT = "Coffee with…"
QUESTION = "would like to have a coffee with you"
ASKED = "If Ben Okri would like a coffee too"


async def asks(asker: Person, other: Person) -> str:
    """What somebody reads who asks for a coffee with another."""
    seen = {message.ts for message in asker.inbox}
    await asker.uses(SHORTCUT)
    form = await asker.modal(SHORTCUT)
    assert await asker.submits(form, {"With whom?": other.id}) is None
    return (await newer(asker, seen)).rendered


def questions(person: Person) -> list[Message]:
    """The questions that somebody got."""
    return person.messages(containing=QUESTION)


async def test_a_yes_brings_the_two_together(sqlite_town: Town) -> None:
    """Whoever is named is asked first; the conversation is theirs alone, and a second click opens no other."""
    await sqlite_town.enrols("Ada", "Ben", "Cléo")
    ada, ben, cleo = (sqlite_town.person(name) for name in ("Ada", "Ben", "Cléo"))

    assert (await asks(ada, ben)).startswith(ASKED)
    await sqlite_town.settles()
    (question,) = questions(ben)
    assert "Ada Lovelace (Engineering)" in question.rendered
    await ben.clicks("Yes, please", on=question)
    await becomes(ben, question, "I'm opening a conversation with Ada Lovelace")
    await sqlite_town.settles()

    for person in (ada, ben):
        (together,) = person.messages(containing="you'd both like a coffee")
        assert sorted(together.pings) == ["@Ada Lovelace", "@Ben Okri"]
    assert cleo.inbox == []
    assert not sqlite_town.refused()


async def test_a_no_is_told_to_nobody(sqlite_town: Town) -> None:
    """The question says so, and the one who asked hears no more."""
    await sqlite_town.enrols("Ada", "Ben")
    ada, ben = sqlite_town.person("Ada"), sqlite_town.person("Ben")
    await asks(ada, ben)
    await sqlite_town.settles()
    (question,) = questions(ben)
    before = len(ada.inbox)

    await ben.clicks("No, thanks", on=question)
    await becomes(ben, question, "No problem. I won't tell anyone.")
    await sqlite_town.settles()

    assert len(ada.inbox) == before


@pytest.mark.parametrize("who_will_not", ["Ada", "Ben"])
async def test_an_exclusion_cannot_be_told_from_silence(sqlite_town: Town, who_will_not: str) -> None:
    """The answer is the same, whichever of the two won't meet the other, and nobody is asked."""
    await sqlite_town.enrols("Ada", "Ben")
    ada, ben = sqlite_town.person("Ada"), sqlite_town.person("Ben")
    number, other = (1, ben) if who_will_not == "Ada" else (2, ada)
    async with sqlite_town.bot.database.write() as session:
        await exclusions.choose(session, number, [other.id], sqlite_town.clock.now())

    assert (await asks(ada, ben)).startswith(ASKED)
    await sqlite_town.settles()

    assert questions(ben) == []


async def test_nobody_is_asked_too_often(sqlite_town: Town) -> None:
    """The same question comes once a week, and two a day at most; those who ask can't tell."""
    await sqlite_town.enrols("Ada", "Ben", "Cléo", "Dan")
    ben = sqlite_town.person("Ben")
    for asker in ("Ada", "Ada", "Cléo", "Dan"):
        assert (await asks(sqlite_town.person(asker), ben)).startswith(ASKED)
    await sqlite_town.settles()

    assert await sqlite_town.rows("SELECT from_id FROM notices WHERE kind = 'invited' ORDER BY id") == [
        (1,),
        (3,),
    ]


async def test_who_is_not_there_cannot_be_asked(sqlite_town: Town) -> None:
    """One sentence for everyone who isn't in; whoever isn't in oneself gets the way in."""
    await sqlite_town.enrols("Ada")
    ada, ben = sqlite_town.person("Ada"), sqlite_town.person("Ben")
    assert (await asks(ada, ben)).startswith("I can't ask that person right now.")
    assert (await asks(ada, ada)).startswith("That's you!")
    seen = {message.ts for message in ben.inbox}
    await ben.uses(SHORTCUT)
    refused = await newer(ben, seen)
    assert refused.rendered == "You're not in coffee chats.\n[Join]"
    assert ben.form is None
