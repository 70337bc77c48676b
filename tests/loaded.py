"""What is loaded where the processes of ``tests/forked.py`` begin."""

# ruff: noqa: F401
import alembic.command

import bot.app.bot
import bot.app.logs
import bot.cli.root
import bot.config
import bot.demo
import bot.store.database
