"""What is loaded where the processes of ``tests/forked.py`` begin."""

# ruff: noqa: F401
from bot.cli.console import loading

with loading():
    import alembic.command
    import psycopg

    import bot.app.bot
    import bot.app.logs
    import bot.cli.root
    import bot.config
    import bot.demo
    import bot.store.database
    import bot.store.tables
