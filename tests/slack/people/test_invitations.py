"""A coffee with somebody whom one names: the shortcut, the question, and what nobody learns."""

from dataclasses import replace

from bot.sandbox import Message, Person
from tests.slack.conftest import NewTown
from tests.slack.scenes import becomes, newer, will_not_meet
from tests.town import EVE, FAY, GIL, PEOPLE, Town

SHORTCUT = "Coffee with…"
QUESTION = "would like to have a coffee with you"
HANA = replace(GIL, name="Hana Mori")
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


async def test_a_yes_brings_two_together_and_a_no_cannot_be_told_from_silence(new_town: NewTown) -> None:
    """Whoever is named is asked first: after a yes the conversation is theirs alone, and after a no the one who asked hears no more.

    Whichever of two won't meet the other, the answer is the same, and nobody is asked.
    """
    async with new_town(*PEOPLE, EVE, FAY, GIL, HANA) as town:
        ada, ben, cleo, dan, eve, fay, gil, hana = town.slack.people
        await town.enrols(*town.slack.people)
        await will_not_meet(town, (eve, fay), (hana, gil))
        for one, other in ((ada, ben), (cleo, dan), (eve, fay), (gil, hana)):
            assert (await asks(one, other)).startswith(f"If {other.name} would like a coffee too")
        await town.settles()
        assert questions(fay) == questions(hana) == []

        (question,), (of_cleo,) = questions(ben), questions(dan)
        assert "Ada Lovelace (Engineering)" in question.rendered
        before = len(cleo.inbox)
        await ben.clicks("Yes, please", on=question)
        await becomes(ben, question, "I'm opening a conversation with Ada Lovelace")
        await dan.clicks("No, thanks", on=of_cleo)
        await becomes(dan, of_cleo, "No problem. I won't tell anyone.")
        await town.settles()

        for person in (ada, ben):
            (together,) = person.messages(containing="you'd both like a coffee")
            assert sorted(together.pings) == ["@Ada Lovelace", "@Ben Okri"]
        assert len(cleo.inbox) == before
        assert not [person for person in (cleo, dan, eve, fay) if person.messages(containing="both like")]
        assert not town.refused()


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
