"""What bot/services/rematching promises."""
