"""Acting in the sandbox from the terminal: ``coffee demo --keep``."""
from rich.console import Console
from bot.demo.stage import Stage
async def prompt(console: Console, scene: Stage) -> None:
    """Later."""
