"""New faces for as long as possible, even among few people.

May import: solvers, weights, core.
"""
