"""The tables of what chats lead to: times, feedback, notes, follow-ups, introductions, exclusions; and what was before them."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.base import Base

# Few of all suggestions wait for a round. SQLite uses their partial index only for a literal, no parameter.
IS_AGREED = text("introductions.state = 'agreed'")
AGREED = text("state = 'agreed'")


class SlotRow(Base):
    """A time proposed to a match; ``proposal`` numbers the match's proposals."""

    __tablename__ = "slots"
    __table_args__ = (UniqueConstraint("match_id", "proposal", "starts_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    match_id: Mapped[int] = mapped_column(ForeignKey("matches.id", ondelete="CASCADE"))
    proposal: Mapped[int]
    starts_at: Mapped[datetime]


class SlotAnswerRow(Base):
    """Whether a proposed time suits a participant: their last click on it, and when that was."""

    __tablename__ = "slot_answers"

    slot_id: Mapped[int] = mapped_column(ForeignKey("slots.id", ondelete="CASCADE"), primary_key=True)
    participant_id: Mapped[int] = mapped_column(
        ForeignKey("participants.id", ondelete="CASCADE"), primary_key=True
    )
    suits: Mapped[bool]
    clicked_at: Mapped[datetime]


class FeedbackRow(Base):
    """A participant's feedback after a chat; giving it again replaces it.

    ``shares`` is whether the thanks may stand in the program's channel, and ``agreed`` has the ids of the
    partners who agreed to that.
    """

    __tablename__ = "feedback"

    match_id: Mapped[int] = mapped_column(ForeignKey("matches.id", ondelete="CASCADE"), primary_key=True)
    participant_id: Mapped[int] = mapped_column(
        ForeignKey("participants.id", ondelete="CASCADE"), primary_key=True, index=True
    )
    rating: Mapped[int]
    gains: Mapped[list[str]]
    thanks: Mapped[str]
    told_at: Mapped[datetime]
    shares: Mapped[bool]
    agreed: Mapped[list[int]]


class NoteRow(Base):
    """A private note after a chat; one for each match and author, replaced when they write it again."""

    __tablename__ = "notes"
    __table_args__ = (UniqueConstraint("match_id", "author_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    match_id: Mapped[int] = mapped_column(ForeignKey("matches.id", ondelete="CASCADE"))
    author_id: Mapped[int] = mapped_column(ForeignKey("participants.id", ondelete="CASCADE"), index=True)
    text: Mapped[str]
    written_at: Mapped[datetime]


class FollowUpRow(Base):
    """Something to come back to after a chat: a task, a promise, or the reminder of a note.

    ``text`` is empty for the reminder of a note; ``due_on`` is a day in the author's time zone.
    """

    __tablename__ = "followups"

    id: Mapped[int] = mapped_column(primary_key=True)
    match_id: Mapped[int] = mapped_column(ForeignKey("matches.id", ondelete="CASCADE"), index=True)
    author_id: Mapped[int] = mapped_column(ForeignKey("participants.id", ondelete="CASCADE"), index=True)
    kind: Mapped[str] = mapped_column(String(16))
    text: Mapped[str]
    due_on: Mapped[date | None]
    state: Mapped[str] = mapped_column(String(16))
    written_at: Mapped[datetime]
    settled_at: Mapped[datetime | None]


class ReferralRow(Base):
    """A suggestion that two people meet: ``for_id``, whom the suggester met in ``match_id``, and ``person_id``.

    ``person_id`` is asked first. ``made_id`` is the match that resulted.
    """

    __tablename__ = "introductions"
    __table_args__ = (
        UniqueConstraint("suggester_id", "for_id", "person_id"),
        Index("ix_introductions_agreed", "for_id", sqlite_where=AGREED, postgresql_where=AGREED),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    match_id: Mapped[int] = mapped_column(ForeignKey("matches.id", ondelete="CASCADE"))
    suggester_id: Mapped[int] = mapped_column(ForeignKey("participants.id", ondelete="CASCADE"))
    for_id: Mapped[int] = mapped_column(ForeignKey("participants.id", ondelete="CASCADE"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("participants.id", ondelete="CASCADE"), index=True)
    why: Mapped[str]
    state: Mapped[str] = mapped_column(String(16))
    suggested_at: Mapped[datetime]
    made_id: Mapped[int | None] = mapped_column(ForeignKey("matches.id", ondelete="SET NULL"))


class ExclusionRow(Base):
    """Someone a participant won't be matched with, in the program or not; only the participant sees it.

    ``other_slack_id`` is a Slack id, or the mark that replaces it once that person was forgotten.
    """

    __tablename__ = "exclusions"

    participant_id: Mapped[int] = mapped_column(
        ForeignKey("participants.id", ondelete="CASCADE"), primary_key=True
    )
    other_slack_id: Mapped[str] = mapped_column(String(64), primary_key=True, index=True)
    since: Mapped[datetime]


class EarlierMeetingRow(Base):
    """Two members who met before, as a file of another tool's says, and when they last did. The lower id is first."""

    __tablename__ = "earlier_meetings"

    one_id: Mapped[int] = mapped_column(ForeignKey("members.id", ondelete="CASCADE"), primary_key=True)
    other_id: Mapped[int] = mapped_column(
        ForeignKey("members.id", ondelete="CASCADE"), primary_key=True, index=True
    )
    met_on: Mapped[date]


class KeptOutRow(Base):
    """Somebody who was forgotten, as a mark: no file says anything of them any more, until they join again."""

    __tablename__ = "kept_out"

    workspace_id: Mapped[int] = mapped_column(
        ForeignKey("workspaces.id", ondelete="CASCADE"), primary_key=True
    )
    mark: Mapped[str] = mapped_column(String(64), primary_key=True)


class RefusedPairRow(Base):
    """Two participants whom Slack wouldn't bring together; they aren't matched until then. The lower id is first."""

    __tablename__ = "refused_pairs"

    one_id: Mapped[int] = mapped_column(ForeignKey("participants.id", ondelete="CASCADE"), primary_key=True)
    other_id: Mapped[int] = mapped_column(ForeignKey("participants.id", ondelete="CASCADE"), primary_key=True)
    until: Mapped[datetime]
