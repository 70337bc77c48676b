"""What people and the clock can make the bot do: one function, one thing, one transaction.

Owns: the use cases. May import: matching, store and the domain; never Slack, which is handed in where needed.
Each commits its change together with the notices that announce it, before anybody is told.
"""
