"""Joining, leaving, pausing, and keeping up with who is there.

Joining and leaving set off the rest, so this may import: memory, rematching, chats, rounds.
"""
