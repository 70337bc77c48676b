"""When a match could meet, and the calendar file of the meeting.

Owns: slots, the timetable that a match sees, invitations. May import: rounds, people.
"""
