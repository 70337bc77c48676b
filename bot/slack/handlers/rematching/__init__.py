"""Buttons of who wants out of a match.

Handlers of one topic don't import those of another.
"""
