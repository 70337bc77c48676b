"""The types of what buttons and forms carry, with what can be meant by each."""

from datetime import UTC, datetime
from typing import Annotated

from pydantic import AfterValidator, AwareDatetime, Field

from bot.domain.people.participant import LOCALE_LENGTH, Stance
from bot.domain.zones import known_zone
from bot.slack import actions
from bot.slack.texts.locales import read_by

# Of the moments that can be meant.
FIRST, LAST = datetime(2000, 1, 1, tzinfo=UTC), datetime(2200, 1, 1, tzinfo=UTC)


def _known_zone(name: str) -> str:
    """A zone by its name, or by its offset, if Slack knows no more of somebody's."""
    if not known_zone(name):
        raise ValueError
    return name


def _opened(page: actions.Page) -> actions.Page:
    """A page that isn't shown from the start."""
    if page is actions.Page.FIRST:
        raise ValueError
    return page


def each_once(pages: tuple[actions.Page, ...]) -> tuple[actions.Page, ...]:
    """No page twice: a form's fields have names of their own."""
    if len(set(pages)) < len(pages):
        raise ValueError
    return pages


def _readable(locale: str) -> str:
    """A locale that there are words for."""
    if not (readable := read_by(locale, "")):
        raise ValueError
    return readable


def _possible(stance: Stance) -> Stance:
    """A stance with a day and a moment that can be meant."""
    day, moment = stance.paused_until, stance.skips_round_at
    if (day and not FIRST.date() <= day < LAST.date()) or (moment and moment.tzinfo is None):
        raise ValueError
    return stance


# A message's timestamp, which is its id in its conversation.
MessageTs = Annotated[str, Field(pattern=r"^\d{1,12}\.\d{1,9}$")]
# An id or a count; databases hold no more in such a column.
StoredNumber = Annotated[int, Field(ge=0, lt=2**31)]
Moment = Annotated[AwareDatetime, Field(ge=FIRST, lt=LAST)]
Zone = Annotated[str, AfterValidator(_known_zone)]
OpenedPage = Annotated[actions.Page, AfterValidator(_opened)]
PossibleStance = Annotated[Stance, AfterValidator(_possible)]
Readable = Annotated[str, Field(max_length=LOCALE_LENGTH), AfterValidator(_readable)]
