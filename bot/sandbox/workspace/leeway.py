"""What Slack may do one way or the other: its documentation leaves it open, or public reports contradict it.

A test runs what depends on it both ways. docs/sandbox.md names the source of each.
"""

from dataclasses import dataclass
from datetime import timedelta

AT_ONCE = timedelta(0)


@dataclass
class Leeway:
    """Which way Slack goes; a test changes a field at any time.

    Args:
        replaces_clicked: an answer to a click that doesn't say ``replace_original`` replaces the clicked message.
        escapes_options: the texts and values of chosen options come back escaped.
        emoji_as_codes: emoji typed into a form come back as codes such as ``:tada:``, as they do elsewhere.
        state_lags: an updated view shows a changed initial value, while its state still holds what was there before.
        files_after: how long after the call a file is shared; None for never.
        short_pages: a page may be empty or half full, though more pages follow.
        fields_as_list: a profile without custom fields has a list of them instead of an object.
        groups_are_channels: the ids of group conversations begin with a C.
        clock_ahead: how far Slack's clock is ahead of everybody else's.
    """

    replaces_clicked: bool = False
    escapes_options: bool = False
    emoji_as_codes: bool = False
    state_lags: bool = False
    files_after: timedelta | None = AT_ONCE
    short_pages: bool = False
    fields_as_list: bool = False
    groups_are_channels: bool = False
    clock_ahead: timedelta = AT_ONCE
