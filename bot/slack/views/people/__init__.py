"""The profile form, its answers, someone's status, pausing, people who are free right now.

May import: ``blocks``, ``window``.
"""
