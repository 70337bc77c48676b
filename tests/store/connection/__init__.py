"""One database: copies of it."""
