"""Fetching the file that a button or a form is about, and everybody whom it may name."""

import asyncio
from dataclasses import dataclass

from bot.domain.errors import Refusal
from bot.domain.sheets.dates import Order
from bot.domain.sheets.directory import Directory
from bot.domain.sheets.meetings_file import MeetingsReading, meetings_headings
from bot.domain.sheets.people_file import PeopleFile, PeopleReading, people_headings, read_people
from bot.slack.organiser_payloads import ForFile, Purpose
from bot.slack.outbound.downloads import LARGEST
from bot.slack.outbound.errors import SlackBusy, SlackError
from bot.slack.request import Deps, Request

PAGE = 1000  # the most that Slack gives of its list of people: somebody waits for it
GONE = {"file_not_found", "file_deleted", "not_visible", "access_denied"}


@dataclass(frozen=True, slots=True)
class FetchedFile:
    """A file with its content."""

    name: str
    content: bytes


async def fetched(deps: Deps, request: Request, about: ForFile) -> FetchedFile:
    """Fetch a file from Slack, which keeps it; the bot doesn't.

    Raises:
        Refusal: it isn't there, isn't theirs, is too large, or can't be fetched now.
    """
    try:
        file = await deps.gateway.shared_file(about.file)
        if file.owner != request.who.slack_id:
            raise Refusal("refused-file-of-other")
        if file.size > LARGEST:
            raise Refusal("refused-file-large")
        return FetchedFile(file.name, await deps.gateway.contents(file))
    except SlackBusy:
        raise Refusal("refused-busy") from None
    except SlackError as error:
        if error.code in GONE:
            raise Refusal("refused-file-gone") from None
        if error.code == "file_too_large":
            raise Refusal("refused-file-large") from None
        if error.code == "missing_scope":
            raise Refusal("refused-file-scope", link=deps.install_page.link("files")) from None
        raise


async def directory_of(deps: Deps) -> Directory:
    """Everybody in the workspace, as a file may name them.

    Raises:
        SlackError: Slack doesn't say.
    """
    customs = deps.census.customs
    everyone = [each async for users in deps.census.users(PAGE) for each in customs.listed(users)]
    return await asyncio.to_thread(Directory, everyone)


def headings_of(about: ForFile, content: bytes) -> tuple[str, ...]:
    """What the columns of a file are called.

    Raises:
        UnusableFile: it is no text.
    """
    find = meetings_headings if about.purpose is Purpose.MEETINGS else people_headings
    return find(content)


async def people_in(about: ForFile, content: bytes) -> PeopleFile:
    """Read a list of people as somebody says.

    Raises:
        UnusableFile: the file as a whole can't be used, or it takes somebody to say how it is meant.
    """
    names = headings_of(about, content) if about.columns else ()
    called = {column: _name(names, number) for column, number in about.columns.items()}
    return await asyncio.to_thread(read_people, content, PeopleReading(called, about.dates))


def meetings_reading(about: ForFile, content: bytes) -> MeetingsReading:
    """How a list of meetings is to be read.

    Raises:
        UnusableFile: it is no text.
    """
    names = headings_of(about, content)
    people = tuple(filter(None, (_name(names, number) for number in about.met)))
    return MeetingsReading(people, _name(names, about.when) or None, about.dates)


def with_dates(about: ForFile, order: Order) -> ForFile:
    """The same file, with what comes first in its dates."""
    return about.model_copy(update={"dates": order})


def _name(names: tuple[str, ...], number: int) -> str:
    return names[number] if 0 <= number < len(names) else ""
