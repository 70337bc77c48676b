"""A current chat, as one of its people sees it outside the conversation: its status and its buttons."""

from slack_sdk.models.blocks import Block, ButtonElement

from bot.domain.people.participant import Participant
from bot.domain.rounds.round import Answer, Match, MatchState
from bot.slack.actions import Action
from bot.slack.payloads import ForMatch
from bot.slack.texts import moment, say
from bot.slack.views.blocks import button, buttons, paragraph
from bot.slack.views.naming import names


def chat_line(match: Match, reader: Participant) -> str:
    """Who the chat is with, and its status."""
    people = names(match.company(reader.id))
    if match.answers.get(reader.id) is Answer.MET:
        return say("status-match-met", names=people)
    if match.meets_at:
        return say("status-match-booked", names=people, when=moment(match.meets_at, reader.member.time_zone))
    return say("status-match", names=people)


def chat_blocks(match: Match, reader: Participant) -> list[Block]:
    """A chat with its buttons; there are no buttons before its people have been introduced."""
    row = _buttons(match, reader)
    return [paragraph(chat_line(match, reader)), *([buttons(*row)] if row else [])]


def _buttons(match: Match, reader: Participant) -> list[ButtonElement]:
    about = ForMatch(match=match.id)
    if match.answers.get(reader.id) is Answer.MET:
        return [
            button("button-feedback", Action.FEEDBACK, about),
            button("button-follow-up", Action.ADD_FOLLOW_UP, about),
            button("button-introduce", Action.INTRODUCE, about),
        ]
    if match.state is MatchState.ARRANGED:
        return []
    return [
        button("button-times", Action.TIMES, about, style="primary"),
        button("button-met", Action.MET, about),
        button("button-snooze", Action.SNOOZE, about),
        button("button-cant", Action.CANT, about, confirm="confirm-cant", deny="confirm-keep"),
        button("button-else", Action.SOMEONE_ELSE, about, confirm="confirm-else", deny="confirm-keep"),
    ]
