"""Couples among very many people: few candidates each, the assignment problem, exact repairs.

May import: solvers, weights, core.
"""
