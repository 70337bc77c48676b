"""Generic solvers: exact matching, and changes of places between groups of any size.

May import: weights, core.
"""
