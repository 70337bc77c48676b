"""Each kind of notice has its words."""

import pytest

from bot.domain.outbox.kinds import NoticeKind
from bot.slack.views.outbox.notices import RENDERINGS
from tests.slack.catalogue.cast import NOW


@pytest.mark.parametrize("kind", NoticeKind)
def test_every_kind_is_put_into_words(kind: NoticeKind) -> None:
    """They are made of what the kind declares."""
    assert RENDERINGS[kind].about is kind.declared.about


def test_a_notice_without_what_its_words_are_made_of_is_a_defect() -> None:
    """Nothing is said in its place."""
    with pytest.raises(LookupError, match="summary"):
        RENDERINGS[NoticeKind.SUMMARY].words(None, NOW)
