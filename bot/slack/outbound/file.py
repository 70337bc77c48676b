"""A file as it is sent to someone."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class File:
    """A file for one person.

    Args:
        comment: shown above the file; Slack reads it as markup, so escape what people typed.
        alternative: what a picture shows, for those who can't see it.
    """

    name: str
    content: bytes
    title: str
    comment: str
    alternative: str = ""

    @property
    def as_sent(self) -> dict[str, Any]:
        """The same by the names that Slack has for it."""
        return {
            "filename": self.name,
            "content": self.content,
            "title": self.title,
            "initial_comment": self.comment,
            "alt_txt": self.alternative or None,
        }
