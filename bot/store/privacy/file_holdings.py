"""What the tables of imported files hold of people."""

from collections.abc import Mapping

from sqlalchemy import or_

from bot.store.base import Base
from bot.store.privacy.declaration import Holding
from bot.store.tables import EarlierMeetingRow, KeptOutRow

FILE_HOLDINGS: Mapping[type[Base], Holding] = {
    EarlierMeetingRow: Holding(
        impersonal=(),
        theirs=("one_id", "other_id", "met_on"),
        deleted=lambda who: or_(
            EarlierMeetingRow.one_id == who.member_id, EarlierMeetingRow.other_id == who.member_id
        ),
    ),
    KeptOutRow: Holding(
        impersonal=("workspace_id",),
        shared={
            "mark": "that whoever runs the bot imports nothing of them again; it tells nothing by itself"
        },
    ),
}
