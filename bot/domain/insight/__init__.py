"""How a program goes, in figures for those who organise it: from closed rounds alone, and nobody's answers in them.

Owns: the report. May import: the rooms below in the domain.
"""
