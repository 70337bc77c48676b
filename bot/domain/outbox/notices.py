"""Create notices for single events: their keys, subjects, recipients, due times and expiries."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime

from bot.domain.memory.followup import FollowUp
from bot.domain.memory.recap import TOLD_ON
from bot.domain.memory.referral import Referral
from bot.domain.outbox.due.reader_hours import reader_of
from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.notice import NewNotice
from bot.domain.outbox.notice_builders import about_match, expiry, key_of
from bot.domain.people.hours import Hours, next_shared
from bot.domain.people.participant import Participant, Standing
from bot.domain.people.workdays import MONDAY_TO_FRIDAY, Workdays
from bot.domain.rounds.local_time import MORNING, day_begins, morning_of
from bot.domain.rounds.program import Program
from bot.domain.rounds.round import Match, Round


def left_out(round_: Round, participant_id: int, now: datetime, match_id: int | None = None) -> NewNotice:
    """Tell a participant that this round has nobody for them, or that their match could not be introduced."""
    return NewNotice(
        NoticeKind.LEFT_OUT,
        ":".join(map(str, filter(None, ("left_out", round_.id, participant_id, match_id)))),
        now,
        round_.closes_at,
        round_id=round_.id,
        match_id=match_id,
        to_id=participant_id,
    )


def partner_out(match: Match, from_id: int, now: datetime, kind: NoticeKind) -> Iterable[NewNotice]:
    """Tell the people still in a match that one of them is out.

    Args:
        kind: PARTNER_LEFT if they left the program, or PARTNER_CANT if they can't make it this time.
    """
    return (
        about_match(kind, match, now, (match.id, from_id, person.id), to_id=person.id, from_id=from_id)
        for person in match.staying
        if person.id != from_id and not person.member.gone
    )


def out_of(match: Match, now: datetime) -> Iterator[NewNotice]:
    """Tell those who stay in a match, each alone, who is out of it."""
    for leaver in (person for person in match.people if person.id in match.left):
        has_left = leaver.standing is Standing.LEFT
        yield from partner_out(
            match, leaver.id, now, NoticeKind.PARTNER_LEFT if has_left else NoticeKind.PARTNER_CANT
        )


def goes_on(match: Match, now: datetime) -> NewNotice:
    """Introduce those who stay in a match to a conversation of their own."""
    return about_match(NoticeKind.GOES_ON, match, now, (match.id, now.isoformat()))


def put_right(match: Match, now: datetime) -> NewNotice:
    """Replace the times that a match was shown and that no longer hold."""
    return about_match(NoticeKind.PUT_RIGHT, match, now, (match.id, now.isoformat()))


def last_time(match: Match, to_id: int, about_id: int, now: datetime) -> NewNotice:
    """Remind a participant of their notes from an earlier chat with someone they meet again."""
    key = (match.id, to_id, about_id)
    return about_match(NoticeKind.LAST_TIME, match, now, key, to_id=to_id, from_id=about_id)


def silent(round_: Round, match_id: int, to_id: int, now: datetime, until: datetime) -> NewNotice:
    """Ask a participant who is waiting for a reply from their partners whether they want someone else."""
    return NewNotice(
        NoticeKind.SILENT,
        f"silent:{match_id}:{to_id}",
        now,
        until,
        round_id=round_.id,
        match_id=match_id,
        to_id=to_id,
    )


def thanks(match: Match, from_id: int, to: Iterable[Participant], now: datetime) -> Iterable[NewNotice]:
    """Pass a thank-you on to each of these people."""
    kind = NoticeKind.THANKS
    return (
        about_match(kind, match, now, (match.id, from_id, person.id), to_id=person.id, from_id=from_id)
        for person in to
    )


def follow_up(about: FollowUp, zone: str, hours: Hours | None) -> Iterable[NewNotice]:
    """The reminder of a follow-up, on the morning of its day in its author's time zone; empty if it has no day."""
    if about.due_on is None:
        return ()
    due_at = morning_of(about.due_on, zone, hours.opens if hours else MORNING)
    # The day comes first: earlier versions had a note's id there, so this order keeps the keys distinct.
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


def suggested(referral: Referral, now: datetime) -> NewNotice:
    """Ask a participant whether they would like to meet the person suggested to them."""
    return NewNotice(
        NoticeKind.SUGGESTED,
        f"suggested:{referral.id}",
        now,
        expiry(NoticeKind.SUGGESTED, now),
        introduction_id=referral.id,
        to_id=referral.person.id,
        from_id=referral.suggester.id,
    )


def credit(referral: Referral, made: Match, due_at: datetime) -> NewNotice:
    """Thank the suggester when the two are introduced."""
    return NewNotice(
        NoticeKind.CREDIT,
        f"credit:{referral.id}",
        due_at,
        made.round.closes_at,
        round_id=made.round.id,
        match_id=made.id,
        introduction_id=referral.id,
        to_id=referral.suggester.id,
    )


def round_skipped(program: Program, missed: Sequence[datetime], now: datetime) -> Iterable[NewNotice]:
    """Tell the organisers, or the program's channel if there are none, about rounds that did not take place."""
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
        for address in _organisers(program)
    )


def too_few(program: Program, people: int, now: datetime) -> Iterable[NewNotice]:
    """Tell the organisers, or the program's channel if there are none, that a round waits for more people."""
    return (
        NewNotice(
            NoticeKind.TOO_FEW,
            key_of(
                NoticeKind.TOO_FEW,
                program.id,
                program.next_round_at and program.next_round_at.isoformat(),
                address,
            ),
            now,
            expiry(NoticeKind.TOO_FEW, now),
            address=address,
            missed=people,
        )
        for address in _organisers(program)
    )


def channel_lost(program: Program, last_ts: str | None, now: datetime) -> Iterable[NewNotice]:
    """Tell the organisers that the bot can't post to the program's channel any more.

    Args:
        last_ts: Slack's timestamp of the last message there, so that the next time is told again.
    """
    return (
        NewNotice(
            NoticeKind.CHANNEL_LOST,
            key_of(NoticeKind.CHANNEL_LOST, program.id, program.settings.channel, last_ts, address),
            now,
            expiry(NoticeKind.CHANNEL_LOST, now),
            address=address,
        )
        for address in program.settings.organisers
    )


def held(program: Program, now: datetime) -> Iterable[NewNotice]:
    """Tell the organisers, or the program's channel if there are none, that rounds are held."""
    key, expires_at = f"held:{program.id}:{now.isoformat()}", expiry(NoticeKind.HELD, now)
    return (
        NewNotice(NoticeKind.HELD, f"{key}:{address}", now, expires_at, address=address)
        for address in _organisers(program)
    )


def _organisers(program: Program) -> Sequence[str]:
    settings = program.settings
    return settings.organisers or ((settings.channel,) if settings.channel else ())


def recap_notice(
    reader: Participant, year: int, hours: Hours | None, workdays: Workdays = MONDAY_TO_FRIDAY
) -> NewNotice:
    """Show somebody their year, on the morning of the set day or of their first working day after it.

    Its key is of the member, so that whoever is in several programs gets one.
    """
    zone = reader.member.time_zone
    reads = reader_of(reader, hours, workdays)
    hours = reader.profile.hours or hours
    morning = morning_of(date(year, *TOLD_ON), zone, hours.opens if hours else MORNING)
    return NewNotice(
        NoticeKind.RECAP,
        f"recap:{year}:member:{reader.member.id}",
        (next_shared(morning, [reads]) if reads else None) or morning,
        day_begins(date(year + 1, 1, 1), zone),
        to_id=reader.id,
    )
