"""What a person in the workspace sees and does, and what Slack sends the app about it.

May import: web_api, ``core`` and the rooms below it.
"""
