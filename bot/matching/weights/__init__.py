"""What pairs and groups weigh: ranks in one whole number (``scale``), and taste; all pairs block by block.

May import: rules, core.
"""
