"""How a kind of notice is put into words: each view function of one is listed beside it, in its module's ``NOTICES``."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from bot.domain.outbox.kinds import NoticeKind
from bot.slack.views.blocks import Message

About = TypeVar("About")


@dataclass(frozen=True, slots=True)
class Rendering(Generic[About]):
    """The words of a kind of notice.

    Args:
        about: what they are made of, as the kind declares it.
        view: makes them; it gets that, and what time it is.
    """

    kind: NoticeKind
    about: type[About]
    view: Callable[[About, datetime], Message]

    def words(self, about: object, now: datetime) -> Message:
        """What a notice of the kind says.

        Raises:
            LookupError: the notice lacks what its kind needs.
        """
        if not isinstance(about, self.about):
            msg = f"a notice of the kind '{self.kind}' lacks what its words are made of"
            raise LookupError(msg)
        return self.view(about, now)
