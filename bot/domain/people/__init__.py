"""Who takes part: profile, standing, hours, and how long someone sits out.

Owns: ``Participant`` and what people say about themselves. May import: no other topic.
"""
