"""Whom a program invites: by an organiser without a shell; each is asked once, and nobody who said no, left or was forgotten."""

from collections.abc import Mapping
from datetime import timedelta

import yaml

from bot.sandbox import AppManifest, Person
from bot.slack.manifest import manifest
from tests.slack.conftest import NewTown
from tests.slack.organisers.scenes import COMPANY, organiser
from tests.slack.scenes import answer, forges_click, reads, until
from tests.town import ADA, BEN, DAN, FIRST_ROUND, FORTNIGHT, MONDAY, Town

A_DAY = timedelta(days=1)
ASKED = "Would you like to join"
SAVED = "” invites "
TOLD = "You'll be part of"
SEES_CHANNELS = AppManifest.read(yaml.safe_load(manifest(more=("channels",))), optional=True)


async def sets(ola: Person, answers: Mapping[str, object], in_channel: str | None = None) -> str:
    """What an organiser reads who fills in the form."""
    await ola.types("/coffee invites", in_channel=in_channel)
    form = await ola.modal("Who is invited")
    before = len(ola.messages(containing=SAVED))
    assert await ola.submits(form, answers) is None
    return await until(
        ola, lambda: "".join(each.rendered for each in ola.messages(containing=SAVED)[before:])
    )


CHANNEL = {"The program's channel": ["Invite its members"]}


def asked(town: Town, words: str = ASKED) -> list[str]:
    """Who has been asked, by first name, once for each time."""
    return [one.name.split()[0] for one in town.slack.people for _ in one.messages(containing=words)]


async def test_members_of_the_channel_are_asked_once(new_town: NewTown) -> None:
    """Whoever is in isn't asked; a no, a yes, a departure and being forgotten hold; whoever comes later is asked the day after."""
    async with new_town(*COMPANY[:6], channel="coffee", installed=SEES_CHANNELS) as town:
        await town.enrols("Ada")
        ola, ben, cleo, dan, eve = (town.person(each) for each in ("Ola", "Ben", "Cl", "Dan", "Eve"))
        await organiser(town)

        said = await sets(ola, CHANNEL)
        await town.settles()

        assert "invites members of its channel" in said
        assert asked(town) == ["Ola", "Ben", "Cléo", "Dan", "Eve"]
        await ben.clicks("No, thanks")
        await ben.sees("I won't ask again")
        await cleo.clicks("Join")
        assert await cleo.submits(await cleo.modal("Join coffee chats")) is None
        await cleo.sees("You're in!")
        await answer(cleo, "/coffee optout")
        await dan.types("/coffee forget")
        await dan.clicks("Erase my data", on=await dan.sees("Erase"))
        await dan.sees("erased")
        hal = await town.slack.joins("Hal Berg")
        town.slack.join(town.slack.channel("coffee"), hal)
        await town.time_comes(MONDAY + timedelta(minutes=20))
        await town.time_comes(MONDAY + A_DAY + timedelta(hours=1))

        assert asked(town) == [
            "Ola",
            "Cléo",
            "Dan",
            "Eve",
            "Hal",
        ]  # Ben's message says that he won't be asked again
        assert eve.messages(containing=ASKED)
        assert town.refused() == []


async def test_hours_hold_and_nobody_gets_two_invitations_on_a_day(new_town: NewTown) -> None:
    """Whoever sleeps is asked in the morning, by their own clock; of two programs, the second asks on another day."""
    async with new_town(
        *(ADA, BEN, DAN),
        channel="coffee",
        organiser="Ada",
        installed=SEES_CHANNELS,
        COFFEE_HOURS="9:00-16:00",
    ) as town:
        ada, dan = town.person("Ada"), town.person("Dan")
        town.slack.invite_bot(town.slack.create_channel("lunch", members=town.slack.people))
        kinds = await reads(ada, "New program", on=await answer(ada, "/coffee programs"))
        await ada.clicks("Lunch groups of four", on=kinds)
        assert await ada.submits(await ada.modal("New program"), {"Channel": "lunch"}) is None
        await ada.sees("is ready")
        await sets(ada, CHANNEL)
        await sets(ada, CHANNEL, in_channel="lunch")
        await town.time_comes(MONDAY + timedelta(hours=1, minutes=30))
        assert asked(town) == ["Ada", "Ben"]
        assert not dan.messages(containing=ASKED)  # half past six in the evening

        await town.time_comes(MONDAY + timedelta(hours=16, minutes=30))
        assert len(dan.messages(containing=ASKED)) == 1
        await town.time_comes(MONDAY + 4 * A_DAY)

        days = [
            sorted({str(at)[:10] for (at,) in await town.rows(query)})
            for query in (
                f"SELECT told_at FROM program_invitations i JOIN members m ON m.id = i.member_id WHERE m.name LIKE '{name}%'"
                for name in ("Ada", "Ben", "Dan")
            )
        ]
        assert all(len(each) == 2 for each in days), days


async def test_whoever_is_enrolled_is_told_a_round_ahead_and_says_no_with_one_click(
    new_town: NewTown,
) -> None:
    """Nobody is in the round that comes first, nor whoever said no; who could not be told is in none."""
    async with new_town(*COMPANY[:6], channel="coffee", installed=SEES_CHANNELS) as town:
        await town.enrols("Ada")
        ola, ben, cleo, dan = (town.person(each) for each in ("Ola", "Ben", "Cl", "Dan"))
        await organiser(town)
        town.slack.hide(dan)
        await sets(ola, CHANNEL | {"If somebody doesn't answer": ["They take part anyway"]})
        await town.settles()
        assert "from Tuesday 26 January" in (await ben.sees(TOLD)).rendered
        await ben.clicks("No, thanks")
        await ben.sees("I won't ask again")

        await town.time_comes(FIRST_ROUND)
        await town.time_comes(FIRST_ROUND + A_DAY)

        assert await members(town) == ["Ada", "Cléo", "Eve", "Ola"]
        assert not cleo.messages(containing="Why you")
        await town.time_comes(FIRST_ROUND + FORTNIGHT)
        assert cleo.messages(containing="Why you")
        await cleo.clicks("No, thanks", on=cleo.messages(containing=TOLD)[0])
        await town.settles()
        assert await members(town) == ["Ada", "Eve", "Ola"]


async def members(town: Town) -> list[str]:
    """Who is in a program, by first name."""
    query = "SELECT m.name FROM participants p JOIN members m ON m.id = p.member_id WHERE p.standing = 'active' ORDER BY m.name"
    return [str(name).split()[0] for (name,) in await town.rows(query)]


async def test_without_the_permission_the_form_says_what_to_do(new_town: NewTown) -> None:
    """Newcomers and departments can be invited all the same; a no by somebody who wasn't invited changes nothing."""
    async with new_town(*COMPANY[:4], channel="coffee") as town:
        await town.enrols("Ada")
        ola, ada, ben = (town.person(each) for each in ("Ola", "Ada", "Ben"))
        await organiser(town)
        await ola.types("/coffee invites")
        form = await ola.modal("Who is invited")
        assert "coffee manifest" in form.text
        assert "coffee people import" in form.text
        assert "Invite its members" not in form.text
        assert await ola.submits(form, {"Joined in the last … days": "soon"}) is not None
        await ola.submits(ola.form, {"Joined in the last … days": "60"})
        await town.settles()
        assert asked(town) == []  # all were there when it was first looked

        await town.slack.joins("Hal Berg")
        await town.settles()
        await town.time_comes(MONDAY + timedelta(minutes=10))
        await town.time_comes(MONDAY + A_DAY)

        assert asked(town) == ["Hal"]
        message = town.person("Hal").messages(containing=ASKED)[0]
        for person in (ada, ben):
            said = await forges_click(town, person, message, "No, thanks")
            assert "won't ask again" not in str(said)
        assert await members(town) == ["Ada"]
        assert await town.rows("SELECT count(*) FROM program_invitations WHERE declined_at IS NOT NULL") == [
            (0,)
        ]
