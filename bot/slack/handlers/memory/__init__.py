"""Commands, buttons and forms for notes, follow-ups, introductions and the network.

Handlers of one topic don't import those of another.
"""
