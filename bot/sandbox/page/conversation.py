"""The middle of a window: the head of a conversation, its messages, and the box to write in."""

from itertools import groupby, islice

from bot.sandbox.page.drawing.markup import Html, tag, together
from bot.sandbox.page.drawing.sheet import Sheet
from bot.sandbox.page.drawing.surfaces import Heading, Letter, draw_message
from bot.sandbox.page.spots import name_of_message
from bot.sandbox.page.window import ABOUT, HOME, Window
from bot.sandbox.rendering.dates import show_date
from bot.sandbox.workspace.messages import StoredMessage
from bot.sandbox.workspace.workspace import SLACKBOT, Channel

SHOWN = 100  # messages


def draw_conversation(window: Window, channel: Channel) -> Html:
    """Draw a conversation."""
    is_app = channel is window.person.dm
    head = app_head(window) if is_app else _head(window, channel)
    return together([head, _messages(window, channel), _foot(window, channel)])


def app_head(window: Window) -> Html:
    """Draw the head of everything that belongs to the app, with its tabs."""
    tabs = ((HOME, "Home"), (window.person.dm.id, "Messages"), (ABOUT, "About"))
    drawn = (
        tag("a", title, href=window.address(place), aria_current="page" if window.place == place else None)
        for place, title in tabs
    )
    title = tag("h1", tag("span", "☕ ", aria_hidden="true"), window.app.name)
    return tag("header", title, tag("div", *drawn, class_="tabs"), class_="head")


def _head(window: Window, channel: Channel) -> Html:
    sign = "# " if channel.kind in {"public", "private"} else ""
    count = len(channel.members)
    members = tag("small", f"{count} members" if channel.kind != "im" else "Direct message")
    return tag("header", tag("h1", sign + window.title_of(channel)), members, class_="head")


def _messages(window: Window, channel: Channel) -> Html:
    """Draw what is there, day by day."""
    reader = window.reader
    newest = islice(window.desk.core.messages.shown_in(channel, window.person.id), SHOWN)
    days = []
    for day, messages in groupby(reversed([*newest]), lambda message: reader.local(_seconds(message)).date()):
        title = f"{day:%A}, {day:%B} {day.day}"
        days += [tag("h2", tag("span", title), class_="day"), *(_message(window, each) for each in messages)]
    nothing = tag("p", "Nothing has been said here yet.", class_="nothing")
    return tag(
        "div",
        *(days or [nothing]),
        class_="messages",
        role="log",
        aria_label="Messages",
        tabindex=0,
        data_scrolls=True,
    )


def _seconds(message: StoredMessage) -> int:
    return int(float(message.ts))


def _message(window: Window, message: StoredMessage) -> Html:
    user, content = window.person.user, message.content
    local = window.reader.local(_seconds(message))
    author = (
        "Slackbot" if message.author == SLACKBOT else window.desk.core.workspace.users[message.author].name
    )
    place = name_of_message(message)
    letter = Letter(
        Heading(
            author,
            show_date("{time}", local, local, window.reader.locale),
            is_app=message.author == window.app.id,
            edited=len(message.versions) > 1,
        ),
        content.text,
        content.blocks,
        mrkdwn=content.mrkdwn,
        place=place,
        private=message.only_for is not None,
        failed=user.id in message.failed_for,
        files=tuple(_file(message, number) for number in range(len(content.files))),
        more=_more(window, message),
    )
    return draw_message(
        Sheet(
            window.reader,
            message.chosen.get(user.id, {}),
            name=place.replace(":", "-"),
            leads=window.leads,
        ),
        letter,
    )


def _file(message: StoredMessage, number: int) -> Html:
    file = message.content.files[number]
    address = f"/file/{message.channel.id}/{message.ts}/{number}"
    if file.mimetype.startswith("image/"):
        picture = tag("img", src=address, alt=file.alt_text or file.title)
        return tag(
            "figure",
            tag("figcaption", file.title),
            tag("a", picture, href=address, target="_blank"),
            class_="file",
        )
    return tag("p", "📎 ", tag("a", file.title, href=address, download=file.name), class_="file")


def _more(window: Window, message: StoredMessage) -> Html | None:
    """Draw the menu of a message with the app's shortcuts; one's own private ones have none."""
    shortcuts = [each for each in window.desk.core.app.shortcuts if each.on_messages]
    if not shortcuts or message.only_for is not None:
        return None
    entries = (
        tag("button", each.name, type="button", data_do="shortcut", data_value=each.callback_id)
        for each in shortcuts
    )
    summary = tag("summary", "⋮", class_="button", aria_label="More about this message")
    return tag("details", summary, tag("div", *entries, class_="menu"), class_="overflow more")


def _foot(window: Window, channel: Channel) -> Html:
    """Draw the box to write in, unless the app doesn't want to be written to."""
    core = window.desk.core
    if channel is window.person.dm and core.app.read_only:
        return tag("p", "Sending messages to this app has been turned off.", class_="foot turned-off")
    where = f"#{channel.name}" if channel.kind in {"public", "private"} else window.title_of(channel)
    commands = [
        f"{command} {word}".strip()
        for command in sorted(core.app.commands)
        for word in _hints(window, command)
    ]
    box = tag(
        "input",
        type="text",
        name="words",
        list="commands",
        autocomplete="off",
        aria_label=f"Message {where}",
        placeholder=f"Message {where}" + (f", or {min(core.app.commands)}" if core.app.commands else ""),
    )
    return tag(
        "form",
        _shortcuts(window),
        box,
        tag("datalist", *(tag("option", value=command) for command in commands), id="commands"),
        tag("button", "Send", type="submit", class_="button primary"),
        class_="foot",
        data_do="say",
        data_channel=channel.id,
    )


def _hints(window: Window, command: str) -> list[str]:
    """Return the words that a command knows, as far as its hint names them."""
    return ["", *(word.strip() for word in window.desk.core.app.hints.get(command, "").split("|"))]


def _shortcuts(window: Window) -> Html | None:
    shortcuts = [each for each in window.desk.core.app.shortcuts if not each.on_messages]
    if not shortcuts:
        return None
    entries = (
        tag("button", each.name, type="button", data_do="shortcut", data_value=each.callback_id)
        for each in shortcuts
    )
    summary = tag("summary", "+", class_="button", aria_label="Shortcuts", title="Shortcuts")
    return tag("details", summary, tag("div", *entries, class_="menu"), class_="overflow upwards")
