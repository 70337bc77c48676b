"""The demo: sandbox and bot side by side, and a company that lives through one round.

Owns: the stage (both processes' halves in one), the story, the telling of it, and the prompt of ``--keep``.
May import: the sandbox, and the app as its composition root does. Everything it tells went over the wire.
"""

from bot.demo.play import play

__all__ = ["play"]
