"""How long people wait in a round: for a word from the other, and until they are reminded again."""

from datetime import datetime, timedelta

SILENCE = 0.6  # of the time that a match has, before whoever waits is asked whether they want somebody else
LEAST_TIME = 4  # one part in so many of a round is needed to find a time and to meet
SNOOZE = timedelta(days=3)


def silence_ends(introduced_at: datetime, closes_at: datetime) -> datetime:
    """From when on nothing heard of a partner is silence."""
    return introduced_at + SILENCE * (closes_at - introduced_at)


def meeting_ends(began_at: datetime, closes_at: datetime) -> datetime:
    """From when on too little of a round is left to begin a chat."""
    return closes_at - (closes_at - began_at) / LEAST_TIME


def waiting_ends(began_at: datetime, closes_at: datetime) -> datetime:
    """From when on whoever came later joins people who know of each other: until then others may come with whom to begin."""
    return began_at + (closes_at - began_at) / 2


def snoozed_until(now: datetime, began_at: datetime, closes_at: datetime) -> datetime:
    """Until when a reminder is put off: some days, or a quarter of a round that is shorter than that."""
    return now + min(SNOOZE, (closes_at - began_at) / 4)
