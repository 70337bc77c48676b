"""The coffee-chat bot: introduces colleagues over Slack, helps them meet, remembers what came of it.

Layers, top to bottom (kept by the import contracts in pyproject.toml):
``cli -> app -> slack -> services -> {matching, store} -> domain``; inside them the same topics under the same names.
The ``sandbox`` is a local Slack; only the command line and the tests know it.
"""
