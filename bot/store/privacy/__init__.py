"""The queries for one's own data, for erasing it, and about who must not be matched with whom.

May import: the tables and all topics.
"""
