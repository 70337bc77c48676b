"""What bot/store/memory promises."""
