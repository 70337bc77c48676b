"""What bot/matching/roles promises."""
