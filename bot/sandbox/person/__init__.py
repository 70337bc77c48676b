"""What a person in the workspace sees and does, and what the app is told of it.

May import: web_api, ``core`` and the rooms below it.
"""
