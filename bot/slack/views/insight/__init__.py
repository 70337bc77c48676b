"""The report of those who organise: in words, as charts and tables, and as files for a spreadsheet.

May import: texts, actions, the domain and the rooms below in the views.
"""
