"""What bot/store/rematching promises."""
