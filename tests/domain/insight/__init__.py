"""A program in figures."""
