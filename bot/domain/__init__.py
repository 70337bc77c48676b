"""The domain: frozen data classes and the rules that apply to them.

Owns: programs, participants, rounds, matches, notices, notes and all time-zone arithmetic.
May import: nothing else from the bot. No I/O, no clock, no randomness: ``now`` and seeds are arguments.
Datetimes are aware and in UTC; zones are IANA names.
"""
