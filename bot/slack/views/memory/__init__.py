"""Notes, follow-ups, introductions, the network and the recap, as people see them.

May import: rematching, chats, rounds, people.
"""
