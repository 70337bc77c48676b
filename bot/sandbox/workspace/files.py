"""Files that are being uploaded, and files in the workspace.

Sources: docs.slack.dev/reference/methods/files.getUploadURLExternal and files.completeUploadExternal. How the
upload address answers to a wrong length is documented only as "not 200".
"""

import mimetypes
from dataclasses import dataclass, field

from bot.sandbox.errors import SlackError
from bot.sandbox.ids import Ids, secret


@dataclass(frozen=True)
class File:
    """A file that everyone in its conversation can open."""

    id: str
    name: str
    title: str
    content: bytes = field(repr=False)
    alt_text: str = ""

    @property
    def mimetype(self) -> str:
        """The type of the file, guessed from its name."""
        return mimetypes.guess_type(self.name)[0] or "application/octet-stream"


@dataclass
class Upload:
    """A file that was announced; its bytes are sent to an unguessable address."""

    id: str
    name: str
    length: int
    alt_text: str = ""
    content: bytes | None = None
    ticket: str = field(default_factory=secret)


class Files:
    """The uploads that were begun but not completed yet."""

    def __init__(self, ids: Ids) -> None:
        self._ids = ids
        self._by_ticket: dict[str, Upload] = {}
        self._by_id: dict[str, Upload] = {}

    def begin(self, name: str, length: int, alt_text: str = "") -> Upload:
        """Begin an upload of a file with this name and length in bytes, and the words for those who can't see it."""
        upload = Upload(self._ids.next("F"), name, length, alt_text)
        self._by_ticket[upload.ticket] = self._by_id[upload.id] = upload
        return upload

    def receive(self, ticket: str, content: bytes) -> None:
        """Receive the bytes of a file.

        Raises:
            SlackError: it was not announced, was received before, or has another length than announced.
        """
        upload = self._by_ticket.get(ticket)
        if upload is None or upload.content is not None:
            raise SlackError("invalid_ticket", status=404)
        if len(content) != upload.length:
            raise SlackError("length_mismatch", status=400)
        upload.content = content

    def find(self, file_id: str, title: str) -> File:
        """Return a file whose bytes were received.

        Raises:
            SlackError: there is none, or it was completed before.
        """
        upload = self._by_id.get(file_id)
        if upload is None or upload.content is None:
            raise SlackError("file_not_found")
        return File(upload.id, upload.name, title or upload.name, upload.content, upload.alt_text)

    def complete(self, file: File) -> None:
        """End an upload: it can be completed only once."""
        upload = self._by_id.pop(file.id)
        del self._by_ticket[upload.ticket]
