"""Files that people put into forms, and delete again."""

from collections.abc import Iterable
from typing import TypeAlias

from bot.sandbox.core import Core
from bot.sandbox.errors import NotSeenError
from bot.sandbox.web_api.objects import file_object
from bot.sandbox.wire import Json
from bot.sandbox.workspace.view import View
from bot.sandbox.workspace.workspace import User

Attachment: TypeAlias = tuple[str, bytes]  # a file's name and content


def attach(core: Core, user: User, files: Iterable[Attachment]) -> list[Json]:
    """Upload files for a form; the app can't see them before it is sent."""
    now = core.workspace.seconds()
    return [file_object(core, core.files.put(name, content, user.id, now)) for name, content in files]


def share(core: Core, view: View) -> None:
    """Let the app see the files in a form that is sent."""
    for held in view.chosen.values():
        for each in held if isinstance(held, list) else []:
            if isinstance(each, dict) and "url_private" in each:
                core.files.share(each["id"])


def delete(core: Core, user: User, name: str) -> None:
    """Delete somebody's own files of this name.

    Raises:
        NotSeenError: they have none.
    """
    try:
        core.files.delete(name, user.id)
    except LookupError:
        raise NotSeenError(f"{user.name} has no file {name!r}.") from None
