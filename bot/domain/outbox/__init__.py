"""What the bot says unprompted: kinds of notices, when each is due and expires, and what became of it.

Owns: ``Notice`` and the code that creates notices. May import: all topics but privacy.
"""
