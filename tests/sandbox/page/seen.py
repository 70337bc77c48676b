"""What a browser makes of HTML."""

from html.parser import HTMLParser

from bot.sandbox.page.drawing.markup import VOID


class Seen(HTMLParser):
    """What a browser makes of a piece of HTML: its words, and its elements with their attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.words = ""
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element, and whether it has to be closed."""
        self.elements.append((tag, dict(attrs)))
        self.open += [] if tag in VOID else [tag]

    def handle_endtag(self, tag: str) -> None:
        """Close the innermost element."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Note words."""
        self.words += data

    def having(self, **attributes: str) -> list[str]:
        """Return the elements with these attributes; underscores stand for hyphens."""
        wanted = {key.rstrip("_").replace("_", "-"): value for key, value in attributes.items()}
        return [name for name, found in self.elements if wanted.items() <= found.items()]
