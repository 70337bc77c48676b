"""All that is kept about somebody, as they may take it away.

May import: all topics.
"""
