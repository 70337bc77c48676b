"""Installing the app and removing it: the pages between a browser and Slack, what is kept, and the events that end it.

May import: Slack's outbound side, the texts and the store. What comes of an installation is the process's.
"""
