"""What bot/domain/memory promises."""
