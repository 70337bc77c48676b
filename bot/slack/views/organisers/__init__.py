"""What organisers see: their part of the Home tab, rounds ahead, people, why, and who changed what.

May import: all topics of views.
"""
