"""A participant's year in numbers."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from bot.domain.memory.network import Colleague, Meeting, met_by
from bot.domain.rounds.local_time import day_begins, local_day
from bot.domain.rounds.round import Gain
from bot.domain.small_numbers import may_name

TOLD_ON = (12, 15)  # month and day
WRITTEN_ON = (12, 14)  # when the 15th begins in the first zone on earth


@dataclass(frozen=True, slots=True)
class Year:
    """A calendar year in a time zone.

    Args:
        zone: IANA name.
    """

    number: int
    zone: str

    @classmethod
    def at(cls, now: datetime, zone: str) -> "Year":
        """The year that it is now in a zone."""
        return cls(local_day(now, zone).year, zone)

    @property
    def begins(self) -> datetime:
        """The year's first moment, in UTC."""
        return day_begins(date(self.number, 1, 1), self.zone)

    @property
    def ends(self) -> datetime:
        """The first moment of the next year, in UTC."""
        return day_begins(date(self.number + 1, 1, 1), self.zone)

    def is_to_be_told(self, now: datetime) -> bool:
        """Whether it is time to write everyone's recap notice."""
        return day_begins(date(self.number, *WRITTEN_ON), "UTC") <= now < self.ends


@dataclass(frozen=True, slots=True)
class Recap:
    """A participant's year.

    Args:
        chats: how many chats they had.
        people: how many people they met, including those who have left since.
        new_people: how many of these they had not met in earlier years.
        departments: those in which they met someone, without small ones.
        topics: what they wanted to learn and the people they met can help with, taken from the introductions.
        gains: how often they named each thing that made a chat worth it.
        follow_ups: how many of their follow-ups they have settled.
    """

    year: int
    chats: int
    people: int
    new_people: int
    departments: tuple[str, ...]
    topics: tuple[str, ...] = ()
    gains: Mapping[Gain, int] = field(default_factory=dict)
    follow_ups: int = 0


def had_in(year: Year, reader: int, meetings: Collection[Meeting]) -> list[Meeting]:
    """The meetings that a participant had in a year."""
    return [each for each in meetings if year.begins <= each.at < year.ends and each.met_by(reader)]


def recap_of(year: Year, reader: int, known: Mapping[int, Colleague], meetings: Collection[Meeting]) -> Recap:
    """Summarise a participant's year.

    Args:
        reader: the participant's id.
        known: everyone still in the company, by id.
        meetings: all that the reader was ever in.
    """
    chats = had_in(year, reader, meetings)
    people = set(met_by(reader, chats))
    before = met_by(reader, [each for each in meetings if each.at < year.begins])
    sizes = Counter(each.department for each in known.values() if each.takes_part)
    departments = {known[one].department for one in people if one in known} - {""}
    return Recap(
        year=year.number,
        chats=len(chats),
        people=len(people),
        new_people=len(people - set(before)),
        departments=tuple(
            sorted(
                (each for each in departments if may_name(sizes[each])),
                key=lambda words: (words.casefold(), words),
            )
        ),
    )
