"""Block Kit as HTML: messages, forms and the Home tab, as Slack's desktop client shows them.

Owns: what each block and element looks like. It decides nothing and changes nothing.
May import: rendering, block_kit.
"""
