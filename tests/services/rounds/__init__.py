"""What bot/services/rounds promises."""
