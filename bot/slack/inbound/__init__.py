"""What comes from Slack: which payloads can be read, the listeners, which handler each request goes to, and where the answer belongs.

May import: handlers, outbound, views, services.
"""
