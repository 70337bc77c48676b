"""The sandbox in a browser: a whole round by clicking, with the bot as it is.

It takes Chromium, as Debian has it (``apt-get install chromium``), which `.ci/run` installs.
"""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright

from bot.sandbox.pictures.camera import ANYWHERE, CannotTakePictures, browser_path

PEOPLE = "name,department,title,time_zone\nAda Lovelace,Engineering,Programmer,Europe/London\nBen Okri,Finance,Analyst,Europe/Lisbon\n"
# Whoever is first sits before the browser; everybody else takes part.
ORGANISED = """name,department,title,time_zone,rank
Ola Nordmann,People,People partner,Europe/Lisbon,admin
Ada Lovelace,Engineering,Programmer,Europe/London,
Ben Okri,Finance,Analyst,Europe/Lisbon,
Dan Wu,Engineering,Tester,Europe/Lisbon,
Eve Adebayo,Sales,Seller,Europe/Lisbon,
"""
COFFEE = "from bot.cli import main; main()"
PATIENCE = 60_000  # milliseconds: the machine may be busy
MOST_TO_A_ROUND = 5  # clicks, beside the one that opens the Home tab
MOST_TO_A_PROGRAM = 5  # clicks: far less than two minutes
# What a browser's checks of accessibility find and that stops people.
GRAVE = {"serious", "critical"}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")

try:
    CHROMIUM = browser_path()
except CannotTakePictures as problem:
    pytest.skip(str(problem), allow_module_level=True)


@contextmanager
def served(folder: Path, people: str = PEOPLE) -> Iterator[str]:
    """Run ``coffee sandbox`` with these people, and give the address that it tells."""
    roster = folder / "people.csv"
    roster.write_text(people, encoding="utf-8")
    command = [sys.executable, "-c", COFFEE, "sandbox", "--csv", str(roster), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield next(line.split()[1] for line in process.stdout if line.startswith("Open http"))
        finally:
            process.terminate()
            process.communicate()


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """One browser: windows of one test have nothing of another's."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=[*ANYWHERE])
        yield started
        started.close()


def window(chromium: Browser, address: str, **options: object) -> Page:
    """Open a window of its own, in which nothing moves and nothing may go wrong unseen.

    A form that is still fading in has the contrast of no moment that a person reads.
    """
    page = chromium.new_context(reduced_motion="reduce", **options).new_page()  # type: ignore[arg-type]
    page.set_default_timeout(PATIENCE)
    page.on("pageerror", lambda error: pytest.fail(str(error)))
    page.goto(address)
    return page


def opens_chat(page: Page, partner: str) -> None:
    """Go to the conversation with the partner, once there is one."""
    page.get_by_role("region", name="Direct messages").get_by_role("link", name=partner).click()


def grave_problems(chromium: Browser, page: Page) -> list[str]:
    """What axe-core finds in what this window shows, in light and in dark; axe can't run where the page's own rules hold."""
    from axe_playwright_python.sync_playwright import Axe

    found = []
    checked = window(chromium, page.url, bypass_csp=True)
    for scheme in SCHEMES:
        checked.emulate_media(color_scheme=scheme)
        violations = Axe().run(checked).response["violations"]
        found += [
            f"{scheme} {each['id']}: {each['nodes'][0]['html']}"
            for each in violations
            if each["impact"] in GRAVE
        ]
    checked.context.close()
    return found


class Visit:
    """Two people in two windows, and what they do in them.

    Args:
        address: of the page.
    """

    def __init__(self, chromium: Browser, address: str) -> None:
        self._chromium = chromium
        self._address = address
        self.ada = window(chromium, address)
        self.main = self.ada.get_by_role("main")
        self.form = self.ada.get_by_role("dialog")

    def joins(self) -> None:
        """Ada joins from the Home tab, by two clicks and a few words."""
        self.main.get_by_role("button", name="Join").click()
        expect(self.form).to_contain_text("Engineering")
        self.can_be_used_by_everyone()
        self.form.get_by_label("Ask me about").first.fill("chess, jazz")
        self.form.get_by_role("option", name="Add “chess, jazz”").click()
        self.form.get_by_role("button", name="Join").click()
        expect(self.main).to_contain_text("You're in.")

    def is_introduced_and_finds_a_time(self) -> None:
        """Ben, in a window of his own, clicks the same time as Ada."""
        self.ada.get_by_role("button", name="Next round").click()
        opens_chat(self.ada, "Ben Okri")
        expect(self.main).to_contain_text("Why you two")
        ben = window(self._chromium, f"{self._address}as/ben.okri/home")
        opens_chat(ben, "Ada Lovelace")
        for page in (self.ada, ben):
            page.get_by_role("button", name="Option 1 works for me").click()
        expect(self.main).to_contain_text("Booked")

    def tells_how_it_was(self) -> None:
        """A week later, with a note and a day for it."""
        self.ada.get_by_role("button", name="+1 week").click()
        self.ada.get_by_role("link", name="Coffee Chats unread").click()
        self.main.get_by_role("button", name="Yes, we met").first.click()
        self.main.get_by_role("button", name="🙂 Good").click()
        expect(self.main).to_contain_text("saved, thanks!")
        self.main.get_by_role("button", name="Tell more").click()
        self.form.get_by_label("A note to yourself").fill("Ask Ben about the audit.")
        today = date.fromisoformat((self.ada.locator(".now").get_attribute("title") or "")[:10])
        self.form.get_by_label("Remind me on").fill((today + timedelta(days=30)).isoformat())
        self.can_be_used_by_everyone()
        self.form.locator("button[type=submit]").click()
        expect(self.main).to_contain_text("Your note: Ask Ben about the audit.")

    def types_commands(self) -> None:
        """In a channel, where the answers are for her alone."""
        self.ada.get_by_role("link", name="general").click()
        box = self.ada.get_by_role("combobox", name="Message #general")
        for command, answer in (("notes", "Ask Ben about the audit."), ("pause 3 weeks", "You're paused")):
            box.fill(f"/coffee {command}")
            box.press("Enter")
            expect(self.main).to_contain_text(answer)
        expect(self.main).to_contain_text("Only visible to you")

    def inspects(self) -> None:
        """What went over the wire."""
        self.ada.get_by_role("link", name="Inspector").click()
        expect(self.ada.get_by_role("complementary")).to_contain_text("/coffee pause 3 weeks")

    def can_be_used_by_everyone(self) -> None:
        """Nothing on the screen is found by axe-core that stops people, in light and in dark."""
        assert grave_problems(self._chromium, self.ada) == []


def test_a_whole_round_can_be_clicked_through(chromium: Browser, tmp_path: Path) -> None:
    """Two windows are two people, who join, are introduced, find a time, tell how it was, take a note, and pause."""
    expect.set_options(timeout=PATIENCE)
    with served(tmp_path) as address:
        visit = Visit(chromium, address)
        visit.joins()
        visit.is_introduced_and_finds_a_time()
        visit.can_be_used_by_everyone()
        visit.tells_how_it_was()
        visit.types_commands()
        visit.inspects()
        visit.can_be_used_by_everyone()


def test_an_organiser_previews_a_round_by_clicking(chromium: Browser, tmp_path: Path) -> None:
    """They look at its pairs, leave somebody out, and start it; the pairs that they saw are introduced."""
    expect.set_options(timeout=PATIENCE)
    with served(tmp_path, ORGANISED) as address:
        page = window(chromium, address)
        main, shown = page.get_by_role("main"), page.get_by_role("dialog")
        expect(main).to_contain_text("You organise coffee chats")
        main.get_by_role("button", name="Preview pairs").click()
        expect(shown).to_contain_text("4 people, 2 chats")
        assert grave_problems(chromium, page) == []
        first = shown.get_by_text("Ada Lovelace (Engineering)").first.inner_text()
        partner = next(name for name in ("Ben Okri", "Dan Wu", "Eve Adebayo") if name in first)
        shown.get_by_role("button", name="Approve").click()
        expect(shown).to_contain_text("Thanks, approved!")
        shown.get_by_role("button", name="Close").first.click()
        page.get_by_role("link", name="general").click()
        page.get_by_placeholder("Message #general").fill("/coffee import")
        page.keyboard.press("Enter")
        expect(shown).to_contain_text("Upload a list")  # all that may be granted is, where one tries it
        shown.get_by_role("button", name="Cancel").click()

        page.get_by_role("button", name="Next round").click()

        ada = window(chromium, f"{address}as/ada.lovelace/home")
        opens_chat(ada, partner)
        expect(ada.get_by_role("main")).to_contain_text("Why you two")


class Mouse:
    """A hand on the mouse that counts its clicks."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self.main, self.shown = page.get_by_role("main"), page.get_by_role("dialog")
        self.clicks = 0

    def presses(self, button: str, within: Locator) -> None:
        """Click a button."""
        self.clicks += 1
        within.get_by_role("button", name=button, exact=True).click()

    def chooses(self, entry: str, menu: Locator) -> None:
        """Open a menu of buttons, and choose from it."""
        menu.click()
        self.clicks += 1
        self.presses(entry, self.main)

    def picks(self, menu: str, choice: str) -> None:
        """Open a menu of the form, and pick from it."""
        self.clicks += 2
        self.shown.get_by_label(menu).select_option(label=choice)


def test_an_organisers_first_ten_minutes_by_clicking(chromium: Browser, tmp_path: Path) -> None:
    """From Home to an invitation in a channel in five clicks, and to one more program in five; nothing is typed."""
    expect.set_options(timeout=PATIENCE)
    with served(tmp_path, ORGANISED) as address:
        page = window(chromium, address)
        mouse = Mouse(page)
        expect(mouse.main).to_contain_text("Three steps to the first round")
        mouse.presses("Choose…", mouse.main)
        mouse.presses("Coffee across departments", mouse.shown)
        expect(mouse.shown).to_contain_text("pairs across departments")
        assert grave_problems(chromium, page) == []
        mouse.picks("Where shall I post the invitation?", "#general")
        mouse.presses("Post it", mouse.shown)
        expect(mouse.main).not_to_contain_text("Three steps to the first round")
        assert mouse.clicks <= MOST_TO_A_ROUND

        mouse.clicks = 0
        mouse.chooses("Programs…", mouse.main.get_by_label("More actions").first)
        mouse.presses("New program", mouse.shown)
        mouse.presses("Lunch groups of four", mouse.shown)
        expect(mouse.shown).to_contain_text("Every second Thursday at 10:00")
        mouse.presses("Make it", mouse.shown)
        expect(mouse.shown).to_contain_text("“Lunch groups of four” is ready.")
        assert mouse.clicks <= MOST_TO_A_PROGRAM

        mouse.presses("Close", mouse.shown)
        page.get_by_role("link", name="general").click()
        expect(mouse.main).to_contain_text("Meet a colleague you'd otherwise never talk to")
