"""What people read when somebody leaves a match.

May import: chats, rounds, people.
"""
