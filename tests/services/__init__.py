"""What bot/services promises."""
