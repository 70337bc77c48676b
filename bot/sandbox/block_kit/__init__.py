"""Block Kit as Slack documents it: blocks, elements, composition objects, and their limits.

May import: no other room.
"""
