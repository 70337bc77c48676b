"""Socket Mode: connections, envelopes, acknowledgements, and how they break.

May import: nothing of the other rooms.
"""
