"""Many rounds ahead: what a company can expect of a policy, beside chance.

May import: planning, core.
"""
