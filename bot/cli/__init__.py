"""The command line: what an operator can ask of the bot in a shell, and how it answers."""

from bot.cli.root import main

__all__ = ["main"]
