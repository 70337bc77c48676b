"""What organisers can mend themselves: trying again, and saying what became of people who vanished."""

from datetime import datetime

from bot.domain.errors import Refusal
from bot.domain.organisers.audit import Deed
from bot.services import audit
from bot.services.access import Who, organiser
from bot.services.people import holds
from bot.store.database import Database
from bot.store.outbox import given_up, leases
from bot.store.people import refusals


async def try_again(database: Database, who: Who, now: datetime) -> int:
    """Send again what was given up, and match again whom Slack wouldn't let the bot reach; how many messages that is.

    Raises:
        Refusal: they are no organiser.
    """
    async with database.write() as session:
        program = (await organiser(session, who)).program
        count = await given_up.retry(session, program.id, now)
        await refusals.forget_in(session, program.id)
        await leases.resume(session, program.workspace_id)
        await audit.record(session, program, (who.slack_id, now), Deed.TRIED_AGAIN)
        return count


async def go_on(database: Database, who: Who, now: datetime, *, parts_with: bool) -> None:
    """Go on with a program's rounds that are held because many people vanished.

    Args:
        parts_with: whether those who vanished have really gone.

    Raises:
        Refusal: they are no organiser, or no round is held.
    """
    async with database.write() as session:
        program = (await organiser(session, who)).program
        if program.vanished is None:
            raise Refusal("refused-not-held")
        await holds.go_on_in(session, program, now, parts_with=parts_with)
        deed = Deed.PARTED if parts_with else Deed.WENT_ON
        await audit.record(session, program, (who.slack_id, now), deed)
