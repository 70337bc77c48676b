"""What bot/services/privacy promises."""
