"""Notes come in pages that Slack takes, however long they are and whatever is in them."""

from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.memory.note import NOTE_LENGTH, Note
from bot.slack.actions import Action
from bot.slack.payloads import ForMore, decoded
from bot.slack.views.memory.notes import WORDS_LENGTH, my_notes
from tests.slack.limits import over_limits
from tests.slack.reading import as_sent

NOW = datetime(2027, 1, 11, 8, tzinfo=UTC)
LETTERS = st.sampled_from("a&<🎉")
LENGTHS = st.lists(st.tuples(LETTERS, st.integers(1, NOTE_LENGTH)), min_size=1, max_size=20)


@settings(max_examples=20, deadline=None)
@given(LENGTHS, LETTERS)
def test_every_note_is_on_one_page(lengths: list[tuple[str, int]], searched: str) -> None:
    """Whoever clicks through them reads each once, in their order."""
    notes = [
        Note(number, 1, number, f"{number}: {letter * length}"[:NOTE_LENGTH], ("Ben Okri",), NOW, None)
        for number, (letter, length) in enumerate(lengths)
    ]
    read: list[str] = []
    about = ForMore(shown=0, words=searched * WORDS_LENGTH)
    while about:
        sent = as_sent(my_notes(notes, NOW, "UTC", about))
        assert list(over_limits(sent)) == []
        read += [block["text"]["text"] for block in sent["blocks"] if "accessory" in block]
        offered = [each["elements"][0] for each in sent["blocks"] if each["type"] == "actions"]
        more = [each["value"] for each in offered if each["action_id"] == Action.MORE_NOTES]
        about = decoded(ForMore, more[0]) if more else None
    assert read == [note.text for note in notes]
