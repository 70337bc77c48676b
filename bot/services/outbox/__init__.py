"""Delivering notices: what they are made of, sending, and what follows when that fails.

May import: all topics but privacy.
"""
