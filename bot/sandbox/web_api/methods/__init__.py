"""The Web API methods that the sandbox answers; importing this package registers them all.

A method is a plain function from a call to the body of its answer. It runs without awaiting, so its changes
become visible all at once or not at all. It raises ``SlackError`` to refuse.
"""

from bot.sandbox.web_api.methods import apps, chat, conversations, files, history, oauth, team, users, views
from bot.sandbox.web_api.methods.registry import METHODS, Call

__all__ = [
    "METHODS",
    "Call",
    "apps",
    "chat",
    "conversations",
    "files",
    "history",
    "oauth",
    "team",
    "users",
    "views",
]
