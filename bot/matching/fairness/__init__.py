"""New faces for as long as there are any, even among few people.

May import: solvers, weights, core.
"""
