"""What the benchmarks promise beside their figures: how they are asked, what they print, and that they leave nothing behind."""

import asyncio
import json
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from functools import partial
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path

import pytest
from sqlalchemy import text

from benchmarks import Figures, show, suite
from benchmarks.__main__ import MODULES
from benchmarks.command import HIDDEN, run
from benchmarks.cost.company import Gauge
from benchmarks.then import then
from benchmarks.together import Follower, Leader, lived
from bot.store.database import Database

TITLE, LEGEND = "A benchmark", {"figure": "what it means", "quick": "whether it took less"}
PYTHON = sys.executable


def asked(monkeypatch: pytest.MonkeyPatch, measure: Callable[..., Figures], *options: str) -> None:
    """Show a benchmark, as if it were called with these options."""
    monkeypatch.setattr(sys, "argv", ["benchmark", *options])
    show(TITLE, LEGEND, measure)


@pytest.mark.parametrize("module", MODULES.values(), ids=MODULES)
def test_every_benchmark_offers_the_same(module: object) -> None:
    """A title, a legend, and a measurement that has a quick form."""
    assert module.TITLE
    assert module.LEGEND
    assert "quick" in module.measure.__kwdefaults__


class TestAsking:
    """The command line."""

    def test_json_is_one_object_and_nothing_else(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """With ``--json`` standard output can be read as it is."""
        asked(monkeypatch, lambda: {"figure": 1.5}, "--json")
        assert json.loads(capsys.readouterr().out) == {"figure": 1.5}

    def test_without_it_there_is_a_table(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """People read each figure with what it means."""
        asked(monkeypatch, lambda: {"figure": 1.5})
        printed = capsys.readouterr().out
        assert TITLE in printed
        assert "what it means" in printed

    def test_options_reach_the_measurement(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """A measurement is given the options that it takes; an earlier commit is none unless it is named."""

        def measure(*, quick: bool = False, against: str | None = "unknown") -> Figures:
            """Tell what it was asked for."""
            return {"quick": quick, "figure": len(against or "")}

        asked(monkeypatch, measure, "--json", "--quick", "--against", "HEAD~3")
        assert json.loads(capsys.readouterr().out) == {"quick": True, "figure": 6}
        asked(monkeypatch, measure, "--json")
        assert json.loads(capsys.readouterr().out) == {"quick": False, "figure": 0}

    @pytest.mark.parametrize("option", [["--quick"], ["--against", "HEAD"], ["--quickly"]])
    def test_what_a_measurement_does_not_take_is_refused(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], option: list[str]
    ) -> None:
        """An option without effect is a mistake."""
        with pytest.raises(SystemExit):
            asked(monkeypatch, lambda: {"figure": 1}, *option)
        assert "unrecognized arguments" in capsys.readouterr().err


BARE = "PYTEST_DISABLE_PLUGIN_AUTOLOAD=1"  # plugins take longer to load than the tests


class TestCommands:
    """Commands that are measured."""

    def test_cpu_counts_what_children_use(self, tmp_path: Path) -> None:
        """What a command's own children use is part of what it costs."""
        burn = "import time\nwhile time.process_time() < 0.2: sum(range(10**5))"
        parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {burn!r}])"
        ran = run([PYTHON, "-c", parent], tmp_path)
        assert ran.status == 0
        assert ran.user > 0.1

    def test_its_words_stay_off_standard_output(
        self, tmp_path: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        """What a command prints is shown beside, or not at all."""
        run([PYTHON, "-c", "print('shown')"], tmp_path)
        run([PYTHON, "-c", "print('hidden')"], tmp_path, HIDDEN)
        printed = capfd.readouterr()
        assert printed.out == ""
        assert printed.err == "shown\n"

    def test_failures_are_counted(self, tmp_path: Path) -> None:
        """A test that fails and one that can't begin are two; where no test runs at all, it is one."""
        tests = "def test_wrong(): assert 0\ndef test_right(): pass\ndef test_lost(nowhere): pass\n"
        (tmp_path / "test_it.py").write_text(tests)
        (tmp_path / "Makefile").write_text(f"test:\n\t{BARE} {PYTHON} -m pytest -p no:cacheprovider\n")
        assert suite.ran_tests(tmp_path, "")[1] == 2
        (tmp_path / "Makefile").write_text("test:\n\tfalse\nthorough:\n\ttrue\n")
        assert suite.ran_tests(tmp_path, "")[1] == 1
        assert suite.ran_tests(tmp_path, "", "thorough")[1] == 0

    @pytest.mark.parametrize("room", ["", "rounds/"])
    def test_few_tests_are_found_where_a_commit_has_them(self, tmp_path: Path, room: str) -> None:
        """An earlier commit is measured by the same tests, though they stood elsewhere."""
        of_rounds = tmp_path / f"tests/services/{room}test_rounds.py"
        of_rounds.parent.mkdir(parents=True)
        of_rounds.touch()
        assert suite.few(tmp_path) == f"tests/domain tests/store tests/services/{room}test_rounds.py"


@pytest.mark.parametrize("workspace_id", [None, 1])
async def test_how_long_others_wait_to_write_is_measured(tmp_path: Path, workspace_id: int | None) -> None:
    """Whether the transaction is in a workspace or makes one; reading keeps nobody waiting."""
    whole = Database(f"sqlite:///{tmp_path}/coffee.db")
    database = whole.of_workspace(workspace_id) if workspace_id else whole
    gauge = Gauge()
    with gauge.on(database):
        async with database.read() as session:
            await session.execute(text("SELECT 1"))
        assert gauge.writing == 0
        async with database.write() as session:
            await session.execute(text("SELECT 1"))
    assert gauge.writing > 0
    await whole.close()


@pytest.mark.skipif(shutil.which("git") is None, reason="an earlier commit needs git")
class TestAnEarlierCommit:
    """A commit in a worktree of its own."""

    @pytest.fixture
    def repository(self, tmp_path: Path) -> Path:
        """A repository of two commits; each is set up by a file that its Makefile makes."""
        for number in (1, 2):
            (tmp_path / "Makefile").write_text(f"setup:\n\ttouch commit-{number}\n")
            for command in ("init --quiet", "add Makefile", f"commit --quiet --message {number}"):
                who = ("-c", "user.name=Ada", "-c", "user.email=ada@example.com")
                subprocess.run(["git", *who, *command.split()], cwd=tmp_path, check=True)
        return tmp_path

    def test_it_is_set_up_as_it_was(self, repository: Path) -> None:
        """The folder is that commit's, made ready by its own Makefile, and gone afterwards."""
        with then("HEAD~1", repository) as tree:
            assert (tree / "commit-1").exists()
            assert not (repository / "commit-1").exists()
        assert not tree.exists()
        assert len(self.worktrees(repository)) == 1

    def test_nothing_is_left_of_what_was_interrupted(self, repository: Path) -> None:
        """Ctrl-C in the middle of a measurement takes the worktree with it."""
        with pytest.raises(KeyboardInterrupt), then("HEAD~1", repository) as tree:
            raise KeyboardInterrupt
        assert not tree.parent.exists()
        assert len(self.worktrees(repository)) == 1

    def worktrees(self, repository: Path) -> list[str]:
        """What git knows of."""
        listed = subprocess.run(
            ["git", "worktree", "list"], cwd=repository, check=True, capture_output=True, text=True
        )
        return listed.stdout.splitlines()


class TestSharedTime:
    """Time that several loops share."""

    def test_it_goes_on_for_all_at_once_and_in_order(self) -> None:
        """Whoever waits longest wakes up last, in whichever loop, though one of them is slow at what it does."""
        woke: list[float] = []
        lived(self._leads(woke, [(3, 7), (1, 5, 9)], [2, 6, 8]))
        assert woke == [1, 2, 3, 5, 6, 7, 8, 9]

    def test_who_has_died_is_not_waited_for(self) -> None:
        """Time goes on without them."""

        async def story() -> float:
            """Live through it."""
            ours, theirs = Pipe()
            Leader.running().add(ours)
            theirs.close()
            await asyncio.sleep(3600)
            return Leader.running().time()

        assert lived(story()) == 3600

    async def _leads(self, woke: list[float], others: list[tuple[int, ...]], mine: list[int]) -> None:
        threads = []
        for moments in others:
            ours, theirs = Pipe()
            Leader.running().add(ours)
            threads.append(threading.Thread(target=self._follows, args=(theirs, woke, moments)))
        for thread in threads:
            thread.start()
        await self._sleeps(woke, mine)
        await asyncio.sleep(2)
        for thread in threads:
            thread.join()

    def _follows(self, line: Connection, woke: list[float], moments: tuple[int, ...]) -> None:
        lived(self._sleeps(woke, moments), partial(Follower, line))
        line.close()

    async def _sleeps(self, woke: list[float], moments: tuple[int, ...] | list[int]) -> None:
        loop = asyncio.get_running_loop()
        for moment in moments:
            await asyncio.sleep(moment - loop.time())
            time.sleep(0.005)  # noqa: ASYNC251  (work that time has to wait for)
            woke.append(round(loop.time(), 6))
