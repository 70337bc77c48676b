"""The shapes of messages, forms and the Home tab: pure functions, data in, blocks out.

May import: texts, actions and the domain. Nothing here sends anything.
What people typed goes into ``plain_text`` only; markup carries our own words and Slack's ids.
"""
