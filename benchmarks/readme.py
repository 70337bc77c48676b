"""The README's table of commands: ``python -m benchmarks.readme`` prints it."""

from bot.slack.actions import COMMAND
from bot.slack.handlers.commands import NAMES
from bot.slack.texts.commands import described, word_of


def commands() -> str:
    """The table, with a row for each command: what the help says of it, in English."""
    rows = (f"| `{COMMAND} {word_of(name)}` | {described(name)} |" for name in NAMES)
    return "\n".join(["| command | what it does |", "|---|---|", *rows])


if __name__ == "__main__":
    print(commands())
