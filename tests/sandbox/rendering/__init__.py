"""What bot/sandbox/rendering promises."""
