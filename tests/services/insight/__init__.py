"""The report of those who organise, made from what the database has."""
