"""Commands, buttons and forms for joining, pausing and finding people who are free right now.

Handlers of one topic don't import those of another.
"""
