"""What a match sees: the introduction, icebreakers, times, the check-in, the feedback form.

May import: rounds, people.
"""
