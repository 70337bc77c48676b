"""The bot's answers to commands."""

from collections.abc import Sequence
from datetime import datetime

from slack_sdk.models.blocks import Block, ButtonElement

from bot.domain.errors import Refusal
from bot.domain.overview import Overview
from bot.domain.people.participant import Standing
from bot.domain.rounds.round import MatchState
from bot.slack.actions import COMMAND, Action
from bot.slack.texts import clock_time, say, shortened
from bot.slack.texts.commands import described, word_of
from bot.slack.views.blocks import (
    Message,
    button,
    in_words,
    lacking,
    next_round,
    paragraph,
    said,
    small_print,
    with_button,
)
from bot.slack.views.chats.chats import chat_blocks
from bot.slack.views.naming import called, named_program
from bot.slack.views.people.profile_summary import profile_blocks
from bot.slack.views.people.standing import standings
from bot.slack.views.rich import linked
from bot.slack.views.rounds.summary import numbers_line
from bot.slack.views.shortcuts import button_of, buttons_of, shortcuts, told

PEOPLE = ("name", "other")  # placeholders in refusals that hold people's names
WORD_LENGTH = 100  # of a word that isn't a command


def helped(commands: Sequence[str]) -> Message:
    """The list of commands, by their names."""
    lines = (f"{COMMAND} {word_of(name)} – {described(name)}" for name in commands)
    return said("\n".join([say("help"), *lines]))


def not_understood(word: str, near: Sequence[str]) -> Message:
    """Say that a word is no command, with buttons for those that may be meant."""
    return said(say("help-unknown", word=shortened(word, WORD_LENGTH)), buttons_of(near))


def refused(refusal: Refusal) -> Message:
    """Explain why something can't be done."""
    if link := str(refusal.values.get("link") or ""):
        words = lacking(refusal.text, link)
        return Message(in_words(words), [linked(words, link)])
    people = {each: called(str(refusal.values[each])) for each in PEOPLE if each in refusal.values}
    return told(refusal.text, **refusal.values | people)


def went_wrong(reference: str) -> Message:
    """Report a bug, with the reference number that is also in the log."""
    return said(say("went-wrong", reference=reference))


def unanswered(reference: str) -> Message:
    """Tell someone that Slack didn't take the answer to what they did."""
    return said(say("unanswered", reference=reference))


def joined(overview: Overview) -> Message:
    """Confirm that they take part, and say when the next round is."""
    named = named_program(overview.program)
    text = say("joined-program", program=named, next=_from_now_on(overview)) if overview.others else None
    return _with_profile(text or say("joined", next=_from_now_on(overview)), overview)


def profile_saved(overview: Overview) -> Message:
    """Confirm that their profile is saved, show it, and say when the next round is."""
    text = "profile-saved-paused" if overview.standing is Standing.PAUSED else "profile-saved"
    return _with_profile(say(text, next=_next_round(overview)), overview, shortcuts(text))


def _with_profile(words: str, overview: Overview, more: Sequence[ButtonElement] = ()) -> Message:
    profile = profile_blocks(overview.participant) if overview.participant else []
    return Message(in_words(words), [paragraph(words), *profile], more)


def resumed(overview: Overview, free_until: datetime | None = None) -> Message:
    """Confirm that they are back, and say so if they go on being free right now."""
    still_free = [say("now-still", until=clock_time(free_until, overview.zone))] if free_until else []
    return said(" ".join([say("resumed", next=_from_now_on(overview)), *still_free]))


def left() -> Message:
    """Confirm that they are out."""
    return told("left")


def status(overview: Overview) -> Message:
    """Someone's status, with their current chats and the last round's numbers."""
    blocks = [*standing_blocks(overview), *chats_blocks(overview), *last_round(overview)]
    return Message(in_words(*standings(overview)), blocks, _next_steps(overview))


def _next_steps(overview: Overview) -> Sequence[ButtonElement]:
    """The way in, or back in, for those who are out; where there are several programs, the way to each."""
    if overview.others:
        return [button("button-programs", Action.PROGRAMS)]
    if overview.outsider or overview.standing is Standing.ACTIVE:
        return ()
    return [button_of("optin" if overview.standing is Standing.LEFT else "resume")]


def standing_blocks(overview: Overview, beside: ButtonElement | None = None) -> list[Block]:
    """Whether someone takes part, when their next round is, and whether an open one looks for a partner.

    Args:
        beside: a button.
    """
    every = (overview, *overview.others)
    waiting = [paragraph(say("status-waiting"))] if any(each.waits for each in every) else []
    turn = [paragraph(say("status-not-drawn"))] if any(each.turn_to_come for each in every) else []
    return [with_button("\n".join(standings(overview)), beside), *waiting, *turn]


def chats_blocks(overview: Overview) -> list[Block]:
    """Someone's chats in open rounds, with their buttons."""
    return [block for match, seat in overview.chats for block in chat_blocks(match, overview, seat)]


def last_round(overview: Overview) -> list[Block]:
    """The numbers of the last round, if there was one."""
    last = overview.last_round
    return [small_print(say("last-round", numbers=numbers_line(last)))] if last else []


def _from_now_on(overview: Overview) -> str:
    """What the open round can offer someone who joins in the middle of it, and when the next one is."""
    here = [match for match in overview.matches if match.round.program_id == overview.program.id]
    if any(match.state is MatchState.ARRANGED for match in here):
        return f"{say('joined-found')} {_next_round(overview)}"
    waiting = [say("joined-waiting")] if overview.waits else []
    return " ".join([*waiting, _next_round(overview)])


def _next_round(overview: Overview) -> str:
    return next_round(overview.next_round_at, overview.zone)
