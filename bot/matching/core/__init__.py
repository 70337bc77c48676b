"""The terms of the matching: people, history, policy and situation go in; plan and report come out.

May import: nothing of the other rooms.
"""
