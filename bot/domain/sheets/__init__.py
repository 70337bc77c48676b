"""Lists of people as their owners have them: read whatever program wrote them, each bad line named; and written safely.

May import: rounds, people.
"""
