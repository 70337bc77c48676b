"""The rules for what suits two people: each declares what it reads of them, its reason and its weakness.

May import: core.
"""
