"""Starting, announcing, closing and replaying rounds.

May import: ``access`` only.
"""
