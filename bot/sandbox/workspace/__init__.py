"""What Slack keeps: people, conversations, messages, files, views, trigger ids, response urls.

May import: block_kit.
"""
