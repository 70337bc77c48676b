"""The queries about what organisers did.

May import: the tables.
"""
