"""Who sits together: couples, trios, groups of three or four, and a place for anyone left over.

May import: fairness, large, solvers, weights, core.
"""
