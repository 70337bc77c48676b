"""The data types of matching: people, history, policy and situation go in; plan and report come out.

May import: no other room.
"""
