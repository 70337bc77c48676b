"""Someone's own data: exporting it, erasing it.

May import: all topics.
"""
