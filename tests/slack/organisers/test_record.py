"""Whatever an organiser changes leaves a line in the record: each of their routes is tried, and the database compared."""

import sqlite3

from bot.sandbox import Message, Person
from bot.sandbox.person import interactions
from bot.sandbox.person.payloads import Place
from bot.slack.inbound.routes import ORGANISER_BUTTONS, ORGANISER_FORMS
from bot.store.connection.urls import file_of
from tests.slack.conftest import NewTown
from tests.slack.organisers.scenes import COMPANY, MEMBERS
from tests.slack.organisers.test_gate import CARRIED, VALUES, answers_of, submits_form
from tests.slack.scenes import answer, stamps, unseen
from tests.town import Town

# When people used the bot, when it asked them something, and when it looks again whom to invite.
NO_DECISION = {"clicked_at", "asked_at", "looks_at"}
OUTDATED = "That button is from an earlier version"
DECIDED = (
    "programs",
    "participants",
    "organiser_pairs",
    "exclusions",
    "invite_rules",
    "program_invitations",
    "rounds",
)


def state(database: sqlite3.Connection) -> tuple[list[list[tuple[object, ...]]], int]:
    """What organisers decide about, and how many lines the record has."""
    decided = []
    for table in DECIDED:
        rows = database.execute(f"SELECT * FROM {table}")
        kept = [number for number, (name, *_) in enumerate(rows.description) if name not in NO_DECISION]
        decided.append([tuple(row[number] for number in kept) for row in rows])
    ((lines,),) = database.execute("SELECT count(*) FROM audit_log")
    return decided, lines


async def test_what_an_organiser_changes_leaves_a_line(new_town: NewTown) -> None:
    """By any button with anything that it may carry, and by any form; what leaves no line has changed nothing."""
    async with new_town(*COMPANY[:5], organiser="Ola", COFFEE_GRACE_HOURS=1) as town:
        await town.enrols(*MEMBERS[:4])
        ola = town.person("Ola")
        await answer(ola, "/coffee preview")
        shown = await answer(ola, "/coffee people")
        database = sqlite3.connect(file_of(town.bot.database.url) or "")
        before, lines = state(database)
        changed = 0
        for route in (*ORGANISER_BUTTONS, *ORGANISER_FORMS):
            await (clicks(town, ola, shown, route) if route in ORGANISER_BUTTONS else sends(town, ola, route))
            await town.answered()
            after, more = state(database)
            assert after == before or more > lines, route
            changed += after != before
            before, lines = after, more

        database.close()
        assert changed >= 5


async def clicks(town: Town, person: Person, shown: Message, action: str) -> None:
    """Click a button with one thing that it may carry after the other, until it takes it."""
    for value in VALUES[:3]:
        element = {"type": "button", "action_id": action, "value": value}
        element["text"] = {"type": "plain_text", "text": "x"}
        place, told = Place(message=shown.stored), len(town.slack.log.calls("response_url"))
        await interactions.clicks(person._core, person.user, place, shown.buttons[0].block_id, element, None)
        await town.answered()
        answers = town.slack.log.calls("response_url")[told:]
        if not any(str(each.arguments.get("text")).startswith(OUTDATED) for each in answers):
            break


async def sends(town: Town, person: Person, form: str) -> None:
    """Send a form off with one thing that it may carry after the other, until it takes it."""
    for carried in CARRIED:
        seen = stamps(person)
        await submits_form(town, person, form, carried, answers_of(person, town.person("Ben")))
        if not any(OUTDATED in each.rendered for each in unseen(person, seen)):
            break
