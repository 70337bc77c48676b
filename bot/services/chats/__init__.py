"""What a match does: finds a time, books it, says whether they met and how it was.

May import: rounds.
"""
