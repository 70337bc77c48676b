"""The people of a program: the list, pausing and removing somebody, pairs, and why somebody was matched or not."""

from bot.domain.clean import is_blank
from bot.domain.organisers.front import Sieve
from bot.domain.people.participant import Participant, Standing
from bot.services.organisers import pairs, why
from bot.services.organisers import people as service
from bot.services.organisers.front import standing_of
from bot.slack.actions import Field
from bot.slack.organiser_payloads import WORDS_LENGTH, ForRoll, ForTwo
from bot.slack.payloads import decoded
from bot.slack.request import Deps, Request
from bot.slack.texts import say
from bot.slack.views.naming import named
from bot.slack.views.organisers import pairs as pair_views
from bot.slack.views.organisers import people as views
from bot.slack.views.organisers.why import why as why_view
from bot.slack.views.window import window


async def show_people(deps: Deps, request: Request) -> None:
    """Show the list of people; a button of the list itself shows another page in its place."""
    about = decoded(ForRoll, request.value) if request.value else ForRoll()
    found = await service.roll(deps.database, request.who, views.sieve_of(about), deps.clock())
    is_first = about == ForRoll(program=about.program)
    await (request.reply if is_first else request.replace)(views.roll_page(found, about.shown))


async def list_people(deps: Deps, request: Request) -> None:
    """Show those whom the typed words fit."""
    about = ForRoll(program=request.who.program_id, words=request.typed[:WORDS_LENGTH])
    found = await service.roll(deps.database, request.who, views.sieve_of(about), deps.clock())
    await request.reply(views.roll_page(found))


async def ask_whom(deps: Deps, request: Request) -> None:
    """Ask whom to look for."""
    about = decoded(ForRoll, request.value)
    found = await service.roll(deps.database, request.who, views.sieve_of(about), deps.clock())
    await request.open_form(deps, views.sift_form(found))


async def sift(deps: Deps, request: Request) -> None:
    """Show whom somebody looks for, in the window that they looked from if it is still there."""
    about = views.read_sieve(request.answers, request.who.program_id)
    found = await service.roll(deps.database, request.who, views.sieve_of(about), deps.clock())
    page = views.roll_page(found)
    if not await request.show_below(deps, window(page)):
        await request.reply(page)


async def show_person(deps: Deps, request: Request) -> None:
    """Show somebody with what can be done about their being in."""
    about = decoded(ForRoll, request.value)
    person = await service.person_known(deps.database, request.who, about.person)
    await _show(deps, request, person, about)


async def pause_person(deps: Deps, request: Request) -> None:
    """Pause somebody."""
    about = decoded(ForRoll, request.value)
    await service.pause(deps.database, request.who, about.person, deps.clock())
    await _done(deps, request, about, "person-paused")


async def remove_person(deps: Deps, request: Request) -> None:
    """Take somebody out of the program."""
    about = decoded(ForRoll, request.value)
    await service.remove(deps.database, request.who, about.person, deps.clock())
    await _done(deps, request, about, "person-removed")


async def _done(deps: Deps, request: Request, about: ForRoll, text: str) -> None:
    person = await service.person_known(deps.database, request.who, about.person)
    await _show(deps, request, person, about, say(text, name=named(person)))


async def _show(deps: Deps, request: Request, person: Participant, about: ForRoll, above: str = "") -> None:
    standing: Standing = standing_of(person, deps.clock())
    await request.replace(views.person_page(person, standing, about, above))


async def show_pairs(deps: Deps, request: Request) -> None:
    """Show who is kept apart, and who is put together next."""
    await request.reply(pair_views.chosen(await pairs.chosen(deps.database, request.who)))


async def ask_pair(deps: Deps, request: Request) -> None:
    """Ask for two people."""
    await request.open_form(deps, pair_views.pair_form())


async def save_pair(deps: Deps, request: Request) -> None:
    """Keep two apart, or put them together next."""
    apart = request.answers.choice(Field.PAIR_CHOICE) != pair_views.TOGETHER
    two = request.answers.people(Field.TWO)
    one, other = await pairs.choose(deps.database, request.who, two, deps.clock(), apart=apart)
    await request.reply(pair_views.kept(one, other, apart=apart))


async def release_pair(deps: Deps, request: Request) -> None:
    """Take such a decision back."""
    about = decoded(ForTwo, request.value)
    await pairs.release(deps.database, request.who, (about.one, about.other), deps.clock())
    await request.replace(pair_views.chosen(await pairs.chosen(deps.database, request.who)))


async def ask_why(deps: Deps, request: Request) -> None:
    """Say why somebody was matched or not: oneself; or, for organisers, the one whom the typed words name."""
    words = request.typed.replace("@", " ").replace(".", " ")[:WORDS_LENGTH]
    if is_blank(words):
        await request.reply(why_view(await why.own(deps.database, request.who, deps.clock())))
        return
    found = await service.roll(
        deps.database, request.who, Sieve(words=words, program_id=request.who.program_id), deps.clock()
    )
    if len(found.found) != 1:
        await request.reply(views.roll_page(found))
        return
    person = found.found[0].person.id
    await request.reply(why_view(await why.of_person(deps.database, request.who, person, deps.clock())))


async def why_person(deps: Deps, request: Request) -> None:
    """The same for somebody in the list."""
    about = decoded(ForRoll, request.value)
    found = await why.of_person(deps.database, request.who, about.person, deps.clock())
    await request.reply(why_view(found))
