"""Slack's requests by HTTP: whether they are Slack's, whether they came before, and what they hold.

What they hold goes the same way as what comes over Socket Mode. May import: ``door``.
"""
