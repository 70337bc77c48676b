"""Buttons for opting out of a match.

Handlers of one topic don't import those of another.
"""
