"""The words of the field as frozen data, and the rules that hold for them.

Owns: programs, participants, rounds, matches, notices, notes and all time-zone arithmetic.
May import: nothing of the bot. No I/O, no clock, no chance: ``now`` and seeds are arguments.
Instants are aware and in UTC; zones are IANA names.
"""
