"""Rounds with roles: hosts and guests, two sides, newcomers and old hands.

May import: groups, solvers, weights, core.
"""
