"""What the documentation says is so."""

import re
from pathlib import Path

import pytest
import yaml
from pydantic import AnyHttpUrl
from pydantic_core import PydanticUndefined

from benchmarks.readme import commands
from bot.config import Settings
from bot.slack.actions import COMMAND
from bot.slack.handlers.commands import ALL_NAMES, NAMES
from bot.slack.manifest import manifest
from bot.slack.scopes import SCOPES
from bot.slack.texts.commands import understood, word_of

ROOT = Path(__file__).parents[1]
PAGES = [
    *(path for path in ROOT.glob("*.md") if path.name != "BENCHMARKS.md"),
    *ROOT.joinpath("docs").rglob("*.md"),
]
README = (ROOT / "README.md").read_text(encoding="utf-8")
ROWS = dict(re.findall(r"^\| `([A-Z_]+)` \| (.+?) \| ", README, re.MULTILINE))


def default_of(name: str) -> str:
    """A setting's default as the README writes it."""
    (field,) = (field for field in Settings.model_fields.values() if field.alias == name)
    if field.default is PydanticUndefined or field.default is None:
        return "–"
    value = field.default
    if isinstance(value, bool):
        return f"`{value}`".lower()
    return f"`{value if isinstance(value, AnyHttpUrl | str) else f'{value:g}'}`"


def test_every_setting_is_in_the_readme_with_its_default() -> None:
    """The table of settings has a row for each, and its default is the true one; nobody sets something that nothing reads."""
    names = [str(field.alias) for field in Settings.model_fields.values()]
    assert {name: default_of(name) for name in names} == ROWS


def test_the_readme_has_the_table_of_commands() -> None:
    """It says of each what the help says; ``python -m benchmarks.readme`` prints it."""
    assert f"\n{commands()}\n" in README


@pytest.mark.parametrize(
    ("figure", "row"),
    [
        ("idle_rss_mb", r"nothing to do \| less than (\d+) MB"),
        ("peak_mb_10000", r"10,000 people is planned \| less than (\d+) MB"),
        ("db_mb_26_rounds_1000", r"1,000 people \| less than (\d+) MB"),
        ("introduction_cpu_ms_2000", r"one introduction, .* \| less than (\d+) ms"),
    ],
)
def test_the_readme_promises_no_less_than_was_measured(figure: str, row: str) -> None:
    """What it costs to run is below what the README says."""
    benchmarks = ROOT.joinpath("BENCHMARKS.md").read_text(encoding="utf-8")
    measured = re.search(rf"^\| `{figure}` \| ([\d.]+) \|", benchmarks, re.MULTILINE)
    promised = re.search(row, README)
    assert measured
    assert promised
    assert float(measured[1]) < int(promised[1])


def test_slack_is_told_every_command() -> None:
    """The hint that Slack shows while somebody types names them all."""
    hint = yaml.safe_load(manifest())["features"]["slash_commands"][0]["usage_hint"]
    assert hint.split(" | ") == [word_of(name) for name in NAMES]


def test_the_readme_names_no_command_that_there_is_not() -> None:
    """What it tells people to type does something."""
    assert set(re.findall(rf"`{COMMAND} (\w+)", README)) <= understood(ALL_NAMES).keys()


def test_the_readme_counts_the_scopes() -> None:
    """It promises how little the bot asks for."""
    assert {7: "seven"}[len(SCOPES)] in README


def test_the_changelog_has_a_place_for_what_is_new() -> None:
    """The newest section is that of what is not released yet, and it says something."""
    _, newest, *_ = re.split(r"^## ", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), flags=re.MULTILINE)

    heading, *lines = newest.splitlines()
    assert heading == "Unreleased"
    assert any(line.startswith("- ") for line in lines)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_no_link_leads_nowhere(page: Path) -> None:
    """Every relative link, with its anchor if it has one, leads to something that is there."""
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = target.partition("#")
        linked = (page.parent / path).resolve() if path else page
        assert linked.exists(), f"{page.name}: {target}"
        if anchor:
            assert anchor in anchors(linked), f"{page.name}: {target}"


def test_the_examples_of_the_matching_print_what_they_say(capsys: pytest.CaptureFixture[str]) -> None:
    """They run as they stand, one after another, and each ``print`` with a comment behind it prints that."""
    page = ROOT.joinpath("docs", "matching.md").read_text(encoding="utf-8")
    names: dict[str, object] = {}
    for example in re.findall(r"```python\n(.*?)```", page, re.DOTALL):
        exec(example, names)
        said = re.findall(r"^print\(.*\)  # (.*)$", example, re.MULTILINE)
        assert said
        assert capsys.readouterr().out.splitlines()[: len(said)] == said


def anchors(page: Path) -> set[str]:
    """The anchors that a page's headings have on GitHub."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_the_readme_calls_only_commands_of_make_that_there_are() -> None:
    """``make demo`` and its like are targets."""
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = {
        word
        for page in PAGES
        for word in re.findall(r"(?:`|\$ )make ([a-z]+)", page.read_text(encoding="utf-8"))
    }

    assert named
    assert named <= targets
