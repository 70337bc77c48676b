"""What bot/store/rounds promises."""
