"""The sandbox in a browser: a page on localhost that looks like a small Slack, drawn on the server.

Owns: what the page shows, what can be done on it, and its style sheet and script. What people do goes through ``person``,
so that the page is as strict as the tests.
May import: the sandbox, its rooms, and aiohttp.
"""
