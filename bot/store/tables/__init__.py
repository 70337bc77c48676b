"""The tables. Every row leads to its workspace by foreign keys; instants are UTC."""

from bot.store.base import Base
from bot.store.tables.chats import (
    AGREED,
    IS_AGREED,
    EarlierMeetingRow,
    ExclusionRow,
    FeedbackRow,
    FollowUpRow,
    KeptOutRow,
    NoteRow,
    ReferralRow,
    RefusedPairRow,
    SlotAnswerRow,
    SlotRow,
)
from bot.store.tables.installations import InstallationRow, InstalledBotRow, OAuthStateRow
from bot.store.tables.invitations import ArrivalRow, InvitationRow, InviteRulesRow
from bot.store.tables.notices import IS_FAILED, IS_OPEN, OPEN, NoticeRow, is_kind, is_one_of
from bot.store.tables.organisers import AuditRow, DraftRow, OrganiserPairRow
from bot.store.tables.people import (
    MemberRow,
    ParticipantRow,
    ProgramRow,
    WorkspaceRow,
)
from bot.store.tables.rounds import AbsenceRow, MatchMemberRow, MatchRow, RoundRow, SituationRow

__all__ = [
    "AGREED",
    "IS_AGREED",
    "IS_FAILED",
    "IS_OPEN",
    "OPEN",
    "AbsenceRow",
    "ArrivalRow",
    "AuditRow",
    "Base",
    "DraftRow",
    "EarlierMeetingRow",
    "ExclusionRow",
    "FeedbackRow",
    "FollowUpRow",
    "InstallationRow",
    "InstalledBotRow",
    "InvitationRow",
    "InviteRulesRow",
    "KeptOutRow",
    "MatchMemberRow",
    "MatchRow",
    "MemberRow",
    "NoteRow",
    "NoticeRow",
    "OAuthStateRow",
    "OrganiserPairRow",
    "ParticipantRow",
    "ProgramRow",
    "ReferralRow",
    "RefusedPairRow",
    "RoundRow",
    "SituationRow",
    "SlotAnswerRow",
    "SlotRow",
    "WorkspaceRow",
    "is_kind",
    "is_one_of",
]
