"""What bot/matching/weights promises."""
