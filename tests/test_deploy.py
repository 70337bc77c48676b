"""What ``deploy`` has for operators names only what there is."""

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.addresses import read_address
from bot.app.monitoring.metrics import PrometheusMeter
from bot.config import Settings
from bot.demo.stage import DemoSettings

ROOT = Path(__file__).parents[1]
DEPLOY = ROOT / "deploy"
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")
STOPPED_WITHIN = 10  # seconds, as the README says


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


def documents(*names: str) -> Iterator[dict[str, Any]]:
    """The YAML documents in these files."""
    for name in names:
        yield from yaml.safe_load_all((DEPLOY / name).read_text(encoding="utf-8"))


COMPOSE = ("compose.yaml", "compose.small.yaml")
KUBERNETES = sorted(f"kubernetes/{path.name}" for path in (DEPLOY / "kubernetes").iterdir())


def environments() -> Iterator[dict[str, str]]:
    """What the bot is told there, container by container; what compose fills in stands for something."""
    for composed in documents(*COMPOSE):
        for name, service in composed["services"].items():
            if name != "db":
                yield {
                    each: re.sub(r"\$\{.*?\}", "x", value) for each, value in service["environment"].items()
                }
    told: dict[str, str] = {}
    for document in documents(*KUBERNETES):
        told |= document.get("data", {}) | document.get("stringData", {})
    yield told
    yield dict(re.findall(r"^(?:ENV|   ) +((?:COFFEE|SLACK)_\w+)=(\S+)", DOCKERFILE, re.MULTILINE))


@pytest.mark.parametrize("told", list(environments()))
def test_what_containers_tell_the_bot_are_settings_that_it_takes(told: dict[str, str]) -> None:
    """Each name is a setting, and each value one that can be used."""
    aliases = {field.alias for field in Settings.model_fields.values()}
    assert told
    assert set(told) <= aliases
    tokens = {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_APP_TOKEN": "xapp-1"}
    DemoSettings.model_validate(tokens | told)


@pytest.mark.parametrize("name", COMPOSE)
def test_composed_bots_may_do_little(name: str) -> None:
    """Nothing but /tmp and their volume is written to, no capability is left, and the schema is there before they start."""
    (composed,) = documents(name)
    for service in ("upgrade", "bot"):
        told = composed["services"][service]
        assert told["read_only"]
        assert (told["tmpfs"], told["cap_drop"]) == (["/tmp"], ["ALL"])
        assert told["security_opt"] == ["no-new-privileges:true"]
    bot = composed["services"]["bot"]
    assert bot["depends_on"]["upgrade"]["condition"] == "service_completed_successfully"
    assert _seconds(bot["stop_grace_period"]) > STOPPED_WITHIN
    assert bot.get("deploy", {}).get("replicas", 1) == (2 if name == "compose.yaml" else 1)


def test_pods_may_do_little() -> None:
    """The same in Kubernetes, as nobody in particular; its probes ask what the bot answers, where it listens."""
    (deployment,) = (each for each in documents(*KUBERNETES) if each["kind"] == "Deployment")
    (settings,) = (each["data"] for each in documents(*KUBERNETES) if each["kind"] == "ConfigMap")
    pod = deployment["spec"]["template"]["spec"]
    assert pod["securityContext"]["runAsNonRoot"]
    assert (
        f"USER {pod['securityContext']['runAsUser']}:{pod['securityContext']['runAsGroup']}\n" in DOCKERFILE
    )
    assert not pod["automountServiceAccountToken"]
    assert pod["terminationGracePeriodSeconds"] > STOPPED_WITHIN
    for container in (*pod["initContainers"], *pod["containers"]):
        confined = container["securityContext"]
        assert confined["readOnlyRootFilesystem"]
        assert not confined["allowPrivilegeEscalation"]
        assert confined["capabilities"] == {"drop": ["ALL"]}
    (bot,) = pod["containers"]
    (port,) = bot["ports"]
    assert read_address(settings["COFFEE_HEALTH"]) == ("0.0.0.0", port["containerPort"])
    asked = {bot[f"{kind}Probe"]["httpGet"]["path"] for kind in ("startup", "liveness", "readiness")}
    assert asked == {"/healthz", "/readyz"}


def test_the_image_has_what_was_pinned() -> None:
    """The same versions as everywhere else, each by its hashes; all that the bot needs, and the tool that builds it."""
    pins = re.compile(r"^([a-z0-9-]+)(?:\[\w+\])?==(\S+)", re.MULTILINE)
    everywhere = dict(pins.findall((ROOT / "constraints.txt").read_text()))
    for name in ("requirements.txt", "requirements-build.txt"):
        blocks = re.split(r"\n(?! )", (DEPLOY / name).read_text().rstrip())
        assert all("--hash=sha256:" in block for block in blocks)
        pinned = dict(pins.findall("\n".join(blocks)))
        assert {
            each: version for each, version in pinned.items() if each in everywhere
        }.items() <= everywhere.items()
        if name == "requirements.txt":
            project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
            needed = {re.split(r"[\[<>=]", each)[0] for each in project["dependencies"]}
            assert needed <= pinned.keys() <= everywhere.keys()


def _seconds(told: str) -> int:
    return int(told.removesuffix("s"))
