"""Small changes in the middle of a round: people who came, or lost their group.

May import: all rooms.
"""
