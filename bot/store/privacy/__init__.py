"""The queries for exporting and erasing someone's data, and about who must not be matched with whom.

May import: the tables and all topics.
"""
