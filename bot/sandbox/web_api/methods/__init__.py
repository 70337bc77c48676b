"""The Web API methods that the sandbox answers; importing this package registers them all.

A method is a plain function from a call to the body of its answer; it runs in one go, so that what it
changes is seen as a whole or not at all. It raises ``SlackError`` to refuse.
"""

from bot.sandbox.web_api.methods import apps, chat, conversations, files, history, team, users, views
from bot.sandbox.web_api.methods.registry import METHODS, Call

__all__ = ["METHODS", "Call", "apps", "chat", "conversations", "files", "history", "team", "users", "views"]
