"""What bot/services/organisers promises."""
