"""What bot/sandbox/delivery promises."""
