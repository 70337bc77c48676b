"""Whatever somebody does in one workspace, nothing in another is read or changed.

Both have people of the same ids at Slack. What buttons and forms of the one carry is sent from the other.
"""

from contextlib import suppress
from datetime import timedelta
from enum import StrEnum
from typing import Annotated, Any

import pytest
from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo
from sqlalchemy import text

from bot.domain.people.participant import Stance, Standing
from bot.sandbox.person import interactions
from bot.sandbox.person.payloads import Place
from bot.slack.handlers.commands import COMMANDS
from bot.slack.inbound.routes import BUTTONS, FORMS
from bot.slack.payloads import Carried
from bot.store.base import Base
from tests.app.test_workspaces import TwoTowns, only_acme  # noqa: F401
from tests.services.on_sqlite import database_url  # noqa: F401
from tests.slack.organisers.test_gate import answers_of, submits_form
from tests.town import FIRST_ROUND, Town

SOON = timedelta(seconds=20)
OF_ACME = ("Ada", "Lovelace", "Ben", "Okri")
LABEL = {"type": "plain_text", "text": "x"}
MANY = 25  # clicks within the time in which Slack lets the bot answer them


FORGED = "{}"  # stands for what a button or form of Acme's carries


@pytest.fixture
def forged(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever reads a value finds Acme's ids in it, which are the first: each route then has what it would carry there."""
    read = Carried.model_validate_json.__func__  # type: ignore[attr-defined]

    def forge(kind: type[Carried], value: str) -> Carried:
        """What Acme's people would send, as far as it can be made up."""
        if value != FORGED:
            return read(kind, value)
        return kind.model_validate({name: _filled(each) for name, each in kind.model_fields.items()})

    monkeypatch.setattr(Carried, "model_validate_json", classmethod(forge))


def _filled(field: FieldInfo) -> Any:
    """A value for a field: the first id, if it may be one."""
    kind = field.annotation
    own = tuple(kind) if isinstance(kind, type) and issubclass(kind, StrEnum) else ()
    adapter = TypeAdapter(Annotated[kind, field])
    for each in (1, FIRST_ROUND, "UTC", "en", "1.2", "U0003", Stance(Standing.ACTIVE), (), *own[-1:]):
        with suppress(ValidationError):
            return adapter.validate_python(each)
    raise LookupError(field)


async def rows(town: Town) -> set[tuple[str, tuple[object, ...]]]:
    """All rows that there are, but for which process sends for a workspace."""
    found = set()
    async with town.bot.database.read() as session:
        for table in Base.metadata.sorted_tables:
            kept = [each.name for each in table.columns if not each.name.startswith("sender")]
            for row in await session.execute(text(f"SELECT {', '.join(kept)} FROM {table.name}")):
                found.add((table.name, tuple(row)))
    return found


async def live(only_acme: TwoTowns) -> set[tuple[str, tuple[object, ...]]]:
    """Have Acme be in the middle of a round, with notes and answers; all its rows."""
    acme = only_acme.acme
    await acme.enrols("Ada", "Ben")
    acme.clock.forward_to(FIRST_ROUND)
    await acme.settles()
    return await rows(acme)


async def test_nothing_that_is_done_in_one_workspace_touches_another(
    only_acme: TwoTowns, forged: None
) -> None:
    """Every button, form and command, with what those of the other carry."""
    before = await live(only_acme)
    acme, beta = only_acme.acme, only_acme.beta
    heard = sum(len(person.inbox) for person in acme.slack.people)
    await only_acme.add_beta()
    await beta.enrols("Cléo", "Dan")
    cleo = beta.person("Cléo")
    await cleo.types("/coffee help")
    message = await cleo.sees("/coffee")
    place = Place(message=message.stored)
    for sent, action in enumerate(BUTTONS, start=1):
        element = {"type": "button", "action_id": action, "value": FORGED, "text": LABEL}
        await interactions.clicks(cleo._core, cleo.user, place, "forged", element, None)
        if sent % MANY == 0:
            await beta.answered()
            beta.clock.forward_to(beta.clock.now() + SOON)
    for form in FORMS:
        await submits_form(beta, cleo, form, FORGED, answers_of(cleo, beta.person("Dan")))
    for each in COMMANDS:
        await cleo.types(f"/coffee {each.name} @ada")
        beta.clock.forward_to(beta.clock.now() + SOON)
    await beta.settles()

    assert before - await rows(acme) == set()
    assert sum(len(person.inbox) for person in acme.slack.people) == heard
    shown = "\n".join(
        [each.rendered for person in beta.slack.people for each in person.inbox]
        + [person.home.rendered for person in beta.slack.people if person.home]
    )
    assert [name for name in OF_ACME if name in shown.replace("@ada", "")] == []
