"""The side bar: who one is, where one can go, and who else one can be."""

from bot.sandbox.page.drawing.markup import Html, tag
from bot.sandbox.page.drawing.surfaces import avatar
from bot.sandbox.page.window import HOME, Window
from bot.sandbox.person.person import Person
from bot.sandbox.workspace.workspace import Channel

SHOWN = 200  # people; a company may have thousands


def draw_sidebar(window: Window) -> Html:
    """Draw the side bar."""
    of_kind: dict[str, list[Channel]] = {"app": [], "channel": [], "direct": []}
    for channel in window.person.conversations:
        of_kind[_kind(window, channel)].append(channel)
    channels = sorted(of_kind["channel"], key=lambda channel: channel.name)
    return tag(
        "nav",
        _whoever_looks(window),
        _section("Apps", [_app(window)], notifies=True),
        _section("Channels", [_place(window, channel, "#") for channel in channels]),
        _section(
            "Direct messages",
            [_place(window, channel, "") for channel in reversed(of_kind["direct"])],
            notifies=True,
        ),
        _people(window),
        class_="sidebar",
        aria_label="Conversations and people",
    )


def _kind(window: Window, channel: Channel) -> str:
    if channel.kind in {"public", "private"}:
        return "channel"
    return "app" if channel is window.person.dm else "direct"


def _whoever_looks(window: Window) -> Html:
    profile = window.person.profile
    about = ", ".join(filter(None, (profile.title, profile.department)))
    words = tag(
        "span",
        tag("span", "You are", class_="you-are"),
        tag("b", window.person.name),
        tag("small", about),
        class_="words",
    )
    return tag("div", avatar(window.person.name, size="large"), words, class_="me")


def _section(title: str, entries: list[Html], *, notifies: bool = False) -> Html | None:
    if not entries:
        return None
    return tag(
        "section",
        tag("h2", title),
        tag("ul", *(tag("li", entry) for entry in entries)),
        aria_label=title,
        data_notifies=notifies,
    )


def _app(window: Window) -> Html:
    dm = window.person.dm
    unread = window.desk.unread(window.person.user, dm)
    is_open = window.place in {HOME, "about", dm.id}
    place = dm.id if unread else HOME
    sign = tag("span", "☕", class_="avatar app", aria_hidden="true")
    return _entry(window.address(place), (sign, window.app.name), unread=unread, is_open=is_open)


def _place(window: Window, channel: Channel, sign: str) -> Html:
    title = window.title_of(channel)
    mark = tag("span", sign, class_="sign", aria_hidden="true") if sign else avatar(title)
    unread = window.desk.unread(window.person.user, channel)
    return _entry(
        window.address(channel.id), (mark, title), unread=unread, is_open=window.place == channel.id
    )


def _entry(address: str, inside: tuple[Html, str], *, unread: bool, is_open: bool) -> Html:
    mark, title = inside
    dot = tag("span", tag("span", "unread", class_="for-readers"), class_="dot") if unread else None
    return tag(
        "a",
        mark,
        tag("span", title, class_="title"),
        dot,
        href=address,
        class_="entry unread" if unread else "entry",
        aria_current="page" if is_open else None,
    )


def _people(window: Window) -> Html:
    """Draw everyone whom one can be, in this window or in another."""
    everyone = [person for person in window.desk.slack.people if not person.user.deleted]
    entries = [_person(window, person) for person in everyone[:SHOWN]]
    rest = len(everyone) - len(entries)
    return tag(
        "section",
        tag("h2", "Be somebody else"),
        tag(
            "input",
            type="search",
            aria_label="Find somebody",
            placeholder="Find somebody",
            data_do="find",
            data_keep=True,
        ),
        tag("ul", *entries, class_="people"),
        tag("p", "Nobody is called that, or in such a department.", class_="nobody", hidden=True),
        tag("p", f"… and {rest} more: put their handle into the address.") if rest else None,
    )


def _person(window: Window, person: Person) -> Html:
    address = window.address(HOME, person)
    rank = person.profile.rank
    notes = [*(["you"] if person is window.person else []), *([rank] if rank else [])]
    title = f"{person.name} ({', '.join(notes)})" if notes else person.name
    entry = _entry(
        address,
        (avatar(person.name), title),
        unread=window.desk.has_unread(person.user),
        is_open=False,
    )
    write = tag(
        "button", "✎", type="button", class_="aside", data_do="write", data_value=person.id, title="Write to them",
        aria_label=f"Write to {person.name}",
    )  # fmt: skip
    other = tag(
        "a", "↗", href=address, target="_blank", class_="aside", title="In another window",
        aria_label=f"{person.name} in another window",
    )  # fmt: skip
    return tag(
        "li", entry, write, other, data_name=f"{person.name} {person.profile.department} {rank}".casefold()
    )
