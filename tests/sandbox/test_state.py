"""The state of a sandbox in a file: what was there is there another day."""

import json
import stat
from dataclasses import asdict
from datetime import timedelta
from pathlib import Path

import pytest

from bot.sandbox import Sandbox, SandboxClock
from bot.sandbox.state import people_of, read, restore, save, time_of
from bot.sandbox.workspace.files import File
from bot.sandbox.workspace.messages import Content
from tests.sandbox.blocks import actions, button, home, section, select
from tests.sandbox.conftest import MANIFEST, Slack


def seen(sandbox: Sandbox) -> list[object]:
    """What everybody sees, and the tokens that let the app in."""
    people = [
        [asdict(person.profile), person.user.deleted, person.user.status, person.screen(), person.id]
        for person in sandbox.people
    ]
    places = [
        [channel.id, channel.name, [*channel.members]] for channel in sandbox.core.workspace.channels.values()
    ]
    return [*people, *places, sandbox.bot_token, sandbox.app_token, sandbox.signing_secret]


PICTURE = Content("", files=(File("F1", "network.png", "Network", b"\x89PNG", "Four people"),))


async def goes_on(online: Slack) -> str:
    """Let three days pass in which all kinds of things happen; return the id of a group's conversation."""
    before = online.sandbox
    ada, grace, alan = before.people
    before.create_channel("coffee", [ada, grace])
    before.leave(before.channel("general"), alan)
    newcomer = await before.joins("Mary Shelley", department="Legal")
    await before.deactivate(alan)
    await before.sets_status(ada, "Reading")
    group = (await online.client.conversations_open(users=f"{ada.id},{grace.id}"))["channel"]["id"]
    blocks = [actions(button("Yes"), select("A", "B", action_id="menu"))]
    sent = await online.client.chat_postMessage(channel=group, text="Hello", blocks=blocks)
    await online.client.chat_update(channel=group, ts=sent["ts"], text="Hello again", blocks=blocks)

    @online.app.action("menu")
    async def chosen(ack) -> None:
        """Hear it."""
        await ack()

    await ada.chooses("menu", "B")
    before.core.messages.post(ada.dm, before.bot_user_id, PICTURE)
    await newcomer.types("Good morning!", in_channel="general")
    await online.client.views_publish(user_id=ada.id, view=home(section("Your Home")))
    before.clock.forward(days=3)
    return str(group)


async def test_a_sandbox_goes_on_where_it_was_left(online: Slack, tmp_path: Path) -> None:
    """People, conversations, messages in all versions with their files, what was chosen, Home tabs, and the time."""
    before, path = online.sandbox, tmp_path / "state.json"
    group = await goes_on(online)
    save(before.core, path)

    state = read(path)
    after = Sandbox(people_of(state), clock=SandboxClock(time_of(state)), manifest=MANIFEST)
    restore(after.core, state)
    assert seen(after) == seen(before)
    assert after.core.workspace.ids.given == before.core.workspace.ids.given
    assert abs(after.clock.now() - before.clock.now()) < timedelta(minutes=10)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert after.person("ada.lovelace").messages(in_="D0001")[-1].files == PICTURE.files
    mine = after.person("ada.lovelace")
    assert "B ▾" in mine.messages(in_=group)[-1].rendered
    assert (
        after.core.workspace.open_direct([after.bot_user_id, mine.id, after.person("grace.hopper").id]).id
        == group
    )
    assert after.create_channel("new").id not in before.core.workspace.channels
    again = after.core.messages.post(
        after.channel("general"), mine.id, mine.messages(in_="general")[-1].stored.content
    )  # type: ignore[union-attr]
    assert again.ts > mine.messages(in_="general")[-2].ts


@pytest.mark.parametrize("content", ["", "[]", json.dumps({"version": 0})])
def test_another_file_is_told(content: str, tmp_path: Path) -> None:
    """Nothing is made of what isn't a state, or one of another version."""
    path = tmp_path / "state.json"
    path.write_text(content)
    with pytest.raises(ValueError, match=r"version|Expecting"):
        read(path)
