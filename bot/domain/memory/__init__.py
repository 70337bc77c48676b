"""What remains of a chat: notes, follow-ups, introductions, networks, recaps.

Owns: their data and rules. May import: chats, rounds, people.
"""
