"""The connection to one database: its URL, its schema, and what becomes of it when it is away."""
