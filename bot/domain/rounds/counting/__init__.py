"""Counting what people told about a round, so that nobody's answer can be told from it."""
