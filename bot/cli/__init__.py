"""The command line: what an operator can ask of the bot in a shell, and how it answers.

It loads after the signal handlers are set: process 1 of a container is sent nothing that it has no handler for.
"""

import signal
from types import FrameType

# What ends the bot beside Ctrl-C: a service manager or container, and a terminal that is closed.
ENDINGS = (signal.SIGTERM, signal.SIGHUP)
ENDED = 128  # plus the signal's number: the usual exit code of what was ended before it was done


def main() -> None:
    """Run the command line."""
    for number in wanted_endings():
        signal.signal(number, _end)
    from bot.cli.root import run_command

    run_command()


def wanted_endings() -> tuple[signal.Signals, ...]:
    """The signals to end at: those that nobody has switched off, as nohup does with SIGHUP."""
    return tuple(each for each in ENDINGS if signal.getsignal(each) is not signal.SIG_IGN)


def _end(number: int, _frame: FrameType | None) -> None:
    raise SystemExit(ENDED + number)
