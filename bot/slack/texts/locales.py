"""Who reads what: a locale names a language, for the words, and mostly a region, for dates and clocks.

They are as Babel writes them, ``de_DE``; Slack writes ``de-DE``.
"""

from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from babel import Locale, localedata
from babel.core import parse_locale

ENGLISH = "en"
SLACKS_OWN = {"es_LA": "es_419"}  # Latin America, which CLDR has by its number


class Conventions(NamedTuple):
    """How a region writes dates and times, as the patterns of a language can ask for it."""

    hours: int = 24
    order: str = "day-first"


@cache
def languages() -> tuple[str, ...]:
    """The languages that have a file."""
    names = (path.name for path in files(__package__).iterdir())
    return tuple(sorted(name.removesuffix(".ftl") for name in names if name.endswith(".ftl")))


def language_of(locale: str) -> str:
    """The language of a locale: ``en`` for ``en_US``."""
    return locale.partition("_")[0]


def called(language: str) -> str:
    """What a language is called by those who speak it: ``Deutsch``."""
    return str(Locale.parse(language).get_display_name(language)).capitalize()


@lru_cache(1000)  # what a form carries comes from outside
def read_by(theirs: str, otherwise: str) -> str:
    """The locale in which a person reads.

    Args:
        theirs: what Slack says that they use; empty if it doesn't.
        otherwise: the workspace's locale, for whoever has a language that there are no words in.
    """
    try:
        language, region, *_ = parse_locale(theirs.replace("_", "-"), sep="-")
    except ValueError:
        return otherwise
    if language not in languages():
        return otherwise
    regional = SLACKS_OWN.get(f"{language}_{region}", f"{language}_{region}")
    return regional if region and localedata.exists(regional) else language


def locale_called(setting: str) -> str:
    """The locale that an operator means: ``en_US`` for ``en-US``."""
    return read_by(setting, ENGLISH)


def shared_by(theirs: Iterable[str], otherwise: str) -> str:
    """The locale in which a message to several people is: the one that all of them have, else the workspace's.

    People of one language in several regions read that language, and dates as in the workspace, if it has the same.
    """
    found = {read_by(each, otherwise) for each in theirs} or {otherwise}
    if len(found) == 1:
        return found.pop()
    spoken = {language_of(each) for each in found}
    return otherwise if len(spoken) > 1 or language_of(otherwise) in spoken else spoken.pop()


@cache
def conventions_of(locale: str) -> Conventions:
    """A region's clock and order of dates; a language alone says nothing of either."""
    if language_of(locale) == locale:
        return Conventions()
    found = Locale.parse(locale)
    time, date = found.time_formats["short"].pattern, found.date_formats["long"].pattern
    month_first = date.index("M") < date.index("d")
    return Conventions(12 if "a" in time else 24, "month-first" if month_first else "day-first")
