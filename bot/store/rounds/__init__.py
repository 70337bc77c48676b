"""The queries about programs, rounds, matches, situations and numbers.

May import: the tables, people.
"""
