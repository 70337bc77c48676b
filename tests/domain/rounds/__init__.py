"""What bot/domain/rounds promises."""
