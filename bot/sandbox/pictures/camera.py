"""Takes pictures of pages with headless Chromium."""

from importlib.resources import files
from pathlib import Path
from shutil import which
from types import TracebackType
from typing import TYPE_CHECKING, Self

from bot.sandbox.page.drawing.markup import Html

if TYPE_CHECKING:
    from playwright.sync_api import Page

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
COLOURS = 128
ANYWHERE = ("--disable-dev-shm-usage",)  # in a container there is too little of it, and Chromium crashes
# Of the script that starts Debian's browser.
_ARGUMENTS = (*ANYWHERE, "--font-render-hinting=none", "--disable-lcd-text")
_STYLE = """
.picture { width: fit-content; min-width: 100%; }
.picture.of-a-form { padding: 24px; }
.of-a-form .form { max-height: none; margin: auto; }
"""


class CannotTakePictures(Exception):
    """There is no browser here, or nothing to drive it with; the message says what to do."""


def browser_path() -> str:
    """Return the path of the browser of this machine.

    Raises:
        CannotTakePictures: there is none.
    """
    for name in BROWSERS:
        if found := which(name):
            return found
    raise CannotTakePictures("Pictures are taken by Chromium, which isn't here: apt-get install chromium")


class Camera:
    """A browser that shows one page after the other; enter it with ``with``.

    Args:
        width: of the pages, in pixels.
        theme: ``light`` or ``dark``.
    """

    def __init__(self, *, width: int, theme: str) -> None:
        self._width = width
        self._theme = theme
        self._page: Page | None = None

    def __enter__(self) -> Self:
        path = browser_path()
        try:
            from playwright.sync_api import sync_playwright
        except ImportError:
            raise CannotTakePictures("Chromium is driven by Playwright: pip install playwright") from None
        self._playwright = sync_playwright().start()
        self._browser = self._playwright.chromium.launch(executable_path=path, args=[*_ARGUMENTS])
        self._page = self._browser.new_page(
            viewport={"width": self._width, "height": 100}, device_scale_factor=2
        )
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._browser.close()
        self._playwright.stop()

    def take(self, content: Html, path: Path) -> None:
        """Take a picture of a page with this content, as high as it is."""
        if self._page is None:
            raise CannotTakePictures("A camera is entered before it takes pictures.")
        style = files("bot.sandbox.page").joinpath("assets/blocks.css").read_text(encoding="utf-8")
        head = f'<meta charset="utf-8"><style>{style}{_STYLE}</style>'
        self._page.set_content(
            f'<!doctype html><html data-theme="{self._theme}">{head}<body>{content}</body></html>'
        )
        self._page.screenshot(path=path, full_page=True)
        _compress(path)


def _compress(path: Path) -> None:
    """Give a picture a palette: a screen has few colours, and the file takes a third of the room."""
    from PIL import Image

    with Image.open(path) as taken:
        taken.convert("RGB").quantize(COLOURS).save(path, optimize=True)
