"""What blocks stand in: a message, a form, the Home tab."""

from dataclasses import dataclass, field

from bot.sandbox.page.drawing.blocks import draw_blocks
from bot.sandbox.page.drawing.markup import Html, tag, together, with_breaks
from bot.sandbox.page.drawing.mrkdwn import draw_mrkdwn
from bot.sandbox.page.drawing.sheet import Sheet
from bot.sandbox.wire import Json, text_of
from bot.sandbox.workspace.faces import colour, initials

WARNING = "The app did not respond. Try again?"


@dataclass(frozen=True)
class Heading:
    """What stands above a message.

    Args:
        author: the name of who wrote it.
        time: when, as its reader reads it.
        is_app: whether an app wrote it.
        edited: whether it was changed since.
    """

    author: str
    time: str
    is_app: bool = False
    edited: bool = False


@dataclass(frozen=True)
class Letter:
    """A message: what it says, and what belongs to it.

    Args:
        place: what the page calls the message where something in it is used.
        private: whether only its reader sees it.
        failed: whether the app did not respond to a click in it.
        files: the pictures and files that came with it.
        more: what else can be done with the message.
    """

    heading: Heading
    text: str
    blocks: list[Json] = field(default_factory=list)
    mrkdwn: bool = True
    place: str = ""
    private: bool = False
    failed: bool = False
    files: tuple[Html, ...] = ()
    more: Html | None = None


def draw_message(sheet: Sheet, letter: Letter) -> Html:
    """Draw a message as it stands in a conversation."""
    heading = letter.heading
    line = tag(
        "div",
        tag("b", heading.author, class_="author"),
        tag("span", "APP", class_="badge") if heading.is_app else None,
        tag("time", heading.time),
        class_="heading",
    )
    eyes = tag("p", "👁 Only visible to you", class_="private") if letter.private else None
    edited = tag("small", "(edited)", class_="edited") if heading.edited else None
    body = tag(
        "div",
        eyes,
        line,
        _content(sheet, letter),
        edited,
        *letter.files,
        _warning(failed=letter.failed),
        class_="body",
    )
    whole = "message private" if letter.private else "message"
    face = avatar(
        "☕" if heading.is_app else heading.author, size="large" + (" app" if heading.is_app else "")
    )
    return tag(
        "article",
        face,
        body,
        letter.more,
        class_=whole,
        data_place=letter.place,
        id=letter.place.replace(":", "-") or None,
    )


def draw_form(
    sheet: Sheet, view: Json, *, place: str = "", problem: str | None = None, can_go_back: bool = False
) -> Html:
    """Draw a modal."""
    title = text_of(view["title"])
    close = text_of(view.get("close")) or (
        "Back" if can_go_back else "Cancel" if view.get("submit") else "Close"
    )
    feet = [tag("button", close, type="button", class_="button", data_do="close")]
    if view.get("submit"):
        feet.append(tag("button", text_of(view["submit"]), type="submit", class_="button primary"))
    corner = tag("button", "✕", type="button", class_="corner", data_do="close", aria_label="Close the form")
    return tag(
        "form",
        tag("header", tag("h2", title, id=f"{sheet.name}-title"), corner),
        tag(
            "div",
            draw_blocks(sheet, view["blocks"]),
            class_="sheet",
            tabindex=0,
            role="region",
            aria_label=title,
        ),
        tag("p", problem, class_="problem", role="alert") if problem else None,
        tag("footer", *feet),
        class_="form",
        data_place=place,
        data_do="submit",
        novalidate=True,
    )


def draw_home(sheet: Sheet, view: Json, *, place: str = "", problem: str | None = None) -> Html:
    """Draw what an app published on its Home tab."""
    warning = tag("p", problem, class_="problem", role="alert") if problem else None
    return tag("div", draw_blocks(sheet, view["blocks"]), warning, class_="home", data_place=place)


def _content(sheet: Sheet, letter: Letter) -> Html:
    if letter.blocks:
        return draw_blocks(sheet, letter.blocks)
    words = draw_mrkdwn(letter.text, sheet.reader) if letter.mrkdwn else with_breaks(letter.text)
    return tag("div", words, class_="block section") if letter.text else together([])


def _warning(*, failed: bool) -> Html | None:
    return tag("p", "⚠ ", WARNING, class_="problem", role="alert") if failed else None


def avatar(name: str, *, size: str = "") -> Html:
    """Draw somebody; the name stands beside it, so that it needn't be read out."""
    return tag(
        "span", initials(name), class_=f"avatar colour-{colour(name)} {size}".strip(), aria_hidden="true"
    )
