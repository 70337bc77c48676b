"""Commands, buttons and forms of joining, pausing and finding colleagues nearby.

Handlers of one topic don't import those of another.
"""
