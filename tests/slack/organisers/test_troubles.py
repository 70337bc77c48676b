"""What doesn't work: organisers hear it on the same day, once, with the reason and a button that mends it."""

from datetime import timedelta

from bot.sandbox import Person
from tests.services.gestures import INTRO, heard, slack_insists
from tests.slack.conftest import NewTown
from tests.slack.organisers.scenes import COMPANY, MEMBERS, organiser
from tests.slack.scenes import answer, home_says, reads
from tests.town import FIRST_ROUND, FORTNIGHT, Town

AN_HOUR = timedelta(hours=1)
LATE, UNREACHED, SCOPE = "didn't start before", "I couldn't reach Dan", "a permission is missing"
NOBODY, HELD = "this round has nobody for", "vanished from Slack at once"


async def on_the_hour(town: Town, person: Person, words: str) -> int:
    """How often somebody hears this within two hours."""
    for _ in range(3):
        await town.time_comes(town.clock.now() + AN_HOUR)
    return heard(person, words)


async def test_a_late_round_and_people_who_cannot_be_reached(new_town: NewTown) -> None:
    """Each is told once, to organisers alone; trying again brings back whom Slack lets the bot see by now."""
    async with new_town(*COMPANY[:5]) as town:
        ola = await organiser(town)
        await town.enrols(*MEMBERS[:4])
        dan = town.person("Dan")
        town.slack.hide(dan)
        await town.stop_bot()
        town.clock.forward_to(FIRST_ROUND + 3 * AN_HOUR)
        await town.start_bot()
        await town.settles()

        late = await ola.sees(LATE)
        assert "The next round comes at its usual time" in late.rendered
        assert "The next round is on" in (await reads(ola, "Move, skip or start…", on=late)).rendered

        await slack_insists(town)
        assert await on_the_hour(town, ola, UNREACHED) == 1
        told = await ola.sees(UNREACHED)
        assert dan.name in told.rendered
        await ola.opens_home()
        await home_says(ola, "can't be reached")
        dan.user.hidden = False
        assert "is included again" in (await reads(ola, "Try again", on=told)).rendered
        await ola.opens_home()
        await home_says(ola, "Everything is running")

        await town.time_comes(FIRST_ROUND + FORTNIGHT)
        assert heard(dan, INTRO) == 1
        assert heard(ola, LATE) == heard(ola, UNREACHED) == 1
        for name in MEMBERS[:4]:
            assert heard(town.person(name), LATE) == heard(town.person(name), UNREACHED) == 0
        assert "Tried again" in (await answer(ola, "/coffee audit")).rendered


async def test_a_permission_that_is_gone(new_town: NewTown) -> None:
    """They hear it as soon as Slack takes anything, and once; then introductions go out."""
    async with new_town(*COMPANY[:5]) as town:
        ola = await organiser(town)
        await town.enrols(*MEMBERS[:4])
        until = FIRST_ROUND - town.clock.now() + AN_HOUR
        town.slack.faults.refuse("missing_scope", "conversations.open", lasting=until)
        for minutes in (0, 11, 22):
            town.clock.forward_to(FIRST_ROUND + timedelta(minutes=minutes))
            await town.looks()
            await town.looks()

        told = await ola.sees(SCOPE)

        assert "coffee manifest" in told.rendered
        await town.time_comes(FIRST_ROUND + 3 * AN_HOUR)
        await ola.clicks("Try again", on=told)
        await town.settles()
        assert heard(ola, SCOPE) == 1
        assert all(heard(town.person(name), INTRO) == 1 for name in MEMBERS[:4])


async def test_whoever_has_nobody_to_meet(new_town: NewTown) -> None:
    """After a moment, in which somebody may have been found; of a very small round nothing is told."""
    async with new_town(*COMPANY) as town:
        ola = await organiser(town)
        await town.enrols(*MEMBERS[:5])
        eve = town.person("Eve")
        await eve.types("/coffee notwith")
        form = await eve.modal("Don't match me with")
        others = [town.person(name) for name in MEMBERS[:4]]
        assert await eve.submits(form, {next(iter(form.fields)): others}) is None
        await town.answered()
        await town.time_comes(FIRST_ROUND)
        assert heard(ola, NOBODY) == 0

        await town.time_comes(FIRST_ROUND + timedelta(minutes=16))

        told = await ola.sees(NOBODY)
        assert eve.name in told.rendered
        assert "People" in {button.text for button in told.buttons}


async def test_many_who_vanish_at_once(new_town: NewTown) -> None:
    """Rounds wait for a word; an organiser's click is one, if nobody has said anything yet."""
    async with new_town(*COMPANY) as town:
        ola = await organiser(town)
        await town.enrols(*MEMBERS)
        gone = [town.person(name) for name in MEMBERS[:5]]
        for person in gone:
            person.user.deleted = True
        await town.time_comes(FIRST_ROUND)
        told = await ola.sees(HELD)
        for person in gone:
            person.user.deleted = False

        await ola.clicks("They're still here", on=told)
        await ola.sees("Rounds go on, and nobody is taken out.")
        await town.settles()

        assert heard(ola, HELD) == 0  # it says what was done in its place
        assert all(heard(town.person(name), INTRO) == 1 for name in MEMBERS)
