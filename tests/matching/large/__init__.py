"""What bot/matching/large promises."""
