"""What happens on a command, a click or a submitted form: decode, one use case, show.

Owns: one small function a gesture. May import: services, views, actions and the gateway, never the store's verbs.
The listeners have acked before any of these runs.
"""
