"""What ``deploy`` has for operators names only what there is."""

import json
import re
from pathlib import Path

from bot.app.monitoring.metrics import PrometheusMeter

DEPLOY = Path(__file__).parents[1] / "deploy"


def test_the_dashboard_shows_only_numbers_that_there_are() -> None:
    """Each metric in its queries is one of the bot's, and each of the bot's own is shown."""
    meter = PrometheusMeter()
    meter.acked("", 0)
    meter.answered("", 0)
    meter.sent("", "")
    meter.limited("")
    there = {sample.name for family in meter.registry.collect() for sample in family.samples}
    there |= {family.name for family in meter.registry.collect()}  # gauges without a sample yet
    panels = json.loads((DEPLOY / "grafana.json").read_text(encoding="utf-8"))["panels"]
    queries = " ".join(target["expr"] for panel in panels for target in panel["targets"])

    named = set(re.findall(r"\b(?:coffee|process)_\w+", queries))

    assert named <= there
    shown = {re.sub(r"_(bucket|total)$", "", name) for name in named}
    assert {family.name for family in meter.registry.collect() if family.name.startswith("coffee")} <= shown
