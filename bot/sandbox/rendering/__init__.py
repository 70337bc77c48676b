"""Blocks and markup as lines of text, as a reader would see them.

May import: block_kit.
"""
