"""The people of a program: the list, pausing and removing somebody, pairs, why, and who changed what."""

from collections.abc import Sequence

from sqlalchemy import text

from bot.domain.rounds.veil import is_withheld
from bot.sandbox import Person
from tests.slack.conftest import NewTown
from tests.slack.organisers.scenes import (
    COMPANY,
    MEMBERS,
    ids,
    organiser,
    sent,
    window_says,
)
from tests.slack.scenes import answer, until
from tests.town import FIRST_ROUND


async def test_the_list_is_filtered_and_shows_nothing_private(new_town: NewTown) -> None:
    """By state, department and words, in the window that is open; an exclusion or a pause's end is nowhere in it."""
    async with new_town(*COMPANY) as town:
        await town.enrols(*MEMBERS)
        ola, ada, ben = (await organiser(town), town.person("Ada"), town.person("Ben"))
        await answer(ada, "/coffee pause 2027-02-07")
        await ben.types("/coffee notwith")
        form = await ben.modal("Don't match me with")
        assert await ben.submits(form, {next(iter(form.fields)): [ada]}) is None
        await ola.clicks("People", on=ola.home)
        page = await window_says(ola, "6 people")
        assert "5 in · 1 paused · 0 left" in page.rendered
        assert "Ada Lovelace · Programmer, Engineering · paused" in page.rendered
        assert "February" not in page.rendered

        await ola.clicks("Filter…")
        form = await ola.modal("Filter people")
        assert await ola.submits(form, {"Department": "Engineering", "Words": "wu"}) is None

        page = await window_says(ola, "Only Engineering and “wu”")
        assert "Dan Wu" in page.rendered
        assert "Ada" not in page.rendered
        found = await answer(ola, "/coffee people okri")
        assert "Ben Okri" in found.rendered
        assert "Dan" not in found.rendered


async def test_somebody_is_paused_and_removed_and_told_kindly(new_town: NewTown) -> None:
    """Each hears it with the way back, and the record says who did it."""
    async with new_town(*COMPANY) as town:
        await town.enrols(*MEMBERS)
        ola, ada, ben = (await organiser(town), town.person("Ada"), town.person("Ben"))
        listed = await answer(ola, "/coffee people ada")
        await ola.clicks("Open", on=listed)
        await until(ola, lambda: "What should happen with Ada Lovelace?" in ola.inbox[-1].rendered)
        await ola.clicks("Pause")
        await until(ola, lambda: "Ada Lovelace is paused. I'll let them know." in ola.inbox[-1].rendered)
        await ada.sees("An organiser has paused coffee chats for you")
        listed = await answer(ola, "/coffee people ben")
        await ola.clicks("Open", on=listed)
        await until(ola, lambda: "What should happen with Ben Okri?" in ola.inbox[-1].rendered)
        await ola.clicks("Remove")
        await ben.sees("An organiser has taken you out of coffee chats")
        await ada.clicks("Resume")
        await town.settles()

        await ola.clicks("Who changed what", on=ola.home)
        record = await window_says(ola, "Who changed what")

        assert "Paused somebody · Ada Lovelace" in record.rendered
        assert "Took somebody out · Ben Okri" in record.rendered
        assert "@Ola Nordmann" in record.rendered


def lets_through(known: dict[str, int]) -> int:
    """A veil that doesn't withhold these two from organisers."""
    return next(veil for veil in range(99) if not is_withheld(veil, known["Ada"], known["Dan"], FIRST_ROUND))


async def decides(ola: Person, two: Sequence[Person], what: str, said: str) -> None:
    """An organiser decides about two people, and reads what holds from now on."""
    if ola.form:
        await ola.closes(ola.form)
    await ola.clicks("Pairs…", on=ola.home)
    await window_says(ola, "Pairs")
    await ola.clicks("Add a pair…")
    form = await ola.modal("Two people")
    assert await ola.submits(form, {"Who": two, "What holds for them": what}) is None
    await ola.sees(f"Saved: {said}")


async def test_two_are_put_together_and_others_never(new_town: NewTown) -> None:
    """Two are put together once, unless they are among the few pairs that never are; the answer is the same.

    Those who never meet stay without a partner, if there is nobody else.
    """
    async with new_town(*COMPANY) as town:
        await town.enrols("Ada", "Ben", "Cl", "Dan")
        ola = await organiser(town)
        known = await ids(town)
        async with town.runtime.deps.database.write() as session:
            await session.execute(text(f"UPDATE programs SET veil = {lets_through(known)}"))
        together = [town.person("Ada"), town.person("Dan")]
        never = [town.person("Ben"), town.person("Cl")]
        await ola.clicks("Pairs…", on=ola.home)
        await window_says(ola, "You haven't decided anything about pairs yet.")
        said = "I put Ada Lovelace and Dan Wu together in the next round if I can."
        await decides(ola, together, "These two, in the next round", said)
        await decides(ola, never, "Never these two", "I never put Ben Okri and Cléo Petit together.")

        await town.time_comes(FIRST_ROUND)

        (met,) = await sent(town)  # and not Ada with one of the others and Dan with the other
        assert {known["Ada"], known["Dan"]} < {*met}
        (alone,) = [person for person in never if person.messages(containing="couldn't find a match")]
        assert known[alone.name.split()[0]] not in met
        assert await town.rows("SELECT apart FROM organiser_pairs") == [(1,)]  # that of those who never meet


async def test_why_has_an_answer_for_everybody(new_town: NewTown) -> None:
    """Oneself in full; an organiser reads of others what these don't keep to themselves."""
    async with new_town(*COMPANY) as town:
        await town.enrols(*MEMBERS)
        ola, ada, ben = (await organiser(town), town.person("Ada"), town.person("Ben"))
        await answer(ada, "/coffee pause next round")
        await answer(ben, "/coffee pause")
        await town.time_comes(FIRST_ROUND)
        await town.enrols("Gil")

        assert (
            "Tuesday 12 January 2027, 10:00: you skipped it." in (await answer(ada, "/coffee why")).rendered
        )
        assert "you were paused." in (await answer(ben, "/coffee why")).rendered
        assert "introduced to" in (await answer(town.person("Eve"), "/coffee why")).rendered
        for name, said in (
            ("ada", "sat this one out."),
            ("ben", "12 January 2027, 10:00: paused."),
            ("eve", "introduced to"),
            ("gil", "Roth"),
        ):
            assert said in (await answer(ola, f"/coffee why {name}")).rendered, name
        assert "skipped" not in (await answer(ola, "/coffee why ada")).rendered
