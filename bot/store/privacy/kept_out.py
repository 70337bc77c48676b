"""Who was forgotten, so that no file brings anything of them back; all that is kept of them is a mark."""

from collections.abc import Collection

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.store.bulk import insert_new
from bot.store.privacy.marks import Marks
from bot.store.tables import KeptOutRow


async def keep_out(session: AsyncSession, workspace_id: int, slack_id: str, marks: Marks) -> None:
    """Import nothing of somebody from now on."""
    mark = marks.mark(_place(workspace_id), slack_id)
    await insert_new(session, KeptOutRow, [{"workspace_id": workspace_id, "mark": mark}])


async def let_in(session: AsyncSession, workspace_id: int, slack_id: str, marks: Marks) -> None:
    """Import what files say of somebody again, because they joined."""
    theirs = marks.all_of(_place(workspace_id), slack_id)
    await session.execute(
        delete(KeptOutRow).where(KeptOutRow.workspace_id == workspace_id, KeptOutRow.mark.in_(list(theirs)))
    )


async def among(
    session: AsyncSession, workspace_id: int, slack_ids: Collection[str], marks: Marks
) -> frozenset[str]:
    """Which of these people are kept out."""
    kept = set(await session.scalars(select(KeptOutRow.mark).where(KeptOutRow.workspace_id == workspace_id)))
    if not kept:
        return frozenset()
    place = _place(workspace_id)
    return frozenset(each for each in slack_ids if not kept.isdisjoint(marks.all_of(place, each)))


async def renew_marks(session: AsyncSession, workspace_id: int, marks: Marks) -> int:
    """Key the marks that were made without the secret; return how many were made with another one."""
    strange = 0
    kept = select(KeptOutRow.mark).where(KeptOutRow.workspace_id == workspace_id)
    for mark in (await session.scalars(kept)).all():
        renewed = marks.renewed(mark)
        strange += renewed is None
        if renewed and renewed != mark:
            where = (KeptOutRow.workspace_id == workspace_id, KeptOutRow.mark == mark)
            await session.execute(update(KeptOutRow).where(*where).values(mark=renewed))
    return strange


def _place(workspace_id: int) -> str:
    """What these marks are made for, so that none of them equals one in an exclusion."""
    return f"workspace {workspace_id}"
