"""Commands, buttons and forms for organisers: making, changing and ending programs.

Handlers of one topic don't import those of another.
"""
