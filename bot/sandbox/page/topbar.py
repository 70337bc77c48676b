"""The bar at the top: what this is, the clock with its buttons, and what else can be switched."""

from bot.sandbox.page.drawing.markup import Html, tag
from bot.sandbox.page.window import Window

WHAT_IT_IS = "A stand-in for Slack that runs on this computer alone. Nobody else sees it, and nothing here reaches the real Slack."


def draw_topbar(window: Window) -> Html:
    """Draw the bar."""
    desk = window.desk
    news = desk.has_unread(window.person.user)
    menu = tag(
        "button",
        "☰",
        tag("span", tag("span", "unread", class_="for-readers"), class_="dot") if news else None,
        type="button",
        class_="button navigate",
        data_do="navigate",
        aria_label="Conversations and people",
    )
    name = tag("strong", desk.core.workspace.name)
    badge = tag("span", "Sandbox, not Slack", class_="stand-in", title=WHAT_IT_IS)
    jumps = (
        tag("button", jump.label, type="button", class_="button", data_do="jump", data_option=number)
        for number, jump in enumerate(desk.jumps)
    )
    now = window.reader.today()
    clock = tag(
        "div",
        tag(
            "time",
            f"{now:%a} {now.day} {now:%b}, {now:%H:%M}",
            title=f"{now:%Y-%m-%d %H:%M %Z}",
            class_="now",
        ),
        *jumps,
        class_="clock",
        role="group",
        aria_label="The sandbox's clock",
        aria_busy=str(desk.is_moving).lower(),
    )
    return tag(
        "header", tag("div", menu, name, " ", badge, class_="name"), clock, _switches(window), class_="topbar"
    )


def _switches(window: Window) -> Html:
    address = f"/as/{window.person.handle}/{window.place}"
    inspector = tag(
        "a",
        "Inspector",
        href=address if window.inspects else f"{address}?inspect",
        class_="button pressed" if window.inspects else "button",
        title="Every call between the bot and the workspace",
    )
    theme = tag(
        "button",
        "◐",
        type="button",
        class_="button",
        data_do="theme",
        aria_label="Light or dark",
        title="Light or dark",
    )
    reload = tag(
        "button",
        "⟳",
        type="button",
        class_="button",
        data_do="reload",
        aria_label="Reload the client",
        title="Reload the client: what only you could see is gone",
    )
    return tag("div", inspector, reload, theme, class_="switches")
