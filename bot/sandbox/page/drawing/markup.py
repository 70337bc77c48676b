"""HTML that can't be broken by what stands in it: text is escaped wherever it goes into a tag."""

from collections.abc import Iterable
from html import escape

VOID = frozenset({"br", "hr", "img", "input", "link", "meta"})


class Html(str):
    """Text that is HTML already; any other text is escaped where it goes into a tag."""

    __slots__ = ()


NOTHING = Html("")


def tag(name: str, /, *inside: str | None, **attributes: object) -> Html:
    """Build an element.

    Args:
        name: of the element.
        inside: its content; what is no ``Html`` is text, and None is nothing.
        attributes: underscores stand for hyphens, and a last one is dropped (``class_``). True is an attribute without a
            value; None and False leave it out.
    """
    written = "".join(_attribute(key, value) for key, value in attributes.items())
    if name in VOID:
        return Html(f"<{name}{written}>")
    return Html(f"<{name}{written}>{together(inside)}</{name}>")


def together(parts: Iterable[str | None], between: str = "") -> Html:
    """Join parts; what is no ``Html`` is text, and None is nothing."""
    return Html(Html(between).join(as_html(part) for part in parts if part is not None))


def as_html(text: str) -> Html:
    """Escape a text, unless it is HTML already."""
    return text if isinstance(text, Html) else Html(escape(text))


def with_breaks(text: str) -> Html:
    """Escape a text, and keep its line breaks."""
    return Html(as_html(text).replace("\n", "<br>"))


def _attribute(key: str, value: object) -> str:
    if value is None or value is False:
        return ""
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{escape(str(value))}"'
