"""One's own data, as people see it and take it away.

May import: all topics.
"""
