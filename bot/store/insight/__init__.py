"""The queries for the report of those who organise: what rounds were closed with, and who was introduced.

May import: the tables and the store's lower topics. It reads no answers, feedback, notes or exclusions.
"""
