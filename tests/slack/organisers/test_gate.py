"""Nobody but organisers gets through an organiser's route: not by command, by somebody else's button, by a forged payload or an old form."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta

import pytest

from bot.sandbox import Person
from bot.sandbox.person import interactions
from bot.sandbox.person.payloads import Place
from bot.slack.actions import Action, Field
from bot.slack.handlers.commands import ONLY_ORGANISERS
from bot.slack.inbound.routes import BUTTONS, FORMS, ORGANISER_BUTTONS, ORGANISER_FORMS
from bot.slack.organiser_payloads import ForAhead, ForColumns, ForFile, ForMoving, ForRoll, ForTwo
from bot.slack.payloads import ForMore, InForm
from tests.effort import THOROUGH, in_turn, seed_of
from tests.slack.conftest import NewTown
from tests.slack.organisers.scenes import COMPANY, MEMBERS, everything, opens_preview, organiser
from tests.slack.scenes import answer, newer, stamps
from tests.town import FIRST_ROUND, Town

REFUSED = "Only those who organise coffee chats here can do that, so nothing has changed."
VALUES = (
    ForAhead(at=FIRST_ROUND, version=1, person=1, other=3).encode(),
    ForRoll(person=2).encode(),
    ForTwo(one=1, other=2).encode(),
    ForMore(shown=0).encode(),
    ForFile(file="F0001").encode(),
)
CARRIED = (
    InForm().encode(),
    ForMoving(at=FIRST_ROUND, zone="UTC").encode(),
    ForColumns(file="F0001").encode(),
)


def answers_of(*people: Person) -> dict[str, object]:
    """What somebody may have filled into any of the forms."""
    users = [person.id for person in people]
    return {
        Field.ORGANISERS: {"value": {"type": "multi_users_select", "selected_users": users}},
        Field.TWO: {"value": {"type": "multi_users_select", "selected_users": users}},
        Field.ROUND_DAY: {"value": {"type": "datepicker", "selected_date": "2027-01-13"}},
        Field.ROUND_CLOCK: {"value": {"type": "timepicker", "selected_time": "14:30"}},
        Field.CHANNEL: {"value": {"type": "conversations_select", "selected_conversation": "C0001"}},
        Field.WORDS: {"value": {"type": "plain_text_input", "value": "ben"}},
        Field.FILE: {"value": {"type": "file_input", "files": [{"id": "F0001", "name": "a.csv", "size": 9}]}},
        Field.INVITE_DAYS: {"value": {"type": "plain_text_input", "value": "60"}},
    }


def test_every_action_and_form_of_organisers_is_declared_so() -> None:
    """What is called an organiser's is behind the gate; the one for admins asks Slack who they are."""
    named = {each for each in Action if each.startswith("organise.")} - {Action.TAKE_OVER}

    beginnings = {Action.TEMPLATE, Action.KIND, Action.PROGRAM_PAGE}  # what follows says which
    assert named - beginnings <= ORGANISER_BUTTONS.keys()
    assert all(any(key.startswith(f"{each}.") for key in ORGANISER_BUTTONS) for each in beginnings)
    assert all(BUTTONS[action] is handler for action, handler in ORGANISER_BUTTONS.items())
    assert all(FORMS[form] is handler for form, handler in ORGANISER_FORMS.items())


def of(cases: Sequence[str], turn: int) -> Sequence[str]:
    """What a route is tried with: everything, or one thing after the other from run to run."""
    return cases if THOROUGH else [in_turn(cases, turn)]


def forged_clicks(turn: int) -> Iterator[tuple[str, str]]:
    """Each route with what its button may carry, or may not, or with nothing."""
    for number, action in enumerate((*ORGANISER_BUTTONS, Action.TAKE_OVER), start=turn):
        for value in of((*VALUES, ""), number):
            yield action, value


async def test_a_participant_is_told_no_whatever_path_they_take(
    new_town: NewTown, pytestconfig: pytest.Config
) -> None:
    """Kindly, and nothing has changed; a new route is tried by itself."""
    async with new_town(*COMPANY[:5]) as town:
        await town.enrols(*MEMBERS[:4])
        await opens_preview(await organiser(town))
        await town.settles()
        ada = town.person("Ada")
        shown = await answer(ada, "/coffee help")
        assert "/coffee preview" not in shown.rendered
        before = await everything(town)
        refused = 0
        button = next(each for each in shown.buttons) if shown.buttons else None
        place, block = Place(message=shown.stored), button.block_id if button else "forged"
        for action, value in forged_clicks(turn := seed_of(pytestconfig)):
            element = {
                "type": "button",
                "action_id": action,
                "value": value,
                "text": {"type": "plain_text", "text": "x"},
            }
            await interactions.clicks(ada._core, ada.user, place, block, element, None)
            refused += 1
        await town.answered()
        told = [call.arguments["text"] for call in town.slack.log.calls("response_url")][-refused:]
        assert {text for text in told if not text.startswith(REFUSED[:40])} == {
            "Only an admin or owner of this workspace can take over, so nothing has changed."
        }
        assert len(told) == refused
        for word in ONLY_ORGANISERS:
            assert REFUSED[:40] in (await answer(ada, f"/coffee {word}")).rendered
        assert REFUSED[:40] in (await answer(ada, f"/coffee why @{town.person('Ben').handle}")).rendered

        await old_forms(town, ada, turn)

        assert await everything(town) == before
        assert not town.refused()


async def old_forms(town: Town, person: Person, turn: int) -> None:
    """Send off each form as somebody who has one open from when they organised, or forged it."""
    for number, form in enumerate(ORGANISER_FORMS, start=turn):
        for carried in of(CARRIED, number):
            before = stamps(person)
            await submits_form(town, person, form, carried, answers_of(person, town.person("Ben")))
            assert len(stamps(person) - before) == 1, form
            assert REFUSED[:40] in (await newer(person, before)).rendered, form


async def submits_form(
    town: Town, person: Person, form: str, carried: str, answers: Mapping[str, object]
) -> None:
    """Send off a form that somebody has open from earlier, or has forged."""
    town.clock.forward_to(town.clock.now() + timedelta(seconds=5))  # Slack takes a message a second
    core = person._core
    view = {
        "id": "V0FORGED",
        "type": "modal",
        "callback_id": form,
        "private_metadata": carried,
        "state": {"values": answers},
        "blocks": [],
        "hash": "1.2",
        "title": {"type": "plain_text", "text": "x"},
        "team_id": town.slack.team_id,
    }
    team = {"id": town.slack.team_id, "domain": "acme"}
    user = {"id": person.id, "username": person.handle, "team_id": town.slack.team_id}
    payload = {"type": "view_submission", "team": team, "user": user, "view": view}
    payload |= {"api_app_id": "A1", "token": "x", "trigger_id": core.triggers.issue(person.user)}
    await core.deliveries.ask("interactive", payload, accepts=True)
    await town.answered()
