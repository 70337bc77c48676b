"""Follow-ups, introductions, networks, and what is recalled of earlier chats.

May import: rematching, chats, rounds.
"""
