"""The queries about who is still in a match, and who waits for one.

May import: the tables, chats, rounds, people.
"""
