"""What bot/services/memory promises."""
