"""Two generic solvers: exact matching, and swaps between groups of any size.

May import: weights, core.
"""
