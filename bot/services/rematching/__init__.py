"""When somebody leaves a match, says nothing or comes late: who else there is for the others.

May import: chats, rounds.
"""
