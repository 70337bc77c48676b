"""Why people were put together, what had to give way, and how good the round is.

May import: weights, rules, core.
"""
