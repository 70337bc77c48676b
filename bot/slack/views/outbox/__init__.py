"""Notices as messages, and the outbox as its operator sees it.

May import: all topics but privacy.
"""
