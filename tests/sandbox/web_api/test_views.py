"""Opening, pushing, updating and publishing views."""

from tests.sandbox.blocks import (
    actions,
    button,
    home,
    input_block,
    modal,
    option,
    plain,
    section,
    select,
    text_input,
)
from tests.sandbox.conftest import Slack, running
from tests.sandbox.web_api.test_web_api import refused


async def trigger(online: Slack) -> str:
    """Let Ada type a command, and give the trigger id that the app got."""

    @online.app.command("/test")
    async def heard(ack) -> None:
        """Acknowledge."""
        await ack()

    await online.sandbox.person("Ada Lovelace").types("/test")
    return str(online.sandbox.log.envelopes("slash_commands")[-1].payload["trigger_id"])


async def test_a_trigger_opens_one_modal(online: Slack) -> None:
    """The view comes back with its ids; the trigger works once."""
    ada, trigger_id = online.sandbox.person("Ada Lovelace"), await trigger(online)
    view = (await online.client.views_open(trigger_id=trigger_id, view=modal(section("Hi"))))["view"]
    assert view["root_view_id"] == view["id"]
    assert (view["previous_view_id"], view["state"], view["team_id"]) == (
        None,
        {"values": {}},
        online.sandbox.team_id,
    )
    assert view["blocks"][0]["block_id"]
    assert (await ada.modal("Join")).text == "Hi"
    again = online.client.views_open(trigger_id=trigger_id, view=modal())
    assert await refused(again) == "exchanged_trigger_id"


async def test_a_trigger_lives_three_seconds(online: Slack) -> None:
    """Three seconds later the trigger has expired, wherever the sandbox's clock stands."""
    trigger_id = await trigger(online)
    online.sandbox.clock.forward(hours=1)
    online.sandbox.stopwatch.forward(seconds=3.01)
    assert (
        await refused(online.client.views_open(trigger_id=trigger_id, view=modal())) == "expired_trigger_id"
    )


async def test_made_up_triggers_are_refused(slack: Slack) -> None:
    """An id that Slack never gave out opens nothing, nor does none at all."""
    assert await refused(slack.client.views_open(trigger_id="1.2.abc", view=modal())) == "invalid_trigger_id"
    assert await refused(slack.client.views_open(trigger_id="", view=modal())) == "invalid_arguments"


async def test_an_invalid_view_does_not_use_up_the_trigger(online: Slack) -> None:
    """After a refused view the trigger can still open a right one."""
    trigger_id = await trigger(online)
    wrong = modal(title="x" * 25)
    assert await refused(online.client.views_open(trigger_id=trigger_id, view=wrong)) == "invalid_arguments"
    assert await refused(online.client.views_open(trigger_id=trigger_id, view=home())) == "invalid_arguments"
    assert (await online.client.views_open(trigger_id=trigger_id, view=modal()))["ok"]


async def test_a_view_has_a_size_limit(online: Slack) -> None:
    """250 KB are the most."""
    options = {f"option{i}": "x" * 70 for i in range(100)}
    big = modal(*[section("x", accessory=select(*options, placeholder=plain("y" * 150))) for _ in range(40)])
    assert len(str(big)) > 250_000
    refusal = online.client.views_open(trigger_id=await trigger(online), view=big)
    assert await refused(refusal) == "view_too_large"


async def test_an_update_needs_the_right_hash(online: Slack) -> None:
    """With a hash that is no longer current an update is refused; without one it always works."""
    view = (await online.client.views_open(trigger_id=await trigger(online), view=modal()))["view"]
    updated = await online.client.views_update(
        view_id=view["id"], hash=view["hash"], view=modal(section("two"))
    )
    stale = online.client.views_update(view_id=view["id"], hash=view["hash"], view=modal(section("three")))
    assert await refused(stale) == "hash_conflict"
    assert updated["view"]["hash"] != view["hash"]
    await online.client.views_update(view_id=view["id"], view=modal(section("four")))
    assert (await online.sandbox.person("Ada Lovelace").modal()).text == "four"


async def test_a_view_is_found_by_its_external_id(online: Slack) -> None:
    """An external id finds its view and cannot be used for another one."""
    first = modal(external_id="mine")
    view = (await online.client.views_open(trigger_id=await trigger(online), view=first))["view"]
    found = await online.client.views_update(
        external_id="mine", view=modal(section("found"), external_id="mine")
    )
    assert found["view"]["id"] == view["id"]
    taken = online.client.views_publish(
        user_id=online.sandbox.people[1].id, view=home() | {"external_id": "mine"}
    )
    assert await refused(taken) == "duplicate_external_id"


async def test_views_that_are_gone_cannot_be_updated(online: Slack) -> None:
    """A closed modal and a made-up id are not found; no id at all is a wrong argument."""
    ada = online.sandbox.person("Ada Lovelace")
    view = (await online.client.views_open(trigger_id=await trigger(online), view=modal()))["view"]
    await ada.closes(await ada.modal())
    assert await refused(online.client.views_update(view_id=view["id"], view=modal())) == "not_found"
    assert await refused(online.client.views_update(external_id="nobody", view=modal())) == "not_found"
    assert (
        await refused(online.client.api_call("views.update", json={"view": modal()})) == "invalid_arguments"
    )


async def test_typed_words_survive_an_update(online: Slack) -> None:
    """What was typed stays where block_id, action_id and kind stay the same, and goes where they do not."""
    ada = online.sandbox.person("Ada Lovelace")
    before = modal(text_input("Name"), text_input("City"), text_input("Team"))
    view = (await online.client.views_open(trigger_id=await trigger(online), view=before))["view"]
    form = await ada.fills(await ada.modal(), {"Name": "Ada", "City": "Paris", "Team": "Red"})
    after = modal(
        text_input("Name"), text_input("Town"), input_block("Team", select("Red", "Blue")), section("more")
    )
    await online.client.views_update(view_id=view["id"], view=after)
    form = await ada.modal()
    assert {label: field.value for label, field in form.fields.items()} == {
        "Name": "Ada",
        "Town": None,
        "Team": None,
    }


async def test_an_update_cannot_refill_an_input(online: Slack) -> None:
    """An input with the same ids ignores a new initial value; with another block_id it takes it."""
    ada = online.sandbox.person("Ada Lovelace")
    before = modal(text_input("Name", initial_value="old"), input_block("Which", select("a", "b")))
    view = (await online.client.views_open(trigger_id=await trigger(online), view=before))["view"]
    name = text_input("Name", initial_value="new")
    which = input_block("Which", select("c", initial_option=option("c")))
    await online.client.views_update(view_id=view["id"], view=modal(name, which))
    assert (await ada.modal()).fields["Name"].value == "old"
    await online.client.views_update(view_id=view["id"], view=modal(name | {"block_id": "another"}))
    assert (await ada.modal()).fields["Name"].value == "new"


async def test_a_modal_opened_from_within_a_modal_is_not_shown(online: Slack) -> None:
    """Slack accepts it, and the person sees nothing of it; from the home tab it works."""
    ada, opened = online.sandbox.person("Ada Lovelace"), []

    @online.app.action("more")
    async def more(ack, body, client) -> None:
        """Open instead of pushing."""
        opened.append(await client.views_open(trigger_id=body["trigger_id"], view=modal(title="Another")))
        await ack()

    await online.client.views_publish(user_id=ada.id, view=home(actions(button("More", "more"))))
    await ada.clicks("More")
    assert (await ada.modal()).title == "Another"
    view = modal(actions(button("More", "more")))
    await online.client.views_open(trigger_id=await trigger(online), view=view)
    await ada.clicks("More")
    assert [answer["ok"] for answer in opened] == [True, True]
    assert (await ada.modal()).title == "Join"


async def test_modals_stack_three_high(online: Slack) -> None:
    """A button in a modal lets the app push a view on top, up to three; a trigger from elsewhere does not."""
    ada, levels = online.sandbox.person("Ada Lovelace"), iter(range(2, 9))
    more = actions(button("More", "more"))

    @online.app.action("more")
    async def push(ack, body, client) -> None:
        """Push one more level."""
        try:
            await client.views_push(
                trigger_id=body["trigger_id"], view=modal(more, title=f"Level {next(levels)}")
            )
        finally:
            await ack()

    elsewhere = online.client.views_push(trigger_id=await trigger(online), view=modal())
    assert await refused(elsewhere) == "not_found"
    await online.client.views_open(trigger_id=await trigger(online), view=modal(more))
    await ada.clicks("More")
    second = await ada.modal("Level 2")
    await ada.clicks("More")
    third = await ada.modal("Level 3")
    assert third.view.json["previous_view_id"] == second.view.id
    assert third.view.json["root_view_id"] == second.view.json["root_view_id"]
    async with running(online.sandbox.stopwatch):  # the app fails, and Slack gets no ack
        await ada.clicks("More")
    assert online.sandbox.log.calls("views.push")[-1].error == "push_limit_reached"
    assert (await ada.modal()).title == "Level 3"
    await ada.closes(third)
    assert (await ada.modal()).title == "Level 2"


async def test_a_home_tab_is_published_and_replaced(online: Slack) -> None:
    """Publishing shows a home tab to one person; the next one replaces it, if its hash is current."""
    ada, grace = online.sandbox.people[:2]
    first = await online.client.views_publish(user_id=ada.id, view=home(section("Hello *Ada*")))
    assert (ada.home.rendered, grace.home.rendered) == ("Hello Ada", "")
    second = await online.client.views_publish(
        user_id=ada.id, view=home(section("Two")), hash=first["view"]["hash"]
    )
    assert second["view"]["id"] == first["view"]["id"]
    stale = online.client.views_publish(user_id=ada.id, view=home(), hash=first["view"]["hash"])
    assert await refused(stale) == "hash_conflict"
    assert not ada.sees_nothing_of("Hello")
    assert await refused(online.client.views_publish(user_id="U404", view=home())) == "invalid_arguments"
    assert await refused(online.client.views_publish(user_id=ada.id, view=modal())) == "invalid_arguments"
