"""The README's table of commands: ``python -m benchmarks.readme`` prints it."""

from bot.slack.actions import COMMAND
from bot.slack.handlers.commands import WORDS
from bot.slack.texts import say


def commands() -> str:
    """The table, with a row for each command: what the help says of it, in English."""
    rows = (f"| `{COMMAND} {word}` | {say(f'command-{word}')} |" for word in WORDS)
    return "\n".join(["| command | what it does |", "|---|---|", *rows])


if __name__ == "__main__":
    print(commands())
