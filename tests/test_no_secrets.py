"""No secret stands in the repository: nothing that looks like a real token or a private key."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FOLDERS = ("bot", "migrations", "tests", "benchmarks", "docs", "deploy", ".ci")
TEXTS = {".py", ".md", ".toml", ".txt", ".yaml", ".json", ".ftl", ".csv", ""}
# How those look that are handed out; what stands in tests and examples is shorter, and says that it is none.
SECRET = re.compile(
    r"xox[abeprs]-\d{9,}-[\w-]{20,}|xapp-\d-A[A-Z0-9]{8,}-\d{9,}-[0-9a-f]{32,}"
    r"|-----BEGIN [A-Z ]*PRIVATE KEY-----|AKIA[0-9A-Z]{16}|gh[opsu]_[A-Za-z0-9]{36}"
)


def test_nothing_looks_like_a_secret() -> None:
    """In code, tests, documentation and what containers are started with."""
    files = [path for folder in FOLDERS for path in (ROOT / folder).rglob("*") if path.is_file()]
    texts = [path for path in (*files, *ROOT.glob("*")) if path.is_file() and path.suffix in TEXTS]
    assert len(texts) > 1000
    assert [path for path in texts if SECRET.search(path.read_text("utf-8", errors="ignore"))] == []


@pytest.mark.parametrize(
    "secret",
    [
        "-".join(("xoxb", "123456789012", "1234567890123", "AbCdEfGhIjKlMnOpQrStUvWx")),
        "-".join(("xapp", "1", "A0123456789", "1234567890123", "0123456789abcdef" * 4)),
        f"-----BEGIN {'RSA '}PRIVATE KEY-----",
    ],
)
def test_what_looks_like_one_would_be_found(secret: str) -> None:
    """As Slack and others hand them out."""
    assert SECRET.search(f"TOKEN={secret}")
