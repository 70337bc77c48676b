"""One's own data, as people see it and export it.

May import: all topics.
"""
