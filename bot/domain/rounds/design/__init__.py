"""How organisers shape a program: the kinds to begin with, how often rounds are, its own words, and days that clash.

Owns: what the form of a program is made of. May import: the other modules of this topic.
"""
