"""How long people wait in a round: for a reply from their partner, and until the next reminder."""

from datetime import datetime, timedelta

SILENCE = 0.6  # share of a match's time without a reply after which the bot offers another partner
LEAST_TIME = 4  # finding a time and meeting takes at least one part in this many of a round
SNOOZE = timedelta(days=3)


def silence_ends(introduced_at: datetime, closes_at: datetime) -> datetime:
    """When a partner who hasn't replied counts as silent; UTC."""
    return introduced_at + SILENCE * (closes_at - introduced_at)


def meeting_ends(began_at: datetime, closes_at: datetime) -> datetime:
    """After this, too little of a round is left to begin a chat; UTC."""
    return closes_at - (closes_at - began_at) / LEAST_TIME


def waiting_ends(began_at: datetime, closes_at: datetime) -> datetime:
    """When latecomers may join an existing match; until then, others may turn up for them to start a new one with."""
    return began_at + (closes_at - began_at) / 2


def snoozed_until(now: datetime, began_at: datetime, closes_at: datetime) -> datetime:
    """When to repeat a reminder that was put off: in a few days, or sooner in a short round; UTC."""
    return now + min(SNOOZE, (closes_at - began_at) / 4)
