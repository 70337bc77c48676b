"""The declarations of the kinds of notices are complete, and the database's words for them stay."""

import pytest

from bot.domain.outbox.declaration import Lane, Readers, Until, Waits
from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.notice import kind_called, taken_back

STORED = (
    "intro nudge check_in last_call left_out partner_left partner_cant last_time silent thanks follow_up suggested credit"
    " summary round_skipped recap times booked soon day_before still_there paused_silent pause_over free_now invited together hello"
    " goes_on put_right channel_lost changed digest held too_few late nobody_for unreached access_lost scope_lost"
)


def test_the_words_in_databases_stay() -> None:
    """A kind that was ever written down is read again."""
    assert [kind_called(word) for word in STORED.split()] == STORED.split()


def test_a_kind_says_what_it_is() -> None:
    """Its word fits into the database, and an operator reads what it means in half a sentence of its own."""
    for kind in NoticeKind:
        assert kind == kind.declared.word
        assert len(kind) <= 16, kind
        assert kind.declared.means, kind
        assert not kind.declared.means.endswith("."), kind
        assert [other for other in NoticeKind if other.declared.means == kind.declared.means] == [kind]


def test_what_is_for_nobody_in_particular_waits_for_nobody() -> None:
    """A channel has no hours, and organisers want to know at once."""
    nobodys = [kind for kind in NoticeKind if kind.declared.readers in {Readers.CHANNEL, Readers.ORGANISERS}]
    assert nobodys
    assert [kind for kind in nobodys if kind.declared.waits is not Waits.NEVER] == []


def test_only_what_begins_a_conversation_opens_one() -> None:
    """Introductions, and the hello of two who want to talk; whatever else is said takes the faster lane."""
    opening = [kind for kind in NoticeKind if kind.declared.lane is Lane.OPENING]
    assert opening == ["intro", "goes_on", "together", "hello"]


@pytest.mark.parametrize(
    ("event", "kinds"),
    [
        (Until.MATCH_OVER, "intro nudge changed check_in last_call silent goes_on credit times booked soon"),
        (Until.REGROUPED, "goes_on nudge changed times booked"),
        (Until.ROUND_OVER, "intro nudge changed check_in last_call silent left_out credit times booked soon"),
        (Until.ANSWERED, "check_in last_call silent soon"),
        (Until.OPTED_OUT, "check_in last_call silent soon"),
        (Until.MET, "nudge soon"),
        (Until.BOOKED, "nudge"),
        (Until.OTHER_TIMES, "booked soon"),
        (Until.SOMEBODY_FOUND, "left_out"),
        (Until.PAIRED_ANEW, "partner_left partner_cant"),
        (Until.STANCE_CHANGED, "day_before still_there paused_silent pause_over"),
        (Until.HEARD_OF, "still_there"),
        (Until.LEFT_PROGRAM, "day_before still_there paused_silent pause_over"),
        (Until.INTRODUCTION_OFF, "suggested"),
    ],
)
def test_what_happens_takes_back_what_makes_no_sense_any_more(event: Until, kinds: str) -> None:
    """Each of these, whatever else does."""
    assert set(kinds.split()) <= set(taken_back(event))


def test_whoever_wants_only_introductions_is_spared_the_rest() -> None:
    """What announces, asks or reminds by itself; not what somebody asked for, nor what a pause would follow."""
    spared = [kind for kind in NoticeKind if kind.declared.spared]
    assert spared == ["check_in", "last_call", "silent", "day_before"]
    assert all(kind.declared.readers is Readers.ONE for kind in spared)


def test_whatever_may_happen_takes_something_back() -> None:
    """An event that takes nothing back is none of a notice's."""
    assert all(map(taken_back, Until))
