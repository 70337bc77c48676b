"""When rounds are and what they consist of: programs, schedules, days off, matches, answers.

Owns: ``Program``, ``Round``, ``Match`` and all date and time-zone arithmetic. May import: people.
"""
