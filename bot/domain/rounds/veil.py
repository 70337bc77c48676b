"""What organisers can't do or see, so that nobody can tell from it whom somebody won't meet.

A pair that is withheld by chance looks like one of whom one won't meet the other. It stays so for half a year: who tries again
and again learns nothing more. The limits keep anybody from leaving two people no choice but each other, to see what comes of it.
"""

from datetime import datetime, timedelta
from hashlib import blake2b

ONE_IN = 6  # so many pairs are withheld
FOR = timedelta(days=182)
FEWEST = 4  # people in a round that is shown, and that are left when others are left out
REDRAWS = 3  # of a round: of many draws, the pair that never comes would stand out
SHARE = 4  # no more than a fourth of the people is left out, or kept apart from somebody
EPOCH = datetime.fromisoformat("2000-01-01T00:00+00:00")


def drawn(veil: int, *what: object) -> int:
    """A number that depends on all of this, and that nobody can guess who doesn't know the program's veil."""
    words = ":".join(map(str, what)).encode()
    return int.from_bytes(blake2b(words, key=veil.to_bytes(8, "big"), digest_size=8).digest(), "big")


def is_withheld(veil: int, one: int, other: int, at: datetime) -> bool:
    """Whether two people can't be put together by an organiser at this time, for no reason at all."""
    since = (at - EPOCH) // FOR
    return drawn(veil, since, min(one, other), max(one, other)) % ONE_IN == 0


def most_of(people: int) -> int:
    """How many of so many people organisers may leave out of a round, or keep apart from one of them."""
    return max(1, people // SHARE)
