"""The demo: sandbox and bot side by side, and a company that goes through one round, or that one is part of in a browser.

Owns: the stage (sandbox and bot in one process), the story, its narration, the prompt of ``--keep``, and the page with the bot.
May import: the sandbox, and the app as its composition root does. Everything that it shows went over the wire.
"""

from bot.demo.browser import browse, browse_alone
from bot.demo.play import play
from bot.demo.visit import Visit

__all__ = ["Visit", "browse", "browse_alone", "play"]
