"""A round in words: its preview, its numbers, why people were put together.

May import: people.
"""
