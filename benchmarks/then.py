"""An earlier commit, to be measured beside this one: in a worktree and with an environment of its own."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.command import HERE, needs, run


@contextmanager
def then(commit: str, repository: Path = HERE) -> Iterator[Path]:
    """The folder of a commit, set up as it sets itself up; gone when the block ends, however it does."""
    with tempfile.TemporaryDirectory(prefix="coffee-then-") as folder:
        tree = Path(folder) / "then"
        try:
            needs(["git", "worktree", "add", "--detach", str(tree), commit], repository)
            needs(["make", "setup"], tree)
            yield tree
        finally:
            run(["git", "worktree", "remove", "--force", str(tree)], repository)
