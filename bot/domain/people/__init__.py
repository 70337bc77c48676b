"""Who takes part: profile, standing, hours, and how long somebody sits out.

Owns: ``Participant`` and what people say about themselves. May import: nothing of the other topics.
"""
