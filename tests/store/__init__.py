"""What bot/store promises."""
