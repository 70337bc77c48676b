"""What comes in from Slack: all that Slack sends is read, and whatever else there is, is acked and stays outside."""

import json
import logging
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.errors import Refusal
from bot.sandbox import Person
from bot.sandbox.log import Envelope
from bot.slack.form_values import Answers
from bot.slack.inbound.shapes import SHAPES, misshapen
from bot.slack.payloads import Carried, ForFeedback, ForMatch, ForRound, ForSlot, ForUndo, decoded
from tests.slack.scenes import answer, introduction, pair, says_met, tells_more
from tests.town import Town

SECRET = "Sesame opens the budget"
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters()),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=10,
)
READ = (
    "type", "command", "text", "user", "user_id", "team", "team_id", "trigger_id", "response_url",
    "actions", "view", "event", "authorizations", "enterprise", "channel", "container",
)  # fmt: skip


async def sent(town: Town, kind: str, payload: object) -> Envelope:
    """Deliver a payload as it is, and wait until the bot has done what it does about it."""
    envelope, _ = await town.slack._core.deliveries.ask(kind, payload, accepts=True)
    await town.answered()
    return envelope


def lines(caplog: pytest.LogCaptureFixture) -> list[str]:
    """What the bot, and what it is built on, had to say at WARNING or above."""
    return [
        record.getMessage()
        for record in caplog.records
        if record.levelno >= logging.WARNING and not record.name.startswith("bot.sandbox")
    ]


async def real_payloads(town: Town) -> list[Mapping[str, Any]]:
    """One of each kind that the bot listens to, as the sandbox sent it for what people did."""
    ada, _ = await pair(town)
    await says_met(ada, note="A note", remind_on="2027-01-20")
    await ada.opens_home()
    await town.slack.edits_profile(ada, title="Countess")
    await town.answered()
    kinds = {
        envelope.payload.get("type", "slash_command"): envelope.payload
        for envelope in town.slack.log.envelopes()
    }
    await answer(ada, "/coffee status")
    await ada.types("/coffee profile")
    await ada.options(await ada.modal("Your coffee profile"), "Ask me about", "chess")
    kinds |= {"block_suggestion": town.slack.log.envelopes("interactive")[-1].payload}
    await ada.uses("Coffee with…")
    kinds |= {"shortcut": town.slack.log.envelopes("interactive")[-1].payload}
    return [*kinds.values(), town.slack.log.envelopes("slash_commands")[-2].payload]


async def test_all_that_slack_sends_is_read(sqlite_town: Town) -> None:
    """Each payload of a round is let in; whatever key is added to it makes no difference."""
    payloads = await real_payloads(sqlite_town)
    assert {payload.get("type", "slash_command") for payload in payloads} == set(SHAPES)
    for payload in payloads:
        assert misshapen(payload) == ""
        assert misshapen({**payload, "new_in_2031": {"id": None}}) == ""


@given(st.dictionaries(st.sampled_from(READ), JSON), st.sampled_from(["", *SHAPES]))
def test_nothing_makes_the_look_at_it_fail(payload: dict[str, Any], kind: str) -> None:
    """Of any payload it can be said whether it can be read, and which part can't, in words of ours."""
    part = misshapen({**payload, "type": kind} if kind else payload)
    assert part in {"", *READ}


CLICK = {
    "type": "block_actions",
    "user": {"id": "U1", "team_id": "T1"},
    "trigger_id": "1.2.3",
    "actions": [{"action_id": "home.join", "action_ts": "1.2"}],
}
UNREADABLE = (
    ("interactive", {"type": "view_closed", "user": {"id": "U1"}, "view": {"callback_id": SECRET}}),
    ("interactive", {"type": "shortcut", "callback_id": SECRET}),
    ("interactive", {"type": SECRET}),
    ("interactive", {"type": "block_actions", "actions": [], "user": {"id": SECRET}}),
    ("interactive", CLICK | {"container": {"message_ts": ["1.2", SECRET]}}),
    ("interactive", CLICK | {"container": {"message_ts": "1"}}),
    ("interactive", CLICK | {"container": {"channel_id": [SECRET]}}),
    ("interactive", CLICK | {"container": {"is_ephemeral": [False]}}),
    ("interactive", CLICK | {"channel": {"id": {"D1": SECRET}}}),
    ("interactive", CLICK | {"message": {"blocks": [{"elements": [{"action_id": [SECRET]}]}]}}),
    ("interactive", {"type": "view_submission"}),
    ("options", {"type": "block_suggestion", "value": SECRET}),
    ("slash_commands", {"command": "/coffee", "text": SECRET}),
    ("events_api", {"type": "event_callback", "event": {"type": "user_change", "user": SECRET}}),
    ("events_api", {"type": "event_callback", "event": SECRET}),
    ("interactive", {}),
    ("interactive", [SECRET]),
    ("interactive", None),
)


async def test_what_cannot_be_read_is_acked_and_leaves_one_calm_line(
    sqlite_town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    """Slack doesn't send it again, nobody is answered, and the log holds nothing of it."""
    assert misshapen(CLICK) == ""
    begun = len(sqlite_town.slack.log.calls())
    for kind, payload in UNREADABLE:
        caplog.clear()
        envelope = await sent(sqlite_town, kind, payload)
        assert envelope.ok
        (line,) = lines(caplog)
        assert line.startswith("passed over a payload of type")
        assert SECRET not in caplog.text
    assert len(sqlite_town.slack.log.calls()) == begun


async def test_what_slack_would_not_send_changes_nothing_else(sqlite_town: Town) -> None:
    """Half a character in a form, a click that asks a message for more of a form, and one's own affairs on what others see."""
    ada, ben = await pair(sqlite_town)
    await a_form_is_asked_for_more_from_a_message(sqlite_town, ada)
    await half_a_character_in_a_note_is_left_out(sqlite_town, ada)
    await ones_own_affairs_never_replace_what_others_see(sqlite_town, ada, ben)


async def half_a_character_in_a_note_is_left_out(town: Town, ada: Person) -> None:
    """The note is kept, however it was cut off on its way."""
    await ada.clicks("We've met", on=await introduction(ada))
    form = await tells_more(ada)
    payload = await submitted(town, ada, form, "half a smile \ud83d")
    assert (await sent(town, "interactive", payload)).ok
    assert await town.rows("SELECT text FROM notes") == [("half a smile",)]


async def submitted(town: Town, person: Person, form: Any, note: str) -> dict[str, Any]:
    """The payload of a feedback form with this note."""
    await person.submits(form, {"How was your chat?": "🙂 Good", "A note to yourself": "?"})
    await town.answered()
    payload = json.loads(json.dumps(town.slack.log.envelopes("interactive")[-1].payload))
    payload["view"]["state"]["values"]["note"]["value"]["value"] = note
    return dict(payload)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (ForMatch, {"match": 2**31}),
        (ForMatch, {"match": -1}),
        (ForMatch, {"match": 1, "round_at": "0001-01-01T00:00:00+14:00"}),
        (ForFeedback, {"match": 1, "zone": "Mars/Olympus"}),
        (ForFeedback, {"match": 1, "zone": "../../etc/passwd"}),
        (ForFeedback, {"match": 1, "zone": "America"}),
        (ForFeedback, {"match": 1, "zone": "a" * 300}),
        (ForSlot, {"match": 1, "proposal": 1, "starts_at": "0001-01-01T00:00:00+14:00"}),
        (ForRound, {"at": "2027-01-12T10:00:00"}),
        (ForUndo, {"before": {"standing": "active", "skips_round_at": "2027-01-12T10:00:00"}, "after": {"standing": "active"}}),
        (ForUndo, {"before": {"standing": "paused", "paused_until": "9999-12-31"}, "after": {"standing": "active"}}),
    ],
)  # fmt: skip
def test_what_a_button_could_not_carry_is_refused(kind: type[Carried], value: Mapping[str, Any]) -> None:
    """Ids that no database holds, zones that there aren't, moments that can't be meant: another version's, or forged."""
    with pytest.raises(Refusal):
        decoded(kind, json.dumps(value))


async def a_form_is_asked_for_more_from_a_message(town: Town, ada: Person) -> None:
    """There is no form in it that could show more, so that is refused."""
    message = await introduction(ada)
    seen = len(ada.inbox)
    await ada.clicks("We've met", on=message)
    payload = json.loads(json.dumps(town.slack.log.envelopes("interactive")[-1].payload))
    payload["actions"][0]["action_id"] = "profile.more"
    await sent(town, "interactive", payload)
    assert "went wrong" not in " ".join(each.rendered for each in ada.inbox)
    assert len(ada.inbox) > seen


async def ones_own_affairs_never_replace_what_others_see(town: Town, ada: Person, ben: Person) -> None:
    """A button that shows somebody their follow-ups does so for them alone, even if it stood in the group's conversation.

    That a message is for them alone is true only if Slack says so, and in no other way.
    """
    await says_met(ada, note=SECRET, remind_on="2027-01-20")
    ((follow_up,),) = await town.rows("SELECT id FROM followups")
    clicked = await introduction(ada)
    await ada.clicks("Another question", on=clicked)
    await town.answered()
    payload = json.loads(json.dumps(town.slack.log.envelopes("interactive")[-1].payload))
    payload["actions"][0] |= {
        "action_id": "follow_up.later",
        "value": json.dumps({"follow_up": follow_up, "listed": True}),
    }
    for not_said in (False, [False], "false", 1):
        payload["container"]["is_ephemeral"] = not_said
        await sent(town, "interactive", payload)
        assert "Why you" in (await introduction(ben)).rendered
    assert [each for each in ada.inbox if "Your follow-ups" in each.rendered][-1].ephemeral


@given(st.dictionaries(st.text(), st.just({"value": {"type": "plain_text_input", "value": None}})))
def test_an_empty_form_reads_as_empty(values: Mapping[str, Any]) -> None:
    """Whatever its fields are called."""
    answers = Answers({"state": {"values": values}})
    readers: list[Callable[[str], object]] = [
        answers.text, answers.choice, answers.choices, answers.person, answers.people, answers.day, answers.clock
    ]  # fmt: skip
    assert not any(read(name) for name in values for read in readers)
