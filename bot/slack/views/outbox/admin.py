"""The outbox as lines of plain text, for an operator."""

from collections.abc import Iterator
from datetime import datetime

from bot.domain.outbox.notice import Notice
from bot.domain.outbox.results import OutboxOverview
from bot.domain.outbox.states import GIVEN_UP, NoticeState, Withdrawal

WITHDRAWALS = {
    Withdrawal.LEFT: "somebody is out",
    Withdrawal.MET: "they met already",
    Withdrawal.WONT_MEET: "they said that they won't meet",
    Withdrawal.CLOSED: "the round was closed first",
    Withdrawal.CALLED_OFF: "the match was called off",
    Withdrawal.PAIRED_ANEW: "somebody joined, or was found for them",
    Withdrawal.REWRITTEN: "it was put off, changed or settled",
    Withdrawal.BOOKED: "they have agreed on a time",
    Withdrawal.OTHER_TIMES: "somebody wants another time",
    Withdrawal.ASKED: "they were asked in another message",
    Withdrawal.CHANGED: "whoever it is for has decided otherwise",
    Withdrawal.HEARD_OF: "they were heard of",
}
# What an operator can do about Slack's error codes; for others see
# https://docs.slack.dev/reference/methods/chat.postMessage.
ERRORS = {
    "ratelimited": "Slack was asked too often; it is tried again when Slack said",
    "no_turn_yet": "it waits for its turn, because Slack was asked too often",
    "not_introduced": "it waits until Slack has taken the introduction",
    "outside_hours": "it waits for its readers' hours",
    "connection_refused": "there was no connection to Slack",
    "channel_not_found": "the conversation is not there any more, or the bot is not in it",
    "not_in_channel": "invite the bot to the channel",
    "is_archived": "the channel was archived",
    "restricted_action": "a setting of the workspace forbids the bot to post there",
    "user_disabled": "somebody's account is deactivated",
    "token_revoked": "the bot's token is void: install the app again",
    "invalid_auth": "the bot's token is wrong: see SLACK_BOT_TOKEN",
    "account_inactive": "the app was removed from the workspace: install it again",
    "missing_scope": "the app lacks a scope: 'coffee doctor' names it",
    "msg_too_long": "a defect of the bot; please report what 'coffee outbox explain' shows",
    "msg_blocks_too_long": "a defect of the bot; please report what 'coffee outbox explain' shows",
    "invalid_blocks": "a defect of the bot; please report what 'coffee outbox explain' shows",
    "defect": "a defect of the bot; the log says more",
}


def overview_lines(overview: OutboxOverview) -> Iterator[str]:
    """Why nothing can be sent, if so; the notices by state; and how many are overdue or ambiguous."""
    if stop := overview.stop:
        yield (
            f"Slack has not let the bot speak in workspace {stop.team_id} since {_at(stop.since)}: {_meaning(stop.why)}."
        )
    yield ", ".join(f"{count} {state}" for state, count in overview.counts.items()) or "The outbox is empty."
    if overview.overdue:
        yield f"{overview.overdue} should have been said by now and wait."
    if overview.ambiguous:
        yield (
            f"{overview.ambiguous} ambiguous: sent again, or left, without knowing whether Slack had them."
            " With the history scopes ('coffee manifest --with-history') the bot looks instead."
        )


def notice_line(notice: Notice) -> str:
    """A notice in one line."""
    about = notice.content
    mark = " ambiguous" if notice.ambiguous else ""
    why = f" ({notice.error})" if notice.error else ""
    return f"{notice.id:>6}  {_at(about.due_at)}  {about.kind:<12}  {notice.state}{mark}{why}"


def explanation(notice: Notice) -> Iterator[str]:
    """All that is known about a notice, in sentences."""
    about = notice.content
    yield f"Notice {notice.id}, {about.key}: {about.kind.declared.means}."
    yield f"It is due at {_at(about.due_at)} and makes sense until {_at(about.expires_at)}."
    yield _became(notice)
    if notice.cause:
        yield f"What wrote it has the id {notice.cause} in the log, and so has each attempt to send it."
    if notice.error and notice.state is not NoticeState.WITHDRAWN:
        yield f"What happened last: {_meaning(notice.error)}."
    if notice.in_doubt:
        yield "Slack may have it already."
    if notice.ambiguous:
        yield "It was sent again, or left, without knowing whether Slack had it."
    if notice.state in GIVEN_UP:
        yield f"'coffee outbox retry {notice.id}' tries it again."


def _became(notice: Notice) -> str:
    tries = f"after {notice.attempts} attempts" if notice.attempts != 1 else "after one attempt"
    then = _at(notice.next_attempt_at) if notice.next_attempt_at else ""
    match notice.state:
        case NoticeState.PENDING:
            return f"It waits; it is tried from {then} on, {tries}." if notice.attempts else "It waits."
        case NoticeState.CLAIMED:
            return f"{notice.claimed_by} has it in hand, until {then}; Slack has nothing of it."
        case NoticeState.SENDING:
            return f"{notice.claimed_by} has given it to Slack; if it says no more by {then}, somebody looks."
        case NoticeState.SENT:
            return f"Slack took it {tries}: message {notice.ts} in {notice.channel}."
        case NoticeState.UNKNOWN:
            return "Nobody knows whether Slack has it, and reading it twice would be worse than missing it."
        case NoticeState.FAILED:
            return f"Slack refused it for good, {tries}."
        case NoticeState.WITHDRAWN:
            why = WITHDRAWALS.get(Withdrawal(notice.error)) if notice.error else None
            return f"It was taken back: {why}." if why else "It was taken back."
        case NoticeState.EXPIRED:
            return "It was not said in time."


def _meaning(word: str) -> str:
    return f"{word}, {ERRORS[word]}" if word in ERRORS else word


def _at(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M:%S} UTC"
