"""What an operator types, run in this process: the command line is made of the commands once, which takes longer than most of them do."""

import asyncio
from functools import cache

import typer.testing
from typer.testing import CliRunner, Result

from bot.cli.root import app

# Typer's runner makes it anew for each command; nothing that a command does stays in it.
typer.testing._get_command = cache(typer.testing._get_command)


def typed(*words: str, **env: str) -> Result:
    """Run a command to its end.

    Args:
        words: what is typed behind ``coffee``.
        env: what its environment has beside this one's.
    """
    return CliRunner().invoke(app, words, env=env)


async def typed_meanwhile(*words: str, **env: str) -> Result:
    """Run a command to its end, as ``typed``, while the bot and Slack go on."""
    return await asyncio.to_thread(typed, *words, **env)
