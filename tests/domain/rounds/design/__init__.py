"""What bot/domain/rounds/design promises."""
