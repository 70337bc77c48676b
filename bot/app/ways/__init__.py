"""The two ways in: a connection that the bot opens, or requests that it listens for.

May import: the settings, Slack's inbound side, and what the process has of its own.
"""
