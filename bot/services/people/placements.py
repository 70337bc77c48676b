"""Putting people on the sides of a program with roles, with their capacities and since when they are here."""

from collections.abc import Collection, Sequence

from bot.domain.errors import SettingError
from bot.domain.people.placement import Placement
from bot.store.database import Database
from bot.store.people import placements as kept
from bot.store.rounds import programs


async def place(database: Database, workspace_id: int, placements: Sequence[Placement]) -> tuple[str, ...]:
    """Save what an operator says about people; return the Slack ids of those who never joined.

    Raises:
        SettingError: a side that no program of the workspace has.
    """
    async with database.write() as session:
        every = await programs.programs_of(session, workspace_id)
        sides = {side for each in every if each.settings.roles for side in each.settings.roles.named}
        _check_sides(placements, sides)
        return tuple(
            [each.slack_id for each in placements if not await kept.place(session, workspace_id, each)]
        )


def _check_sides(placements: Sequence[Placement], sides: Collection[str]) -> None:
    """Refuse sides that are misspelt; before a program has roles, any may be prepared."""
    known = {"", *(side.casefold() for side in sides)}
    for each in placements:
        side = str(each.changes.get("side", ""))
        if sides and side.casefold() not in known:
            names = " or ".join(sorted(sides))
            raise SettingError(
                f"there is no side '{side}', as {each.slack_id} has in it; it is {names}, or empty"
            )
