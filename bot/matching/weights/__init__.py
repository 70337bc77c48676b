"""What a pair weighs: ranks in one whole number (``scale``), taste, and all pairs block by block.

May import: rules, core.
"""
