"""A plan or a round changed a little: who came, left or lost their group.

May import: all rooms.
"""
