"""The notices that something gives rise to: what they are about, whom they are for, when and until when."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from bot.domain.memory.followup import FollowUp
from bot.domain.memory.introduction import Introduction
from bot.domain.memory.recap import TOLD_ON
from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.notice import NewNotice
from bot.domain.outbox.writing import about_match, expiry
from bot.domain.people.hours import Hours, Reader, next_shared
from bot.domain.people.participant import Participant
from bot.domain.rounds.calendar import MORNING, day_begins, morning_of
from bot.domain.rounds.program import Program
from bot.domain.rounds.round import Match, Round


def left_out(round_: Round, participant_id: int, now: datetime, match_id: int | None = None) -> NewNotice:
    """Tells someone that this round had nobody for them, or that the match it had could not be introduced."""
    return NewNotice(
        NoticeKind.LEFT_OUT,
        f"left_out:{round_.id}:{participant_id}",
        now,
        round_.closes_at,
        round_id=round_.id,
        match_id=match_id,
        to_id=participant_id,
    )


def partner_out(match: Match, from_id: int, now: datetime, kind: NoticeKind) -> Iterable[NewNotice]:
    """Tells those who stay in a match that one of them is out.

    Args:
        kind: PARTNER_LEFT of the program, or PARTNER_CANT this time.
    """
    return (
        about_match(kind, match, now, (match.id, from_id, person.id), to_id=person.id, from_id=from_id)
        for person in match.staying
        if person.id != from_id and not person.member.gone
    )


def last_time(match: Match, to_id: int, about_id: int, now: datetime) -> NewNotice:
    """Gives someone back what they wrote down after an earlier chat with somebody whom they meet again."""
    key = (match.id, to_id, about_id)
    return about_match(NoticeKind.LAST_TIME, match, now, key, to_id=to_id, from_id=about_id)


def silent(round_: Round, match_id: int, to_id: int, now: datetime, until: datetime) -> NewNotice:
    """Asks someone who waits for a word from the others whether they want somebody else."""
    return NewNotice(
        NoticeKind.SILENT,
        f"silent:{match_id}:{to_id}",
        now,
        until,
        round_id=round_.id,
        match_id=match_id,
        to_id=to_id,
    )


def thanks(match: Match, from_id: int, now: datetime) -> Iterable[NewNotice]:
    """Passes a thank-you on to each partner."""
    kind = NoticeKind.THANKS
    return (
        about_match(kind, match, now, (match.id, from_id, person.id), to_id=person.id, from_id=from_id)
        for person in match.partners(from_id)
    )


def follow_up(about: FollowUp, zone: str, hours: Hours | None) -> Iterable[NewNotice]:
    """The reminder of a follow-up, on the morning of its day in its author's time zone; none where there is no day."""
    if about.due_on is None:
        return ()
    due_at = morning_of(about.due_on, zone, hours.opens if hours else MORNING)
    # The day comes first: keys of earlier versions have the number of a note there.
    key = f"follow_up:{about.due_on.isoformat()}:{about.id}"
    return (
        NewNotice(
            NoticeKind.FOLLOW_UP,
            key,
            due_at,
            expiry(NoticeKind.FOLLOW_UP, due_at),
            followup_id=about.id,
            to_id=about.author_id,
        ),
    )


def suggested(introduction: Introduction, now: datetime) -> NewNotice:
    """Asks someone whether they would like to meet whom somebody thinks that they should."""
    return NewNotice(
        NoticeKind.SUGGESTED,
        f"suggested:{introduction.id}",
        now,
        expiry(NoticeKind.SUGGESTED, now),
        introduction_id=introduction.id,
        to_id=introduction.person.id,
        from_id=introduction.suggester.id,
    )


def credit(introduction: Introduction, made: Match, due_at: datetime) -> NewNotice:
    """Tells whose idea it was that the two are introduced."""
    return NewNotice(
        NoticeKind.CREDIT,
        f"credit:{introduction.id}",
        due_at,
        made.round.closes_at,
        round_id=made.round.id,
        match_id=made.id,
        introduction_id=introduction.id,
        to_id=introduction.suggester.id,
    )


def summary(round_id: int, closes_at: datetime) -> NewNotice:
    """A closed round's numbers, for the program's channel."""
    return NewNotice(
        NoticeKind.SUMMARY,
        f"summary:{round_id}",
        closes_at,
        expiry(NoticeKind.SUMMARY, closes_at),
        round_id=round_id,
    )


def round_skipped(program: Program, missed: Sequence[datetime], now: datetime) -> Iterable[NewNotice]:
    """Tells the organisers, or the program's channel where there are none, of rounds that did not take place."""
    settings = program.settings
    channel = (settings.channel,) if settings.channel else ()
    return (
        NewNotice(
            NoticeKind.ROUND_SKIPPED,
            f"round_skipped:{program.id}:{missed[0].isoformat()}:{address}",
            now,
            expiry(NoticeKind.ROUND_SKIPPED, now),
            address=address,
            missed=len(missed),
            first_missed_at=missed[0],
            last_missed_at=missed[-1],
        )
        for address in (settings.organisers or channel)
    )


def recap_notice(reader: Participant, year: int, hours: Hours | None) -> NewNotice:
    """Shows someone their year on the morning of the day for it, or of the first day after it on which they work."""
    zone = reader.member.time_zone
    hours = reader.profile.hours or hours
    morning = morning_of(date(year, *TOLD_ON), zone, hours.opens if hours else MORNING)
    return NewNotice(
        NoticeKind.RECAP,
        f"recap:{year}:{reader.id}",
        (next_shared(morning, [Reader(zone, hours)]) if hours else None) or morning,
        day_begins(date(year + 1, 1, 1), zone),
        to_id=reader.id,
    )
