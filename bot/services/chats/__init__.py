"""What a match does: finding a time, booking it, answering "did you meet?", giving feedback.

May import: rounds.
"""
