"""The page in a real browser: every element by mouse and by keyboard, under the page's own rules for scripts."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from playwright.async_api import Page, Route, async_playwright, expect
from playwright.async_api import TimeoutError as NeverSo

from bot.sandbox.pictures.camera import ANYWHERE, CannotTakePictures, browser_path
from tests.sandbox.blocks import Json, actions, button, input_block, option, plain, section, text_input
from tests.sandbox.page.desktop import Desktop, opened

try:
    CHROMIUM = browser_path()
except CannotTakePictures as problem:
    pytest.skip(str(problem), allow_module_level=True)

PATIENCE, A_MOMENT = 60_000, 300  # milliseconds
CONFIRM = {
    "title": plain("Sure?"),
    "text": plain("It's gone then."),
    "confirm": plain("Go"),
    "deny": plain("Stay"),
}
MENU = {"type": "overflow", "action_id": "more", "options": [option("Snooze"), option("Stop")]}
FIELDS = (
    input_block("Topics", {"type": "multi_external_select", "action_id": "topics", "min_query_length": 0}),
    text_input("Note", multiline=True),
    input_block("Boxes", {"type": "checkboxes", "action_id": "c", "options": [option("One"), option("Two")]}),
    input_block(
        "How", {"type": "radio_buttons", "action_id": "r", "options": [option("Great"), option("Fine")]}
    ),
    input_block("Day", {"type": "datepicker", "action_id": "d"}),
    input_block("Time", {"type": "timepicker", "action_id": "t"}),
    input_block("File", {"type": "file_input", "action_id": "f", "filetypes": ["csv"], "max_files": 2}),
)


@asynccontextmanager
async def window(desktop: Desktop, place: str) -> AsyncIterator[Page]:
    """Open a window of Ada's in a browser."""
    expect.set_options(timeout=PATIENCE)
    async with async_playwright() as playwright:
        chromium = await playwright.chromium.launch(executable_path=CHROMIUM, args=[*ANYWHERE])
        page = await chromium.new_page()
        page.set_default_timeout(PATIENCE)
        page.on("pageerror", lambda error: pytest.fail(str(error)))
        await page.goto(f"{desktop.browser.base}/as/ada.lovelace/{place}")
        yield page
        await chromium.close()


async def fills_the_form(page: Page) -> None:
    """Fill in and send what is open, with hardly a mouse."""
    topics = page.get_by_role("combobox", name="Topics")
    await expect(topics).to_be_focused()
    await expect(page.get_by_role("option")).to_have_count(0)  # they would hide the form
    await topics.click()
    await expect(page.get_by_role("option")).to_have_text(["chess", "jazz"])
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await expect(page.locator(".chip")).to_have_text(["jazz×"])
    await topics.fill("pottery")
    await expect(page.get_by_role("option")).to_have_text(["Add “pottery”"])
    await page.keyboard.press("Enter")
    await expect(page.locator(".chip")).to_have_count(2)
    await page.get_by_role("button", name="Remove jazz").click()
    await expect(page.locator(".chip")).to_have_count(1)
    await page.get_by_label("Note").fill("Two\nlines")
    await page.get_by_label("Two").check()
    await page.get_by_label("Fine").check()
    await page.locator("input[type=date]").fill("2026-02-03")
    await page.locator("input[type=time]").fill("14:30")
    for name in ("a.csv", "b.csv"):
        await page.get_by_label("File").set_input_files(
            {"name": name, "mimeType": "text/csv", "buffer": b"\xff"}
        )
        await expect(page.get_by_role("button", name=f"Remove {name}")).to_be_visible()
    await page.get_by_role("button", name="Remove a.csv").press("Enter")
    await expect(page.get_by_role("button", name="Remove a.csv")).to_have_count(0)
    await page.get_by_role("button", name="Save").click()
    await expect(page.get_by_role("dialog")).to_have_count(0)


async def uses_the_buttons(page: Page) -> None:
    """Say no and then yes to a question, and choose in a menu with the keyboard."""
    for answer in ("Stay", "Go"):
        await page.get_by_role("button", name="Forget").click()
        await page.get_by_role("button", name=answer).click()
    await page.get_by_label("More actions").press("Enter")
    await page.get_by_role("button", name="Stop").press("Enter")


async def is_whole_at_once(page: Page) -> None:
    """Come to the page once more, on a line that is slow with its script: there is nothing yet that somebody could use."""
    asked, comes = asyncio.Event(), asyncio.Event()

    async def hold(route: Route) -> None:
        """Let the script wait."""
        asked.set()
        await comes.wait()
        await route.continue_()

    await page.route("**/page.js", hold)
    await page.reload(wait_until="commit")
    await asked.wait()
    with pytest.raises(NeverSo):
        await page.wait_for_selector("form", state="attached", timeout=A_MOMENT)
    comes.set()
    await page.wait_for_selector("form", state="attached")
    await page.unroute("**/page.js")


async def test_every_element_works_in_a_browser() -> None:
    """What is typed, picked and clicked reaches the app as it does from Slack's client; and what the app posts is there at once."""
    async with opened() as desktop:

        @desktop.slack.app.options("topics")
        async def offer(ack: Any, body: Json) -> None:
            """Offer what is known, and to add what isn't."""
            known = [option(word) for word in ("chess", "jazz") if body["value"] in word]
            await ack(options=known or [option(f"Add “{body['value']}”", body["value"])])

        async with window(desktop, desktop.ada.dm.id) as page:
            await is_whole_at_once(page)
            await page.get_by_label("Find somebody").fill("grace")
            await desktop.opens(*FIELDS)
            await fills_the_form(page)
            await desktop.posts(
                section("Hello *there*"), actions(button("Forget", "forget", confirm=CONFIRM), MENU)
            )
            await expect(page.get_by_role("log")).to_contain_text("Hello there")
            await expect(page.locator(".people li:visible")).to_have_count(1)
            await uses_the_buttons(page)
            await desktop.slack.sandbox.until(lambda: "more" in str(desktop.told[-1].get("actions")))
            with pytest.raises(Exception, match="invalid_blocks"):
                await desktop.posts({"type": "divider", "colour": "red"})
            await expect(page.get_by_role("status")).to_contain_text(re.compile("refused .*invalid_blocks"))

    values = desktop.values
    assert [each["value"] for each in values["topics"]["selected_options"]] == ["pottery"]
    assert values["note"]["value"] == "Two\nlines"
    assert [each["value"] for each in values["boxes"]["selected_options"]] == ["Two"]
    assert values["how"]["selected_option"]["value"] == "Fine"
    assert (values["day"]["selected_date"], values["time"]["selected_time"]) == ("2026-02-03", "14:30")
    assert [(each["name"], each["size"]) for each in values["file"]["files"]] == [("b.csv", 1)]
    used = [body["actions"][0]["action_id"] for body in desktop.told if body.get("type") == "block_actions"]
    assert used == ["forget", "more"]
