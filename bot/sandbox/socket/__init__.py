"""Socket Mode: connections, envelopes, acknowledgements, and how they break.

May import: no other room.
"""
