"""What bot/sandbox/person promises."""
