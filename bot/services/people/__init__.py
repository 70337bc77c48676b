"""Joining, leaving, pausing, and keeping up with Slack's members.

Joining and leaving affect everything else, so this may import: memory, rematching, chats, rounds.
"""
