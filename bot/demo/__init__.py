"""The demo: sandbox and bot side by side, and a company that goes through one round.

Owns: the stage (sandbox and bot in one process), the story, its narration, and the prompt of ``--keep``.
May import: the sandbox, and the app as its composition root does. Everything that it shows went over the wire.
"""

from bot.demo.play import play

__all__ = ["play"]
