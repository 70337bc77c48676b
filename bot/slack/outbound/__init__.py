"""What goes to Slack: the Web API calls, rate limits, sending notices, and what Slack's errors mean.

Only ``gateway`` calls Slack. May import: views, texts and the domain.
"""
