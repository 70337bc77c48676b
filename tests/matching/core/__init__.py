"""What bot/matching/core promises."""
