"""Buttons and forms for a match: the check-in, feedback, times.

Handlers of one topic don't import those of another.
"""
