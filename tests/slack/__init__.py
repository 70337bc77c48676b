"""What bot/slack promises."""
