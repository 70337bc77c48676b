"""Delivering notices: loading what they are about, sending them, and handling the outcome.

May import: all topics but privacy.
"""
