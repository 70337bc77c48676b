"""The use cases, triggered by people or the clock: each is one function and one transaction.

Owns: the use cases. May import: matching, store and the domain; never Slack, which is passed in where needed.
Each commits its change together with the notices that announce it, before anyone is notified.
"""
