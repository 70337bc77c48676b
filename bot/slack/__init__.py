"""Everything about Slack: commands, buttons and forms in, messages and views out.

Owns: the Web API calls (``gateway``), the listeners, the words (``texts``) and their shapes (``views``).
May import: services and the domain; handlers pass the database on. Views are pure; only the gateway calls Slack.
"""
