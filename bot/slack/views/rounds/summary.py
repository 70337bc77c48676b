"""A round's numbers."""

from datetime import datetime

from bot.domain.outbox.kinds import NoticeKind
from bot.domain.rounds.numbers import RoundNumbers
from bot.domain.small_numbers import FEWEST_MATCHES, FEWEST_PEOPLE
from bot.slack.texts import labelled, listed, rating, say, share
from bot.slack.views.blocks import Message, in_words, paragraph, small_print, title
from bot.slack.views.rendering import Rendering


def summary(numbers: RoundNumbers, _now: datetime) -> Message:
    """A closed round's numbers for the program's channel; identifies nobody."""
    lines = _lines(numbers)
    lot = [small_print(say("summary-lot"))] if numbers.counted and numbers.met is not None else []
    blocks = [
        title(say("summary-title")),
        paragraph("\n".join(lines)),
        *lot,
        small_print(say("summary-join")),
    ]
    return Message(in_words(labelled(say("summary-title"), numbers_line(numbers))), blocks)


def numbers_line(numbers: RoundNumbers) -> str:
    """A round's numbers in one line."""
    return " · ".join(_lines(numbers))


def _lines(numbers: RoundNumbers) -> list[str]:
    lines = [
        say(
            "summary-matches",
            matches=numbers.matches,
            people=numbers.people,
            share=share(numbers.across, numbers.matches),
        )
    ]
    if numbers.met is None and numbers.matches:
        lines.append(say("summary-few", fewest=FEWEST_PEOPLE, chats=FEWEST_MATCHES))
    if numbers.met is not None:
        lines.append(
            say(
                "summary-met",
                met=numbers.met,
                matches=numbers.chats_counted,
                answered=numbers.answered,
                people=numbers.people_counted,
            )
        )
    if numbers.bridged is not None and numbers.department_pairs:
        lines.append(say("summary-bridges", bridged=numbers.bridged, pairs=numbers.department_pairs))
    if numbers.rating is not None:
        lines.append(say("summary-rating", rating=rating(numbers.rating), ratings=numbers.ratings))
    if numbers.gains:
        named = [
            say("summary-gain", gain=say(f"gain-{gain}", "told"), count=times)
            for gain, times in sorted(numbers.gains.items(), key=lambda item: -item[1])
        ]
        lines.append(say("summary-gains", gains=listed(named)))
    return lines


NOTICES = (Rendering(NoticeKind.SUMMARY, RoundNumbers, summary),)
