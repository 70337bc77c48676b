"""Commands, buttons and forms of organisers. The routes declare that nobody else may use them.

May import: services, views.
"""
