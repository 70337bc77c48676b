"""What happens on a command, a click or a submitted form: decode it, call one use case, show the result.

Owns: one small function per user action. May import: services, views, actions and the gateway, never the
store's verbs.
The listeners have acked before any of these runs.
"""
