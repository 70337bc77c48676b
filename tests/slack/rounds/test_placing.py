"""What a program's form says beside its schedule: who hosts or is a mentor, and whether rounds wait for approval."""

from collections.abc import Mapping

from bot.cli.settings_told import told
from bot.domain.rounds.program import Origin
from bot.sandbox import Person
from bot.store.rounds import programs
from tests.slack.conftest import NewTown
from tests.slack.organisers.scenes import OLA, organiser, window_says
from tests.slack.scenes import answer, newer, stamps
from tests.town import ADA, BEN, CLEO, DAN, FIRST_ROUND, Town

SIDES = "SELECT m.name, p.side FROM participants p JOIN members m ON m.id = p.member_id ORDER BY m.name"
RECORD = "SELECT action, about, people FROM audit_log WHERE action = 'placed' ORDER BY id"


async def changes(ola: Person, page: str, answers: Mapping[str, object]) -> None:
    """Ola changes the program, on a page of its form."""
    await ola.clicks("Change", on=await answer(ola, "/coffee programs"))
    form = await ola.modal("Change program")
    await ola.clicks(page, on=form)
    form = await window_says(ola, next(iter(answers)))
    before = stamps(ola)
    assert await ola.submits(form, answers) is None
    assert "has been changed." in (await newer(ola, before)).rendered


async def sides(town: Town) -> dict[str, str]:
    """Which side people are on, by first name."""
    return {str(name).split()[0]: str(side) for name, side in await town.rows(SIDES)}


async def test_who_hosts_is_chosen_in_the_form(new_town: NewTown) -> None:
    """Of those who have joined, for this program alone; it is recorded, taken back likewise, and the round has the host."""
    async with new_town(OLA, ADA, BEN, CLEO, DAN) as town:
        ola, ada, ben = await organiser(town), town.person("Ada"), town.person("Ben")
        await ola.clicks("Choose…", on=ola.home)
        await ola.clicks("A coffee with the CEO", on=await window_says(ola, "What is it for?"))
        form = await window_says(ola, "Nobody is a host yet, so nobody is drawn.")
        await ola.closes(form)
        await town.enrols("Ada", "Ben")

        await changes(ola, "Hosts & mentors", {"Who hosts": [ada, town.person("Dan")]})

        assert await sides(town) == {"Ada": "host", "Ben": ""}
        await ola.sees("Not in the program yet, so not chosen: @Dan Wu.")
        await changes(ola, "Hosts & mentors", {"Who hosts": [ben]})
        assert await sides(town) == {"Ada": "", "Ben": "host"}
        ids = dict(
            await town.rows("SELECT m.name, p.id FROM participants p JOIN members m ON m.id = p.member_id")
        )
        one, other = ids[ADA.name], ids[BEN.name]
        assert await town.rows(RECORD) == [
            ("placed", "host", f"[{one}]"),
            ("placed", "host", f"[{other}]"),
            ("placed", "", f"[{one}]"),
        ]


async def test_approval_is_decided_in_the_form(new_town: NewTown) -> None:
    """It wins over the environment at the next start, `coffee program show` says so, and a round waits."""
    async with new_town(OLA, ADA, BEN, CLEO, DAN) as town:
        ola = await organiser(town)
        await town.enrols("Ada", "Ben", "Cl", "Dan")
        wait = "One of the organisers has to approve of the pairs"

        await changes(ola, "Organisers & guests", {"Before a round goes out": wait})
        await town.restart_bot(COFFEE_APPROVAL="false")

        async with town.bot.database.read() as session:
            program = await programs.program(session, 1)
        assert told(program.settings)["approval"] == "true"
        assert program.origins["approval"] is Origin.SLACK
        await town.time_comes(FIRST_ROUND)
        assert town.person("Ada").sees_nothing_of("Why you")
        await changes(ola, "Organisers & guests", {"Before a round goes out": "It starts by itself"})
        await town.settles()
        await town.person("Ada").sees("Why you")
