"""Participants with their members as rows, and the participants of these: without ORM objects, for there are thousands."""

from dataclasses import fields, replace
from operator import attrgetter

from sqlalchemy import select

from bot.domain.people.participant import Participant, Profile, Standing
from bot.store.bulk import ColumnsRow, Joined, table_of
from bot.store.people.workspaces import as_member
from bot.store.tables import MemberRow, ParticipantRow, ProgramRow

PROFILE = tuple(each.name for each in fields(Profile))
PLACEMENT = ("side", "capacity", "joined_on", "own_department")
_profile_of = attrgetter(*PROFILE)

_PEOPLE, _MEMBERS, _PROGRAMS = map(table_of, (ParticipantRow, MemberRow, ProgramRow))
LETS_GUESTS_IN = (
    select(_PROGRAMS.c.guests)
    .where(_PROGRAMS.c.id == _PEOPLE.c.program_id)
    .correlate_except(_PROGRAMS)
    .scalar_subquery()
)
IS_THEIRS = _MEMBERS.c.id == _PEOPLE.c.member_id
# What ``as_participant`` needs, in this order.
PARTICIPANT = (*_PEOPLE.c, LETS_GUESTS_IN.label("guests"))
MEMBER = tuple(_MEMBERS.c)
PERSON = Joined(PARTICIPANT, MEMBER)


def as_participant(row: ColumnsRow, member: ColumnsRow) -> Participant:
    """Convert the rows to the domain's participant; who is an outsider depends on the program."""
    theirs = as_member(member)
    outsider = theirs.is_outsider(guests=row.guests)
    return Participant(
        id=row.id,
        program_id=row.program_id,
        member=theirs if outsider == theirs.outsider else replace(theirs, outsider=outsider),
        profile=Profile(*_profile_of(row)),
        standing=Standing(row.standing),
        paused_until=row.paused_until,
        skips_round_at=row.skips_round_at,
        clicked_at=row.clicked_at,
        parted_at=row.parted_at,
        free_until=row.free_until,
        comes_at=row.comes_at,
        **{name: getattr(row, name) for name in PLACEMENT},
    )
