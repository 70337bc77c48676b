"""The sandbox in a browser: a company's first round by clicking, with the bot as it is.

It takes Chromium, as Debian has it (``apt-get install chromium``), which `.ci/run` installs.
"""

from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright

from bot.sandbox.pictures.camera import ANYWHERE, CannotTakePictures, browser_path
from tests.databases import copy_of
from tests.effort import THOROUGH, in_turn, seed_of
from tests.forked import coffee

# Whoever is first sits before the browser; everybody else takes part.
PEOPLE = """name,department,title,time_zone,rank
Ola Nordmann,People,People partner,Europe/Lisbon,admin
Ada Lovelace,Engineering,Programmer,Europe/London,
Ben Okri,Finance,Analyst,Europe/Lisbon,
Dan Wu,Engineering,Tester,Europe/Lisbon,
"""
OTHERS = ("Ada Lovelace", "Ben Okri", "Dan Wu")
PATIENCE = 60_000  # milliseconds: the machine may be busy
MOST_TO_A_ROUND = 5  # clicks, beside the one that opens the Home tab
MOST_TO_A_PROGRAM = 5  # clicks: far less than two minutes
# What a browser's checks of accessibility find and that stops people.
GRAVE = {"serious", "critical"}
SCREENS = ("invitation", "joining", "preview", "conversation", "telling more", "inspector")
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")

try:
    CHROMIUM = browser_path()
except CannotTakePictures as problem:
    pytest.skip(str(problem), allow_module_level=True)


@pytest.fixture
def address(tmp_path: Path, sqlite_template: bytes) -> Iterator[str]:
    """What ``coffee sandbox`` with a few people tells to open; its database is there already, so nothing is migrated."""
    roster = tmp_path / "people.csv"
    roster.write_text(PEOPLE, encoding="utf-8")
    copy_of(sqlite_template, tmp_path / "state.db")
    words = ["--csv", str(roster), "--port", "0", "--state", str(tmp_path / "state.json")]
    with closing(coffee("sandbox", *words)) as process:
        yield process.says("Open http").split()[1]


@pytest.fixture
def chromium() -> Iterator[Browser]:
    """A browser, whose windows have nothing of one another's."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=[*ANYWHERE])
        yield started
        started.close()


class Eyes:
    """What axe-core finds on the screens that stops people, in light and in dark; the quick form looks at one of these by turns.

    Args:
        seed: whose turn it is.
    """

    def __init__(self, chromium: Browser, seed: int) -> None:
        self._chromium = chromium
        views = [(screen, scheme) for screen in SCREENS for scheme in SCHEMES]
        self._views = views if THOROUGH else [in_turn(views, seed)]
        self._looked: list[str] = []

    def can_read(self, screen: str, page: Page) -> None:
        """Nothing is found in what this window shows; axe can't run where the page's own rules hold."""
        self._looked.append(screen)
        for scheme in [scheme for name, scheme in self._views if name == screen]:
            from axe_playwright_python.sync_playwright import Axe

            checked = window(self._chromium, page.url, bypass_csp=True, color_scheme=scheme)
            violations = Axe().run(checked).response["violations"]
            grave = [
                f"{each['id']}: {each['nodes'][0]['html']}" for each in violations if each["impact"] in GRAVE
            ]
            assert grave == [], (screen, scheme)
            checked.context.close()

    def have_seen_all(self) -> None:
        """No screen was left out, so none has a turn in vain."""
        assert tuple(self._looked) == SCREENS


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


class Visit:
    """Somebody who organises and takes part, before a window; others are in windows of their own.

    Args:
        address: of the page.
    """

    def __init__(self, chromium: Browser, address: str, eyes: Eyes) -> None:
        self._chromium = chromium
        self._address = address
        self._eyes = eyes
        self.page = window(chromium, address)
        self.mouse = Mouse(self.page)
        self.main, self.form = self.mouse.main, self.mouse.shown

    def invites_the_company(self) -> None:
        """From Home to an invitation in a channel in five clicks; nothing is typed."""
        expect(self.main).to_contain_text("Three steps to the first round")
        self.mouse.presses("Choose…", self.main)
        self.mouse.presses("Coffee across departments", self.form)
        expect(self.form).to_contain_text("pairs across departments")
        self.can_be_used_by_everyone("invitation")
        self.mouse.picks("Where shall I post the invitation?", "#general")
        self.mouse.presses("Post it", self.form)
        expect(self.main).not_to_contain_text("Three steps to the first round")
        assert self.mouse.clicks <= MOST_TO_A_ROUND
        self.page.get_by_role("link", name="general").click()
        expect(self.main).to_contain_text("Meet a colleague you'd otherwise never talk to")

    def joins(self) -> None:
        """By two clicks on the Home tab and a few words."""
        self.goes_home()
        self.main.get_by_role("button", name="Join").click()
        expect(self.form).to_contain_text("People")
        self.can_be_used_by_everyone("joining")
        self.form.get_by_label("Ask me about").first.fill("chess, jazz")
        self.form.get_by_role("option", name="Add “chess, jazz”").click()
        self.form.get_by_role("button", name="Join").click()
        expect(self.main).to_contain_text("You're in.")

    def previews_the_round(self) -> str:
        """They look at its pairs and approve; they are told with whom they are going to be."""
        expect(self.main).to_contain_text("You organise coffee chats")
        self.main.get_by_role("button", name="Preview pairs").click()
        expect(self.form).to_contain_text("4 people, 2 chats")
        self.can_be_used_by_everyone("preview")
        own = self.form.get_by_text("Ola Nordmann (People)").first.inner_text()
        partner = next(name for name in OTHERS if name in own)
        self.form.get_by_role("button", name="Approve").click()
        expect(self.form).to_contain_text("Thanks, approved!")
        self.form.get_by_role("button", name="Close").first.click()
        return partner

    def imports_a_list(self) -> None:
        """All that may be granted is, where one tries it."""
        self.page.get_by_role("link", name="general").click()
        self.page.get_by_placeholder("Message #general").fill("/coffee import")
        self.page.keyboard.press("Enter")
        expect(self.form).to_contain_text("Upload a list")
        self.form.get_by_role("button", name="Cancel").click()

    def is_introduced_and_finds_a_time(self, partner: str) -> None:
        """To whom the preview said, who clicks the same time in a window of their own."""
        self.page.get_by_role("button", name="Next round").click()
        opens_chat(self.page, partner)
        expect(self.main).to_contain_text("Why you two")
        theirs = window(self._chromium, f"{self._address}as/{partner.lower().replace(' ', '.')}/home")
        opens_chat(theirs, "Ola Nordmann")
        for page in (self.page, theirs):
            page.get_by_role("button", name="Option 1 works for me").click()
        expect(self.main).to_contain_text("Booked")
        self.can_be_used_by_everyone("conversation")
        theirs.context.close()

    def tells_how_it_was(self) -> None:
        """A week later, with a note and a day for it."""
        self.page.get_by_role("button", name="+1 week").click()
        self.page.get_by_role("link", name="Coffee Chats unread").click()
        self.main.get_by_role("button", name="Yes, we met").first.click()
        self.main.get_by_role("button", name="🙂 Good").click()
        expect(self.main).to_contain_text("saved, thanks!")
        self.main.get_by_role("button", name="Tell more").click()
        self.form.get_by_label("A note to yourself").fill("Ask about the audit.")
        today = date.fromisoformat((self.page.locator(".now").get_attribute("title") or "")[:10])
        self.form.get_by_label("Remind me on").fill((today + timedelta(days=30)).isoformat())
        self.can_be_used_by_everyone("telling more")
        self.form.locator("button[type=submit]").click()
        expect(self.main).to_contain_text("Your note: Ask about the audit.")

    def makes_one_more_program(self) -> None:
        """In five clicks, too."""
        self.goes_home()
        self.mouse.clicks = 0
        self.mouse.chooses("Programs…", self.main.get_by_label("More actions").first)
        self.mouse.presses("New program", self.form)
        self.mouse.presses("Lunch groups of four", self.form)
        expect(self.form).to_contain_text("Every second Thursday at 10:00")
        self.mouse.presses("Make it", self.form)
        expect(self.form).to_contain_text("“Lunch groups of four” is ready.")
        assert self.mouse.clicks <= MOST_TO_A_PROGRAM
        self.mouse.presses("Close", self.form)

    def types_commands(self) -> None:
        """In a channel, where the answers are for them alone."""
        self.page.get_by_role("link", name="general").click()
        box = self.page.get_by_role("combobox", name="Message #general")
        for command, answer in (("notes", "Ask about the audit."), ("pause 3 weeks", "You're paused")):
            box.fill(f"/coffee {command}")
            box.press("Enter")
            expect(self.main).to_contain_text(answer)
        expect(self.main).to_contain_text("Only visible to you")

    def inspects(self) -> None:
        """What went over the wire."""
        self.page.get_by_role("link", name="Inspector").click()
        expect(self.page.get_by_role("complementary")).to_contain_text("/coffee pause 3 weeks")
        self.can_be_used_by_everyone("inspector")

    def goes_home(self) -> None:
        """To the bot's Home tab."""
        self.page.goto(self._address)

    def can_be_used_by_everyone(self, screen: str) -> None:
        """What the window shows now."""
        self._eyes.can_read(screen, self.page)


def test_a_companys_first_round_can_be_clicked_through(
    chromium: Browser, address: str, pytestconfig: pytest.Config
) -> None:
    """An organiser invites the company, joins, approves the pairs, is introduced, finds a time, tells how it was, and pauses."""
    expect.set_options(timeout=PATIENCE)
    eyes = Eyes(chromium, seed_of(pytestconfig))
    visit = Visit(chromium, address, eyes)
    visit.invites_the_company()
    visit.joins()
    partner = visit.previews_the_round()
    visit.imports_a_list()
    visit.is_introduced_and_finds_a_time(partner)
    visit.tells_how_it_was()
    visit.makes_one_more_program()
    visit.types_commands()
    visit.inspects()
    eyes.have_seen_all()
