"""The queries about notes, follow-ups, introductions, networks and recaps.

May import: the tables, rematching, chats, rounds, people.
"""
