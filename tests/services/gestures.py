"""What people do in these tests, and how tests look into the database while the bot is stopped."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from sqlalchemy import text

from bot.domain.rounds.round import Round
from bot.sandbox import Message, Person
from bot.services.outbox.outcomes import REFUSALS_FOR_GOOD
from bot.services.rounds import rounds
from bot.store.database import Database
from tests.slack.scenes import WINDOW, tells_more
from tests.store.rows import to_start
from tests.town import FIRST_ROUND, FORTNIGHT, PATIENCE, Town

SEED = 7
INTRO = "Why you"
# Rounds start when the bot looks, a moment after their time: a minute makes up for it.
NEXT_DAY = FIRST_ROUND + timedelta(days=1, minutes=1)
HALF_WAY = FIRST_ROUND + FORTNIGHT / 2 + timedelta(minutes=1)
LAST_CALL = FIRST_ROUND + FORTNIGHT - timedelta(hours=18)
CLOSING = FIRST_ROUND + FORTNIGHT - timedelta(hours=4)


async def tells(person: Person, rating: str = "🙂 Good", on: Message | None = None, **more: object) -> None:
    """Fill in the feedback form, from the message that offers it; ``more`` by the beginning of the field's label."""
    form = await tells_more(person, on)
    before = shown_to(person)
    answers = {label.replace("_", " "): value for label, value in more.items()}
    assert await person.submits(form, {"How was your chat?": rating} | answers) is None
    await until(person, lambda: shown_to(person) > before)


async def until(person: Person, look: Callable[[], bool]) -> None:
    """Wait until something is true of what someone sees."""
    await person.user.screen.until(look, PATIENCE)


async def met(person: Person, rating: str = "🙂 Good", **more: object) -> None:
    """Say that they met, by the newest button that says so, and how it was."""
    before = offers(person)
    await person.clicks("Yes, we met" if any_button(person, "Yes, we met") else "We've met")
    await until(person, lambda: bool(offers(person) - before))
    (asked,) = offers(person) - before
    await tells(person, rating, next(each for each in person.inbox if each.ts == asked), **more)


def offers(person: Person) -> set[str]:
    """The messages in which somebody can tell more, by their timestamps."""
    return {each.ts for each in person.inbox if any(button.text == "Tell more" for button in each.buttons)}


def any_button(person: Person, words: str) -> bool:
    """Whether someone sees a button with these words in a message."""
    return any(button.text == words for message in person.inbox for button in message.buttons)


def shown_to(person: Person) -> int:
    """How many messages the bot has sent or changed so far."""
    log = person._core.log
    return len(log.calls("chat.postMessage")) + len(log.calls("chat.update"))


def heard(person: Person, words: str) -> int:
    """How many messages with these words someone sees; of introductions, how many they ever saw."""
    if words == INTRO:
        return sum(
            any(INTRO in version.text for version in message.stored.versions) for message in person.inbox
        )
    return len(person.messages(containing=words))


async def start_due_round(database: Database, now: datetime) -> Round | None:
    """Pair and write down, without anything being sent."""
    (program,) = await to_start(database, now)
    return await rounds.start(database, program, now, lambda: SEED)


async def rows(database: Database, query: str) -> Sequence[tuple[object, ...]]:
    """What stands in the database, by SQL."""
    async with database.read() as session:
        return [tuple(row) for row in await session.execute(text(query))]


async def pairs(database: Database) -> list[frozenset[str]]:
    """Who was matched with whom, by first name, round after round."""
    found: dict[object, set[str]] = {}
    query = """
        SELECT mm.match_id, m.name FROM match_members mm
        JOIN participants p ON p.id = mm.participant_id JOIN members m ON m.id = p.member_id
        ORDER BY mm.match_id, m.name"""
    for match_id, name in await rows(database, query):
        found.setdefault(match_id, set()).add(str(name).split()[0])
    return [frozenset(names) for names in found.values()]


async def absences(town: Town | Database) -> dict[str, str]:
    """Why people were not matched in the last round, by first name."""
    query = """
        SELECT m.name, a.why FROM absences a
        JOIN participants p ON p.id = a.participant_id JOIN members m ON m.id = p.member_id
        WHERE a.round_id = (SELECT max(id) FROM rounds)"""
    found = await (rows(town, query) if isinstance(town, Database) else town.rows(query))
    return {str(name).split()[0]: str(why) for name, why in found}


async def notices(database: Database, kind: str) -> list[tuple[str, str | None]]:
    """The state of all notices of a kind, each with its error, in the order in which they were written."""
    query = f"SELECT state, error FROM notices WHERE kind = '{kind}' ORDER BY id"
    return [(str(state), error and str(error)) for state, error in await rows(database, query)]


async def opts_out(town: Town, person: Person) -> None:
    """Leave by command."""
    await person.types("/coffee optout")
    await person.sees("You've left coffee chats")


async def is_deactivated(town: Town, person: Person) -> None:
    """Leave the company, and the bot hears of it."""
    await town.slack.deactivate(person)
    query = f"SELECT 1 FROM members WHERE gone AND slack_id = '{person.id}'"
    await town.holds(query, (1,))


async def goes(town: Town, person: Person, how: str) -> None:
    """Go, in one way or the other."""
    await (opts_out if how == "opts out" else is_deactivated)(town, person)
    await town.settles()


async def paired_but_not_told(town: Town, database: Database, *who: str) -> list[Person]:
    """Let people join, and have them matched while nothing is sent: the bot listens all the same."""
    await town.enrols(*who)
    town.clock.forward_to(FIRST_ROUND)
    assert await start_due_round(database, town.clock.now())
    return [town.person(name) for name in who]


async def introduced(town: Town, *who: str) -> list[Person]:
    """Let these people join and be introduced to each other."""
    await town.enrols(*who)
    await town.time_comes(FIRST_ROUND)
    return [town.person(name) for name in who]


async def partners_of(town: Town, person: Person) -> list[Person]:
    """Those whom someone is in a match with that goes on."""
    query = f"""
        SELECT DISTINCT m.slack_id FROM match_members mine
        JOIN participants p ON p.id = mine.participant_id JOIN members me ON me.id = p.member_id
        JOIN match_members theirs ON theirs.match_id = mine.match_id
        JOIN participants q ON q.id = theirs.participant_id JOIN members m ON m.id = q.member_id
        JOIN matches ON matches.id = mine.match_id
        WHERE me.slack_id = '{person.id}' AND m.slack_id != me.slack_id
        AND NOT theirs."left" AND matches.state != 'called_off'"""
    ids = {slack_id for (slack_id,) in await town.rows(query)}
    return [each for each in town.slack.people if each.id in ids]


async def two_pairs(town: Town) -> tuple[Person, Person, list[Person]]:
    """Of four people who are matched: one who will leave, their partner, and the other pair."""
    gone = town.person("Ben")
    (partner,) = await partners_of(town, gone)
    return gone, partner, [one for one in town.slack.people[:4] if one not in (gone, partner)]


def group_of(person: Person) -> str:
    """The id of the group DM of someone's last introduction."""
    return person.messages(containing=INTRO)[-1].channel.id


def talk_together(town: Town, *people: Person) -> bool:
    """Whether the last introduction of all of them was one and the same, in a group DM of nobody else."""
    channel = people[0].messages(containing=INTRO)[-1].channel
    members = {one.id for one in people} | {town.slack.bot_user_id}
    return set(channel.members) == members and {group_of(one) for one in people} == {channel.id}


async def replies(person: Person, button: str, on: Message | None = None) -> Message:
    """What someone reads after a click, and after all that follows from it."""
    seen = {message.ts for message in person.inbox}
    await person.clicks(button, on=on)
    await until(person, lambda: any(message.ts not in seen for message in person.inbox))
    return next(message for message in person.inbox if message.ts not in seen)


async def opts(person: Person, choice: str, on: Message | None = None) -> str:
    """What someone reads, where nobody else does, who chooses in an introduction's menu to get out of it, and means it."""
    await person.clicks(choice, on=on)
    asked = await person.modal(WINDOW)
    await person.clicks(choice, on=asked)
    await until(person, lambda: bool(person.form) and person.form.text != asked.text)
    told = person.form.text.removeprefix(WINDOW).strip()
    await person.closes(person.form)
    return told


async def slack_insists(town: Town) -> None:
    """Let so much time pass that what Slack refuses counts as refused for good."""
    for _ in range(REFUSALS_FOR_GOOD):
        await town.time_comes(town.clock.now() + timedelta(minutes=5))
