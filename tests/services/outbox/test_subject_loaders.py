"""What the words of a notice are made of can be looked up."""

import pytest

from bot.domain.outbox.kinds import NoticeKind
from bot.services.outbox.subject_loaders import LOADERS


@pytest.mark.parametrize("kind", NoticeKind)
def test_what_a_kind_is_about_can_be_looked_up(kind: NoticeKind) -> None:
    """No kind declares to be about something that nobody finds."""
    assert kind.declared.about in LOADERS


def test_nothing_is_looked_up_that_no_kind_is_about() -> None:
    """A kind that goes takes along what only it needed."""
    assert set(LOADERS) == {kind.declared.about for kind in NoticeKind}
