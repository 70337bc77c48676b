"""Slack's documented errors all have a meaning."""

import json
import re
from pathlib import Path

from benchmarks.refusals import DOCUMENTED
from bot.slack.outbound import error_codes
from bot.slack.outbound.error_codes import MEANINGS, Meaning

SLACK = Path(error_codes.__file__).parents[1]
CALL = re.compile(r"client\.([a-z]+_\w+)\(")  # of the SDK's client, which names methods with underscores
UPLOAD, UPLOADS = "files.upload.v2", ("files.completeUploadExternal", "files.getUploadURLExternal")


def test_every_documented_error_has_a_meaning() -> None:
    """None is left to chance, and the table has none that Slack doesn't document."""
    documented = {*DOCUMENTED["common"], *(code for own in DOCUMENTED["methods"].values() for code in own)}
    assert MEANINGS.keys() == documented, json.dumps(sorted(MEANINGS.keys() ^ documented))


def test_an_error_has_one_meaning() -> None:
    """No code stands in two groups, where the last would win."""
    groups = [getattr(error_codes, f"_{meaning.name}") for meaning in Meaning]
    assert sum(map(len, groups)) == len(MEANINGS)


def test_the_documented_methods_are_those_that_the_bot_calls() -> None:
    """A method that is called from now on has to be looked up first, and one that isn't any more goes."""
    sources = [
        path.read_text(encoding="utf-8")
        for room in ("outbound", "oauth")
        for path in (SLACK / room).glob("*.py")
    ]
    called = {name.replace("_", ".") for each in sources for name in CALL.findall(each)}
    called = (called - {UPLOAD}) | ({*UPLOADS} if UPLOAD in called else set())
    assert called == DOCUMENTED["methods"].keys()
