"""What organisers do: look at rounds ahead and change them, look after people, ask why.

Owns: the use cases that only organisers may start. May import: all topics.
"""
