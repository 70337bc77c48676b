"""What bot/store/privacy promises."""
