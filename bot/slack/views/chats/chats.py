"""A current chat, as one of its people sees it outside the conversation: its status and its buttons."""

from slack_sdk.models.blocks import Block, ButtonElement, InteractiveElement, OverflowMenuElement

from bot.domain.overview import Overview
from bot.domain.people.participant import Participant
from bot.domain.rounds.round import Answer, Match, MatchState
from bot.slack.actions import Action
from bot.slack.payloads import ForMatch
from bot.slack.texts import moment, say
from bot.slack.views.blocks import (
    button,
    buttons,
    menu,
    page_button,
    paragraph,
    title,
    with_button,
)
from bot.slack.views.chats.cards import card
from bot.slack.views.naming import named, names

CONVERSATION = "https://slack.com/app_redirect?team={team}&channel={channel}"


def chat_line(match: Match, reader: Participant) -> str:
    """Who the chat is with, and its status."""
    people = names(match.company(reader.id))
    if match.answers.get(reader.id) is Answer.MET:
        return say("status-match-met", names=people)
    if match.meets_at:
        return say("status-match-booked", names=people, when=moment(match.meets_at, reader.member.time_zone))
    return say("status-match", names=people)


def chat_blocks(match: Match, overview: Overview, reader: Participant) -> list[Block]:
    """A chat with its buttons; there are no buttons before its people have been introduced."""
    row = _buttons(match, overview, reader)
    return [paragraph(chat_line(match, reader)), *([buttons(*row)] if row else [])]


def chat_card(match: Match, overview: Overview, reader: Participant) -> list[Block]:
    """The same with the others' cards, for the top of a page."""
    row = _buttons(match, overview, reader)
    people = match.company(reader.id)
    return [
        title(say("home-this-round", names=names(people))),
        *(card(person) if person.member.name else paragraph(named(person)) for person in people),
        *map(paragraph, _state(match, reader)),
        *([buttons(*row)] if row else []),
    ]


def chat_in_short(match: Match, overview: Overview, reader: Participant) -> Block:
    """The same in one line, with everything in a menu."""
    return with_button(chat_line(match, reader), _menu(match, overview, reader))


def _state(match: Match, reader: Participant) -> list[str]:
    """Whether they met or when they will."""
    if match.answers.get(reader.id) is Answer.MET:
        return [say("home-met")]
    if match.meets_at:
        return [say("home-booked", when=moment(match.meets_at, reader.member.time_zone))]
    return []


def _buttons(match: Match, overview: Overview, reader: Participant) -> list[InteractiveElement]:
    about = ForMatch(match=match.id)
    if match.answers.get(reader.id) is Answer.MET:
        told = match.id in overview.told
        return [
            button("button-change", Action.FEEDBACK, about)
            if told
            else button("button-feedback", Action.FEEDBACK, about, style="primary"),
            *_conversation(match, overview),
        ]
    if match.state is MatchState.ARRANGED:
        return []
    return [
        *_conversation(match, overview, style="primary"),
        button("button-met", Action.MET, about),
        menu(*_entries(about)),
    ]


def _entries(about: ForMatch) -> list[tuple[str, str, ForMatch]]:
    return [
        ("button-times", Action.TIMES, about),
        ("button-snooze", Action.SNOOZE, about),
        ("button-cant", Action.ASK_CANT, about),
        ("button-else", Action.ASK_SOMEONE_ELSE, about),
    ]


def _menu(match: Match, overview: Overview, reader: Participant) -> OverflowMenuElement | None:
    about = ForMatch(match=match.id)
    if match.answers.get(reader.id) is Answer.MET:
        text = "button-change" if match.id in overview.told else "button-feedback"
        return menu((text, Action.FEEDBACK, about))
    if match.state is MatchState.ARRANGED:
        return None
    return menu(("button-met", Action.MET, about), *_entries(about))


def _conversation(match: Match, overview: Overview, style: str | None = None) -> list[ButtonElement]:
    """A link to where the chat's people are; none before they have been brought together."""
    if match.own_channel is None:
        return []
    url = CONVERSATION.format(team=overview.team, channel=match.own_channel)
    return [page_button("button-open-chat", Action.OPEN_CHAT, url, style)]
