"""Small changes to a plan or a round: people who came, left or lost their group.

May import: all rooms.
"""
