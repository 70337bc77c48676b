"""Follow-ups, introductions, networks, and notes on earlier chats.

May import: rematching, chats, rounds.
"""
