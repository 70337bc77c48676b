"""How notices become words: each module lists its kinds with their view functions in ``NOTICES``."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from bot.domain.outbox.kinds import NoticeKind
from bot.slack.views.blocks import Message

About = TypeVar("About")


@dataclass(frozen=True, slots=True)
class Rendering(Generic[About]):
    """How a kind of notice becomes words.

    Args:
        about: the type of its subject, as the kind declares it.
        view: builds the message from the subject and the current time.
    """

    kind: NoticeKind
    about: type[About]
    view: Callable[[About, datetime], Message]

    def words(self, about: object, now: datetime) -> Message:
        """The message for a notice of this kind.

        Raises:
            LookupError: the notice lacks what its kind needs.
        """
        if not isinstance(about, self.about):
            msg = f"a notice of the kind '{self.kind}' lacks what its words are made of"
            raise LookupError(msg)
        return self.view(about, now)
