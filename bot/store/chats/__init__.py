"""The queries about proposals, slots and bookings.

May import: the tables, rounds, people.
"""
