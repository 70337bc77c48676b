"""What stories of organisers begin with."""

import json
from dataclasses import replace

from sqlalchemy import text

from bot.sandbox import Form, Person
from tests.slack.scenes import home_says, until
from tests.town import ADA, BEN, CLEO, DAN, EVE, FAY, GIL, Town

OLA = replace(ADA, name="Ola Nordmann", department="People", title="People partner", rank="admin")
COMPANY = (OLA, ADA, BEN, CLEO, DAN, EVE, FAY, GIL)
MEMBERS = ("Ada", "Ben", "Cl", "Dan", "Eve", "Fay")
WINDOW = "Coffee Chats"


async def organiser(town: Town) -> Person:
    """Ola, the admin, opens her Home tab and organises from then on, without being in."""
    ola = town.person("Ola")
    await ola.opens_home()
    await home_says(ola, "You organise coffee chats")
    return ola


async def names_organisers(person: Person, *who: Person) -> None:
    """Somebody says who organises from now on, from the Home tab."""
    if person.form:
        await person.closes(person.form)
    await person.clicks("Programs…", on=person.home)
    await person.clicks("Organisers…", on=await window_says(person, "The programs you organise"))
    assert (
        await person.submits(await person.modal("Organisers"), {"Who organises coffee chats": [*who]}) is None
    )


async def window_says(person: Person, words: str) -> Form:
    """Wait until the window that somebody has open says this."""
    return await until(person, lambda: person.form if person.form and words in person.form.rendered else None)


async def opens_preview(person: Person) -> Form:
    """The preview, from the Home tab."""
    if person.form:
        await person.closes(person.form)
    await person.clicks("Preview pairs", on=person.home)
    return await window_says(person, "Round of")


async def drawn(town: Town) -> list[tuple[int, ...]]:
    """Who would meet whom, by ids, as it is kept."""
    ((plan,),) = await town.rows("SELECT plan FROM drafts")
    found = json.loads(plan) if isinstance(plan, str) else plan
    return sorted(tuple(group) for group in found["groups"])


async def sent(town: Town) -> list[tuple[int, ...]]:
    """Who was introduced to whom in the last round, by ids."""
    rows = await town.rows(
        "SELECT match_id, participant_id FROM match_members JOIN matches ON matches.id = match_id"
        " WHERE round_id = (SELECT max(id) FROM rounds) ORDER BY match_id, participant_id"
    )
    groups: dict[object, list[int]] = {}
    for match_id, one in rows:
        groups.setdefault(match_id, []).append(int(str(one)))
    return sorted(tuple(group) for group in groups.values())


async def ids(town: Town) -> dict[str, int]:
    """The ids of the participants, by first name."""
    query = "SELECT m.name, p.id FROM participants p JOIN members m ON m.id = p.member_id"
    return {str(name).split()[0]: int(str(one)) for name, one in await town.rows(query)}


async def everything(town: Town) -> dict[str, list[tuple[object, ...]]]:
    """All rows of all tables, but for when people used the bot."""
    found = {}
    async with town.bot.database.read() as session:
        names = await session.scalars(text("SELECT name FROM sqlite_master WHERE type = 'table'"))
        for name in sorted(names):
            rows = (await session.execute(text(f"SELECT * FROM {name}"))).mappings().all()
            found[name] = [tuple(v for k, v in row.items() if k != "clicked_at") for row in rows]
    return found
