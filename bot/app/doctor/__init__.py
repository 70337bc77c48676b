"""What ``coffee doctor`` looks at, each thing by itself, so that one that is wrong hides no other.

May import: the settings, Slack's side and the store. It changes nothing, and tells no secret.
"""
