"""The database: SQLAlchemy over SQLite or PostgreSQL, queries grouped by topic.

Owns: the tables, the transactions, every query. May import: the domain only.
Query functions take a session and return the domain's dataclasses; no SQLAlchemy object leaves this package.
Whoever opens the session (``Database.read``, ``Database.write``) decides what belongs to one transaction.
"""
