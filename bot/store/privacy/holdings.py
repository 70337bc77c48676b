"""What each table holds of people, and what becomes of it when one of them is forgotten.

Every column of every table is declared here, and erasing goes by this declaration. A test fails for a column
that isn't declared, and looks for what is left of each that is.
"""

from collections.abc import Mapping

from sqlalchemy import ColumnElement, String, case, cast, literal, or_, select

from bot.domain.people.participant import Profile, Standing
from bot.domain.rounds.round import Answer
from bot.store.base import Base
from bot.store.people.participants import as_columns
from bot.store.people.workspaces import FORGOTTEN
from bot.store.privacy.declaration import Blanked, Forgotten, Holding
from bot.store.privacy.file_holdings import FILE_HOLDINGS
from bot.store.privacy.install_holdings import INSTALL_HOLDINGS
from bot.store.privacy.organiser_holdings import ORGANISER_HOLDINGS
from bot.store.tables import (
    AbsenceRow,
    ExclusionRow,
    FeedbackRow,
    FollowUpRow,
    MatchMemberRow,
    MatchRow,
    MemberRow,
    NoteRow,
    NoticeRow,
    ParticipantRow,
    ProgramRow,
    ReferralRow,
    RefusedPairRow,
    RoundRow,
    SituationRow,
    SlotAnswerRow,
    SlotRow,
)


def _is_addressed(who: Forgotten) -> ColumnElement[bool]:
    """Notices to someone who need not be a participant, like an organiser."""
    return (NoticeRow.workspace_id == who.workspace_id) & (NoticeRow.address == who.slack_id)


def is_to(who: Forgotten) -> ColumnElement[bool]:
    """Whether a notice is for someone alone."""
    return or_(NoticeRow.to_id == who.participant_id, _is_addressed(who))


def _is_in_referral(who: Forgotten) -> ColumnElement[bool]:
    one = who.participant_id
    return or_(ReferralRow.suggester_id == one, ReferralRow.for_id == one, ReferralRow.person_id == one)


def _is_to_thank(who: Forgotten) -> ColumnElement[bool]:
    """What others wrote about a chat with someone, which may thank them."""
    theirs = select(MatchMemberRow.match_id).where(MatchMemberRow.participant_id == who.participant_id)
    return FeedbackRow.match_id.in_(theirs)


HOLDINGS: Mapping[type[Base], Holding] = {
    **FILE_HOLDINGS,
    **ORGANISER_HOLDINGS,
    **INSTALL_HOLDINGS,
    ProgramRow: Holding(
        impersonal=(
            *("id", "workspace_id", "schedule", "time_zone", "group_size", "repeat_gap", "nudge_after"),
            *("last_call_before", "close_before", "channel", "first_day", "next_round_at", "skip_dates"),
            *("grace", "hours", "hours_for", "holidays", "video_link", "workdays", "announced_round_at"),
            *(
                "recapped",
                "vanished",
                "parts_with",
                "roles",
                "approval",
                "approved_round_at",
                "previewed_round_at",
            ),
            *("moved_from", "veil", "name", "tone", "language", "opening", "themes", "questions", "least"),
            *("guests", "origins", "ended_at", "too_few_at", "introduces_for"),
            *("able_to_meet", "reporting_lines", "levels", "sweet_spot"),
        ),
        shared={
            "organisers": "who runs the program, until they or the operator change it",
            "organisers_set": "a setting of the operator's, who changes it",
        },
    ),
    MemberRow: Holding(
        impersonal=("id", "workspace_id"),
        blanked=(
            Blanked(
                lambda who: MemberRow.id == who.member_id,
                {
                    "slack_id": literal(FORGOTTEN).concat(cast(MemberRow.id, String)),
                    "name": "",
                    "title": "",
                    "time_zone": "UTC",
                    "department": "",
                    "team": "",
                    "gone": True,
                    "outsider": False,
                    "guest": False,
                    "unseen_until": None,
                    "namesake": False,
                    "locale": "",
                    "managers": (),  # in others' rows, org_chart.replace_manager takes them out
                    "level": None,
                    "photo": "",
                    "away_until": None,
                    "filed_department": "",
                    "filed_team": "",
                    "office": "",
                    "started_on": None,
                },
            ),
        ),
    ),
    ParticipantRow: Holding(
        impersonal=("id", "program_id", "member_id"),
        blanked=(
            Blanked(
                lambda who: ParticipantRow.id == who.participant_id,
                as_columns(Profile(""))
                | {
                    "standing": Standing.LEFT,
                    "paused_until": None,
                    "skips_round_at": None,
                    "clicked_at": None,
                    "free_until": None,
                    "parted_at": None,
                    "side": "",
                    "capacity": 1,
                    "joined_on": None,
                    "comes_at": None,
                    "own_department": False,
                    "asked_at": None,
                },
            ),
        ),
    ),
    RoundRow: Holding(
        impersonal=(
            *("id", "program_id", "scheduled_at", "seed", "group_size", "repeat_gap", "closes_at", "closed"),
            *("numbers", "rematch_at", "able_to_meet", "reporting_lines", "levels", "sweet_spot"),
        )
    ),
    SituationRow: Holding(impersonal=("round_id",), rewritten={"situation": "services.privacy.situations"}),
    AbsenceRow: Holding(
        impersonal=("round_id",),
        theirs=("participant_id", "why"),
        deleted=lambda who: AbsenceRow.participant_id == who.participant_id,
    ),
    MatchMemberRow: Holding(
        impersonal=("match_id", "participant_id"),
        shared={"left": "whether the others still had somebody to meet"},
        blanked=(
            Blanked(
                lambda who: MatchMemberRow.participant_id == who.participant_id,
                {
                    # That they met is the others' as well: it is in their networks.
                    "answer": case((MatchMemberRow.answer == Answer.MET, Answer.MET.value), else_=None),
                    "answered_at": None,
                    "seeks_other": False,
                },
            ),
        ),
    ),
    MatchRow: Holding(
        impersonal=("id", "round_id", "state", "extra"),
        shared={
            "channel": "the group DM in which the others talk",
            "meets_at": "when the others meet, or met",
            "bookings": "how often the match agreed on a time",
            "icebreaker": "which question the match is shown",
        },
        rewritten={"reasons": "erasure.drop_reasons"},
    ),
    SlotRow: Holding(impersonal=("id", "match_id", "proposal", "starts_at")),
    SlotAnswerRow: Holding(
        impersonal=("slot_id",),
        theirs=("participant_id", "suits", "clicked_at"),
        deleted=lambda who: SlotAnswerRow.participant_id == who.participant_id,
    ),
    FeedbackRow: Holding(
        impersonal=("match_id",),
        theirs=("participant_id", "rating", "gains", "thanks", "told_at", "shares", "agreed"),
        deleted=lambda who: FeedbackRow.participant_id == who.participant_id,
        blanked=(Blanked(_is_to_thank, {"thanks": "", "shares": False, "agreed": []}),),
    ),
    RefusedPairRow: Holding(
        impersonal=(),
        theirs=("one_id", "other_id", "until"),
        deleted=lambda who: or_(
            RefusedPairRow.one_id == who.participant_id, RefusedPairRow.other_id == who.participant_id
        ),
    ),
    NoteRow: Holding(
        impersonal=("id", "match_id"),
        theirs=("author_id", "text", "written_at"),
        deleted=lambda who: NoteRow.author_id == who.participant_id,
    ),
    FollowUpRow: Holding(
        impersonal=("id", "match_id"),
        theirs=("author_id", "kind", "text", "due_on", "state", "written_at", "settled_at"),
        deleted=lambda who: FollowUpRow.author_id == who.participant_id,
    ),
    ReferralRow: Holding(
        impersonal=("id", "match_id", "made_id"),
        theirs=("suggester_id", "for_id", "person_id", "why", "state", "suggested_at"),
        deleted=_is_in_referral,
    ),
    ExclusionRow: Holding(
        impersonal=(),
        theirs=("participant_id", "since"),
        deleted=lambda who: ExclusionRow.participant_id == who.participant_id,
        rewritten={"other_slack_id": "exclusions.disguise, in others' rows"},
    ),
    NoticeRow: Holding(
        impersonal=(
            *("id", "workspace_id", "program_id", "kind", "lane", "state", "due_at", "expires_at"),
            *(
                "next_attempt_at",
                "attempts",
                "refusals",
                "claimed_by",
                "in_doubt",
                "ambiguous",
                "error",
                "missed",
            ),
            *("first_missed_at", "last_missed_at", "round_id", "match_id", "to_id", "from_id"),
            *("followup_id", "introduction_id", "cause"),
        ),
        blanked=(
            # What Slack refused is for a day's diagnosis, and may quote anybody.
            Blanked(lambda who: NoticeRow.workspace_id == who.workspace_id, {"payload": None}),
            # These keys hold the address.
            Blanked(
                _is_addressed,
                {"key": NoticeRow.kind.concat(f":{FORGOTTEN}").concat(cast(NoticeRow.id, String))},
            ),
            Blanked(is_to, {"address": None, "channel": None, "ts": None}),
        ),
    ),
}
