"""What bot/sandbox/workspace promises."""
