"""What people see, and what they cannot do."""

import asyncio
import re

import pytest

from bot.sandbox import NotSeenError, Profile, Sandbox, SandboxClock, sample_company
from tests.sandbox.blocks import home, modal, section
from tests.sandbox.conftest import Slack


async def test_seeing_waits_until_it_comes(slack: Slack) -> None:
    """A person who looks for something sees it as soon as it is there, in words or by a pattern."""
    ada = slack.sandbox.people[0]
    looking = asyncio.create_task(ada.sees(re.compile(r"round \d+")))
    await asyncio.sleep(0)
    assert not looking.done()
    await slack.client.chat_postMessage(channel=ada.id, text="Welcome to round 7")
    assert (await looking).text == "Welcome to round 7"


async def test_the_newest_message_is_seen_first(slack: Slack) -> None:
    """Of several messages with the same words the newest counts, or the one in a certain place."""
    ada = slack.sandbox.people[0]
    slack.sandbox.invite_bot(general := slack.sandbox.channel("general"))
    await slack.client.chat_postMessage(channel=general.id, text="Hello everyone")
    await slack.client.chat_postMessage(channel=ada.id, text="Hello Ada")
    assert (await ada.sees("Hello")).text == "Hello Ada"
    assert (await ada.sees("Hello", in_="general")).channel is general
    assert [message.text for message in ada.messages(in_=general)] == ["Hello everyone"]
    assert [message.text for message in ada.messages(containing="Ada")] == ["Hello Ada"]


async def test_what_is_not_there_is_explained(slack: Slack) -> None:
    """After the time is up the error shows everything that the person sees instead."""
    ada = slack.sandbox.people[0]
    await slack.client.chat_postMessage(channel=ada.id, text="Something else")
    await slack.client.views_publish(user_id=ada.id, view=home(section("At home")))
    with pytest.raises(
        NotSeenError, match=r"Ada Lovelace did not see 'Hello'[\s\S]*Something else[\s\S]*At home"
    ):
        await ada.sees("Hello", within=0.05)
    with pytest.raises(NotSeenError, match=r"did not have a modal 'Join' open"):
        await ada.modal("Join", within=0.05)
    with pytest.raises(NotSeenError, match=r"\(nothing at all\)"):
        await slack.sandbox.people[1].sees("Hello", within=0.05)


async def test_times_are_read_in_the_readers_own_zone(slack: Slack) -> None:
    """The same message tells each reader their own local time."""
    ada, grace, alan = slack.sandbox.people
    slack.sandbox.invite_bot(general := slack.sandbox.channel("general"))
    await slack.client.chat_postMessage(channel=general.id, text="<!date^1767607200^{date_short} {time}|?>")
    assert [person.inbox[0].rendered for person in (ada, grace, alan)] == [
        "Jan 5 10:00",
        "Jan 5 05:00",
        "Jan 5 19:00",
    ]


async def test_nothing_of_a_secret_was_ever_seen(slack: Slack) -> None:
    """Past versions, fallback texts, home tabs and other people's messages count for those who saw them."""
    ada, grace, _ = slack.sandbox.people
    posted = await slack.client.chat_postMessage(channel=ada.id, text="secret", blocks=[section("open")])
    await slack.client.chat_update(
        channel=posted["channel"], ts=posted["ts"], text="open", blocks=[section("open")]
    )
    await slack.client.views_publish(user_id=ada.id, view=home(section("hidden")))
    await slack.client.views_publish(user_id=ada.id, view=home(section("shown")))
    assert not ada.sees_nothing_of("secret")
    assert not ada.sees_nothing_of(re.compile("hid+en"))
    assert ada.sees_nothing_of("mystery")
    assert grace.sees_nothing_of("secret")


async def test_leaving_a_channel_hides_it_but_undoes_nothing(slack: Slack) -> None:
    """Who left a channel no longer sees it, and did see it."""
    ada = slack.sandbox.people[0]
    room = slack.sandbox.create_channel("room", [ada])
    slack.sandbox.invite_bot(room)
    await slack.client.chat_postMessage(channel=room.id, text="seen")
    slack.sandbox.leave(room, ada)
    assert ada.inbox == []
    assert not ada.sees_nothing_of("seen")


async def test_deactivated_people_can_do_nothing(slack: Slack) -> None:
    """Whoever left the company cannot type, click or open anything, and is in no channel any more."""
    ada = slack.sandbox.people[0]
    await slack.sandbox.deactivate(ada)
    for act in (ada.types("/test"), ada.clicks("Go"), ada.opens_home()):
        with pytest.raises(NotSeenError, match="Ada Lovelace is deactivated"):
            await act
    assert ada.id not in slack.sandbox.channel("general").members


async def test_people_carry_what_they_would_answer() -> None:
    """A person of the roster brings the answers that a demo types for them."""
    async with Sandbox(sample_company()) as sandbox:
        amara = sandbox.person("Amara Okafor")
        assert amara.profile.interests == "climbing, jazz, board games"
        assert amara.profile.wants_to_learn == "public speaking"
        assert len(sandbox.people) == 40


async def test_a_thousand_people_can_use_it_at_once() -> None:
    """In a workspace of 1,005 people a hundred commands a minute are answered, each to its own person."""
    everybody, stopwatch = [Profile(f"Person {i}") for i in range(1005)], SandboxClock(by=lambda: 0.0)
    async with Sandbox(everybody, stopwatch=stopwatch) as sandbox:
        slack = Slack.of(sandbox)
        async with slack.online():

            @slack.app.command("/test")
            async def listener(ack, body, client) -> None:
                """Answer."""
                await ack()
                await client.views_open(trigger_id=body["trigger_id"], view=modal())
                await client.chat_postMessage(channel=body["user_id"], text=f"Welcome {body['user_name']}")

            async def joins(number: int) -> None:
                """Let one person join and look."""
                person = sandbox.people[number]
                await person.types("/test optin")
                await person.modal("Join")
                await person.sees(f"Welcome {person.handle}")

            for first in (0, 100):
                await asyncio.gather(*(joins(number) for number in range(first, first + 100)))
                sandbox.clock.forward(minutes=1)
            assert sandbox.log.errors() == []
            assert len(sandbox.log.calls("chat.postMessage")) == 200
