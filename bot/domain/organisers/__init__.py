"""What organisers see and decide: the state of a program, who is in it, and who changed what.

Owns: ``Entry``, ``Health``, ``Roll``. May import: all topics.
"""
