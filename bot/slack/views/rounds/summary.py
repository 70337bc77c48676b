"""What a round brought: for the program's channel, and its numbers in a line."""

from collections.abc import Sequence
from datetime import datetime

from slack_sdk.models.blocks import Block

from bot.domain.outbox.declared.digest_subjects import ChannelDigest
from bot.domain.outbox.kinds import NoticeKind
from bot.domain.rounds.numbers import RoundNumbers
from bot.domain.small_numbers import FEWEST_MATCHES, FEWEST_PEOPLE
from bot.slack.texts import dated_moment, listed, rating, say, share
from bot.slack.views.blocks import (
    Message,
    buttons,
    in_words,
    paragraph,
    paragraphs,
    small_print,
    title,
)
from bot.slack.views.naming import named_program
from bot.slack.views.rendering import Rendering
from bot.slack.views.shortcuts import join_program

MOST_THANKS = 3  # more would be a wall of text
HALF = 2


def summary(about: ChannelDigest, now: datetime) -> Message:
    """What is good about a closed round, and how to be in the next one; it names nobody."""
    heading = say("summary-title", program=named_program(about.program))
    lines, thanks = _good(about), _thanks(about.thanks)
    lot = [small_print(say("summary-lot"))] if about.numbers.counted and about.numbers.met else []
    blocks: list[Block] = [
        title(heading),
        paragraph("\n".join(lines)),
        *paragraphs(*thanks),
        *lot,
        paragraph(_next(about, now)),
        buttons(join_program(about.program.id)),
    ]
    return Message(in_words(heading, *lines, *thanks, _next(about, now)), blocks)


def numbers_line(numbers: RoundNumbers) -> str:
    """A round's numbers in one line."""
    return " · ".join(_lines(numbers))


def gains_line(numbers: RoundNumbers) -> str:
    """What people got out of a round; empty if that isn't told."""
    named = [
        say("summary-gain", gain=say(f"gain-{gain}", "told"), count=times)
        for gain, times in sorted(numbers.gains.items(), key=lambda item: -item[1])
    ]
    return say("summary-gains", gains=listed(named)) if named else ""


def _good(about: ChannelDigest) -> list[str]:
    """What there is to be glad of; nothing that didn't come about is counted."""
    numbers = about.numbers
    lines = [_introduced(numbers), _took_place(numbers, about.before)]
    if about.new_bridges:
        lines.append(
            say(
                "summary-new-bridges",
                new=about.new_bridges,
                bridged=numbers.bridged,
                pairs=numbers.department_pairs,
            )
        )
    return [line for line in (*lines, gains_line(numbers)) if line]


def _introduced(numbers: RoundNumbers) -> str:
    people = {"matches": numbers.matches, "people": numbers.people}
    if not numbers.across:
        return say("summary-introduced", **people)
    return say("summary-matches", **people, share=share(numbers.across, numbers.matches))


def _took_place(numbers: RoundNumbers, before: RoundNumbers | None) -> str:
    """How many chats took place, of how many if that is at least half; empty if it is none, or isn't told."""
    if not numbers.met:
        return ""
    most = numbers.met * HALF >= numbers.chats_counted
    words = say(
        "summary-took-place-of" if most else "summary-took-place",
        met=numbers.met,
        matches=numbers.chats_counted,
    )
    if not (before and before.met):
        return words
    return say("summary-than-before", now=words, before=before.met)


def _thanks(shared: Sequence[str]) -> list[str]:
    if not shared:
        return []
    return [say("summary-thanks"), *(say("summary-quote", words=words) for words in shared[:MOST_THANKS])]


def _next(about: ChannelDigest, now: datetime) -> str:
    next_at = about.program.next_round_at
    if next_at is None or next_at <= now:
        return say("summary-join")
    zone = about.program.settings.time_zone
    return say("summary-join-next", when=dated_moment(next_at, zone), zone=zone)


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
    return [*lines, *([gains_line(numbers)] if numbers.gains else [])]


NOTICES = (Rendering(NoticeKind.SUMMARY, ChannelDigest, summary),)
