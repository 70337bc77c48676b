"""Lists of people that organisers upload: the form for one, what it would change, and what its columns are.

May import: rounds, people.
"""
