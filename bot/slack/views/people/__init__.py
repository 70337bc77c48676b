"""The profile form, its answers, how someone stands, pausing, colleagues in the same city.

May import: ``blocks``, ``window``.
"""
