"""The shapes of messages, forms and the Home tab: pure functions, data in, blocks out.

May import: texts, actions and the domain. Nothing here sends anything.
Put what people typed into ``plain_text`` only; markup may contain only the bot's own words and Slack's ids.
"""
