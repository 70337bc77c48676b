"""Whatever an organiser changes leaves a line in the record: each of their routes is tried, and the database compared."""

from sqlalchemy import text

from bot.sandbox.person import interactions
from bot.sandbox.person.payloads import Place
from bot.slack.inbound.routes import ORGANISER_BUTTONS, ORGANISER_FORMS
from tests.slack.conftest import NewTown
from tests.slack.organisers.scenes import COMPANY, MEMBERS, opens_preview, organiser
from tests.slack.organisers.test_gate import CARRIED, VALUES, answers_of, submits_form
from tests.slack.scenes import answer
from tests.town import Town

# When people used the bot, when it asked them something, and when it looks again whom to invite.
NO_DECISION = {"clicked_at", "asked_at", "looks_at"}
DECIDED = (
    "programs",
    "participants",
    "organiser_pairs",
    "exclusions",
    "invite_rules",
    "program_invitations",
    "rounds",
)


async def state(town: Town) -> tuple[list[list[tuple[object, ...]]], int]:
    """What organisers decide about, and how many lines the record has."""
    decided = []
    async with town.bot.database.read() as session:
        for table in DECIDED:
            rows = (await session.execute(text(f"SELECT * FROM {table}"))).mappings()
            decided.append([tuple(v for k, v in row.items() if k not in NO_DECISION) for row in rows])
        lines = await session.scalar(text("SELECT count(*) FROM audit_log"))
    return decided, lines or 0


async def test_what_an_organiser_changes_leaves_a_line(new_town: NewTown) -> None:
    """By any button with anything that it may carry, and by any form; what leaves no line has changed nothing."""
    async with new_town(*COMPANY, COFFEE_GRACE_HOURS=1) as town:
        await town.enrols(*MEMBERS)
        ola = await organiser(town)
        await opens_preview(ola)
        shown = await answer(ola, "/coffee people")
        before, lines = await state(town)
        changed = 0
        for action in ORGANISER_BUTTONS:
            for value in VALUES[:3]:
                element = {"type": "button", "action_id": action, "value": value}
                element["text"] = {"type": "plain_text", "text": "x"}
                place = Place(message=shown.stored)
                await interactions.clicks(
                    ola._core, ola.user, place, shown.buttons[0].block_id, element, None
                )
                await town.answered()
                after, more = await state(town)
                assert after == before or more > lines, (action, value)
                changed += after != before
                before, lines = after, more
        for form in ORGANISER_FORMS:
            for carried in CARRIED:
                await submits_form(town, ola, form, carried, answers_of(ola, town.person("Ben")))
                after, more = await state(town)
                assert after == before or more > lines, (form, carried)
                changed += after != before
                before, lines = after, more

        assert changed >= 5
