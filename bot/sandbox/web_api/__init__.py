"""The Web API over HTTP: its methods, and what every call passes through.

May import: ``core`` and the rooms below it.
"""
