"""The report for those who organise a program.

May import: the rooms below in the services, the store and the domain.
"""
