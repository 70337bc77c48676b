"""A file as it is sent to someone."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class File:
    """A file for one person.

    Args:
        comment: shown above the file; Slack reads it as markup, so escape what people typed.
        alternative: what a picture shows, for those who can't see it.
        more: files that come in the same message, whose comments are left out.
    """

    name: str
    content: bytes
    title: str
    comment: str
    alternative: str = ""
    more: tuple["File", ...] = ()

    @property
    def as_sent(self) -> dict[str, Any]:
        """The same by the names that Slack's SDK has for it."""
        uploads = [each.upload for each in (self, *self.more)]
        return {"file_uploads": uploads, "initial_comment": self.comment}

    @property
    def upload(self) -> dict[str, Any]:
        """The file alone, by these names."""
        alternative = {"alt_txt": self.alternative} if self.alternative else {}
        return {"filename": self.name, "content": self.content, "title": self.title, **alternative}
