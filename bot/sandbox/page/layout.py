"""A whole window: top bar, side bar, what is open, the form in front of it, and the inspector."""

from bot.sandbox.page.conversation import app_head, draw_conversation
from bot.sandbox.page.drawing.markup import Html, tag, together
from bot.sandbox.page.drawing.sheet import Sheet
from bot.sandbox.page.drawing.surfaces import draw_form, draw_home
from bot.sandbox.page.inspector import draw_inspector, latest_error
from bot.sandbox.page.sidebar import draw_sidebar
from bot.sandbox.page.spots import name_of_view
from bot.sandbox.page.topbar import WHAT_IT_IS, draw_topbar
from bot.sandbox.page.window import ABOUT, Window
from bot.sandbox.workspace.view import View

STYLES = ("blocks.css", "page.css")


def draw_window(window: Window) -> str:
    """Draw a window as a whole page."""
    channel = window.channel
    window.desk.visitors.add(window.person.id)
    if channel is not None:
        window.desk.reads(window.person.user, channel)
    main = draw_conversation(window, channel) if channel else _app(window)
    body = tag(
        "body",
        tag("a", "Skip to the conversation", href="#main", class_="skip"),
        draw_topbar(window),
        draw_sidebar(window),
        tag("main", main, id="main", tabindex=-1),
        draw_inspector(window) if window.inspects else None,
        _modal(window),
        tag("div", id="toasts", role="status", aria_live="polite", popover="manual", data_keep=True),
        data_person=window.person.handle,
        data_refused=len(window.desk.slack.log.mistakes()),
        data_refusal=latest_error(window),
        class_="inspecting" if window.inspects else None,
    )
    return f"<!doctype html>{tag('html', _head(window), body, lang='en', data_theme='auto')}"


def _head(window: Window) -> Html:
    links = (tag("link", rel="stylesheet", href=f"/assets/{name}") for name in STYLES)
    icon = tag("link", rel="icon", href="/assets/icon.svg", type="image/svg+xml")
    return tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", name_="viewport", content="width=device-width, initial-scale=1"),
        tag("title", f"{window.person.name} · Sandbox"),
        icon,
        *links,
        tag("script", src="/assets/page.js"),
    )


def _app(window: Window) -> Html:
    inside = _about(window) if window.place == ABOUT else _home(window)
    return together(
        [
            app_head(window),
            tag("div", inside, class_="messages", tabindex=0, role="region", aria_label="The app"),
        ]
    )


def _home(window: Window) -> Html:
    view = window.desk.core.views.home(window.person.user)
    if view is None:
        return tag("p", f"{window.app.name} shows nothing here yet.", class_="nothing")
    return draw_home(_sheet(window, view), view.json, place=name_of_view(view), problem=view.problem)


def _about(window: Window) -> Html:
    app = window.desk.core.app
    commands = (
        tag("li", tag("code", f"{each} {app.hints.get(each, '')}".strip())) for each in sorted(app.commands)
    )
    return tag(
        "div",
        tag("p", WHAT_IT_IS),
        tag("h3", "Commands"),
        tag("ul", *commands),
        tag("h3", "What the app may do"),
        tag("p", ", ".join(sorted(app.scopes))),
        class_="home",
    )


def _modal(window: Window) -> Html | None:
    """Draw the form that is open, the one in front if there are several."""
    stack = window.desk.core.views.stack(window.person.user)
    if not stack:
        return None
    view = stack[-1]
    form = draw_form(
        _sheet(window, view),
        view.json,
        place=name_of_view(view),
        problem=view.problem,
        can_go_back=len(stack) > 1,
    )
    return tag("dialog", form, id=f"modal-{view.id}", class_="modal", aria_labelledby=f"{view.id}-title")


def _sheet(window: Window, view: View) -> Sheet:
    return Sheet(window.reader, view.on_screen, view.errors, view.id, leads=window.leads)
