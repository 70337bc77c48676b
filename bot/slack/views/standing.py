"""What the bot answers to commands: how someone stands."""

from bot.domain.errors import Refusal
from bot.domain.overview import Overview
from bot.domain.participant import Participant, Standing
from bot.domain.round import Answer, Match, MatchState
from bot.slack.texts import day, moment, say, shortened
from bot.slack.views.blocks import Message, called, in_words, names, next_round, paragraph, said, small_print
from bot.slack.views.saved import profile_blocks
from bot.slack.views.summary import numbers_line

PEOPLE = ("name", "other")  # as the sentences of refusals call them
WORD_LENGTH = 100  # of one that isn't a command


def helped(unknown: str = "") -> Message:
    """The commands; where one wasn't understood, this is said first."""
    if not unknown:
        return said(say("help"))
    return said(f"{say('help-unknown', word=shortened(unknown, WORD_LENGTH))}\n\n{say('help')}")


def refused(refusal: Refusal) -> Message:
    """Why something can't be done."""
    people = {each: called(str(refusal.values[each])) for each in PEOPLE if each in refusal.values}
    return said(say(refusal.text, **refusal.values | people))


def went_wrong(reference: str) -> Message:
    """A defect of ours, with the number that the log has it under."""
    return said(say("went-wrong", reference=reference))


def joined(overview: Overview) -> Message:
    """They take part, and when it goes on."""
    return _with_profile(say("joined", next=_from_now_on(overview)), overview)


def profile_saved(overview: Overview) -> Message:
    """Their profile is saved, what is in it, and when it goes on."""
    text = "profile-saved-paused" if overview.standing is Standing.PAUSED else "profile-saved"
    return _with_profile(say(text, next=_next_round(overview)), overview)


def _with_profile(words: str, overview: Overview) -> Message:
    told = profile_blocks(overview.participant) if overview.participant else []
    return Message(in_words(words), [paragraph(words), *told])


def resumed(overview: Overview) -> Message:
    """They are back."""
    return said(say("resumed", next=_from_now_on(overview)))


def left() -> Message:
    """They are out."""
    return said(say("left"))


def status(overview: Overview) -> Message:
    """How someone stands, with their current chats and the last round's numbers."""
    lines = status_lines(overview)
    last = overview.last_round
    footer = [small_print(say("last-round", numbers=numbers_line(last)))] if last else []
    return Message(in_words(lines[0]), [*map(paragraph, lines), *footer])


def status_lines(overview: Overview) -> list[str]:
    """Whether someone takes part and when the next round is, then a line for each of their chats."""
    reader = overview.participant
    waiting = [say("status-waiting")] if overview.waits else []
    chats = (_chat_line(match, reader) for match in overview.matches if reader)
    return [standing_line(overview), *waiting, *chats]


def standing_line(overview: Overview) -> str:
    """Whether someone takes part, and when the next round is for them."""
    following = _next_round(overview)
    if overview.participant is None or overview.standing is Standing.LEFT:
        return say("status-out", next=following)
    if overview.standing is Standing.ACTIVE and overview.skips:
        following = next_round(overview.next_round_at, overview.zone, "next-round-yours")
        return say("status-skips", when=moment(overview.skips, overview.zone), next=following)
    if overview.standing is Standing.ACTIVE:
        return say("status-in", next=following)
    if overview.participant.paused_until:
        following = next_round(overview.next_round_at, overview.zone, "next-round-yours")
        return say(
            "status-paused-until", day=day(overview.participant.paused_until, overview.today), next=following
        )
    return say("status-paused", next=following)


def _chat_line(match: Match, reader: Participant) -> str:
    met = match.answers.get(reader.id) is Answer.MET
    return say("status-match-met" if met else "status-match", names=names(match.company(reader.id)))


def _from_now_on(overview: Overview) -> str:
    """What the round that goes on has for somebody who comes in the middle of it, and when the next one is."""
    if any(match.state is MatchState.ARRANGED for match in overview.matches):
        return f"{say('joined-found')} {_next_round(overview)}"
    waiting = [say("joined-waiting")] if overview.waits else []
    return " ".join([*waiting, _next_round(overview)])


def _next_round(overview: Overview) -> str:
    return next_round(overview.next_round_at, overview.zone)
