"""Who organises: the first admin who comes by, whom they name, and who takes over."""

from dataclasses import replace
from datetime import timedelta

from bot.sandbox import Person
from bot.slack.not_admins import LATELY
from bot.store.rounds import programs
from tests.slack.conftest import NewTown
from tests.slack.organisers.scenes import COMPANY, names_organisers, organiser
from tests.slack.scenes import home_says, until
from tests.town import MONDAY, Town


async def deactivated(town: Town, *who: str) -> None:
    """Somebody's account is closed."""
    for each in who:
        await town.slack.deactivate(town.person(each))
    await town.settles()


async def organisers(town: Town) -> list[str]:
    """Who organises by the database."""
    async with town.bot.database.read() as session:
        return list((await programs.program(session, 1)).settings.organisers)


def labels(person: Person) -> list[str]:
    """The buttons on somebody's Home tab."""
    return [button.text for button in person.home.buttons]


async def test_the_first_admin_who_opens_home_organises(new_town: NewTown) -> None:
    """They hear what that is, and see how the program stands; the next admin, and everybody else, sees nothing of it."""
    second = replace(COMPANY[2], rank="owner")
    async with new_town(*COMPANY[:2], second) as town:
        ada, ben = town.person("Ada"), town.person("Ben")
        await ada.opens_home()
        await home_says(ada, "Meet a colleague")
        assert "You organise" not in ada.home.rendered

        ola = await organiser(town)

        assert "Next round: Tuesday 12 January, 10:00" in ola.home.rendered
        assert "0 people are in, nobody is paused" in ola.home.rendered
        assert "Everything is running" in ola.home.rendered
        assert labels(ola)[:3] == ["Choose…", "Preview pairs", "People"]
        await town.settles()
        await ola.sees("Three steps to the first round", in_=ola.dm)
        await ben.opens_home()
        await home_says(ben, "Meet a colleague")
        assert "You organise" not in ben.home.rendered
        assert not town.refused()


async def test_organisers_name_others_and_leave(new_town: NewTown) -> None:
    """In a form; whoever is new hears of it, whoever is gone from it can do nothing any more, and a restart changes nothing."""
    async with new_town(*COMPANY[:3]) as town:
        ola, ada = await organiser(town), town.person("Ada")

        await names_organisers(ola, ada)

        await ada.sees("You organise coffee chats\nThree steps")
        await town.restart_bot()
        await ada.opens_home()
        await home_says(ada, "You organise coffee chats")
        assert "You organise" not in ola.home.rendered
        await ola.clicks("Look…")  # in the message from before
        await ola.sees("Only those who organise coffee chats here can do that")


async def test_the_setting_adds_and_takes_out_only_whom_it_names(new_town: NewTown) -> None:
    """Who was named in Slack stays, whatever the operator changes."""
    async with new_town(*COMPANY[:3]) as town:
        await organiser(town)
        ola, ada, ben = (town.person(name).id for name in ("Ola", "Ada", "Ben"))

        await town.restart_bot(COFFEE_ORGANISERS=f"{ada},{ben}")
        assert await organisers(town) == [ola, ada, ben]
        await town.restart_bot(COFFEE_ORGANISERS=ben)
        assert await organisers(town) == [ola, ben]
        await town.restart_bot(COFFEE_ORGANISERS="")
        assert await organisers(town) == [ola]


async def test_if_the_last_organiser_goes_admins_are_asked(new_town: NewTown) -> None:
    """One of them takes over with a click; nobody else is asked. If Slack's event came while the bot was stopped, it is noticed after."""
    ben, cleo = (replace(each, rank="owner") for each in COMPANY[2:4])
    async with new_town(*COMPANY[:2], ben, cleo) as town:
        await town.enrols("Ada")
        await organiser(town)
        boss = town.person("Ben")

        await deactivated(town, "Ola")

        await boss.sees("Nobody organises coffee chats here any more")
        assert town.person("Ada").sees_nothing_of("Nobody organises")
        await boss.clicks("I'll take over")
        await boss.sees("Thank you! You organise coffee chats now.")
        await boss.opens_home()
        await home_says(boss, "You organise coffee chats")
        assert await town.rows("SELECT action FROM audit_log ORDER BY id") == [
            ("appointed",),
            ("gone",),
            ("took_over",),
        ]

        await town.stop_bot()
        await town.slack.deactivate(boss)
        town.clock.forward_to(MONDAY + timedelta(hours=1))
        await town.start_bot()
        await town.settles()
        asked = town.person("Cl").messages(containing="Nobody organises coffee chats here any more")
        assert any(button.text == "I'll take over" for message in asked for button in message.buttons)


async def test_an_organiser_reads_their_own_language(new_town: NewTown) -> None:
    """Home, the preview, and what they hear, in German for whoever uses Slack in it."""
    ola = replace(COMPANY[0], locale="de-DE", time_zone="Europe/Berlin")
    async with new_town(ola, *COMPANY[1:6]) as town:
        await town.enrols("Ada", "Ben", "Cl", "Dan")
        boss = town.person("Ola")
        await boss.opens_home()
        await home_says(boss, "Du organisierst die Kaffee-Chats")
        await boss.sees("In drei Schritten zur ersten Runde", in_=boss.dm)
        await boss.clicks("Paare ansehen", on=boss.home)
        form = await until(boss, lambda: boss.form if boss.form and "4 Leute" in boss.form.rendered else None)
        assert "Runde am Dienstag, 12. Januar, um 11:00 Uhr" in form.rendered


async def test_slack_is_asked_once_whether_somebody_is_an_admin(new_town: NewTown) -> None:
    """However often they open their Home tab while nobody organises; once they have become one, they do."""
    async with new_town(*COMPANY[1:5]) as town:
        await town.enrols("Ben")
        ben = town.person("Ben")
        town.slack.faults.refuse("fatal_error", "users.info", lasting=timedelta(seconds=1))
        await ben.opens_home()
        await town.answered()
        town.clock.forward(seconds=1)
        for _ in range(5):
            await ben.opens_home()
            await town.answered()
        calls = [each for each in town.slack.log.calls("users.info") if each.arguments["user"] == ben.id]
        assert [each.error for each in calls] == ["fatal_error", None]

        town.clock.forward(seconds=LATELY)
        await ben.opens_home()
        await town.answered()
        assert len(town.slack.log.calls("users.info")) == 3
        await town.slack.edits_profile(ben, rank="admin")
        await town.answered()
        await ben.opens_home()
        await home_says(ben, "You organise coffee chats")
