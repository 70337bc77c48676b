"""Programs with roles, as their people see them: hosts, two sides, newcomers."""

from datetime import date, timedelta

from bot.sandbox import Person
from bot.services.rounds.replays import replay
from bot.store.people import records
from tests.services.gestures import (
    HALF_WAY,
    INTRO,
    absences,
    group_of,
    heard,
    opts,
    opts_out,
    pairs,
    partners_of,
    until,
)
from tests.services.on_sqlite import database_url  # noqa: F401
from tests.town import EVE, FIRST_ROUND, FORTNIGHT, PEOPLE, Town, open_town

CANT = "Can't make it this round"
ANOTHER = "Your other chat this round stays as it is"


async def are(town: Town, who: str, **changes: object) -> None:
    """Have an operator say this about these people, whose names are separated by spaces."""
    database = town.runtime.deps.database
    async with database.write() as session:
        told = {town.person(name).id: changes for name in who.split()}
        await records.keep(session, database.workspace_id, told)


async def comes_out_the_same(town: Town) -> bool:
    """Whether the last round's replay gives the groups that it began with."""
    database = town.runtime.deps.database
    ((round_id,),) = await town.rows("SELECT max(id) FROM rounds")
    return (await replay(database, database.workspace_id, int(str(round_id)))).is_same


async def status_of(person: Person) -> str:
    """What someone reads who asks for their status."""
    before = heard(person, "You're in. ")
    await person.types("/coffee status")
    await until(person, lambda: heard(person, "You're in. ") > before)
    return person.messages(containing="You're in. ")[-1].rendered


async def test_a_mentor_with_three_mentees(database_url: str) -> None:
    """Three chats in three conversations, each with questions and a way out of its own; nobody is left out."""
    async with open_town(database_url, PEOPLE, COFFEE_ROLES="sides: mentor, mentee") as town:
        await town.enrols("Ada", "Ben", "Cléo", "Dan")
        await are(town, "Ada", side="mentor", capacity=3)
        await town.time_comes(FIRST_ROUND)
        ada, *mentees = (town.person(name) for name in ("Ada", "Ben", "Cléo", "Dan"))
        assert await absences(town) == {}
        assert [heard(one, INTRO) for one in (ada, *mentees)] == [3, 1, 1, 1]
        assert len({group_of(one) for one in mentees}) == 3
        assert "is here as mentor" in mentees[0].messages(containing=INTRO)[0].rendered
        assert (await status_of(ada)).count("Your chat this round") == 3
        assert await comes_out_the_same(town)

        assert ANOTHER in await opts(ada, CANT, on=ada.messages(containing="You're in. ")[-1])
        await town.settles()
        assert await absences(town) == {}
        assert sum(heard(one, "won't work out") for one in mentees) == 1
        assert (await status_of(ada)).count("Your chat this round") == 2
        await town.time_comes(HALF_WAY)
        assert sorted(heard(one, "Have you met") for one in mentees) == [0, 1, 1]
        assert heard(ada, "Have you met") == 2

        mentee = next(one for one in mentees if heard(one, "Have you met"))
        await status_of(mentee)
        assert "out of this chat" in await opts(mentee, CANT)
        await town.settles()
        (news,) = ada.messages(containing=f"It won't work out with {mentee.name}")
        assert ANOTHER in news.rendered
        assert (await status_of(ada)).count("Your chat this round") == 1


async def test_a_mentee_whose_mentor_leaves_gets_one_who_can_have_another(database_url: str) -> None:
    """Not one who can have no more, and not the other mentee."""
    async with open_town(database_url, [*PEOPLE, EVE], COFFEE_ROLES="sides: mentor, mentee") as town:
        await town.enrols(*town.slack.people[:4])
        await are(town, "Ada Ben", side="mentor")
        await are(town, "Ben", capacity=2)
        await town.time_comes(FIRST_ROUND)
        (mentee,) = await partners_of(town, town.person("Ada"))
        await opts_out(town, town.person("Ada"))
        await town.settles()
        assert {one.name for one in await partners_of(town, town.person("Ben"))} == {
            town.person("Cléo").name,
            town.person("Dan").name,
        }
        assert heard(town.person("Ben"), INTRO) == 2
        assert heard(mentee, "someone else for you this round") == 1
        # Whoever comes now finds no mentor with time left, and goes first the next time.
        await town.enrols("Eve")
        await town.settles()
        assert await absences(town) == {"Eve": "alone"}
        await are(town, "Ben", capacity=1)
        await town.time_comes(FIRST_ROUND + FORTNIGHT)
        assert {one.name for one in await partners_of(town, town.person("Eve"))} == {town.person("Ben").name}


async def test_a_coffee_with_the_host(database_url: str) -> None:
    """One guest each round, by turns; the others hear nothing, and one of them comes if the guest can't."""
    async with open_town(database_url, [*PEOPLE, EVE], COFFEE_ROLES="hosts") as town:
        await town.enrols(*town.slack.people[:4])
        await are(town, "Ada", side="host")
        await town.time_comes(FIRST_ROUND)
        ada, *guests = town.slack.people[:4]
        (first,) = await partners_of(town, ada)
        assert sorted((await absences(town)).values()) == ["not_drawn", "not_drawn"]
        assert [len(one.inbox) > 0 for one in guests] == [one is first for one in guests]
        assert "is next to meet" in first.messages(containing=INTRO)[0].rendered

        await town.enrols("Eve")  # who comes now waits for her turn like the others
        await town.settles()
        assert (await absences(town))["Eve"] == "not_drawn"
        assert "it isn't your turn yet" in await status_of(town.person("Eve"))
        assert "it isn't your turn yet" not in await status_of(first)
        assert "out of this chat" in await opts(first, CANT)
        await town.settles()
        (second,) = await partners_of(town, ada)
        assert second is not first
        assert heard(second, INTRO) == 1
        assert heard(ada, INTRO) == 2
        assert sorted((await absences(town)).values()) == ["declined", "not_drawn", "not_drawn"]

        for number in (1, 2):
            await town.time_comes(FIRST_ROUND + number * FORTNIGHT)
        met = {name for pair in await pairs(town.bot.database) for name in pair}
        assert met == {"Ada", "Ben", "Cléo", "Dan", "Eve"}
        assert await comes_out_the_same(town)


async def test_newcomers_meet_old_hands(database_url: str) -> None:
    """Those who joined lately, unless an operator says that they have been here longer."""
    async with open_town(database_url, [*PEOPLE, EVE], COFFEE_ROLES="newcomers: 90 days, 2 chats") as town:
        await town.enrols(*town.slack.people[:4])
        await are(town, "Ben Cléo Dan", started_on=date(2020, 1, 1))
        await town.time_comes(FIRST_ROUND)
        ada = town.person("Ada")
        assert heard(ada, INTRO) == 2
        assert "is new here" in ada.messages(containing=INTRO)[0].rendered
        assert await absences(town) == {}
        # After her first weeks she is an old hand as well, and Eve, who comes then, is new.
        later = FIRST_ROUND + timedelta(days=98)
        town.clock.forward_to(later - timedelta(days=1))
        await town.settles()
        await town.enrols("Eve")
        await town.settles()
        before = heard(town.person("Eve"), INTRO)
        await town.time_comes(later)
        assert heard(town.person("Eve"), INTRO) == before + 2
