"""Two ways to solve, whatever the people: exact matching, and exchanges in groups of any size.

May import: weights, core.
"""
