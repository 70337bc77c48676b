"""What suits two people, a declaration for each: what it reads of them, its reason and its weakness.

May import: core.
"""
