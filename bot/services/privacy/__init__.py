"""One's own data: taking it away, erasing it.

May import: all topics.
"""
