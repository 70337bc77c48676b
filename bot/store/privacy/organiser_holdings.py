"""What the tables of organisers hold of people."""

from collections.abc import Mapping

from sqlalchemy import ColumnElement, or_

from bot.store.base import Base
from bot.store.privacy.declaration import Blanked, Forgotten, Holding
from bot.store.tables import (
    ArrivalRow,
    AuditRow,
    DraftRow,
    InvitationRow,
    InviteRulesRow,
    OrganiserPairRow,
)


def _is_actor(who: Forgotten) -> ColumnElement[bool]:
    """What an organiser did, which stays as something that somebody did."""
    return (AuditRow.workspace_id == who.workspace_id) & (AuditRow.actor == who.slack_id)


ORGANISER_HOLDINGS: Mapping[type[Base], Holding] = {
    DraftRow: Holding(impersonal=("program_id", "round_at", "version", "seed", "plan", "seen")),
    OrganiserPairRow: Holding(
        impersonal=("program_id", "since"),
        theirs=("one_id", "other_id", "apart"),
        deleted=lambda who: or_(
            OrganiserPairRow.one_id == who.participant_id, OrganiserPairRow.other_id == who.participant_id
        ),
    ),
    InviteRulesRow: Holding(
        impersonal=("program_id", "channel", "departments", "offices", "days", "enrols", "looks_at")
    ),
    InvitationRow: Holding(
        impersonal=("program_id",),
        theirs=("member_id", "asked_at", "told_at", "declined_at", "takes_part_from"),
        deleted=lambda who: InvitationRow.member_id == who.member_id,
    ),
    ArrivalRow: Holding(
        impersonal=("workspace_id",),
        theirs=("slack_id", "since"),
        deleted=lambda who: (
            (ArrivalRow.workspace_id == who.workspace_id) & (ArrivalRow.slack_id == who.slack_id)
        ),
    ),
    AuditRow: Holding(
        impersonal=("id", "workspace_id", "program_id", "at", "action", "about", "people"),
        blanked=(Blanked(_is_actor, {"actor": ""}),),
    ),
}
