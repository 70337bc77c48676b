"""What people read when someone leaves a match.

May import: chats, rounds, people.
"""
