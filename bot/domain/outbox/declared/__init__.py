"""Declarations of kinds of notices that ``kinds`` has no room for, and their subjects.

Owns: what organisers hear, and what people hear about being in. May import: the other modules of this topic.
"""
