"""No secret stands in the repository: ``make secrets``, which ``make check`` calls, finds what looks like a real one."""

import string
from pathlib import Path
from random import Random

from tests.processes import made

ANY = Random(7)
LETTERS = string.ascii_letters + string.digits


def drawn(letters: str, length: int) -> str:
    """As many of these letters, in no order: examples that say what they are count as none."""
    return "".join(ANY.choices(letters, k=length))


DIGITS = f"{drawn(string.digits, 12)}-{drawn(string.digits, 13)}"
SECRETS = {
    "bot-token": f"xoxb-{DIGITS}-{drawn(LETTERS, 24)}",
    "app-token": f"xapp-1-A0{drawn(string.ascii_uppercase, 9)}-{drawn(string.digits, 13)}-{drawn(string.hexdigits.lower(), 64)}",
    "password": f"postgresql://coffee:{drawn(LETTERS, 20)}@db.internal.acme.io/coffee",
    "key": "\n".join(
        [
            f"-----BEGIN {'RSA '}PRIVATE KEY-----",
            *(drawn(LETTERS, 64) for _ in range(12)),
            f"-----END {'RSA '}PRIVATE KEY-----",
        ]
    ),
}


def test_what_looks_like_one_is_found_and_not_shown(tmp_path: Path) -> None:
    """As Slack and others hand them out; whoever reads the log of a check doesn't get them."""
    for kind, secret in SECRETS.items():
        (tmp_path / f"{kind}.py").write_text(f'IT = """{secret}"""\n', encoding="utf-8")

    told = made("secrets", fails=True, SCANNED=str(tmp_path))

    assert [kind for kind in SECRETS if f"{kind}.py" not in told] == []
    assert [kind for kind, secret in SECRETS.items() if secret in told] == []
