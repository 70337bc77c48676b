"""Commands and buttons for one's own data.

Handlers of one topic don't import those of another.
"""
