"""The queries about workspaces, members and participants.

May import: the tables.
"""
