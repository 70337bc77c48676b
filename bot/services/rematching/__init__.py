"""Matching people again within a round, after someone left a match, stayed silent or came late.

May import: chats, rounds.
"""
