"""The command line: what can be asked of the bot in a shell, and how it answers."""

from bot.cli.root import main

__all__ = ["main"]
