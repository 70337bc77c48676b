"""Who else should they meet? Whoever is suggested is asked first; what comes of it, and who never learns of what."""

from dataclasses import replace
from datetime import timedelta

from bot.domain.people.participant import Cadence
from bot.domain.rounds.round import Answer
from bot.sandbox import Message, Person
from bot.store.rounds import matches
from tests.services.gestures import CLOSING, opts, opts_out
from tests.slack.conftest import NewTown
from tests.slack.scenes import (
    answer,
    chats,
    fill,
    forges_click,
    had_chats,
    introduction,
    pair,
    says_met,
    tells_more,
    until,
    will_not_meet,
)
from tests.town import EVE, FAY, FIRST_ROUND, FORTNIGHT, GIL, MONDAY, PEOPLE, Town

ASKS = "thinks you should meet"
WHY = "Both are learning to juggle"
CREDIT = "They said yes! Thanks to you,"
HANA = replace(GIL, name="Hana Mori")
LAST_ROUND = FIRST_ROUND - FORTNIGHT
LATE = FIRST_ROUND + timedelta(days=11)
A_MINUTE = timedelta(minutes=1)


async def suggests(town: Town, suggester: Person, whom: Person, **more: object) -> Message:
    """Someone suggests a person, after a chat that they have told of; gives what they read."""
    town.clock.forward_to(town.clock.now() + A_MINUTE)  # Slack takes one message a second
    heard = len(suggester.inbox)
    await suggester.types("/coffee introduce")
    form = await suggester.modal("Who else should meet?")
    who = next(label for label in form.fields if label.startswith("Who else should"))
    assert await suggester.submits(form, {who: whom.name, "Why?": WHY} | more) is None
    await until(suggester, lambda: len(suggester.inbox) > heard)
    return suggester.inbox[-1]


async def told(town: Town, *who: str) -> tuple[Person, ...]:
    """These people are introduced, and the first has told how it was."""
    people = await pair(town, *who)
    await says_met(people[0])
    return people


async def told_in_two_chats(town: Town) -> list[list[Person]]:
    """Two pairs, the first of each has told how it was; four whom they could suggest have joined since."""
    two = await chats(town, "Ada", "Ben", "Cléo", "Dan")
    for suggester, _ in two:
        await says_met(suggester)
    await town.enrols("Eve", "Fay", "Gil", "Hana")
    return two


async def states(town: Town, whom: Person | None = None) -> list[object]:
    """What became of all suggestions, or of those of one person."""
    query = """
        SELECT i.state, m.slack_id FROM introductions i
        JOIN participants p ON p.id = i.person_id JOIN members m ON m.id = p.member_id ORDER BY i.id"""
    return [state for state, one in await town.rows(query) if not whom or one == whom.id]


async def test_a_yes_introduces_the_two_and_credits_whose_idea_it_was(town: Town) -> None:
    """The one who was named is asked alone; then both read why, and the suggester that it came about."""
    ada, ben = await told(town)
    await town.enrols("Cléo")  # after the round has begun
    cleo = town.person("Cléo")

    answered = await suggests(town, ada, cleo)
    assert "I'll ask Cléo Petit whether they'd like to meet Ben Okri." in answered.rendered
    asked = await cleo.sees(ASKS)
    assert isinstance(asked, Message)
    assert asked.channel == cleo.dm
    assert f"Ada Lovelace {ASKS} Ben Okri, Analyst, Finance:\n{WHY}" in asked.rendered
    assert ben.sees_nothing_of(WHY)
    assert ada.sees_nothing_of(CREDIT)

    await cleo.clicks("Yes, please")
    await cleo.sees("I've opened a message for you and Ben Okri")
    await town.time_comes(town.clock.now() + A_MINUTE)
    for person in (ben, cleo):
        await person.sees(f"Ada Lovelace thinks you two should meet: {WHY}")
    await town.time_comes(town.clock.now() + A_MINUTE)
    credit = await ada.sees(CREDIT)
    assert "Thanks to you, Cléo Petit and Ben Okri are meeting." in credit.rendered
    assert len(ada.messages(containing=CREDIT)) == 1
    assert len(await town.rows("SELECT id FROM matches WHERE extra")) == 1

    # It's an extra: whoever loses their partner joins nobody's.
    await town.enrols("Dan")
    await ben.types("/coffee optout")
    await cleo.sees("Ben Okri has left coffee chats")
    assert cleo.sees_nothing_of("I've found someone else for you")


async def test_a_no_is_told_to_nobody_and_a_suggestion_ends_with_the_partner(new_town: NewTown) -> None:
    """Neither the suggester nor whom they would have met learns of it; once is asked, and not again.

    Whoever must not meet is never asked, whichever of the two it is who wants it so: the suggester reads what everyone reads.
    """
    async with new_town(*PEOPLE, EVE, FAY, GIL, HANA) as town:
        (ada, ben), (suggester, leaver) = two = await told_in_two_chats(town)
        eve, fay, *never = (town.person(name) for name in ("Eve", "Fay", "Gil", "Hana"))
        await will_not_meet(town, (ben, never[0]), (never[1], leaver))
        for (each, partner), whom in zip(two, never, strict=True):
            expected = f"I'll ask {whom.name} whether they'd like to meet {partner.name}."
            assert expected in (await suggests(town, each, whom)).rendered

        await is_told_no(town, ada, ben, eve)

        # Whoever says yes after the partner has left is told kindly.
        await suggests(town, suggester, fay)
        asked = await fay.sees(ASKS)
        await opts_out(town, leaver)
        await fay.clicks("Yes, please", on=asked)
        await fay.sees("Unfortunately things have changed")
        assert (await states(town, eve), await states(town, fay)) == (["declined"], ["withdrawn"])
        assert suggester.sees_nothing_of(CREDIT)

        await town.time_comes(FIRST_ROUND + timedelta(days=2))
        assert all(person.sees_nothing_of(ASKS) for person in never)
        assert ben.sees_nothing_of(WHY)
        assert leaver.sees_nothing_of(WHY)


async def is_told_no(town: Town, suggester: Person, partner: Person, whom: Person) -> None:
    """Somebody is suggested and says no: the others hear nothing, and none of the three can make it otherwise."""
    await suggests(town, suggester, whom)
    question = await whom.sees(ASKS)
    before = len(suggester.inbox), len(partner.inbox)
    forged = await forges_click(town, partner, question, "Yes, please")
    assert "That question was for someone else" in str(forged)
    await whom.clicks("No, thanks", on=question)
    await whom.sees("No problem. I won't tell anyone.")
    await town.time_comes(town.clock.now() + A_MINUTE)

    assert await states(town, whom) == ["declined"]
    assert (len(suggester.inbox), len(partner.inbox)) == before
    late = await forges_click(town, whom, question, "Yes, please")
    assert "No problem. I won't tell anyone." in str(late)
    assert await states(town, whom) == ["declined"]
    again = (await suggests(town, suggester, whom)).rendered
    assert f"You've already suggested that {partner.name} and {whom.name}" in again


async def test_a_yes_late_in_a_round_waits_for_the_next(sqlite_town: Town) -> None:
    """Too little is left to meet in; once the next round is open, the two are introduced, once."""
    await sqlite_town.enrols("Cléo", cadence=Cadence.EVERY_SECOND)
    await sqlite_town.enrols("Ada", "Ben", "Dan")
    await sqlite_town.time_comes(FIRST_ROUND)
    ada, cleo = sqlite_town.person("Ada"), sqlite_town.person("Cléo")
    members = (await introduction(ada)).channel.members
    partner = next(p for p in sqlite_town.slack.people if p.id in members and p is not ada and p.id != ada.id)
    named = sqlite_town.person("Ben") if partner.id == cleo.id else cleo
    await says_met(ada)
    await suggests(sqlite_town, ada, named)
    await named.sees(ASKS)

    await sqlite_town.time_comes(LATE)
    await named.clicks("Yes, please")
    await named.sees("as soon as there's a round with enough time")
    await sqlite_town.time_comes(LATE + A_MINUTE)
    assert await states(sqlite_town) == ["agreed"]

    await sqlite_town.time_comes(FIRST_ROUND + FORTNIGHT)
    await partner.sees(f"Ada Lovelace thinks you two should meet: {WHY}")
    await sqlite_town.time_comes(FIRST_ROUND + FORTNIGHT + A_MINUTE)
    await ada.sees(CREDIT)
    assert await states(sqlite_town) == ["introduced"]
    assert len(await sqlite_town.rows("SELECT id FROM matches WHERE extra")) == 1
    await sqlite_town.time_comes(FIRST_ROUND + 2 * FORTNIGHT)  # a round with an extra ends as any other
    assert await sqlite_town.rows("SELECT count(*) FROM rounds WHERE closed") == [(2,)]
    assert not ada.messages(containing="Sorry, something went wrong")


async def test_whom_one_cannot_suggest(sqlite_town: Town) -> None:
    """Each of them is refused with what to do, and nobody is asked; why somebody can't be asked stays theirs."""
    ada, ben, cleo = (sqlite_town.person(name) for name in ("Ada", "Ben", "Cléo"))
    await sqlite_town.enrols("Ada", "Ben")
    async with sqlite_town.bot.database.write() as session:
        ((match_id, people),) = await had_chats(session, LAST_ROUND, (ada, ben), closes_at=CLOSING)
        await matches.record_answer(session, match_id, people[ada.id], Answer.MET, MONDAY)
    not_in = (await suggests(sqlite_town, ada, cleo)).rendered
    assert not_in.startswith("I can't introduce these two right now.")
    refused = (await suggests(sqlite_town, ada, ada)).rendered
    assert "That's you!" in refused
    assert f"You wrote: {WHY}" in refused
    assert "Ben Okri can't be introduced to themselves" in (await suggests(sqlite_town, ada, ben)).rendered
    await sqlite_town.enrols("Cléo")
    await answer(cleo, "/coffee pause")
    assert (await suggests(sqlite_town, ada, cleo)).rendered == not_in
    await opts_out(sqlite_town, cleo)
    assert (await suggests(sqlite_town, ada, cleo)).rendered == not_in
    await sqlite_town.enrols("Cléo", "Dan")
    await ada.types("/coffee introduce")
    form = await ada.modal("Who else should meet?")
    still = await ada.submits(form, {"Who else should Ben Okri meet?": "Cléo Petit", "Why?": "  "})
    assert still
    assert list(still.errors) == ["Why?"]
    assert await states(sqlite_town) == []


async def test_only_whom_one_has_met_can_be_introduced_and_who_meet_anyway_need_not(
    sqlite_town: Town,
) -> None:
    """By one's own word: that the other says so is theirs to tell, and whoever left the chat wasn't there.

    In a group of three the form asks for whom; the other partner is in a chat with them already.
    """
    ada, ben, cleo = await pair(sqlite_town, "Ada", "Ben", "Cléo")
    await says_met(ben)
    assert (await answer(ada, "/coffee introduce")).rendered.startswith(
        "There's nobody you could introduce yet"
    )

    await says_met(ada)
    answered = await suggests(sqlite_town, ada, ben, **{"Someone you met": "Cléo Petit"})
    assert answered.rendered.startswith("I can't introduce these two right now.")
    await ada.clicks("We've met", on=await introduction(ada))
    assert await fill(ada, await tells_more(ada), {}) is None

    await opts(cleo, "Can't make it this round", on=await introduction(cleo))
    await ada.types("/coffee introduce")
    form = await ada.modal("Who else should meet?")
    assert "Who else should Ben Okri meet?" in form.fields
    assert "Cléo" not in form.text
