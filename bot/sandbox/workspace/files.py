"""Files that are being uploaded, and files in the workspace.

Sources: docs.slack.dev/reference/methods/files.getUploadURLExternal, files.completeUploadExternal and files.info. How the
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
class OwnedFile:
    """A file with whoever uploaded it.

    Args:
        created: when, in seconds since 1970.
        shared: whether the app can see it: its own, and one in a form once that was sent.
    """

    file: File
    owner: str
    created: int
    shared: bool = False
    deleted: bool = False


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
    """The uploads that were begun but not completed yet, and the files that can be asked for since the sandbox began."""

    def __init__(self, ids: Ids) -> None:
        self._ids = ids
        self._by_ticket: dict[str, Upload] = {}
        self._by_id: dict[str, Upload] = {}
        self._owned: dict[str, OwnedFile] = {}

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

    def complete(self, file: File, owner: str, created: int) -> None:
        """End an upload of the app's: it can be completed only once."""
        upload = self._by_id.pop(file.id)
        del self._by_ticket[upload.ticket]
        self._owned[file.id] = OwnedFile(file, owner, created, shared=True)

    def put(self, name: str, content: bytes, owner: str, created: int) -> OwnedFile:
        """Upload a file of a person's own, which nobody else sees yet."""
        file = File(self._ids.next("F"), name, name, content)
        return self._owned.setdefault(file.id, OwnedFile(file, owner, created))

    def share(self, file_id: str) -> None:
        """Let the app see a file."""
        self._owned[file_id].shared = True

    def delete(self, name: str, owner: str) -> None:
        """Delete a person's files of this name, for everybody.

        Raises:
            LookupError: they have none.
        """
        found = [each for each in self._owned.values() if (each.file.name, each.owner) == (name, owner)]
        if not found:
            raise LookupError(name)
        for each in found:
            each.deleted = True

    def seen_by_app(self, file_id: str) -> OwnedFile:
        """Return a file that the app can see.

        Raises:
            SlackError: it can't see it, or it was deleted.
        """
        owned = self._owned.get(file_id)
        if owned is None or not owned.shared:
            raise SlackError("file_not_found")
        if owned.deleted:
            raise SlackError("file_deleted")
        return owned
