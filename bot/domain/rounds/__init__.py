"""When rounds are and what they consist of: programs, schedules, days off, matches, answers.

Owns: ``Program``, ``Round``, ``Match`` and all arithmetic of days and zones. May import: people.
"""
