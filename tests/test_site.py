"""The documentation's site: whatever a page links to is there, and nothing comes from elsewhere."""

import re
import tomllib
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from filelock import FileLock

from tests.conftest import FOLDER
from tests.processes import made
from tests.test_docs import PAGES, ROOT

PROSE = {"p", "li"}
BLOCKS = {"div", "pre", "table", "ol", "ul"}
BUILT = "built"  # a file beside the site, once nothing was found wrong
LOADED = {"script": "src", "img": "src", "link": "href", "iframe": "src", "source": "src"}


class Page(HTMLParser):
    """What a built page links to, what it loads, its anchors, and what its paragraphs and lists say."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.links: set[str] = set()
        self.loads: set[str] = set()
        self.anchors: set[str] = set()
        self.prose: list[str] = []
        self._in_prose = False
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what this element refers to."""
        told = {name: value or "" for name, value in attrs}
        self.anchors.update(told[name] for name in ("id", "name") if name in told)
        if tag == "a" and "href" in told:
            self.links.add(told["href"])
        if told.get(LOADED.get(tag, "")):
            self.loads.add(told[LOADED[tag]])
        if tag in PROSE:
            self.prose.append("")
        self._in_prose = tag in PROSE or (self._in_prose and tag not in BLOCKS)

    def handle_endtag(self, tag: str) -> None:
        """What follows is no prose any more."""
        self._in_prose = self._in_prose and tag not in PROSE

    def handle_data(self, data: str) -> None:
        """Note what it says."""
        if self._in_prose:
            self.prose[-1] += data


@pytest.fixture(scope="module")
def site(pytestconfig: pytest.Config) -> dict[Path, Page]:
    """Every page of the site, as ``make docs`` builds it; that checks the links between pages by itself, and says so.

    It is built once for all processes of the run.
    """
    build = pytestconfig.stash[FOLDER] / "build"
    with FileLock(f"{build}.lock"):
        if not (build / BUILT).exists():
            made("docs", BUILD=str(build))
            (build / BUILT).touch()
    return {path: Page(path) for path in build.joinpath("site").rglob("*.html")}


def test_whatever_the_pages_link_to_is_in_the_site(site: dict[Path, Page]) -> None:
    """Pages, anchors, pictures and files: those that Zensical doesn't look at as well."""
    assert [f"{path.name}: {link}" for path, link in dead(site)] == []


def dead(site: dict[Path, Page]) -> Iterator[tuple[Path, str]]:
    """The links and what is loaded that lead nowhere."""
    for path, page in site.items():
        for link in page.links | page.loads:
            target = urlsplit(link)
            if target.scheme or target.netloc or path.name == "404.html":  # that one stands in every folder
                continue
            there = (path.parent / unquote(target.path)).resolve() if target.path else path
            there = there / "index.html" if there.is_dir() else there
            if not there.exists() or (
                target.fragment and unquote(target.fragment) not in site[there].anchors
            ):
                yield path, link


def test_lists_tables_and_code_are_shown_as_such(site: dict[Path, Page]) -> None:
    """Python-Markdown wants a blank line before each of them, and four blanks within a list, where the repository's host doesn't."""
    unread = re.compile(r"^ *(?:[-*] |\|)|\n *\d+\. |```", re.MULTILINE)
    assert [
        f"{path.name}: {text[:80]}"
        for path, page in site.items()
        for text in page.prose
        if unread.search(text)
    ] == []
    out_of_its_list = re.compile(r"^ {1,3}```", re.MULTILINE)
    assert [page for page in PAGES if out_of_its_list.search(page.read_text(encoding="utf-8"))] == []


def test_nothing_is_loaded_from_elsewhere(site: dict[Path, Page]) -> None:
    """Nobody else learns who reads what, and the pages work without the internet."""
    loaded = {link for page in site.values() for link in page.loads}
    assert loaded
    assert [link for link in loaded if urlsplit(link).netloc] == []


def test_every_page_is_in_the_navigation() -> None:
    """None can be found only by whoever knows its address."""
    nav = tomllib.loads((ROOT / "zensical.toml").read_text(encoding="utf-8"))["project"]["nav"]
    pages = [*PAGES, ROOT / "BENCHMARKS.md"]
    assert sorted(named(nav)) == sorted(str(path.relative_to(ROOT)) for path in pages)


def named(nav: list[object]) -> Iterator[str]:
    """The pages that a part of the navigation names."""
    for entry in nav:
        for under in entry.values() if isinstance(entry, dict) else [entry]:
            yield from named(under) if isinstance(under, list) else [under]
