"""Slack's documented errors all have a meaning."""

import json

from benchmarks.refusals import DOCUMENTED
from bot.slack.outbound import error_codes
from bot.slack.outbound.error_codes import MEANINGS, Meaning


def test_every_documented_error_has_a_meaning() -> None:
    """None is left to chance, and the table has none that Slack doesn't document."""
    documented = {*DOCUMENTED["common"], *(code for own in DOCUMENTED["methods"].values() for code in own)}
    assert MEANINGS.keys() == documented, json.dumps(sorted(MEANINGS.keys() ^ documented))


def test_an_error_has_one_meaning() -> None:
    """No code stands in two groups, where the last would win."""
    groups = [getattr(error_codes, f"_{meaning.name}") for meaning in Meaning]
    assert sum(map(len, groups)) == len(MEANINGS)
