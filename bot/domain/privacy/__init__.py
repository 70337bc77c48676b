"""All that is kept about someone, as they can export it.

May import: all topics.
"""
